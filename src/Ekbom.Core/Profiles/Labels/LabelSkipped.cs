namespace Ekbom.Core.Profiles;

/// <summary>Takes out what a label says that is not in the product or not how it is taken: warnings, other ingredients, what it is free of, the size of the pack.</summary>
internal static class LabelSkipped
{
    private const int MostToAmount = 5;
    private const decimal MostPieces = 12m;
    private const decimal FewestInPack = 10m; // "2 servings daily" is taken, "60 servings" is the pack

    /// <summary>Nothing up to the end of the sentence is read.</summary>
    private static readonly string[][] Sentences =
    [
        ["do", "not"], ["dont"], ["avoid"], ["consult"], ["warning"], ["warnings"], ["caution"], ["keep"], ["store"],
        ["other", "ingredients"], ["inactive", "ingredients"], ["non", "-", "medicinal"], ["excipients"], ["bulking", "agents"], ["anti", "-", "caking"],
        ["nicht"], ["sonstige", "zutaten"], ["ask", "a", "doctor"], ["ask", "your"], ["helps", "your"], ["best", "before"],
    ];

    /// <summary>Nothing up to the next comma is read.</summary>
    private static readonly string[][] Absent = [["not", "suitable"], ["suitable", "for"], ["free", "from"], ["free", "of"], ["contains", "no"], ["no", "added"], ["without", "added"], ["ohne"], ["frei", "von"]];

    private static readonly string[] Periods = ["day", "days", "night", "nights", "week", "weeks", "month", "months"];

    public static void Take(LabelText label)
    {
        for (var at = 0; at < label.Count; at++)
        {
            if (Starts(label, at, Sentences))
                label.Take(at, End(label, at, "."));
            else if (Starts(label, at, Absent))
                label.Take(at, End(label, at, ",", ".", ")"));
            else if (label.Free(at) == "(" && Product(label, at) is { } product)
                label.Take(at, product);
            else if (label.Number(at) is not null && (Period(label, at) ?? Water(label, at)) is { } end)
                label.Take(at, end);
            else if (label.Number(at) is not null && label.Free(at + 1) is "kg" or "lb" or "lbs" && label.Free(at - 1) is not ("per" or "/"))
                label.Take(at, at + 2);
            else if (label.Free(at) is "servings" && label.Free(at + 1) is "per" && label.Free(at + 2) is "container" or "pack" or "bottle" or "tub")
                label.Take(at, at + (label.Number(at + 3) is not null ? 4 : label.Free(at + 3) is ":" && label.Number(at + 4) is not null ? 5 : 3));
        }
    }

    /// <summary><c>30 day supply</c>, <c>3 months' supply</c>, <c>pack of 120</c>.</summary>
    private static int? Period(LabelText label, int at)
    {
        if (label.Free(at - 1) is "of" && label.Free(at - 2) is "pack" or "bottle" or "box" or "tub")
            return at + 1;
        var next = label.Free(at + 1) is "-" ? at + 2 : at + 1;
        if (label.Free(next) is "count" or "ct" || (label.Free(next) is "servings" or "stück" && label.Number(at) >= FewestInPack))
            return next + 1;
        return Array.IndexOf(Periods, label.Free(next)) >= 0 && label.Free(next + 1) is "supply" or "pack" ? next + 2 : null;
    }

    /// <summary>How an amount comes about, told after it: <c>300 mg (3 x 100 mg)</c>, <c>360 mg (3 caps of 120)</c>.</summary>
    private static int? Product(LabelText label, int open)
    {
        var end = End(label, open, ")", ".");
        var numbers = Enumerable.Range(open + 1, Math.Max(0, end - open - 1)).Select(at => LabelWords.Number(label, at)).OfType<decimal>().ToList();
        return numbers is [<= MostPieces and var count, var each] && Enumerable.Range(open - MostToAmount, MostToAmount).Any(at => label.Number(at) == count * each && LabelAmount.UnitAt(label, at + 1, out _) is not null) ? end + 1 : null;
    }

    /// <summary>What it is stirred into: <c>in 200 ml of water</c>, <c>a glass (200 ml) of water</c>; not the mineral water that is drunk.</summary>
    private static int? Water(LabelText label, int at)
    {
        if (label.Free(at - 1) == "(" && label.Free(at - 2) is "water" or "juice" or "wasser" && LabelWords.Counts(label.Free(at + 1)) is { Measure: Measure.Millilitre })
            return at + 2; // a glass of water (200 ml)
        if (label.Free(at - 1) is "drink" or "trinken" || LabelWords.Counts(label.Free(at + 1)) is not { Measure: Measure.Millilitre })
            return null;
        var next = label.Free(at + 2) == ")" ? at + 3 : at + 2;
        next += label.Free(next) == "(" && label[next + 3].Key == ")" ? 4 : 0; // 240 mL (1 cup) of water
        next += label.Free(next) is "of" or "glass" ? 1 : 0;
        next += label.Free(next) is "of" or "cold" or "warm" or "still" or "hot" ? 1 : 0;
        return label.Free(next) is "water" or "juice" or "fluid" or "wasser" or "saft" ? next + 1 : null;
    }

    private static bool Starts(LabelText label, int at, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            var matched = 0;
            while (matched < phrase.Length && label.Free(at + matched) == phrase[matched])
                matched++;
            if (matched == phrase.Length)
                return true;
        }

        return false;
    }

    private static int End(LabelText label, int from, params ReadOnlySpan<string> signs)
    {
        var at = from;
        while (at < label.Count && !(label[at].Kind == TokenKind.Sign && signs.Contains(label[at].Key)))
            at++;
        return at;
    }
}
