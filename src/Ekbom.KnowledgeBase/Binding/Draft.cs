using System.Globalization;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>
/// One map as it is written, read key by key. What is wrong goes to the ledger and a harmless value comes back, so that one run finds every
/// problem; with a problem in the ledger no knowledge base is made. The keys asked for are the keys known: the rest is refused at the end.
/// </summary>
internal sealed partial class Draft
{
    private readonly MapNode map;
    private readonly MapNode? defaults;
    private readonly KeyValuePair<string, Node>[] entries;
    private readonly HashSet<string>? asked;

    public Draft(Ledger ledger, string file, MapNode map, MapNode? defaults, bool trusted, string? id = null)
    {
        (Ledger, File, this.map, this.defaults, Trusted) = (ledger, file, map, defaults, trusted);
        entries = Entries(map);
        asked = trusted ? null : new(StringComparer.Ordinal);
        Id = id ?? ((Own("id") ?? Own("fact") ?? Own("define") ?? Own("country") ?? Own("invariant")) is TextNode text ? text.Text : "");
    }

    public EntryKind Kind { get; init; }

    public Ledger Ledger { get; }

    public string File { get; }

    /// <summary>The id of the entry this is, or is part of.</summary>
    public string Id { get; }

    public int Line => map.Line;

    public string Where => Trusted ? File + ":" + map.Line.ToString(CultureInfo.InvariantCulture) : At(map);

    /// <summary>Checked before, when the pack was built.</summary>
    public bool Trusted { get; }

    public bool Has(string key) => Own(key) is not null;

    /// <summary>What stands under a key, in the entry or in the defaults of its file; null when nothing does. A blank is refused.</summary>
    public Node? Take(string key)
    {
        asked?.Add(key);
        var node = Own(key) ?? (defaults is null ? null : Find(Entries(defaults), key));
        if (node is TextNode { IsBlank: true })
        {
            Problem("KB005", node, $"\"{key}\" is blank.", "Write its value, or leave the key out.");
            return null;
        }

        return node;
    }

    public string? Optional(string key) => Take(key) switch
    {
        null => null,
        TextNode text => text.Text,
        var other => Wrong<string>(other, key, "text"),
    };

    public string Text(string key) => Optional(key) ?? Missing(key);

    public bool Flag(string key) => Optional(key) switch
    {
        null or "no" or "false" => false,
        "yes" or "true" => true,
        var other => Refuse(key, $"\"{key}: {other}\" is neither yes nor no.", "Write yes or no.", "KB012"),
    };

    /// <summary>A list of words; one word alone is a list too.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case TextNode text:
                return [text.Text];
            case ListNode list:
                var words = new List<string>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is TextNode { IsBlank: false } word)
                        words.Add(word.Text);
                    else
                        Problem("KB006", item, $"\"{key}\" holds something that is no word.", "Write a list of words: [one, two].");
                }

                return words;
            case var other:
                Wrong<string>(other, key, "a list of words");
                return [];
        }
    }

    public IReadOnlyList<string> SomeWords(string key)
    {
        var words = Words(key);
        if (words.Count == 0 && !Has(key))
            Missing(key);
        return words;
    }

    public int? Whole(string key)
    {
        if (Optional(key) is not { } written)
            return null;
        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(key, $"\"{key}: {written}\" is no whole number.", "Write digits only, like 2.", "KB033");
        return null;
    }

    public decimal? Decimal(string key)
    {
        if (Optional(key) is not { } written)
            return null;
        if (decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(key, $"\"{key}: {written}\" is no number.", "Write it with digits and at most one point.", "KB033");
        return null;
    }

    /// <summary>A map under a key.</summary>
    public Draft? Part(string key) => Take(key) switch
    {
        null => null,
        MapNode part => Of(part),
        var other => Wrong<Draft>(other, key, "a map"),
    };

    /// <summary>A list of maps under a key; one map alone counts as a list of one.</summary>
    public IReadOnlyList<Draft> Parts(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case MapNode one:
                return [Of(one)];
            case ListNode list:
                var parts = new List<Draft>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is MapNode part)
                        parts.Add(Of(part));
                    else
                        Problem("KB006", item, $"\"{key}\" holds something that is no map.", "Write each item as { key: value }.");
                }

                return parts;
            case var other:
                Wrong<Draft>(other, key, "a list of maps");
                return [];
        }
    }

    public Draft Of(MapNode part) => new(Ledger, File, part, null, Trusted, Id);

    public T? Wrong<T>(Node node, string key, string wanted)
        where T : class
    {
        Problem("KB006", node, $"\"{key}\" is not {wanted}.", $"Write {wanted} after \"{key}:\".");
        return null;
    }

    public string Missing(string key)
    {
        Problem("KB003", map, $"\"{key}\" is missing.", $"Add \"{key}:\" with its value.");
        return "";
    }

    public void Problem(string code, Node at, string says, string mend) => Ledger.Add(code, At(at), Named(says), mend);

    /// <summary>A problem with the value of a key, on the line where it stands.</summary>
    public void Problem(string code, string key, string says, string mend) => Problem(code, Own(key) ?? map, says, mend);

    public void Warn(string code, string says, string mend) => Ledger.Warn(code, At(map), Named(says), mend);

    private Node? Own(string key) => Find(entries, key);

    /// <summary>An array is searched without an enumerator: a pack is bound with tens of thousands of look-ups.</summary>
    private static Node? Find(KeyValuePair<string, Node>[] entries, string key)
    {
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.Key == key)
                return entry.Value;
        }

        return null;
    }

    private static KeyValuePair<string, Node>[] Entries(MapNode map) => map.Entries as KeyValuePair<string, Node>[] ?? [.. map.Entries];

    private bool Refuse(string key, string says, string mend, string code)
    {
        Problem(code, key, says, mend);
        return false;
    }

    private string Named(string says) => Id.Length > 0 ? $"{Id}: {says}" : says;

    private string At(Node node) => $"{File}:{node.Line.ToString(CultureInfo.InvariantCulture)}";
}
