using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ekbom.Core.Terms;

/// <summary>Whether a sentence tells of somebody and of now, asks, or passes on what was said.</summary>
internal static partial class Telling
{
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet("is are was do does did can could will would should may might has have what which who when where why how if".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a sentence begins as a question does, so that it tells nothing of who asks.</summary>
    /// <remarks>"When I cough there is blood" tells.</remarks>
    public static bool IsAsked(string sentence) => TermIndex.Normal(sentence).Split(' ') is var words && Asking.Contains(words[0]) && !(words is ["when", "i" or "my" or "he" or "she", ..]);

    /// <summary>Whether a sentence that asks speaks of somebody's own: "is it my pulse", "can I, when I have".</summary>
    public static bool IsOfSomebody(string sentence) => HasIt(sentence) || (Own().IsMatch(sentence) && !Supposes().IsMatch(sentence));

    /// <summary>Whether who asks speaks of themselves: "why am I coughing", "when I have".</summary>
    public static bool HasIt(string sentence) => Has().IsMatch(sentence);

    /// <summary>Whether a report only asks in general: "is chest pain a side effect of it", "could I take too much". "Is this a heart attack?" does not.</summary>
    public static bool OnlyAsks(string report) => report.TrimEnd().EndsWith('?') && IsAsked(report) && !IsOfSomebody(report) && Besides(report) is null && !Here().IsMatch(report);

    /// <summary>What a sentence that asks tells besides: "What can I do, I want to die" tells a wish. Null when it tells nothing.</summary>
    public static string? Besides(string sentence) => Statement().Match(sentence) is { Success: true, Index: > 0 } found ? sentence[found.Index..] : null;

    public static bool IsYear(string word) => Year().IsMatch(word);

    /// <summary>Whether a sentence tells what is said of something, and not what somebody has.</summary>
    public static bool IsHearsay(string sentence) => Heard().IsMatch(Passed().Replace(sentence, ""));

    /// <summary>What somebody wrote, where a word would be taken for another: what does not go away is not denied, and HR is a heart rate beside no other number.</summary>
    public static string Plainer(string written)
    {
        var text = Stays().Replace(written.Replace('’', '\''), "stays");
        text = Circumstance().Replace(NotHad().Replace(Recently().Replace(text, "yesterday"), "not"), "${because}");
        text = NeverBefore().Replace(YearsOld().Replace(YearsYoung().Replace(SinceLast().Replace(text, "since then"), "child"), ""), "");
        return Rate().Replace(StillHas().Replace(text, "have"), "heart rate");
    }

    /// <summary>A sign that goes on.</summary>
    [GeneratedRegex(@"\b(?:(?:do|does|did|has|have|is|are)(?: not|n'?t)|will not|won'?t|not|never)(?: really| quite)? (?:go(?:ing|ne)? (?:away|down)|stop(?:s|ped|ping)?|eas(?:e|es|ed|ing)|settl(?:e|es|ed|ing)|shift(?:ed|ing)?|improv(?:e|ed|ing)|(?:get|getting|got) (?:any )?better)\b(?! \w+ing)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stays();

    /// <summary>Minutes and hours ago, last night and the last days are now.</summary>
    [GeneratedRegex(@"\b(?:since )?(?:an?|one|two|three|four|five|six|few|half an?|\d+)\s*(?:minutes?|mins?|hours?|hrs?) ago\b|\blast night\b|\b(?:over |in |for )?(?:the|these) last (?:few |two |three |four |five |\d+ )?(?:days|hours|minutes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Recently();

    /// <summary>What went before, beside a sign of now: "because I was desperate", "never used to".</summary>
    [GeneratedRegex(@"\b(?<because>because) (?:\w+ ){1,2}(?:was|were|had)\b|\bnever used to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Circumstance();

    /// <summary>"I haven't had a drink" is of now; it denies what follows.</summary>
    [GeneratedRegex(@"\b(?:have|has)(?: not|n'?t) had\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotHad();

    /// <summary>A year; what is told with one was long ago.</summary>
    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    /// <summary>The age of a child.</summary>
    [GeneratedRegex(@"(?<=\b(?:my|our|the|a)\s)(?:1?\d[\s-]*(?:years?|yrs?)|\d{1,2}[\s-]*months?)[\s-]*old\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsYoung();

    /// <summary>An age is no time ago.</summary>
    [GeneratedRegex(@"\b\d{1,2}[\s-]*(?:years?|yrs?|months?)[\s-]*old\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearsOld();

    /// <summary>"Never before" denies nothing of now.</summary>
    [GeneratedRegex(@"\b(?:which |it |this |that )?(?:has |had )?never (?:happened|had (?:it|this|that)|felt (?:it|this|that)|been like (?:it|this|that)|had that)(?: to me)? before\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NeverBefore();

    /// <summary>"Since last night" tells of now.</summary>
    [GeneratedRegex(@"\bsince last \w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SinceLast();

    /// <summary>"I have had it since Monday" tells of now; "in 2015, fine since" does not.</summary>
    [GeneratedRegex(@"(?:\b(?:have|has|ive)|'ve|'s) had\b(?=[^.,;]*\bsince (?:yesterday|then|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|breakfast|lunch|dinner|i|he|she|we|they|my|an?|about|\d))(?![^.,;]*\b(?:19|20)\d\d\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StillHas();

    [GeneratedRegex(@"\b(?:i['’]?m|am i|i am|i['’]?ve|i (?:have|feel|get|got|keep|took|want)|can['’]?t|myself)\b|\bme (?:want|feel)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Has();

    [GeneratedRegex(@"\b(?:my|his|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Own();

    /// <summary>Where somebody begins to tell within a question; not after "if", "when", "can" and the like.</summary>
    [GeneratedRegex(@"(?<!\b(?:if|when|whether|that|because|as|while|after|can|should|could|do|did|would|will|may|might|must|have|am|was|how|what|which|why|said|think)\s)(?<=[\s,;:-])(?:i (?:have|want|feel|am|took|can['’]?t|cannot|do not|don['’]?t|keep)|i['’]?(?:m|ve)|my (?:husband|wife|partner|mother|mum|mom|father|dad|son|daughter|child|baby|toddler))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Statement();

    /// <summary>"Will iron turn my stools black" tells of no stools.</summary>
    [GeneratedRegex(@"^(?:will|would|could|can|might|may)\s+(?!i\b|my\b|his\b|her\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Supposes();

    [GeneratedRegex(@"\b(?:read|heard|says|said|mentions?|warns?|lists?|leaflet|website|article|documentary|cause|causes|caused|causing|side effects?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heard();

    /// <summary>Who is near, or a device, tells of now: "my wife says", "my watch says".</summary>
    [GeneratedRegex(@"\b(?:wife|husband|partner|mum|mother|dad|father|son|daughter|friend|watch|fitbit|monitor|machine|oximeter|app)\s+(?:just\s+|now\s+)?(?:says|said)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Passed();

    [GeneratedRegex(@"\b(?:this|it|now|these)\b(?! take\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Here();

    /// <summary>A heart rate, not an hour: "HR 44", not "44 hr".</summary>
    [GeneratedRegex(@"(?<!\d\s*)\bhr\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rate();
}
