namespace Ekbom.Core.Profiles;

/// <summary>The keys of one part of a profile. A key nobody reads is a problem; a blank value is the same as no key.</summary>
internal sealed class Section
{
    private const int LeastBegun = 3;

    private readonly MapNode map;
    private readonly List<string> dropped = [];

    private Section(Reading reading, MapNode map, string path, IReadOnlyList<string> keys, IReadOnlyList<string> also)
    {
        (Reading, this.map, Path) = (reading, map, path);
        for (var at = 0; at < map.Entries.Count && !reading.IsFull; at++)
        {
            var (key, value) = map.Entries[at];
            if (keys.Contains(key) || also.Contains(key))
                Check(key, value);
            else if (CommaNumber.After(map, at) is { } number)
                Comma(number);
            else if (!CommaNumber.IsPart(map, at))
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

    public Node? Value(string key) => map[key] is TextNode { IsBlank: true } || dropped.Contains(key) ? null : map[key];

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

    /// <summary>The items of a list with their places; null when it is blank or missing, or (with a problem) when it is no list. Those that are too many or too long are left out, with a problem.</summary>
    public IReadOnlyList<(Node Node, string Path)>? Items(string key, string example)
    {
        if (Value(key) is not { } value)
            return null;
        var path = At(key).Path;
        if (value is not ListNode list)
        {
            Reading.Refuse(ProfileCodes.WrongShape, At(key), $"{Name(value)} stands where a list is expected.", $"Write {example} An empty list is [].");
            return null;
        }

        var most = Room.RowsOf(key);
        if (list.Items.Count > most)
            Reading.Refuse(ProfileCodes.TooMany, At(key), $"{key} has {list.Items.Count} rows, more than {most}.", $"Keep what holds now, each thing in one row: at most {most}.");
        return [.. list.Items.Take(most).Select((item, index) => (item, $"{path}[{index}]")).Where(one => one.item is not TextNode text || Fits(text, new(one.Item2, text.Line), Room.LongestText))];
    }

    public static string Name(Node node) => node switch
    {
        ListNode => "A list",
        MapNode => "A group of keys",
        TextNode text => $"The text {Reading.Quote(text.Text)}",
        _ => "Something else",
    };

    private void Check(string key, Node value)
    {
        if (value is TextNode text && !Fits(text, At(key), Room.LettersOf(key)))
            dropped.Add(key);
    }

    private bool Fits(TextNode text, Place at, int most)
    {
        if (text.Text.Length <= most)
            return true;
        Reading.Refuse(ProfileCodes.TooLong, at, $"The text {Reading.Quote(text.Text)} has {text.Text.Length} characters, more than {most}.", "Write it shorter: what matters for this, in a few sentences.");
        return false;
    }

    /// <summary>A number with a comma, without quotes: what stands before and after the comma is read together, and refused once.</summary>
    private void Comma((string Key, string Number) number)
    {
        dropped.Add(number.Key);
        Reading.Refuse(
            ProfileCodes.Comma, At(number.Key), $"The comma in {Reading.Quote(number.Number)} can be read in two ways.",
            QuantityReader.CommaMend(number.Number, number.Number.IndexOf(',', StringComparison.Ordinal)));
    }

    /// <summary>The one key that begins with what was written.</summary>
    private static string? Begun(string key, IReadOnlyList<string> keys) =>
        key.Length >= LeastBegun && keys.Where(one => one.StartsWith(key, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    private void UnknownKey(string key, int line, IReadOnlyList<string> keys)
    {
        var place = new Place(Path.Length == 0 ? key : $"{Path}.{key}", line);
        var elsewhere = !Reading.OfProfile ? null : Reading.Vocabulary.Facts.Booleans.Concat(Reading.Vocabulary.Facts.Quantities).Concat(Reading.Vocabulary.Facts.CodeFacts)
            .FirstOrDefault(fact => fact.From.EndsWith("." + key, StringComparison.Ordinal));
        var (near, other) = (KeyWords.Meant(key, keys) ?? Nearest.To(key, keys) ?? Begun(key, keys), Reading.OfProfile && key == "reports" ? "symptoms.reports" : elsewhere?.From);
        var mend = near is not null && (other is null || Nearest.Distance(key, near) == 1 || near == KeyWords.Meant(key, keys)) ? Near(near)
            : other is not null ? $"Write it as {other}."
            : $"Remove it; what can stand here is {string.Join(", ", keys)}.";
        Reading.Refuse(ProfileCodes.UnknownKey, place, $"There is no key {Reading.Quote(key)} here.", mend);
    }

    /// <summary>A key stands once: what belongs to one that is there already is moved into it.</summary>
    private string Near(string key) => Has(key) ? $"Move what stands here into {key}, if that is what you mean: {key} stands here already, and a key stands once." : $"Write {key}, if that is what you mean.";
}
