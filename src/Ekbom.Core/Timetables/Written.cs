using System.Globalization;

namespace Ekbom.Core.Timetables;

/// <summary>Reads the keys of one part of a written day, and collects what is wrong with them.</summary>
internal sealed class Written
{
    private readonly MapNode map;
    private readonly string path;
    private readonly List<Problem> problems;

    private Written(MapNode map, string path, List<Problem> problems) => (this.map, this.path, this.problems) = (map, path, problems);

    /// <summary>A part with these keys; null with a problem when it is something else.</summary>
    public static Written? Of(Node? node, string path, IReadOnlyList<string> keys, List<Problem> problems)
    {
        if (node is not MapNode map)
        {
            problems.Add(new("TT001", Place(path, node?.Line), "A group of keys is expected here.", $"Write {{ \"{string.Join("\": …, \"", keys)}\": … }}; what does not apply may be left out."));
            return null;
        }

        foreach (var (key, value) in map.Entries.Where(entry => !keys.Contains(entry.Key)))
            problems.Add(new("TT002", Place($"{path}.{key}", value.Line), $"There is no key \"{key}\" here.", Nearest.To(key, keys) is { } near ? $"Write {near}, if that is what you mean." : $"Remove it; what can stand here is {string.Join(", ", keys)}."));
        return new(map, path, problems);
    }

    public bool Has(string key) => map[key] is not (null or TextNode { IsBlank: true });

    public Written? Part(string key, params string[] keys) => Has(key) ? Of(map[key], $"{path}.{key}", keys, problems) : null;

    /// <summary>The items of a list; empty when the key is missing, or with a problem when it is no list.</summary>
    public IReadOnlyList<(Node Node, string Path)> Items(string key)
    {
        if (!Has(key))
            return [];
        if (map[key] is ListNode list)
            return [.. list.Items.Select((item, index) => (item, $"{path}.{key}[{index}]"))];
        Refuse(key, "A list is expected here.", $"Write \"{key}\": [ … ].");
        return [];
    }

    /// <summary>The parts of a list, each with these keys.</summary>
    public IReadOnlyList<Written> Parts(string key, params string[] keys) => [.. Items(key).Select(item => Of(item.Node, item.Path, keys, problems)).OfType<Written>()];

    public string Text(string key)
    {
        if (map[key] is TextNode { IsBlank: false } text && text.Text.Trim().Length > 0)
            return text.Text.Trim();
        Refuse(key, $"The {key} is missing.", $"Write \"{key}\": \"…\".");
        return "";
    }

    /// <summary>A whole number of minutes; null when it is not there, or with a problem when it is none or lies outside.</summary>
    public int? Whole(string key, int least, int most)
    {
        if (!Has(key))
            return null;
        if (map[key] is TextNode text && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(key, "This is no whole number that can be meant here.", $"Write a whole number from {least} to {most}.");
        return null;
    }

    public int Needed(string key, int least, int most)
    {
        if (!Has(key))
            Refuse(key, $"{key} is missing.", $"Write \"{key}\" with a whole number from {least} to {most}.");
        return Whole(key, least, most) ?? least;
    }

    public decimal? Weight(string key)
    {
        if (!Has(key))
            return null;
        if (map[key] is TextNode text && decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000m && decimal.Round(number, 6) == number)
            return number;
        Refuse(key, "This is no weight.", "Write a number from 0 to 1000000 with at most six decimals.");
        return null;
    }

    public void Refuse(string key, string says, string mend) => problems.Add(new("TT003", Place($"{path}.{key}", map[key]?.Line ?? map.Line), says, mend));

    private static string Place(string path, int? line)
    {
        var name = path.Length == 0 ? "problem" : path.TrimStart('.');
        return line > 0 ? $"line {line}, {name}" : name;
    }
}
