namespace Ekbom.Core.Profiles;

/// <summary>What can be wrong in a profile. A code keeps its meaning for good; each has a rejection test.</summary>
public static class ProfileCodes
{
    /// <summary>The file holds no keys at all: a list, or a piece of text.</summary>
    public const string NotAProfile = "PR001";

    /// <summary>A key nobody reads here.</summary>
    public const string UnknownKey = "PR002";

    /// <summary>A list where one text is expected, a text where keys are expected, and the like.</summary>
    public const string WrongShape = "PR003";

    /// <summary>A yes/no field holds something else.</summary>
    public const string NotYesOrNo = "PR004";

    /// <summary>A number is expected and none stands there.</summary>
    public const string NoNumber = "PR005";

    /// <summary>A comma inside a number, or a point that may part thousands, can be read in two ways.</summary>
    public const string Comma = "PR006";

    /// <summary>A quantity without its unit.</summary>
    public const string NoUnit = "PR007";

    /// <summary>A unit that does not fit, or that we do not know.</summary>
    public const string WrongUnit = "PR008";

    /// <summary>A value no person can have.</summary>
    public const string Impossible = "PR009";

    /// <summary>A word that is not one of those to choose from.</summary>
    public const string NotAChoice = "PR010";

    /// <summary>A date that is no date.</summary>
    public const string NotADate = "PR011";

    /// <summary>A date after the day the plan is made for.</summary>
    public const string InTheFuture = "PR012";

    /// <summary>An end before its beginning.</summary>
    public const string EndsBeforeItStarts = "PR013";

    /// <summary>A time of day that is no time.</summary>
    public const string NotATime = "PR014";

    /// <summary><c>per_day</c> and the number of times in <c>at</c> differ.</summary>
    public const string TimesDiffer = "PR015";

    /// <summary>The same thing stands twice where twice can mean two things.</summary>
    public const string Twice = "PR016";

    /// <summary>Said to be present and to be absent.</summary>
    public const string PresentAndAbsent = "PR017";

    /// <summary>A row of results without a result.</summary>
    public const string NoResult = "PR018";

    /// <summary>A medicine or supplement without a name.</summary>
    public const string NoName = "PR019";

    /// <summary>Two keys of one row that cannot both be meant.</summary>
    public const string Contradiction = "PR020";

    /// <summary>A sign written where only conditions are read, so that a warning would be overlooked.</summary>
    public const string WrongList = "PR021";

    /// <summary>Planned steps that do not follow one another in time.</summary>
    public const string OutOfOrder = "PR022";

    /// <summary>A planned step that changes nothing.</summary>
    public const string NothingChanges = "PR023";

    /// <summary>A row that lacks a key without which it says too little.</summary>
    public const string NotWhole = "PR024";

    /// <summary>More rows in a list than any person has.</summary>
    public const string TooMany = "PR025";

    /// <summary>More letters in one text than a label or a question has.</summary>
    public const string TooLong = "PR026";

    /// <summary>More problems than are said at once.</summary>
    public const string MoreProblems = "PR027";
}
