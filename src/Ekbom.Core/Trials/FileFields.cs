using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>One map of a file that a program wrote and a person may have touched, read key by key. Every problem is kept; a harmless value comes back.</summary>
internal sealed class FileFields
{
    private readonly MapNode map;
    private readonly string path;
    private readonly List<Problem> problems;

    public FileFields(MapNode map, string path, List<Problem> problems, params string[] keys)
    {
        (this.map, this.path, this.problems) = (map, path, problems);
        foreach (var (key, value) in map.Entries.Where(entry => !keys.Contains(entry.Key)))
            problems.Add(new("TF002", At(key, value.Line), $"There is no key \"{key}\" here.", Nearest.To(key, keys) is { } near ? $"Write {near}, if that is what you mean." : $"Remove it; what can stand here is {string.Join(", ", keys)}."));
    }

    public bool Has(string key) => map[key] is not (null or TextNode { IsBlank: true });

    public void Refuse(string key, string says, string mend, string code = "TF003") => problems.Add(new(code, At(key, map[key]?.Line ?? map.Line), says, mend));

    public string? Optional(string key)
    {
        if (!Has(key))
            return null;
        if (map[key] is TextNode text)
            return text.Text;
        Refuse(key, $"\"{key}\" is no text.", $"Write \"{key}\": followed by a text.");
        return null;
    }

    public string Text(string key)
    {
        if (Optional(key) is { } text)
            return text;
        if (!Has(key))
            Refuse(key, $"\"{key}\" is missing.", $"Write \"{key}\" with its value.");
        return "";
    }

    public int Whole(string key, int least, int most) => (int)(Number(key, least, most, whole: true) ?? Needed(key, least, most));

    public double Number(string key, double least, double most) => Number(key, least, most, whole: false) ?? Needed(key, least, most);

    /// <summary>A number within its bounds; null when there is none, or (with a problem) when it is something else.</summary>
    public double? Number(string key, double least, double most, bool whole)
    {
        if (Optional(key) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && (!whole || number == Math.Floor(number)))
            return number;
        Refuse(key, string.Create(CultureInfo.InvariantCulture, $"\"{text}\" is no {(whole ? "whole " : "")}number from {least} to {most}."), "Write a number in that range, with a point.");
        return null;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not ("true" or "false" or ""))
            Refuse(key, $"\"{text}\" is neither true nor false.", "Write true or false.");
        return text == "true";
    }

    public DateOnly? MaybeDay(string key)
    {
        if (Optional(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(key, $"\"{text}\" is no day.", "Write it like \"2026-12-01\".");
        return null;
    }

    public DateOnly Day(string key)
    {
        if (!Has(key))
            Refuse(key, $"\"{key}\" is missing.", $"Write \"{key}\": \"2026-12-01\".");
        return MaybeDay(key) ?? default;
    }

    public DateTimeOffset? Moment(string key)
    {
        if (Optional(key) is not { } text)
            return null;
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        Refuse(key, $"\"{text}\" is no moment.", "Write it like \"2026-12-01T22:15:00+01:00\".");
        return null;
    }

    public TimeOnly? Clock(string key)
    {
        if (Optional(key) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Refuse(key, $"\"{text}\" is no time of day.", "Write it like \"22:00\".");
        return null;
    }

    /// <summary>The place of a word among the words of its kind; 0 when it may be left out and is.</summary>
    public int Word(string key, IReadOnlyList<string> words, bool needed = true)
    {
        if ((needed ? Text(key) : Optional(key) ?? words[0]) is not { Length: > 0 } text)
            return 0;
        var place = words.TakeWhile(word => word != text).Count();
        if (place < words.Count)
            return place;
        Refuse(key, $"\"{text}\" is not one of {string.Join(", ", words)}.", Nearest.To(text, words) is { } near ? $"Write \"{near}\", if that is what you mean." : "Write one of them.");
        return 0;
    }

    /// <summary>The maps of a list; none when it is not there.</summary>
    public IReadOnlyList<FileFields> Parts(string key, params string[] keys) =>
        [.. Items(key).OfType<(MapNode Map, string Path)>().Select(item => new FileFields(item.Map, item.Path, problems, keys))];

    public FileFields? Part(string key, params string[] keys)
    {
        if (!Has(key))
            return null;
        if (map[key] is MapNode part)
            return new(part, Under(key), problems, keys);
        Refuse(key, $"\"{key}\" holds no keys.", $"Write \"{key}\": {{ … }}.");
        return null;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (!Has(key))
            return [];
        if (map[key] is ListNode list && list.Items.All(item => item is TextNode))
            return [.. list.Items.Cast<TextNode>().Select(item => item.Text)];
        Refuse(key, $"\"{key}\" is no list of words.", $"Write \"{key}\": [\"…\"].");
        return [];
    }

    /// <summary>Every key of a map with its number.</summary>
    public IReadOnlyDictionary<string, double> Numbers(string key)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        if (!Has(key))
            return numbers;
        if (map[key] is not MapNode part)
        {
            Refuse(key, $"\"{key}\" holds no keys.", $"Write \"{key}\": {{ \"caffeine\": 1 }}.");
            return numbers;
        }

        var fields = new FileFields(part, Under(key), problems, [.. part.Entries.Select(entry => entry.Key)]);
        foreach (var (name, _) in part.Entries)
        {
            if (fields.Number(name, -1e6, 1e6, whole: false) is { } number)
                numbers[name] = number;
        }

        return numbers;
    }

    private IEnumerable<object> Items(string key)
    {
        if (!Has(key))
            yield break;
        if (map[key] is not ListNode list)
        {
            Refuse(key, $"\"{key}\" is no list.", $"Write \"{key}\": [ … ].");
            yield break;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            var at = $"{Under(key)}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (list.Items[i] is MapNode item)
                yield return (item, at);
            else
                problems.Add(new("TF003", $"line {list.Items[i].Line}, {at}", "Keys with values are expected here.", "Write { … }."));
        }
    }

    private double Needed(string key, double least, double most)
    {
        if (!Has(key))
            Refuse(key, $"\"{key}\" is missing.", string.Create(CultureInfo.InvariantCulture, $"Write \"{key}\" with a number from {least} to {most}."));
        return least;
    }

    private string Under(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private string At(string key, int line) => $"line {line.ToString(CultureInfo.InvariantCulture)}, {Under(key)}";
}
