using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ekbom.Core.Terms;

/// <summary>Whether a sentence tells of somebody and of now, asks, or passes on what was said.</summary>
internal static partial class Telling
{
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet("is are was do does did can could will would should may might has have what which who when where why how if".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a sentence begins as a question does, so that it tells nothing of who asks.</summary>
    public static bool IsAsked(string sentence) => Asking.Contains(TermIndex.Normal(sentence).Split(' ')[0]);

    /// <summary>Whether a sentence that asks speaks of somebody's own: "is it my pulse", "can I, when I have".</summary>
    public static bool IsOfSomebody(string sentence) => Has().IsMatch(sentence) || (Own().IsMatch(sentence) && !Supposes().IsMatch(sentence));

    /// <summary>Whether a sentence tells what is said of something, and not what somebody has.</summary>
    public static bool IsHearsay(string sentence) => Heard().IsMatch(sentence);

    /// <summary>What somebody wrote, where a word would be taken for another: what does not go away is not denied, and HR is a heart rate beside no other number.</summary>
    public static string Plainer(string written)
    {
        var text = Stays().Replace(written.Replace('’', '\''), "stays");
        text = NeverBefore().Replace(YearsOld().Replace(SinceLast().Replace(text, "since then"), "child"), "");
        return Rate().Replace(StillHas().Replace(text, "have"), "heart rate");
    }

    /// <summary>A sign that goes on.</summary>
    [GeneratedRegex(@"\b(?:(?:do|does|did|has|have|is|are)(?: not|n'?t)|will not|won'?t|not|never)(?: really| quite)? (?:go(?:ing|ne)? (?:away|down)|stop(?:s|ped|ping)?|eas(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|shift(?:ed|ing)?|improv(?:e|ed|ing)|(?:get|getting|got) (?:any )?better)\b(?! \w+ing)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stays();

    /// <summary>The age of a child is no time ago.</summary>
    [GeneratedRegex(@"\b\d{1,2}[\s-]*(?:years?|yrs?|months?)[\s-]*old\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsOld();

    /// <summary>"Never before" denies nothing of now.</summary>
    [GeneratedRegex(@"\b(?:which |it |this |that )?(?:has |had )?never (?:happened|had (?:it|this|that)|felt (?:it|this|that)|been like (?:it|this|that)|had that)(?: to me)? before\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NeverBefore();

    /// <summary>"Since last night" tells of now.</summary>
    [GeneratedRegex(@"\bsince last \w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SinceLast();

    /// <summary>"I have had it since Monday" tells of now.</summary>
    [GeneratedRegex(@"(?:\b(?:have|has|ive)|'ve|'s) had\b(?=.*\bsince\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StillHas();

    [GeneratedRegex(@"\b(?:i['’]?m|i am|i['’]?ve|i (?:have|feel|get|got|keep|took)|can['’]?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Has();

    [GeneratedRegex(@"\b(?:my|his|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Own();

    /// <summary>"Will iron turn my stools black" tells of no stools.</summary>
    [GeneratedRegex(@"^(?:will|would|could|can|might|may)\s+(?!i\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Supposes();

    [GeneratedRegex(@"\b(?:read|heard|says|said|cause|causes|caused|causing|side effects?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heard();

    /// <summary>A heart rate, not an hour: "HR 44", not "44 hr".</summary>
    [GeneratedRegex(@"(?<!\d\s*)\bhr\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rate();
}
