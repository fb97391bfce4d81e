namespace Ekbom.Core.Profiles;

/// <summary>A number with a comma in a map without quotes: YAML reads <c>{ ferritin: 1,200 ug/L }</c> as the key ferritin with 1, and a key "200 ug/L" without a value.</summary>
internal static class CommaNumber
{
    /// <summary>The key whose number goes on in the entry at this place, with the whole number as it was written; null when it is no such entry, or not the first.</summary>
    public static (string Key, string Number)? After(MapNode map, int at)
    {
        if (at == 0 || !IsRest(map.Entries[at]) || map.Entries[at - 1].Value is not TextNode { IsBlank: false } before || !EndsInDigit(before.Text))
            return null;
        var number = before.Text.Trim();
        for (; at < map.Entries.Count && IsRest(map.Entries[at]) && EndsInDigit(number); at++)
            number += "," + map.Entries[at].Key.Trim();
        return (map.Entries[FirstOf(map, at - 1)].Key, number);
    }

    /// <summary>A later part of such a number: it was said already.</summary>
    public static bool IsPart(MapNode map, int at)
    {
        var first = FirstOf(map, at);
        return first < at - 1 && After(map, first + 1) is not null;
    }

    /// <summary>The last entry at or before a place that is not only the rest of a number.</summary>
    private static int FirstOf(MapNode map, int at)
    {
        while (at > 0 && IsRest(map.Entries[at]))
            at--;
        return at;
    }

    private static bool IsRest(KeyValuePair<string, Node> entry) => entry.Value is TextNode { IsBlank: true } && entry.Key.Length is > 0 and <= Room.LongestNumber && char.IsAsciiDigit(entry.Key[0]);

    private static bool EndsInDigit(string text) => text.Length <= Room.LongestNumber && text.TrimEnd() is [.., var last] && char.IsAsciiDigit(last);
}
