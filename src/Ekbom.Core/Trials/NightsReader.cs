using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>
/// Reads sets of nights: <c>id, columns, t, y, X, period, n_periods</c> of each. What may stand beside them, such as what is expected, is never read.
/// What is wrong is said all at once.
/// </summary>
public static class NightsReader
{
    private const int MostNights = 5000, MostColumns = 20, MostBlocks = 200;

    private const double Largest = 1e6;

    /// <summary>The sets; empty when anything is wrong.</summary>
    public static (IReadOnlyList<(string Id, Nights Nights)> Sets, IReadOnlyList<Problem> Problems) Read(Node? tree)
    {
        if ((tree as MapNode)?["datasets"] is not ListNode { Items: [_, ..] } sets)
            return ([], [new("TR001", $"line {tree?.Line ?? 1}, datasets", "There are no sets of nights.", "Write { \"datasets\": [{ \"id\": \"…\", \"columns\": [\"intercept\", \"treatment\", \"trend\"], \"t\": [ … ], \"y\": [ … ], \"X\": [ … ], \"period\": [ … ], \"n_periods\": 4 }] }.")]);
        var problems = new List<Problem>();
        var read = sets.Items.Select((set, at) => Set(set, $"datasets[{at.ToString(CultureInfo.InvariantCulture)}]", problems)).ToList();
        foreach (var twice in read.OfType<(string Id, Nights Nights)>().GroupBy(one => one.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new("TR002", "datasets", $"The id \"{twice.Key}\" stands {twice.Count()} times.", "Give each set its own id."));
        return problems.Count > 0 ? ([], problems) : ([.. read.OfType<(string, Nights)>()], []);
    }

    private static (string Id, Nights Nights)? Set(Node set, string path, List<Problem> problems)
    {
        if (set is not MapNode map)
        {
            problems.Add(new("TR001", $"line {set.Line}, {path}", "This is no set of nights.", "Write { \"id\": \"…\", \"columns\": [ … ], \"t\": [ … ], \"y\": [ … ], \"X\": [ … ], \"period\": [ … ], \"n_periods\": 4 }."));
            return null;
        }

        var before = problems.Count;
        var part = new Part(map, path, problems);
        var id = part.Text("id");
        var columns = part.Names("columns");
        var (t, y, period) = (part.Numbers("t"), part.Numbers("y"), part.Numbers("period"));
        var x = part.Rows("X", columns.Count);
        var blocks = part.Whole("n_periods", 1, MostBlocks);
        if (problems.Count > before)
            return null;
        if (new[] { y.Count, x.Count, period.Count }.Any(count => count != t.Count) || t.Count is 0 or > MostNights)
            part.Refuse("TR004", "t", t.Count is 0 or > MostNights ? $"There are {t.Count.ToString(CultureInfo.InvariantCulture)} nights." : string.Create(CultureInfo.InvariantCulture, $"The columns differ in length: t {t.Count}, y {y.Count}, X {x.Count}, period {period.Count}."), $"Write one entry for each night, from 1 to {MostNights.ToString(CultureInfo.InvariantCulture)}.");
        if (t.Where((night, at) => night != Math.Floor(night) || night < 0 || (at > 0 && night <= t[at - 1])).Any())
            part.Refuse("TR005", "t", "Nights are whole numbers from 0, each later than the one before.", "Write the number of each night, in order and each once.");
        if (period.Any(block => block != Math.Floor(block) || block < 0 || block >= blocks))
            part.Refuse("TR005", "period", "A block is not one of the blocks.", $"Write whole numbers from 0 to {(blocks - 1).ToString(CultureInfo.InvariantCulture)}.");
        var kinds = columns.Select(Nights.KindOf).ToList();
        if (!kinds.Contains(ColumnKind.Treatment) || kinds.Count > MostColumns)
            part.Refuse("TR006", "columns", kinds.Count > MostColumns ? "There are too many columns." : "No column is a treatment.", $"Name one \"treatment\"; the others are \"intercept\", \"trend\" and up to {MostColumns - 3} of your own.");
        return problems.Count > before ? null : (id, new Nights([.. t.Select(night => (int)night)], y, x, kinds, [.. period.Select(block => (int)block)], blocks));
    }

    /// <summary>A set while it is read.</summary>
    private sealed class Part(MapNode map, string path, List<Problem> problems)
    {
        public void Refuse(string code, string key, string says, string mend) => problems.Add(new(code, $"line {map[key]?.Line ?? map.Line}, {path}.{key}", says, mend));

        public string Text(string key)
        {
            if (map[key] is TextNode { IsBlank: false } text && text.Text.Trim().Length > 0)
                return text.Text.Trim();
            Refuse("TR001", key, "The set has no id.", "Write \"id\": \"…\", a name for it.");
            return "";
        }

        public IReadOnlyList<string> Names(string key)
        {
            if (map[key] is ListNode { Items: [_, ..] } list && list.Items.All(item => item is TextNode { IsBlank: false }))
                return [.. list.Items.Cast<TextNode>().Select(item => item.Text.Trim())];
            Refuse("TR003", key, "The names of the columns are missing.", "Write \"columns\": [\"intercept\", \"treatment\", \"trend\"].");
            return [];
        }

        public int Whole(string key, int least, int most)
        {
            if (map[key] is TextNode { Plain: true } text && int.TryParse(text.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            Refuse("TR003", key, $"{key} is no whole number from {least} to {most}.", $"Write \"{key}\": 4, for example.");
            return least;
        }

        public IReadOnlyList<double> Numbers(string key)
        {
            if (map[key] is ListNode list)
                return Numbers(list, key);
            Refuse("TR003", key, $"{key} is no list.", $"Write \"{key}\": [ … ], a number for each night.");
            return [];
        }

        public IReadOnlyList<double[]> Rows(string key, int width)
        {
            if (map[key] is not ListNode list)
            {
                Refuse("TR003", key, $"{key} is no list of rows.", $"Write \"{key}\": [[1, 0, -0.5], … ], a row for each night.");
                return [];
            }

            var rows = new List<double[]>();
            for (var at = 0; at < list.Items.Count; at++)
            {
                var name = $"{key}[{at.ToString(CultureInfo.InvariantCulture)}]";
                if (list.Items[at] is ListNode row && row.Items.Count == width)
                    rows.Add([.. Numbers(row, name)]);
                else
                    problems.Add(new("TR004", $"line {list.Items[at].Line}, {path}.{name}", $"This row has not one number for each of the {width.ToString(CultureInfo.InvariantCulture)} columns.", "Write as many numbers as there are columns."));
            }

            return rows;
        }

        private List<double> Numbers(ListNode list, string key)
        {
            var numbers = new List<double>();
            for (var at = 0; at < list.Items.Count; at++)
            {
                if (list.Items[at] is TextNode { Plain: true } text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest)
                    numbers.Add(number);
                else
                    problems.Add(new("TR004", $"line {list.Items[at].Line}, {path}.{key}[{at.ToString(CultureInfo.InvariantCulture)}]", "This is no number.", "Write a number with a point, without quotes; a night without a rating is left out everywhere."));
            }

            return numbers;
        }
    }
}
