using System.Collections.Frozen;

namespace Ekbom.Core.Terms;

/// <summary>What in a text speaks against the sign it names: a denial, another time, somebody else, a worry. Words are stems of <see cref="WarningWords"/>.</summary>
/// <remarks>It takes no sign away: what is doubted is asked (docs/decisions/0019).</remarks>
internal static class Against
{
    private const int Near = 4;

    /// <summary>Words that deny what follows them, or all of it at the end.</summary>
    private static readonly FrozenSet<string> Denials = WarningWords.Stems("not no never none without nor neither denies denied deny nil negative");

    /// <summary>What stands after a denial that speaks of the sign before it: "chest pain, which I do not have".</summary>
    private static readonly FrozenSet<string> Denied = WarningWords.Stems("have got there present any longer true anymore mine");

    /// <summary>What was: a doubt, unless it was today, yesterday or for some time until now.</summary>
    private static readonly FrozenSet<string> Was = WarningWords.Stems("had was were");

    /// <summary>Words after which a sign may be none of this person, or of now.</summary>
    private static readonly FrozenSet<string> Doubts = WarningWords.Stems(
        "ago past history previous previously before used last year years unsure family died dies suffered grandmother grandfather grandma grandad grandpa nan aunt uncle cousin niece nephew risk prevent ruled resolved settled cleared free");

    /// <summary>Somebody else; who has it now is no doubt ("my husband is hardly breathing"), nor who tells of oneself ("my wife says my face has dropped").</summary>
    private static readonly FrozenSet<string> Others = WarningWords.Stems(
        "father mother mum mom dad wife husband partner son daughter child children childhood grandson granddaughter grandchild toddler baby sister brother friend colleague neighbour neighbor");

    /// <summary>Words after somebody that tell of now.</summary>
    private static readonly FrozenSet<string> Now = WarningWords.Stems(
        "is has have can cannot keep keeps seem look just suddenly will stopped woke wakes took taken takes collapsed swallowed ate eaten drank got gets becomes became feels wants does he she face lip lips arm leg legs calf foot hand speech words chest pulse heart heartbeat breathing eyes skin tongue lower left right here");

    private static readonly FrozenSet<string> Tells = WarningWords.Stems("say says said think thinks thought notice noticed notices reckon reckons tell tells told saw spotted swears");

    private static readonly FrozenSet<string> OfWhom = WarningWords.Stems("my i im ive me he she his her");

    /// <summary>Words that say since when.</summary>
    private static readonly FrozenSet<string> Times = WarningWords.Stems("since yesterday morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday week weekend hour minutes lately recently then");

    private static readonly FrozenSet<string> Days = WarningWords.Stems("day morning afternoon evening night week weekend");

    private static readonly FrozenSet<string> Spans = WarningWords.Stems("minutes mins hours hrs days");

    private static readonly FrozenSet<string> Worries = WarningWords.Stems("worry worried anxious nervous afraid scared frightened terrified fear");

    private static readonly FrozenSet<string> Perhaps = WarningWords.Stems("might may could would will");

    public static bool IsDenial(string word) => Denials.Contains(word);

    public static bool IsTime(string word) => Times.Contains(word);

    /// <summary>Whether a word denies the sign: shortly before it, or after it as the last word or of having it. "Fainted for no reason" denies nothing, nor does what cannot be done.</summary>
    public static bool Denies(int at, List<int> places, IReadOnlyList<string> words) => IsDenial(words[at]) && !(at > 0 && words[at - 1] == "can")
        && (places.Exists(place => place > at && place - at < Near + 1) || at == words.Count - 1 || Denied.Contains(words[at + 1]));

    /// <summary>A word that speaks of another time or of somebody else, a condition that the sign depends on, a worry about it, or that it has gone.</summary>
    public static bool IsDoubt(int at, IReadOnlyList<string> words, List<int>? places = null) => (Doubts.Contains(words[at]) && !(at > 0 && (words[at - 1], words[at]) is ("than", "befor")))
        || (Was.Contains(words[at]) && !IsRecent(words))
        || (words[at] == "if" && (places is null || places.Exists(place => place > at))) // "I will kill myself if this goes on" is no condition of the sign
        || (Others.Contains(words[at]) && !(at + 1 < words.Count && (Now.Contains(words[at + 1]) || (Tells.Contains(words[at + 1]) && words.Skip(at + 2).Any(OfWhom.Contains)))))
        || (Telling.IsYear(words[at]) && (at == words.Count - 1 || (at > 0 && words[at - 1] is "in" or "of" or "from" or "back")))
        || (Worries.Contains(words[at]) && IsFear(at, words))
        || (words[at] is "gon" or "went" && words.Skip(at + 1).All(word => word is "away" || WarningWords.IsLittle(word)));

    /// <summary>"Worried about a stroke", "scared I might have one"; not "worried about it", nor "scared I am having one".</summary>
    private static bool IsFear(int at, IReadOnlyList<string> words) => at + 2 < words.Count
        && ((words[at + 1] is "about" or "of" && words[at + 2] is not ("it" or "thi" or "that")) || (words.Skip(at + 1).Take(Near).Any(Perhaps.Contains) && words[at + 1] is "i" or "that" or "he" or "she"));

    /// <summary>Today, yesterday, "this morning", "all day", "for an hour".</summary>
    private static bool IsRecent(IReadOnlyList<string> words) => Enumerable.Range(0, words.Count).Any(at => words[at] switch
    {
        "today" or "tonight" or "yesterday" => true,
        "thi" or "all" => at + 1 < words.Count && Days.Contains(words[at + 1]),
        "for" => words.Skip(at + 1).Take(Near).Any(Spans.Contains),
        _ => false,
    });
}
