using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ekbom.Core.Answers;

/// <summary>Words that carry no subject, as the stems of Porter (An algorithm for suffix stripping, Program 1980;14:130-7) write them, and those that tell one language from another.</summary>
public static partial class FunctionWords
{
    private static readonly FrozenSet<string> None = FrozenSet.ToFrozenSet(
    [
        "a", "about", "ain", "also", "am", "an", "and", "ani", "ar", "are", "aren", "as", "at", "be", "becaus", "been", "being", "both", "but", "by", "can", "could", "d", "did",
        "do", "doe", "don", "els", "for", "from", "get", "give", "go", "got", "had", "ha", "have", "he", "hello", "her", "here", "hi", "him", "hi", "how",
        "i", "if", "in", "into", "is", "isn", "it", "its", "just", "kind", "know", "let", "like", "ll", "m", "mai", "may", "me", "might", "mine", "must", "my",
        "need", "now", "of", "ok", "on", "one", "or", "other", "our", "own", "peopl", "person", "pleas", "re", "realli", "s", "see", "she", "should",
        "so", "some", "someth", "such", "t", "tell", "thank", "than", "that", "the", "their", "them", "then", "there", "these", "thei", "thi", "thing", "think", "this", "those", "to",
        "us", "ve", "veri", "wa", "want", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "whom", "will", "with", "would", "yes", "you",
        "your", "im", "ive", "dont", "doesnt", "id", "wont", "cant",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherLanguages = FrozenSet.ToFrozenSet(
    [
        "der", "die", "das", "und", "ist", "ich", "nicht", "ein", "eine", "mit", "wie", "viel", "für", "mein", "meine", "gegen", "soll", "kann", "bei",
        "el", "la", "los", "las", "que", "es", "una", "por", "para", "con", "mi", "mis", "cuanto", "puedo", "tomar", "cómo", "qué",
        "le", "les", "des", "est", "une", "pour", "avec", "mes", "mon", "je", "puis", "quelle", "combien", "dans", "sont", "jambes",
        "het", "een", "voor", "mijn", "hoeveel", "kan", "och", "är", "jag", "att", "hur", "mycket", "mina", "som", "det", "ikke", "jeg", "hvor", "mye",
        "mot", "ben", "hjälper", "hjælper", "mod", "hva", "vad", "med", "til", "för", "av", "beine", "benen", "bij", "helpt", "tegen", "hilft", "unruhige", "aiuta", "contro", "ajuda", "para", "na", "pomaga", "nogi", "czy", "onko", "auttaako",
        "il", "di", "che", "non", "sono", "gambe", "quanto", "posso", "em", "não", "uma", "minhas", "pernas", "czy", "jak", "nie", "się", "ile",
    ], StringComparer.Ordinal);

    /// <summary>A text with its contractions written out: a denial must not get lost.</summary>
    public static string WrittenOut(string text) =>
        Ate().Replace(Apart().Replace(text.Replace('’', '\''), "${verb} not").Replace("can't", "can not", StringComparison.OrdinalIgnoreCase).Replace("cannot", "can not", StringComparison.OrdinalIgnoreCase).Replace("cant ", "can not ", StringComparison.OrdinalIgnoreCase).Replace("wont ", "will not ", StringComparison.OrdinalIgnoreCase).Replace("won't", "will not", StringComparison.OrdinalIgnoreCase)
            .Replace("n't", " not", StringComparison.OrdinalIgnoreCase), "eaten");

    /// <summary>The stemmer takes "ate" for "at": every child "at bedtime" would have eaten something.</summary>
    [GeneratedRegex(@"\bate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ate();

    /// <summary>Contractions without their apostrophe; "wont" and the like are no other words.</summary>
    [GeneratedRegex(@"\b(?<verb>do|did|does|is|has|have|had|was|were|would|could|should|are)nt\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();

    private static readonly FrozenSet<string> Weak = FrozenSet.ToFrozenSet(["not", "no", "all", "up", "out", "off", "too", "much", "mani", "end", "more", "over", "under", "down", "after", "befor", "without", "now", "never", "why"], StringComparer.Ordinal);

    /// <summary>Whether a stem carries a subject by itself, wherever it stands.</summary>
    public static bool Strong(string stem) => Matter(stem) && !Weak.Contains(stem);

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
    [
        "ad", "advis", "agre", "allow", "apart", "appli", "ask", "avail", "avoid", "bad", "becom", "begin", "believ", "best", "better", "book", "bought", "brand", "bring", "bui", "call", "carri", "chang", "check", "choos",
        "clear", "close", "come", "compar", "consid", "cope", "count", "crazi", "decid", "differ", "drive", "eas", "effect", "everi", "everyon", "exist", "expect", "explain", "fast", "feel", "find", "fix", "follow", "forget",
        "fraction", "free", "friend", "full", "good", "great", "happen", "hard", "hate", "hear", "heard", "help", "high", "highest", "hope", "import", "includ", "instead", "keep", "kind", "last", "late", "least", "leav",
        "less", "level", "life", "live", "long", "look", "lot", "lower", "lowest", "mad", "made", "make", "matter", "mean", "miss", "move", "name", "natur", "new", "nice", "note", "notic", "number", "often", "old", "open", "part",
        "pass", "percent", "place", "possibl", "prevent", "problem", "promis", "proper", "put", "question", "quick", "rais", "rang", "rate", "rather", "read", "readi", "real", "reason", "recommend", "regard", "rememb", "report",
        "rest", "result", "right", "run", "said", "say", "second", "seem", "sens", "set", "sever", "show", "shown", "side", "sit", "small", "soon", "sort", "start", "stai", "stand", "state", "still", "stop", "sure", "switch",
        "take", "taken", "talk", "third", "thought", "time", "togeth", "told", "took", "tri", "true", "turn", "type", "use", "usual", "wai", "walk", "wonder", "word", "work", "worri", "worth", "write", "wrong", "year",
    ], StringComparer.Ordinal);

    /// <summary>Whether a stem can tell one entry from others: a name or a thing, not a word of any talk.</summary>
    public static bool Telling(string stem) => Names(stem) && !Plain.Contains(stem);

    /// <summary>Whether a stem is a word of the question that carries a subject, and not only a part of a warning sign.</summary>
    public static bool Names(string stem) => Strong(stem) && IsWord(stem);

    /// <summary>Whether a stem was said, and is not only the part of a warning sign that a word stands for.</summary>
    public static bool IsWord(string stem) => !stem.StartsWith("any", StringComparison.Ordinal);

    /// <summary>Whether a stem says something about the subject.</summary>
    public static bool Matter(string stem) => !None.Contains(stem);

    /// <summary>Whether a text is likely not English: other letters, more words of other languages than of English, or no word that is English for sure.</summary>
    internal static bool IsForeign(string text, IReadOnlyList<string> stems, Ground ground)
    {
        var letters = text.Count(char.IsLetter);
        if (letters > 0 && text.Count(letter => char.IsLetter(letter) && letter > 'ɏ' && letter is not ('µ' or 'μ')) > letters / 3)
            return true;
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '¿', '¡', ';', ':', '\n', '\''], StringSplitOptions.RemoveEmptyEntries);
        var foreign = words.Count(OtherLanguages.Contains);
        var english = stems.Count(stem => !Matter(stem) && stem is not ("die" or "a" or "me" or "so" or "in" or "i" or "us" or "am" or "an" or "for" or "at" or "do" or "on" or "or"));
        if (foreign >= 2 && foreign > english)
            return true;
        var strange = words.Count(word => OtherLanguages.Contains(word) || (word.Any(letter => letter > '\u007f' && char.IsLetter(letter) && letter is not ('µ' or 'μ')) && !ground.Spelling.Knows(word)));
        return english == 0 && strange > 0 && 2 * words.Count(word => ground.Retrieval.Stems(word).Any(ground.Retrieval.Knows) && !OtherLanguages.Contains(word)) <= words.Length;
    }
}
