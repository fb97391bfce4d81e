using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

/// <summary>Times of day as a label says them; several joined by "and" count once each.</summary>
internal static class LabelTimeOfDay
{
    private static readonly FrozenDictionary<string, char> SlotWords = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["morning"] = 'm',
        ["mornings"] = 'm',
        ["breakfast"] = 'm',
        ["morgens"] = 'm',
        ["morgen"] = 'm',
        ["mane"] = 'm',
        ["noon"] = 'n',
        ["midday"] = 'n',
        ["lunch"] = 'n',
        ["afternoon"] = 'n',
        ["mittags"] = 'n',
        ["evening"] = 'e',
        ["evenings"] = 'e',
        ["night"] = 'e',
        ["nights"] = 'e',
        ["bed"] = 'e',
        ["bedtime"] = 'e',
        ["dinner"] = 'e',
        ["supper"] = 'e',
        ["sleep"] = 'e',
        ["sleeping"] = 'e',
        ["nightly"] = 'e',
        ["abends"] = 'e',
        ["abend"] = 'e',
        ["schlafengehen"] = 'e',
        ["schlafen"] = 'e',
        ["retiring"] = 'e',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Alone = ["nightly", "mane", "abends", "morgens", "mittags", "bedtime"];
    private static readonly string[] Leading = ["at", "every", "each", "in", "before", "with", "after", "during", "am", "vor", "zum", "nach"];
    private static readonly string[] Filling = ["the", "your", "going", "to", "a", "an", "each", "every", "dem", "late", "early", "just", "evening"];

    public static bool IsOne(string word) => SlotWords.ContainsKey(word);

    public static LabelFrequency? Read(LabelText label, int at)
    {
        if (Slot(label, at, out var end) is not { } first)
            return null;
        var slots = new List<char> { first };
        while (label.Free(end) is "and" or "&" or "or" or "," or "/" && Next(label, end + 1, out var next) is { } another)
        {
            if (label.Free(end) is not ("or" or "/") && !slots.Contains(another))
                slots.Add(another);
            end = next;
        }

        return new(at, end, slots.Count, slots.Count, Strength.TimeOfDay) { Slots = slots };
    }

    /// <summary>A time of day said as one: <c>at night</c>, <c>before going to bed</c>, <c>nightly</c>; "night" alone may be the name of a product.</summary>
    private static char? Slot(LabelText label, int at, out int end)
    {
        end = at + 1;
        if (Array.IndexOf(Alone, label.Free(at)) >= 0)
            return SlotWords[label.Free(at)];
        return Array.IndexOf(Leading, label.Free(at)) >= 0 ? Next(label, at + 1, out end) : null;
    }

    private static char? Next(LabelText label, int at, out int end)
    {
        var start = Array.IndexOf(Leading, label.Free(at)) >= 0 ? at + 1 : at;
        for (end = start + 1; end <= start + 4; end++)
        {
            var word = label.Free(end - 1);
            if (SlotWords.TryGetValue(word, out var slot))
            {
                if (label.Free(end) == "meal")
                    end++;
                return slot;
            }

            if (Array.IndexOf(Filling, word) < 0)
                return null;
        }

        return null;
    }
}
