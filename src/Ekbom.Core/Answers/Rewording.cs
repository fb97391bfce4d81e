using System.Globalization;
using System.Text;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Answers;

/// <summary>
/// Whether a sentence that was put into other words still says the same. It may differ only in words that carry no care: its numbers, units,
/// negations, conditions, comparisons, urgency, names of medicines and signs have to be the same, as often. When in doubt it does not.
/// </summary>
public static class Rewording
{
    private const double Longest = 1.6;

    private const int LongestName = 4;

    private static readonly HashSet<string> NumberWords = Set("half third quarter one two three four five six seven eight nine ten eleven twelve once twice double triple first second both zero");

    private static readonly HashSet<string> Units = Set("mg g µg mcg ug ng ml l dl kg mmol meq iu % percent hour hours h minute minutes min day days daily week weeks weekly month months monthly year years night nights am pm");

    /// <summary>Words on which the meaning turns. Those that mean the same stand together.</summary>
    private static readonly Dictionary<string, string> Hinges = Groups(
        "no not none never nothing nobody neither nor cannot without", "avoid", "stop quit discontinue", "start begin", "unless", "except", "only", "if when", "before", "after", "until",
        "under below", "over above exceed exceeds", "less fewer lower", "more higher greater", "least minimum", "most maximum", "up", "increase increases raise raises", "decrease decreases reduce reduces",
        "may might can could", "must", "should", "ask", "now immediately straight", "emergency", "call phone", "doctor gp physician", "pharmacist", "prescriber", "hospital", "safe", "unsafe dangerous harmful", "unknown unclear", "weak", "strong", "ineffective", "effective works");

    private static readonly string[] Ends = ["n't", "n’t"];

    /// <summary>Why it does not say the same, in plain words; null when it may stand.</summary>
    /// <param name="own">The sentence of the entry.</param>
    /// <param name="reworded">The same in other words.</param>
    /// <param name="terms">Names of medicines, supplements, conditions and signs.</param>
    public static string? Refused(string own, string reworded, TermIndex terms)
    {
        var (before, after) = (Words(own), Words(reworded));
        if (after.Count == 0 || reworded.Any(char.IsControl))
            return "there is no sentence";
        if (after.Count > Math.Max(before.Count + 4, before.Count * Longest))
            return "it is longer";
        if (reworded.IndexOfAny(['[', ']', '<', '>', '{', '}', '*', '#', '|']) >= 0 || reworded.Contains("://", StringComparison.Ordinal))
            return "it has marks of its own";
        if (own.Contains('?', StringComparison.Ordinal) != reworded.Contains('?', StringComparison.Ordinal))
            return "it asks where the other tells";
        return Differs(Numbers(before), Numbers(after), "number")
            ?? Differs(before.Where(Units.Contains).Select(Unit), after.Where(Units.Contains).Select(Unit), "unit")
            ?? Differs(before.SelectMany(Hinge), after.SelectMany(Hinge), "word on which the meaning turns")
            ?? Differs(Names(before, terms), Names(after, terms), "name");
    }

    private static string? Differs(IEnumerable<string> own, IEnumerable<string> reworded, string what)
    {
        var left = own.Order(StringComparer.Ordinal).ToList();
        var right = reworded.Order(StringComparer.Ordinal).ToList();
        if (left.SequenceEqual(right, StringComparer.Ordinal))
            return null;
        var lost = left.Except(right, StringComparer.Ordinal).FirstOrDefault();
        var added = right.Except(left, StringComparer.Ordinal).FirstOrDefault();
        return lost is not null ? $"a {what} is missing: {lost}" : added is not null ? $"a {what} was added: {added}" : $"a {what} stands there more or less often";
    }

    private static IEnumerable<string> Numbers(IEnumerable<string> words) => words.Where(word => word.Any(char.IsDigit) || NumberWords.Contains(word));

    /// <summary>A unit and its plural are the same.</summary>
    private static string Unit(string word) => word switch { "percent" => "%", "mcg" or "ug" => "µg", "h" or "hours" => "hour", "min" or "minutes" => "minute", "days" => "day", "weeks" => "week", "months" => "month", "years" => "year", "nights" => "night", _ => word };

    private static IEnumerable<string> Hinge(string word)
    {
        if (Hinges.TryGetValue(word, out var group))
            yield return group;
        else if (Ends.Any(end => word.EndsWith(end, StringComparison.Ordinal)))
            yield return "no";
    }

    /// <summary>Everything that is named, the longest names first; each word belongs to one name.</summary>
    private static IEnumerable<string> Names(IReadOnlyList<string> words, TermIndex terms)
    {
        for (var at = 0; at < words.Count;)
        {
            var found = Enumerable.Range(1, Math.Min(LongestName, words.Count - at)).Reverse().Select(length => (length, term: terms.Find(string.Join(' ', words.Skip(at).Take(length))))).FirstOrDefault(one => one.term is not null);
            if (found.term is { } term)
                yield return term.Id;
            at += Math.Max(1, found.length);
        }
    }

    /// <summary>Words in small letters; a number is one word, with its point or sign, and a unit right after it another.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var clean = text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Replace('μ', 'µ').Replace('−', '-');
        for (var i = 0; i < clean.Length; i++)
        {
            var letter = clean[i];
            var within = i + 1 < clean.Length && char.IsDigit(clean[i + 1]) && i > 0 && char.IsDigit(clean[i - 1]);
            if (letter == '%' || (word.Length > 0 && char.IsLetter(letter) && char.IsDigit(word[^1])))
                Close();
            if (char.IsLetterOrDigit(letter) || letter == '%' || (letter is '.' or ',' or ':' or '/' && within) || (letter is '\'' or '’' && word.Length > 0) || (letter == '-' && word.Length == 0 && i + 1 < clean.Length && char.IsDigit(clean[i + 1]) && (i == 0 || clean[i - 1] == ' ')))
                word.Append(letter);
            else
                Close();
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, string> Groups(params string[] groups) => groups.SelectMany(group => group.Split(' ').Select(word => (word, group: group.Split(' ')[0]))).ToDictionary(one => one.word, one => one.group, StringComparer.Ordinal);
}
