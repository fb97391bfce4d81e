using System.Text.RegularExpressions;

namespace Ekbom.Core.Profiles;

/// <summary>
/// What a question tells of a person and the rest of the profile does not say: a pregnancy, a child whom it is about, magnesium that is taken. Nothing is
/// concluded from it; it needs a look before anything is tried.
/// </summary>
internal static partial class QuestionTells
{
    private const int Patience = 1000;

    /// <param name="question">What was asked.</param>
    /// <param name="isPregnant">The profile says pregnant or breastfeeding.</param>
    /// <param name="isAdult">The profile is of somebody of 18 or more.</param>
    /// <param name="takesMagnesium">The profile names magnesium that is taken.</param>
    public static IEnumerable<string> Of(string question, bool isPregnant, bool isAdult, bool takesMagnesium)
    {
        if (!isPregnant && Pregnant().IsMatch(question) && !NotPregnant().IsMatch(question))
            yield return "pregnancy or breastfeeding";
        if (isAdult && Child().IsMatch(question))
            yield return "a child";
        if (!takesMagnesium && Magnesium().IsMatch(question))
            yield return "magnesium you take";
    }

    [GeneratedRegex(@"\b(?:i['’]?m|i am|we['’]?re|she['’]?s|(?:she|wife|partner) is)\b[^.?!]{0,30}\b(?:pregnant|breast-?\s?feeding)\b|\bmy (?:pregnancy|due date)\b|\b\d{1,2} (?:weeks?|months?) (?:pregnant|gone)\b|\bi breast-?\s?feed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Pregnant();

    [GeneratedRegex(@"\b(?:not|n['’]t|never|no longer) (?:\w+ )?(?:pregnant|breast-?\s?feeding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NotPregnant();

    [GeneratedRegex(@"\b(?:my|our) (?:\w+ ){0,2}(?:1?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?:years?|yrs?|months?)[\s-]*old\b|\b(?:my|our) (?:(?:little|young|small|baby) )?(?:child|children|kids?|toddler|baby|grandchild)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Child();

    [GeneratedRegex(@"(?<!\b(?:can|could|should|may|might|must|do|did|if|when|shall|would|will) )\bi(?:['’]?m| am|['’]?ve been)? (?:already |currently |now )?(?:take|taking|on|using|use)\b[^.?!]{0,40}\bmagnesium\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Magnesium();
}
