using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Words of a closed list, and ids of things that stand elsewhere.</summary>
internal sealed partial class Draft
{
    /// <summary>The place in the list of a word that must be there; 0 after a problem.</summary>
    public int Word(string key, WordList among)
    {
        if (Take(key) is null && !Has(key))
            Missing(key);
        return Math.Max(0, MaybeWord(key, among));
    }

    /// <summary>The place of the word in its list; -1 when the key is not there or holds no word of the list.</summary>
    public int MaybeWord(string key, WordList among)
    {
        if (Optional(key) is not { } word)
            return -1;
        var place = among.PlaceOf(word);
        if (place >= 0)
            return place;
        var near = Nearest.To(word, among.Words);
        Problem("KB012", key, $"\"{key}: {word}\" is no {among.What} we know.", (near is null ? "" : $"Did you mean {near}? ") + $"Write one of {string.Join(", ", among.Words)}.");
        return -1;
    }

    /// <summary>Says which id is unknown, with the nearest known one.</summary>
    public void Unknown(string code, string key, string id, string what, string whereItStands, IEnumerable<string> known)
    {
        var near = Nearest.To(id, known);
        Problem(code, key, $"\"{id}\" is no {what} we know.", near is null ? $"Add it to {whereItStands}, or correct the id." : $"Did you mean {near}? Otherwise add it to {whereItStands}.");
    }
}
