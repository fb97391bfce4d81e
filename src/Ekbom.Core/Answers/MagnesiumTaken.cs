using System.Globalization;
using System.Text.RegularExpressions;

namespace Ekbom.Core.Answers;

/// <summary>Magnesium that somebody says they take: "I have taken magnesium oxide 400 mg every night for three months and it has not helped".</summary>
internal static partial class MagnesiumTaken
{
    private const int Patience = 1000;

    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A row for each sentence that says so, as a profile has it: what stands on the label, since when, whether it helped.</summary>
    public static IEnumerable<Node> Rows(IReadOnlyList<Sentence> sentences, DateOnly asOf)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            var text = sentences[at].Text;
            var takes = Takes().Match(text);
            if (!takes.Success || Wishes().IsMatch(text[..takes.Groups["what"].Index]))
                takes = On().Match(text);
            if (sentences[at].IsGeneral || !takes.Success)
                continue;
            var whole = at + 1 < sentences.Count ? $"{text}. {sentences[at + 1].Text}" : text;
            var parts = new List<KeyValuePair<string, Node>> { Key("label", Often().Replace(takes.Groups["what"].Value.Trim(' ', ',', '?'), "once daily")) };
            if (Since(whole, asOf) is { } since)
                parts.Add(Key("since", since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            if (Helpless().IsMatch(whole))
                parts.Add(Key("helped", "no"));
            yield return new MapNode(1, parts);
        }

        static KeyValuePair<string, Node> Key(string key, string value) => KeyValuePair.Create(key, (Node)new TextNode(1, value, Plain: false));
    }

    private static DateOnly? Since(string text, DateOnly asOf)
    {
        if (Span().Match(text) is not { Success: true } span)
            return null;
        var written = span.Groups["count"].Value.ToLowerInvariant();
        var count = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : written is "a" or "an" ? 1 : Array.IndexOf(Counts, written);
        return count is < 1 or > 600 ? null : char.ToLowerInvariant(span.Groups["unit"].Value[0]) switch
        {
            'd' => asOf.AddDays(-count),
            'w' => asOf.AddDays(-7 * count),
            'm' => asOf.AddMonths(-count),
            _ => asOf.AddYears(-Math.Min(count, 60)),
        };
    }

    [GeneratedRegex(@"\b(?:i|i['’]ve|i['’]m|he|she|we|mother|father|mum|mom|dad|husband|wife|partner)\b[^.?]{0,30}?\b(?:take|takes|taking|took|taken|am on|['’]m on|been on|is on|using|use|uses|started)\s+(?<what>[^.?!;]{0,40}?\bmag(?:nesium)?\b[^?!;]{0,80}?)(?=$|[?!;]|\.(?!\d)|\bbut\b|\band\b(?! \d)|\bfor (?:\w+) (?:days?|weeks?|months?|years?)|\bsince\b|\bwith(?:out)?\b|\bbecause\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Takes();

    [GeneratedRegex(@"(?:^|[,;.]\s*|\b(?:i['’]?m|i am|is|been|was|while|when|now|and|worse|since (?:(?:i|he|she|we|they) )?(?:started|began|took|taking|starting)|after (?:(?:i|he|she|we|they) )?(?:took|taking|starting)|could (?:it|that|this) be|is it|is that)\s+)(?:on |from |since |my |the |that |this |some |taking )*(?<=\b(?:on|from|since|took|taking|started|starting|my|began)(?: the| that| this| some)? )(?<what>magnesium(?! (?:is|was|can|could|does|has|will|helps?|works?|relaxes|stops|makes|deficiency|being))[^.?!;,]{0,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex On();

    /// <summary>What is only wished for, asked or denied is not taken.</summary>
    [GeneratedRegex(@"\b(?:can|could|should|shall|may|might|would|will|want|wants|like|plan|thinking|consider\w*|before|if|when|not|never|don['’]?t|haven['’]?t|do|does|to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Wishes();

    [GeneratedRegex(@"\b(?:every|each|a|per|at|in the)\s+(?:day|night|evening|morning|bedtime)\b|\bnightly\b|\bdaily\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Often();

    [GeneratedRegex(@"\bfor (?:about |over |nearly |the last |the past |more than )?(?<count>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?<unit>days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(?:not|n['’]t|never|no)\b[^.?!]{0,25}\b(?:help|helped|helping|work|worked|working|difference|effect|benefit|better)\b|\b(?:without (?:any )?(?:benefit|effect)|useless|does nothing|did nothing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Helpless();
}
