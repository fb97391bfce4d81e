using System.Globalization;
using System.Text;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Writing;

/// <summary>Facts, values and units as a person reads them: <c>ferritin 41 µg/L, at or below 75 µg/L</c>.</summary>
public static class Plain
{
    /// <summary>What decided, in words.</summary>
    public static string Of(Reason reason)
    {
        var label = LabelOf(reason.Fact);
        var value = Units(reason.Value);
        if (reason.Test.StartsWith("not known;", StringComparison.Ordinal))
            return $"{label}: not known yet, and it could change this";
        return reason.Fact.Type == FactType.Boolean || reason.Value == reason.Test || (reason.Fact.Type == FactType.Code && !reason.Test.StartsWith("none", StringComparison.Ordinal))
            ? $"{label}: {value}"
            : $"{Before(label)}{value}, {Units(reason.Test)}";
    }

    /// <summary>What would change an answer, in words: <c>Ferritin above 75 ug/L</c> becomes <c>ferritin above 75 µg/L</c>.</summary>
    public static string Change(string change, Vocabulary? vocabulary)
    {
        var end = change.AsSpan().IndexOfAny(':', ' ');
        if (end < 0)
            return Label(change, vocabulary);
        var label = Label(change[..end], vocabulary);
        return change[end] == ':' ? label + change[end..] : Before(label) + Units(change[end..]).TrimStart();
    }

    /// <summary>What a name is called; the name itself when the vocabulary does not have it.</summary>
    public static string Label(string name, Vocabulary? vocabulary)
    {
        if (vocabulary?.Find(name) is { } fact)
            return LabelOf(fact);
        if (vocabulary?.FindDefinition(name) is { } definition)
            return definition.Label;
        var open = name.IndexOf("('", StringComparison.Ordinal);
        return open > 0 && name.EndsWith("')", StringComparison.Ordinal) ? Called(name, name[(open + 2)..^2].Replace('-', ' ')) : name;
    }

    /// <summary>Unit codes as people write them.</summary>
    public static string Units(string text)
    {
        var words = text.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var bare = words[i].TrimEnd(',', ';', '.', ')');
            if (Spelt(bare, words[i - 1]) is { } spelt)
                words[i] = string.Concat(spelt, words[i].AsSpan(bare.Length));
        }

        return string.Join(' ', words);
    }

    public static string Milligrams(decimal mg) => $"{Number.Write(mg)} mg";

    public static string Hours(decimal hours) => hours < 1m ? $"{Number.Write(hours * 60m)} minutes" : hours == 1m ? "1 hour" : $"{Number.Write(hours)} hours";

    /// <summary>Minutes as hours and minutes: 11 hours 20 minutes.</summary>
    public static string Span(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        return string.Join(' ', new[] { hours > 0 ? Count(hours, "hour", "hours") : "", rest > 0 || hours == 0 ? Count(rest, "minute", "minutes") : "" }.Where(part => part.Length > 0));
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>One line without what a terminal or a page could take as a command: control characters, changes of direction, broken pairs.</summary>
    public static string Clean(string text)
    {
        var bad = false;
        for (var i = 0; i < text.Length && !bad; i++)
            bad = IsBad(text, i);
        if (!bad)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            clean.Append(IsBad(text, i) ? char.IsSurrogate(text[i]) ? '\uFFFD' : ' ' : text[i]);
        return clean.ToString();
    }

    private static bool IsBad(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
            return at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c))
            return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';
    }

    /// <summary>A label with a comma in it needs a colon before its value.</summary>
    private static string Before(string label) => label.Contains(',', StringComparison.Ordinal) ? label + ": " : label + " ";

    private static string LabelOf(Fact fact) => Called(fact.Name, fact.Label);

    private static string Called(string name, string label) => name.StartsWith("Takes(", StringComparison.Ordinal) ? "taking " + label : label;

    private static string? Spelt(string unit, string before) => unit switch
    {
        "ug/L" => "µg/L",
        "ug/dL" => "µg/dL",
        "umol/L" => "µmol/L",
        "ug" => "µg",
        "mg/d" => "mg a day",
        "ug/d" => "µg a day",
        "g/d" => "g a day",
        "mmol/d" => "mmol a day",
        "mL/min/{1.73_m2}" => "mL/min/1.73 m²",
        "a" => Counted("year", before),
        "mo" => Counted("month", before),
        "wk" => Counted("week", before),
        "d" => Counted("day", before),
        "h" => Counted("hour", before),
        _ => null,
    };

    private static string? Counted(string unit, string before) => before.Length == 0 || !char.IsAsciiDigit(before[^1]) ? null : before == "1" ? unit : unit + "s";
}
