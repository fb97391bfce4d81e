namespace Ekbom.Core.Profiles;

/// <summary>The keys of one part of a profile. A key nobody reads is a problem; a blank value is the same as no key.</summary>
internal sealed class Section
{
    private const int LeastBegun = 3;

    private readonly MapNode map;

    private Section(Reading reading, MapNode map, string path, IReadOnlyList<string> keys, IReadOnlyList<string> also)
    {
        (Reading, this.map, Path) = (reading, map, path);
        foreach (var (key, value) in map.Entries)
        {
            if (!keys.Contains(key) && !also.Contains(key))
                UnknownKey(key, value.Line, keys);
        }
    }

    public Reading Reading { get; }

    public string Path { get; }

    public int Line => map.Line;

    public Place Here => new(Path, Line);

    public IEnumerable<string> Keys => map.Entries.Where(entry => entry.Value is not TextNode { IsBlank: true }).Select(entry => entry.Key);

    /// <summary>The part as keys with values; null when it is blank, or (with a problem) when it is anything else.</summary>
    /// <param name="also">Other spellings that are read too, and not proposed when a key is unknown.</param>
    public static Section? Of(Reading reading, Node? node, string path, IReadOnlyList<string> keys, string example, IReadOnlyList<string>? also = null)
    {
        if (node is MapNode map)
            return new Section(reading, map, path, keys, also ?? []);
        if (node is not (null or TextNode { IsBlank: true }))
            reading.Refuse(ProfileCodes.WrongShape, new(path, node.Line), $"{Name(node)} stands where keys with values are expected.", $"Write {example}");
        return null;
    }

    public Place At(string key) => new(Path.Length == 0 ? key : $"{Path}.{key}", map[key]?.Line ?? map.Line);

    public bool Has(string key) => Value(key) is not null;

    public Node? Value(string key) => map[key] is TextNode { IsBlank: true } ? null : map[key];

    /// <summary>The text of a key; null when it is blank or missing, or (with a problem) when it is a list or a map.</summary>
    public Written? Text(string key, string example)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case TextNode text:
                return new Written(text.Text.Trim(), At(key));
            case var other:
                Reading.Refuse(ProfileCodes.WrongShape, At(key), $"{Name(other)} stands where one value is expected.", $"Write {example}");
                return null;
        }
    }

    /// <summary>The items of a list with their places; null when it is blank or missing, or (with a problem) when it is no list.</summary>
    public IReadOnlyList<(Node Node, string Path)>? Items(string key, string example)
    {
        if (Value(key) is not { } value)
            return null;
        var path = At(key).Path;
        if (value is ListNode list)
            return [.. list.Items.Select((item, index) => (item, $"{path}[{index}]"))];
        Reading.Refuse(ProfileCodes.WrongShape, At(key), $"{Name(value)} stands where a list is expected.", $"Write {example} An empty list is [].");
        return null;
    }

    public static string Name(Node node) => node switch
    {
        ListNode => "A list",
        MapNode => "A group of keys",
        TextNode text => $"The text {Reading.Quote(text.Text)}",
        _ => "Something else",
    };

    /// <summary>The one key that begins with what was written.</summary>
    private static string? Begun(string key, IReadOnlyList<string> keys) =>
        key.Length >= LeastBegun && keys.Where(one => one.StartsWith(key, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    private void UnknownKey(string key, int line, IReadOnlyList<string> keys)
    {
        var place = new Place(Path.Length == 0 ? key : $"{Path}.{key}", line);
        var elsewhere = !Reading.OfProfile ? null : Reading.Vocabulary.Facts.Booleans.Concat(Reading.Vocabulary.Facts.Quantities).Concat(Reading.Vocabulary.Facts.CodeFacts)
            .FirstOrDefault(fact => fact.From.EndsWith("." + key, StringComparison.Ordinal));
        var (near, other) = (KeyWords.Meant(key, keys) ?? Nearest.To(key, keys) ?? Begun(key, keys), Reading.OfProfile && key == "reports" ? "symptoms.reports" : elsewhere?.From);
        var mend = near is not null && (other is null || Nearest.Distance(key, near) == 1 || near == KeyWords.Meant(key, keys)) ? $"Write {near}, if that is what you mean."
            : other is not null ? $"Write it as {other}."
            : $"Remove it; what can stand here is {string.Join(", ", keys)}.";
        Reading.Refuse(ProfileCodes.UnknownKey, place, $"There is no key {Reading.Quote(key)} here.", mend);
    }
}
