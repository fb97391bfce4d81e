using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Words of a closed list, and ids of things that stand elsewhere.</summary>
internal sealed partial class Draft
{
    public T Word<T>(string key, WordList<T> among)
    {
        if (Take(key) is null && map[key] is null)
            Missing(key);
        _ = MaybeWord(key, among, out var means);
        return means;
    }

    /// <summary>False when the key is not there or holds no word of the list.</summary>
    public bool MaybeWord<T>(string key, WordList<T> among, out T means)
    {
        _ = among.TryFind("", out means);
        if (Optional(key) is not { } word)
            return false;
        if (among.TryFind(word, out means))
            return true;
        var near = Nearest.To(word, among.Words);
        Problem("KB012", key, $"\"{key}: {word}\" is no {among.What} we know.", (near is null ? "" : $"Did you mean {near}? ") + $"Write one of {string.Join(", ", among.Words)}.");
        return false;
    }

    /// <summary>Says which id is unknown, with the nearest known one.</summary>
    public void Unknown(string code, string key, string id, string what, string whereItStands, IEnumerable<string> known)
    {
        var near = Nearest.To(id, known);
        Problem(code, key, $"\"{id}\" is no {what} we know.", near is null ? $"Add it to {whereItStands}, or correct the id." : $"Did you mean {near}? Otherwise add it to {whereItStands}.");
    }
}
