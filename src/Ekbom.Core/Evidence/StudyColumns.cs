using System.Globalization;

namespace Ekbom.Core.Evidence;

/// <summary>Reads the columns of a set: lists of the same length, each of numbers that can be what the column says, or null.</summary>
internal sealed class StudyColumns(MapNode raw, string path, List<Problem> problems)
{
    private const double Largest = 1e12, Smallest = 1e-12;

    private static readonly string[] Labels = ["study", "label", "slab"];

    public bool Has(string column) => raw[column] is not (null or TextNode { IsBlank: true });

    /// <summary>Columns that are there and that nothing reads.</summary>
    public IReadOnlyList<string> Unread(IReadOnlyCollection<string> read) => [.. raw.Entries.Select(entry => entry.Key).Where(key => !read.Contains(key) && !Labels.Contains(key))];

    public string Here => $"line {raw.Line}, {path}";

    public string Place(string column) => $"line {raw[column]?.Line ?? raw.Line}, {path}.{column}";

    /// <summary>What each study is called; its number when it has no name.</summary>
    public IReadOnlyList<string> Named(int rows)
    {
        var names = Labels.Select(key => raw[key]).OfType<ListNode>().FirstOrDefault()?.Items;
        return [.. Enumerable.Range(0, rows).Select(at => names is not null && at < names.Count && names[at] is TextNode { IsBlank: false } name ? name.Text.Trim() : $"Study {(at + 1).ToString(CultureInfo.InvariantCulture)}")];
    }

    /// <summary>The numbers of a column; a null where the study does not say.</summary>
    public IReadOnlyList<double?> Read(string column)
    {
        if (raw[column] is not ListNode list)
        {
            problems.Add(new("EV003", Place(column), $"The column {column} is no list.", $"Write \"{column}\": [1, 2, 3], with a number or null for each study."));
            return [];
        }

        return [.. list.Items.Select((item, at) => Number(column, item, at))];
    }

    private double? Number(string column, Node item, int at)
    {
        if (item is TextNode { IsBlank: true })
            return null;
        var place = $"line {item.Line}, {path}.{column}[{at.ToString(CultureInfo.InvariantCulture)}]";
        if (item is not TextNode { Plain: true } text || !double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            problems.Add(new("EV005", place, "This is no number.", "Write a number with a point, like 12.5, without quotes; or null when it is not known."));
        else if (Math.Abs(number) > Largest || (number != 0 && Math.Abs(number) < Smallest))
            problems.Add(new("EV006", place, "This number is too large or too near zero to be computed with.", "Write it in another unit."));
        else if (Wrong(column, number) is { } range)
            problems.Add(new("EV006", place, $"{text.Text} cannot be {range.Is}.", $"Write {range.Write}, or null when it is not known."));
        else
            return number;
        return null;
    }

    private static (string Is, string Write)? Wrong(string column, double number) => column switch
    {
        "ai" or "bi" or "ci" or "di" or "x1i" or "x2i" when number < 0 => ("a count", "0 or more"),
        "n1i" or "n2i" or "ni" when number <= 0 => ("a number of people", "a number above 0"),
        "sd1i" or "sd2i" or "sddi" when number < 0 => ("a standard deviation", "0 or more"),
        "t1i" or "t2i" when number <= 0 => ("a time under observation", "a number above 0"),
        "ri" when number is <= -1 or >= 1 => ("a correlation that can be used", "a number between -1 and 1"),
        "pi" when number is <= 0 or >= 1 => ("a p value that can be used", "a number between 0 and 1"),
        _ => null,
    };
}
