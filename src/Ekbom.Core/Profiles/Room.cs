namespace Ekbom.Core.Profiles;

/// <summary>How much there may be of anything: more than any person has, and little enough to be looked at at once.</summary>
public static class Room
{
    /// <summary>Letters of one question, or of what is written with it.</summary>
    public const int LongestQuestion = 4000;

    /// <summary>Letters of one name, label or sign in own words.</summary>
    public const int LongestText = 2000;

    /// <summary>Letters of one number with its unit.</summary>
    public const int LongestNumber = 60;

    /// <summary>Letters of a name as it is told: it stands in many sentences.</summary>
    private const int LongestName = 120;

    private const int MostRows = 200, MostTaken = 100, MostTimes = 24;

    /// <summary>How many rows a list of this name may have.</summary>
    public static int RowsOf(string list) => list switch { "medicines" or "supplements" or "contains" => MostTaken, "at" => MostTimes, _ => MostRows };

    /// <summary>How many letters the text under this key may have.</summary>
    public static int LettersOf(string key) => key == "asks" ? LongestQuestion : LongestText;

    /// <summary>A name or label as it is told; of a long one the beginning.</summary>
    public static string NameOf(string written) => written.Length <= LongestName ? written : $"{written[..LongestName].TrimEnd()}…";

    /// <summary>Why a label is not read; null when it may be.</summary>
    public static Problem? OfLabel(string label) => label.Length <= LongestText ? null
        : new(ProfileCodes.TooLong, "LABEL", $"The label has {label.Length} characters, more than {LongestText}.", "Copy what stands there about magnesium and about how it is taken.");

    /// <summary>Why a question is not answered; null when it may be.</summary>
    public static Problem? OfQuestion(string question) => question.Length <= LongestQuestion ? null
        : new(ProfileCodes.TooLong, "QUESTION", $"The question has {question.Length} characters, more than {LongestQuestion}.", "Ask it in a few sentences; what else is known belongs into a profile.");
}
