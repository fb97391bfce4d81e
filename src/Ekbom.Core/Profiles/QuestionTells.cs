using System.Text.RegularExpressions;

namespace Ekbom.Core.Profiles;

/// <summary>
/// What a question tells of a person and the rest of the profile may not say: a pregnancy, a child who is to take it, magnesium that is taken. Whoever
/// tells of a pregnancy may be pregnant; the rest needs a look before anything is tried.
/// </summary>
internal static partial class QuestionTells
{
    private const int Patience = 1000;

    /// <summary>Whether who asks is, or may be, pregnant or nursing.</summary>
    public static bool IsPregnant(string question) => Pregnant().IsMatch(question) && !NotPregnant().IsMatch(question);

    /// <param name="question">What was asked.</param>
    /// <param name="takesMagnesium">The profile names magnesium that is taken.</param>
    public static IEnumerable<string> Of(string question, bool takesMagnesium)
    {
        if (Child().IsMatch(question))
            yield return "a child who takes it";
        if (Partner().IsMatch(question))
            yield return "a pregnancy";
        if (!takesMagnesium && Magnesium().IsMatch(question))
            yield return "magnesium you take";
    }

    [GeneratedRegex(@"\b(?:i['’]?m|i am|we['’]?re|i (?:may|might|could) be)\b(?:(?!\bmy\b)[^.?!]){0,30}\b(?:pregnant|breast-?\s?feeding|expecting a baby|trying (?:for a baby|to conceive|to get pregnant))\b|\bmy (?:pregnancy|due date)\b|\b\d{1,2} (?:weeks?|months?) (?:pregnant|gone)\b|\bi breast-?\s?feed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Pregnant();

    [GeneratedRegex(@"\b(?:not|n['’]t|never|no longer) (?:\w+ )?(?:pregnant|breast-?\s?feeding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NotPregnant();

    /// <summary>Of whom the profile is, the question does not say: "my wife is pregnant".</summary>
    [GeneratedRegex(@"\bmy (?:wife|partner|girlfriend) is\b[^.?!]{0,20}\b(?:pregnant|breast-?\s?feeding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Partner();

    private const string Young = "(?:child|children|kids?|toddler|baby|grand(?:child|son|daughter)|son|daughter|boy|girl|nephew|niece|teenager|little one)";
    private const string Years = "(?:1[0-7]|[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";

    /// <summary>"My 8 year old", "for my child", "can my son take"; not "my 10 year old mattress", "my 19 year old" or "help me play with my grandchild".</summary>
    [GeneratedRegex(@"\b(?:my|our) (?:\w+ ){0,2}" + Years + @"[\s-]*(?:(?:years?|yrs?|months?)[\s-]*old|y\.?o)\b(?=\s*(?:[.,?!;:]|$|(?:has|is|with|take|takes|get|gets|have|and|who|needs?|wants?|can|too|may|magnesium|" + Young + @")\b))|\b(?:for|give|giving) (?:my|our) (?:\w+ )?" + Young + @"\b|\b(?:can|could|may|should|does|do) (?:my|our) (?:\w+ )?" + Young + @" (?:take|have|try|use|need|get)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Child();

    /// <summary>"I already take 800 mg of magnesium", "I've been taking magnesium for years"; not "I take levothyroxine, can I take magnesium".</summary>
    [GeneratedRegex(@"(?<!\b(?:can|could|should|may|might|must|do|did|if|when|shall|would|will) )\bi(?:['’]?m| am|(?:['’]ve| have) been)? (?:already |currently |now |also |still )?(?:take|taking|on|using|use) (?:(?:my|some|an?|the|about|around|this|of|daily|one|two|three|four|mg|g|tablets?|capsules?|pills?|\d[\d.,]*(?:mg|g)?) ){0,6}magnesium\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Magnesium();
}
