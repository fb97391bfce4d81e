using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

/// <summary>Times of day as a label says them; several joined by "and" count once each.</summary>
internal static class LabelTimeOfDay
{
    private static readonly FrozenDictionary<string, char> SlotWords = Named(
    [
        ('m', "morning mornings breakfast mane qam waking morgens morgen morgon morgonen matin mattina mattino ochtend ochtends mañana frühstück früh"),
        ('n', "noon midday lunch afternoon lunchtime mittags mittagessen midi"),
        ('t', "tea teatime"),
        ('e', "evening evenings night nights bed bedtime dinner dinnertime supper nighttime sleep sleeping nightly retiring nocte qhs qpm hs"),
        ('e', "abends abend abendessen nachts nacht schlafengehen schlafen soir sera kväll kvällen kveld aften avond avonds noche"),
        ('b', "midnight"),
    ]);

    private const char LastWord = 'z'; // times of the clock follow it

    private static readonly string[] Alone = ["nightly", "mane", "nocte", "qhs", "qam", "qpm", "hs", "abends", "morgens", "mittags", "nachts", "bedtime", "ochtends", "avonds"];
    private static readonly string[] Leading = ["at", "every", "each", "in", "before", "with", "after", "during", "on", "am", "jeden", "vor", "zum", "nach", "le", "la", "al", "alla", "på", "till"];
    private static readonly string[] Filling = ["the", "your", "going", "to", "a", "an", "each", "every", "dem", "late", "early", "just", "evening", "middle", "of", "s"];
    private static readonly string[] Joining = ["and", "&", "or", ",", "/", "et", "e", "und", "och", "og", "en", "y"];

    /// <summary>They may begin the name of a product as well: "Sleep 3".</summary>
    private static readonly string[] NoHeading = ["sleep", "night", "tea", "bed"];
    private const decimal MostAtOnce = 12m;
    private const int MostWords = 5; // in the middle of the night

    public static bool IsOne(string word) => SlotWords.ContainsKey(word);

    public static LabelFrequency? Read(LabelText label, int at)
    {
        if (Slot(label, at, out var end) is not { } first)
            return null;
        List<char> slots = first == 'w' ? [first, 'v'] : [first];
        var clock = first > LastWord;
        var most = slots.Count; // dinner and bedtime may be one time of day or two
        while (true)
        {
            if (Array.IndexOf(Joining, label.Free(end)) >= 0 && Next(label, end + 1, clock, out var next) is { } another)
            {
                var both = label.Free(end) == "/" && (clock || label.Free(end + 1) == "pm"); // AM/PM, 8 am/8 pm
                if (both || label.Free(end) is not ("or" or "/"))
                {
                    most++;
                    if (!slots.Contains(another))
                        slots.Add(another);
                }
            }
            else if (Beside(label, end, out next) is { } beside && !slots.Contains(beside))
            {
                most++;
                slots.Add(beside);
            }
            else
            {
                break;
            }

            end = next;
        }

        return new(at, end, slots.Count, most, Strength.TimeOfDay) { Slots = slots, Added = IsAdded(label, at), Own = label[at - 1].Key is "again" or "repeat" or "repeated" };
    }

    /// <summary>It is joined to what stands before, or an amount of its own is: "and at bedtime", "and 200 mg at bedtime".</summary>
    public static bool IsAdded(LabelText label, int at)
    {
        var before = LabelAmount.UnitAt(label, at - 1, out _) is not null ? at - 3 : label[at - 1].Kind == TokenKind.Number ? at - 2 : at - 1;
        return label[before].Key is "and" or "&" or "+" or "plus" or "und" or "again" or "repeat" or "repeated";
    }

    /// <summary>The next of several times of day with nothing between them: <c>breakfast lunch dinner</c>, <c>am noon pm</c>, <c>0800 1400 2200</c>.</summary>
    private static char? Beside(LabelText label, int at, out int end)
    {
        end = at + 1;
        return SlotWords.TryGetValue(label.Free(at), out var slot) ? slot : Half(label, at) ?? FourDigits(label, at);
    }

    /// <summary>A time of day said as one: <c>at night</c>, <c>before going to bed</c>, <c>nightly</c>; "night" alone may be the name of a product.</summary>
    private static char? Slot(LabelText label, int at, out int end)
    {
        end = at + 1;
        var word = label.Free(at);
        if (Array.IndexOf(Alone, word) >= 0)
            return SlotWords[word];
        if (SlotWords.TryGetValue(word, out var one) && Array.IndexOf(Joining, label.Free(at + 1)) >= 0 && label.Free(at + 1) is not ("or" or "/") && SlotWords.ContainsKey(label.Free(at + 2)))
            return one; // morning and night
        if (Thing(label, at, out end) is { } thing)
            return thing;
        end = at + 1;
        if (SlotWords.TryGetValue(word, out one) && ((IsDose(label, at) && !GoesOn(label, at)) || IsHeading(label, at)))
            return one; // 1 tablet morning, evening: 2 tablets
        if (word is "before" or "pre" && label.Free(at + 1) is "and" or "&" or "/" && label.Free(at + 2) is "after" or "post")
        {
            end = at + 3; // before and after work: the second follows
            return 'w';
        }

        if (word is "during" or "throughout" && label.Free(at + 1) == "the" && label.Free(at + 2) == "day")
        {
            end = at + 3;
            return 'd';
        }

        if (FourDigits(label, at) is { } time && (label[at - 1].Key == "at" || FourDigits(label, Array.IndexOf(Joining, label.Free(at + 1)) >= 0 ? at + 2 : at + 1) is not null))
            return time;
        return (IsDose(label, at) ? Half(label, at) : null) ?? (label[at].Kind == TokenKind.Number && label[at + 1].Glued ? Clock(label, at, out end) : null)
            ?? (Array.IndexOf(Leading, word) >= 0 ? Next(label, at + 1, true, out end) : null);
    }

