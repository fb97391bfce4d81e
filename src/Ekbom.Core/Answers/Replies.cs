namespace Ekbom.Core.Answers;

/// <summary>What is said when there is nothing to say: never about care, always who can help.</summary>
internal static class Replies
{
    public const string Empty = "There is no question. Ask about restless legs or magnesium, in one or two sentences.";

    public const string OnlyEnglish = "Only questions in English are understood here. If something is urgent, call {EmergencyNumber}; a pharmacist or doctor can answer in your language.";

    public const string NothingFound = "Nothing here answers this. A pharmacist or your doctor can help.";

    public const string NoDoses = "How much of a prescribed medicine is right is not told here. Your prescriber or pharmacist can tell you. Do not change it on your own.";

    public const string OnlyAnswers = "Nothing can be booked, ordered or prescribed here; questions on restless legs and magnesium are answered. Your surgery or pharmacy can do the rest.";

    private const int Shown = 120;

    public static string NotCovered(string sentence) =>
        $"Not covered here: \"{(sentence.Length > Shown ? sentence[..Shown] + " …" : sentence)}\" A pharmacist or your doctor can help.";
}
