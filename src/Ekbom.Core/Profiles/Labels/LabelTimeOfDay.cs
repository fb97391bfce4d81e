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
        ["qam"] = 'm',
        ["waking"] = 'm',
        ["matin"] = 'm',
        ["mattina"] = 'm',
        ["noon"] = 'n',
        ["midday"] = 'n',
        ["lunch"] = 'n',
        ["afternoon"] = 'n',
        ["lunchtime"] = 'n',
        ["teatime"] = 'n',
        ["dinnertime"] = 'e',
        ["nighttime"] = 'e',
        ["mittags"] = 'n',
        ["midi"] = 'n',
        ["tea"] = 'n',
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
        ["nocte"] = 'e',
        ["qhs"] = 'e',
        ["qpm"] = 'e',
        ["soir"] = 'e',
        ["sera"] = 'e',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const char LastWord = 'z'; // times of the clock follow it

    private static readonly string[] Alone = ["nightly", "mane", "nocte", "qhs", "qam", "qpm", "abends", "morgens", "mittags", "bedtime"];
    private static readonly string[] Leading = ["at", "every", "each", "in", "before", "with", "after", "during", "on", "am", "vor", "zum", "nach", "le", "la"];
    private static readonly string[] Filling = ["the", "your", "going", "to", "a", "an", "each", "every", "dem", "late", "early", "just", "evening"];

    public static bool IsOne(string word) => SlotWords.ContainsKey(word);

    public static LabelFrequency? Read(LabelText label, int at)
    {
        if (Slot(label, at, out var end) is not { } first)
            return null;
        var slots = new List<char> { first };
        var clock = first > LastWord;
        var most = 1; // dinner and bedtime may be one time of day or two
        while (label.Free(end) is "and" or "&" or "or" or "," or "/" or "et" or "e" or "und" && Next(label, end + 1, clock, out var next) is { } another)
        {
            var both = label.Free(end) == "/" && label.Free(end + 1) == "pm"; // AM/PM
            if (both || label.Free(end) is not ("or" or "/"))
            {
                most++;
                if (!slots.Contains(another))
                    slots.Add(another);
            }

            end = next;
        }

        return new(at, end, slots.Count, most, Strength.TimeOfDay) { Slots = slots, Added = label[at - 1].Key is "and" or "&" or "+" or "plus" or "und" };
    }

    /// <summary>A time of day said as one: <c>at night</c>, <c>before going to bed</c>, <c>nightly</c>; "night" alone may be the name of a product.</summary>
    private static char? Slot(LabelText label, int at, out int end)
    {
        end = at + 1;
        var word = label.Free(at);
        if (Array.IndexOf(Alone, word) >= 0)
            return SlotWords[word];
        if (SlotWords.TryGetValue(word, out var one) && label.Free(at + 1) is "and" or "&" or "et" or "e" or "," or "und" && SlotWords.ContainsKey(label.Free(at + 2)))
            return one; // morning and night
        if (word == "mid" && label.Free(at + 1) == "-" && label.Free(at + 2) is "day" or "morning" or "afternoon")
        {
            end = at + 3;
            return 'n';
        }

        if (SlotWords.TryGetValue(word, out one) && IsDose(label, at) && !GoesOn(label, at))
            return one; // 1 tablet morning
        if (word is "during" or "throughout" && label.Free(at + 1) == "the" && label.Free(at + 2) == "day")
        {
            end = at + 3;
            return 'd';
        }

        return (IsDose(label, at) ? Half(label, at) : null) ?? (label[at].Kind == TokenKind.Number && label[at + 1].Glued ? Clock(label, at, out end) : null)
            ?? (Array.IndexOf(Leading, word) >= 0 ? Next(label, at + 1, true, out end) : null);
    }

    /// <summary><c>AM</c> or <c>PM</c>; the German "am" and the name of a product ("PM formula") have a word after them.</summary>
    private static char? Half(LabelText label, int at)
    {
        if (label.Free(at) is not ("am" or "pm"))
            return null;
        return GoesOn(label, at) ? null : label.Free(at) == "am" ? 'm' : 'e';
    }

    private static bool GoesOn(LabelText label, int at) =>
        label[at + 1].Kind == TokenKind.Word && label.Free(at + 1) is not ("and" or "or" or "pm" or "take" or "with" or "before" or "after" or "") && LabelWords.Number(label, at + 1) is null;

    /// <summary>It says when something is taken: a number, an amount or the other half of the day stands beside it.</summary>
    private static bool IsDose(LabelText label, int at) =>
        LabelWords.Number(label, at - 1) is not null || LabelWords.Counts(label[at - 1].Key) is not null || label[at - 1].Kind == TokenKind.Number || LabelAmount.UnitAt(label, at - 1, out _) is not null
        || (label.Free(at + 1) is "and" or "&" or "/" && label.Free(at + 2) is "pm");

    /// <summary><c>8am</c>, <c>10 pm</c>, <c>20:00</c>.</summary>
    private static char? Clock(LabelText label, int at, out int end)
    {
        end = at + 2;
        if (label.Number(at) is not { } hour || hour != Math.Floor(hour) || hour > 23m)
            return null;
        var minutes = 0m;
        if (label.Free(at + 1) == ":" && label[at + 2] is { Glued: true, Key.Length: 2 } && label.Number(at + 2) is { } past and < 60m)
            (minutes, end) = (past, at + 4);
        var half = label.Free(end - 1);
        if (half is "am" or "pm" && hour is >= 1m and <= 12m)
            hour = (hour % 12m) + (half == "pm" ? 12m : 0m);
        else if (end == at + 4)
            end--;
        else
            return null;
        return (char)(LastWord + 1 + (int)((hour * 60m) + minutes));
    }

    /// <param name="label">The label.</param>
    /// <param name="at">Where the next time may begin.</param>
    /// <param name="clock">A time of the clock may stand there.</param>
    /// <param name="end">After it.</param>
    private static char? Next(LabelText label, int at, bool clock, out int end)
    {
        end = at + 1;
        if (Half(label, at) is { } half)
            return half;
        if (clock && Clock(label, at, out var after) is { } time)
        {
            end = after;
            return time;
        }

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