    /// <summary>A time of two words: <c>first thing</c>, <c>mid-morning</c>.</summary>
    private static char? Thing(LabelText label, int at, out int end)
    {
        var word = label.Free(at);
        end = label.Free(at + 1) == "-" ? at + 3 : at + 2;
        if (word is "first" or "last" && label.Free(at + 1) == "thing")
            return word == "first" ? 'm' : 'e';
        return word != "mid" ? null : label.Free(end - 1) switch { "morning" => 'o', "day" => 'n', "afternoon" => 'p', _ => null };
    }

    /// <summary>The number of pieces follows: <c>morning 1, evening 2</c>, <c>evening: 2 tablets</c>.</summary>
    private static bool IsHeading(LabelText label, int at)
    {
        var next = label.Free(at + 1) is ":" or "je" ? at + 2 : at + 1;
        return Array.IndexOf(NoHeading, label.Free(at)) < 0 && LabelWords.Number(label, next) is > 0m and <= MostAtOnce && LabelAmount.UnitAt(label, next + 1, out _) is null;
    }

    /// <summary><c>AM</c> or <c>PM</c>; the German "am" and the name of a product ("PM formula") have a word after them.</summary>
    private static char? Half(LabelText label, int at)
    {
        if (label.Free(at) is not ("am" or "pm") || label.Free(at + 1) is "abend" or "morgen" or "mittag")
            return null;
        return GoesOn(label, at) ? null : label.Free(at) == "am" ? 'm' : 'e';
    }

    private static bool GoesOn(LabelText label, int at) =>
        label[at + 1].Kind == TokenKind.Word && label.Free(at + 1) is not ("and" or "or" or "pm" or "take" or "with" or "before" or "after" or "") && LabelWords.Number(label, at + 1) is null && !IsOne(label.Free(at + 1));

    /// <summary>It says when something is taken: a number, an amount or the other half of the day stands beside it.</summary>
    private static bool IsDose(LabelText label, int at) =>
        LabelWords.Number(label[at - 1]) is not null || LabelWords.Counts(label[at - 1].Key) is not null || label[at - 1].Kind == TokenKind.Number || LabelAmount.UnitAt(label, at - 1, out _) is not null
        || (label.Free(at + 1) is "and" or "&" or "/" && label.Free(at + 2) is "pm" or "hs");

    /// <summary><c>8am</c>, <c>10 pm</c>, <c>20:00</c>.</summary>
    private static char? Clock(LabelText label, int at, out int end)
    {
        end = at + 2;
        if (LabelWords.Number(label, at) is not { } hour || hour != Math.Floor(hour) || hour > 23m)
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

    /// <summary><c>0800</c>, <c>1400</c>, when nothing is counted in it.</summary>
    private static char? FourDigits(LabelText label, int at) =>
        label.Number(at) is { } time && label[at].Written is ['0' or '1' or '2', _, _, _] && time == Math.Floor(time) && time < 2400m && time % 100m < 60m && LabelAmount.UnitAt(label, at + 1, out _) is null
            && label[at + 1].Key is not ("%" or "iu" or "ie" or "/" or "-") ? (char)(LastWord + 1 + (int)((Math.Floor(time / 100m) * 60m) + (time % 100m))) : null;

    /// <summary>The hour alone, after "at" or another: <c>at 8 and 20</c>.</summary>
    private static char? Hour(LabelText label, int at) =>
        LabelWords.Number(label, at) is { } hour and >= 0m and <= 24m && hour == Math.Floor(hour) && (label[at + 1].Key is "." or ")" || (Array.IndexOf(Joining, label[at + 1].Key) >= 0 && label[at + 1].Key is not "/"))
            ? (char)(LastWord + 1 + (int)(hour * 60m)) : null;

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

        if (FourDigits(label, at) is { } digits)
            return digits;
        if (clock && (label[at - 1].Key == "at" || label.Number(at - 2) is not null || label[at - 1].Key is ",") && Hour(label, at) is { } hour)
            return hour;
        var start = Array.IndexOf(Leading, label.Free(at)) >= 0 ? at + 1 : at;
        if (Thing(label, start, out end) is { } thing)
            return thing;
        for (end = start + 1; end <= start + MostWords; end++)
        {
            var word = label.Free(end - 1);
            if (word is "am" or "pm" && label.Free(end - 2) == "the")
                return word == "am" ? 'm' : 'e';
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

    private static FrozenDictionary<string, char> Named((char Slot, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' ').Select(word => (word, line.Slot))).ToFrozenDictionary(pair => pair.word, pair => pair.Slot, StringComparer.Ordinal);
}
