using System.Text.RegularExpressions;

namespace Ekbom.Core.Answers;

/// <summary>Whether a sentence tells of somebody, asks in general, or follows on from what was asked before.</summary>
internal static partial class Intent
{
    private const int Patience = 1000;

    /// <summary>A question about people or things in general: it is informed, where a complaint is acted upon. When in doubt it is a complaint.</summary>
    public static bool IsGeneral(string text) => (Asks().IsMatch(text) || AsksForSigns().IsMatch(text)) && !Somebody().IsMatch(KnowHow().Replace(text, "")) && !Happening().IsMatch(text);

    /// <summary>A subject in a few words, of nobody and without a value or a time: "magnesium pregnancy safe".</summary>
    public static bool IsHeadline(string text) => !Telling().IsMatch(text) && !Somebody().IsMatch(text);

    /// <summary>What a question takes for granted beside what it asks: "can I take more, since it cannot hurt?", "is it fine, it is only a mineral?".</summary>
    public static IEnumerable<string> TakenForGranted(string text) => Granted().Matches(text).Select(match => match.Groups["clause"].Value);

    /// <summary>It leans on what was asked before: "and with…", "what about…", "is it safe?".</summary>
    public static bool FollowsOn(string text) => Leaning().IsMatch(text);

    /// <summary>Whether the part of a salt that is magnesium is asked for.</summary>
    public static bool AsksShare(string text) => Share().IsMatch(text);

    /// <summary>Somebody asks for something to be done, not for an answer.</summary>
    public static bool AsksService(string text) => Service().IsMatch(text);

    /// <summary>Whether an amount of a medicine is asked for.</summary>
    public static bool AsksDose(string text) => Dose().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:can|could|does|do|will|would|may|might|is it|are there)\b.{0,60}?\b(?:cause|causes|make|makes|give|gives|lead|leads|bring|brings|trigger|triggers|raise|lower|slow|stop|people|happen|normal|common|dangerous|serious|kill|from)\b|^\W*(?:can|could|is it possible to|would|will) (?:you|u|one|people|someone|somebody|anyone|a person|they)\b(?! (?:please|call|send|ring|phone|get|help|tell|come)\b)|^\W*is it possible\b|^\W*(?:what happens|what would|what might|what could|what does|what do|what are|what is|what should (?:you|someone|somebody|people|a person)|why does|why do|how (?:do|can|does|would|common|likely)|when should|when is|which|who)\b|\b(?:side effects?|risks?) of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:signs?|symptoms?|warning|feature|hallmark) (?:of|for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex AsksForSigns();

    /// <summary>Asking how to know is no complaint, whoever asks.</summary>
    [GeneratedRegex(@"\bhow (?:do|can|would|will|should) (?:i|we|you) (?:know|tell|recogni[sz]e|spot|notice|avoid|prevent|report)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex KnowHow();

    [GeneratedRegex(@"\b(?:i|i['’]?m|i['’]?ve|my|me|mine|myself|he|she|him|her|his|we|our|us|husband|wife|partner|mother|father|mum|mom|dad|son|daughter|child|baby|toddler|gran\w*|friend|brother|sister)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"\b(?:now|today|tonight|yesterday|suddenly|this (?:morning|evening|afternoon|week)|last night|just|since|ago|right away|help)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Happening();

    [GeneratedRegex(@"\d|\b(?:on|am|been|have|had|has|got|was|feel|feels|took|takes?|taking|started|stopped|gives?|giving|gave|what (?:to do|now)|now|today|tonight|yesterday|suddenly|since|ago|without|cannot|can['’]?t)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?:\b(?:since|because|seeing (?:as|that|how)|given (?:that|how)|considering|if|when|now that)|,)\s+(?<clause>(?:(?:everyone|everybody|people|doctors|experts|we all|you all|studies|nice|the|a|magnesium|iron|it|it['’]s|that|that['’]s|this|they|there|there['’]s|you|restless legs|rls|natural|my (?:friend|doctor|gp|sister|brother|neighbou?r|mum|mom))\b)[^?]{8,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Granted();

    [GeneratedRegex(@"^\W*(?:and|or|but|so|then|also|ok|okay|what about|how about|what if|what else|why|why not|really|are you sure|how so|which one|which)\b|\b(?:it|them|they|that|those|these|both|one|ones|this|either|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Leaning();

    [GeneratedRegex(@"\b(?:can|could|will|would) you (?:please )?(?:book|order|prescribe|call|ring|phone|send|buy|deliver|refund|arrange)\b|^\W*(?:please )?(?:book|order|prescribe|send) me\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(?:elemental|percent\w*|share|proportion|fraction|contains?|actual\w*|real(?:ly)?)\b|%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:dos(?:e|es|ed|age|ages|ing)|maximum|max|how much|how many|highest|most|\d+ ?mg|start(?:ing)?|titrat\w+|increase|target|renal|creatinine|kidneys?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Dose();
}
