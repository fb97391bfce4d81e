using System.Globalization;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>
/// Reads sets of studies: the <c>id</c>, the <c>measure</c> and the <c>raw</c> columns of each. Effects and results that may stand beside them are
/// never read. What is wrong is said all at once; what is missing in a row leaves the study out and is noted.
/// </summary>
public static class StudyTableReader
{
    private const int MostStudies = 1000;

    /// <summary>The sets; empty when anything is wrong.</summary>
    public static (IReadOnlyList<StudyTable> Tables, IReadOnlyList<Problem> Problems) Read(Node? tree)
    {
        var problems = new List<Problem>();
        if ((tree as MapNode)?["datasets"] is not ListNode { Items: [_, ..] } sets)
            return ([], [new("EV001", $"line {tree?.Line ?? 1}, datasets", "There are no sets of studies.", "Write { \"datasets\": [{ \"id\": \"…\", \"measure\": \"OR\", \"raw\": { \"ai\": [ … ], … } }] }.")]);
        var tables = sets.Items.Select((set, at) => Table(set, $"datasets[{at.ToString(CultureInfo.InvariantCulture)}]", problems)).ToList();
        foreach (var twice in tables.OfType<StudyTable>().GroupBy(table => table.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new("EV011", "datasets", $"The id \"{twice.Key}\" stands {twice.Count()} times.", "Give each set its own id."));
        return problems.Count > 0 ? ([], problems) : ([.. tables.OfType<StudyTable>()], []);
    }

    private static StudyTable? Table(Node set, string path, List<Problem> problems)
    {
        var before = problems.Count;
        if (set is not MapNode map)
        {
            problems.Add(new("EV001", $"line {set.Line}, {path}", "This is no set of studies.", "Write { \"id\": \"…\", \"measure\": \"OR\", \"raw\": { … } }."));
            return null;
        }

        if (map["id"] is not TextNode { IsBlank: false } id || id.Text.Trim().Length == 0)
            problems.Add(new("EV001", $"line {map.Line}, {path}.id", "The set has no id.", "Write \"id\": \"…\", a name for it."));
        var measure = MeasureOf(map, path, problems);
        if (map["raw"] is not MapNode raw)
            problems.Add(new("EV003", $"line {map["raw"]?.Line ?? map.Line}, {path}.raw", "The numbers of the studies are missing.", "Write \"raw\": { \"ai\": [ … ], \"n1i\": [ … ], \"ci\": [ … ], \"n2i\": [ … ] }, a list for each column."));
        else if (measure is not null && Studies(measure, new(raw, path + ".raw", problems), path, problems) is var (studies, notes) && problems.Count == before)
            return new(((TextNode)map["id"]!).Text.Trim(), measure, studies, notes) { SmallestThatMatters = Smallest(map, measure, path, problems), Grade = GradeReader.Read(map["grade"], Rows(raw), path, problems) };
        return null;
    }

    private static int Rows(MapNode raw) => raw.Entries.Select(entry => entry.Value).OfType<ListNode>().Select(list => list.Items.Count).FirstOrDefault();

    private static Measure? MeasureOf(MapNode map, string path, List<Problem> problems)
    {
        var place = $"line {map["measure"]?.Line ?? map.Line}, {path}.measure";
        var codes = Measure.All.Select(one => one.Code).ToList();
        var written = map["measure"] switch
        {
            TextNode { IsBlank: false } one => [one.Text.Trim()],
            ListNode list => list.Items.OfType<TextNode>().Select(one => one.Text.Trim()).Distinct(StringComparer.Ordinal).ToList(),
            _ => [],
        };
        if (written.Count == 1 && Measure.All.FirstOrDefault(one => one.Code == written[0]) is { } measure)
            return measure;
        problems.Add(written.Count > 1
            ? new("EV008", place, $"Studies with different measures ({string.Join(", ", written)}) cannot be pooled with each other.", "Make a set of its own for each measure.")
            : new("EV002", place, written.Count == 0 ? "The measure of effect is missing." : $"\"{written[0]}\" is no measure of effect.", written.Count == 1 && Nearest.To(written[0], codes) is { } near ? $"Write {near}, if that is what you mean; or one of: {string.Join(", ", codes)}." : $"Write one of: {string.Join(", ", codes)}."));
        return null;
    }

    private static double? Smallest(MapNode map, Measure measure, string path, List<Problem> problems)
    {
        if (map["mcid"] is null or TextNode { IsBlank: true })
            return null;
        if (map["mcid"] is TextNode text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(measure.Analyse(number)))
            return Math.Abs(measure.Analyse(number));
        problems.Add(new("EV005", $"line {map["mcid"]!.Line}, {path}.mcid", "This is no effect of the measure.", "Write the smallest effect that matters, as a number with a point; above 0 for a ratio."));
        return null;
    }

    private static (IReadOnlyList<Study> Studies, IReadOnlyList<Problem> Notes) Studies(Measure measure, StudyColumns columns, string path, List<Problem> problems)
    {
        var forms = StudyForm.Of(measure);
        if (forms.FirstOrDefault(form => form.Needs.All(columns.Has)) is not { } form)
        {
            var nearest = forms.OrderByDescending(one => one.Needs.Count(columns.Has)).First();
            var elsewhere = columns.Unread([]) is var there && there.Count > 0 ? $" There is: {string.Join(", ", there)}." : "";
            problems.Add(new("EV003", columns.Here, $"For {measure.Code} a column is missing: {string.Join(", ", nearest.Needs.Where(need => !columns.Has(need)))}.{elsewhere}", $"Write the columns {string.Join("; or ", forms.Select(one => string.Join(" ", one.Needs)))}."));
            return ([], []);
        }

        var read = form.Needs.Concat(form.Uses.Where(columns.Has)).ToList();
        var unread = columns.Unread(read);
        if (unread.Where(key => StudyForm.Every.Contains(key) && !forms.Any(other => other.Needs.Contains(key) || other.Uses.Contains(key))).ToList() is [_, ..] foreign)
            problems.Add(new("EV008", columns.Place(foreign[0]), $"Columns of another measure ({string.Join(", ", foreign)}) stand beside those of {measure.Code}; what differs in kind cannot be pooled.", "Make a set of its own for each measure."));
        var before = problems.Count;
        var numbers = read.ToDictionary(column => column, columns.Read);
        if (problems.Count == before && numbers.Values.Select(list => list.Count).Distinct().Count() > 1)
            problems.Add(new("EV004", columns.Here, $"The columns differ in length: {string.Join(", ", numbers.Select(one => $"{one.Key} {one.Value.Count.ToString(CultureInfo.InvariantCulture)}"))}.", "Give each column one number for each study, or null."));
        var rows = numbers[read[0]].Count;
        if (problems.Count == before && rows is 0 or > MostStudies)
            problems.Add(new("EV010", columns.Here, rows == 0 ? "There is no study." : "There are too many studies.", $"Write from 1 to {MostStudies.ToString(CultureInfo.InvariantCulture)} studies."));
        return problems.Count > before ? ([], []) : Rows(measure, form, numbers, columns, path, unread, problems);
    }

    private static (IReadOnlyList<Study> Studies, IReadOnlyList<Problem> Notes) Rows(Measure measure, StudyForm form, Dictionary<string, IReadOnlyList<double?>> numbers, StudyColumns columns, string path, IReadOnlyList<string> unread, List<Problem> problems)
    {
        var names = columns.Named(numbers[form.Needs[0]].Count);
        var (studies, missing, silent) = (new List<Study>(), new List<int>(), new List<int>());
        for (var at = 0; at < names.Count; at++)
        {
            var cells = numbers.ToDictionary(column => column.Key, column => column.Value[at]);
            if (form.Needs.Any(need => cells[need] is null))
            {
                missing.Add(at + 1);
                continue;
            }

            if (TooMany(cells, columns, at, problems))
                continue;
            var row = new StudyRow(at + 1, names[at], columns.Place(form.Needs[0]), cells, problems);
            if (form.Make(measure, row) is { } study)
                studies.Add(study);
            else if (row.IsSilent)
                silent.Add(at + 1);
        }

        return (studies, StudyNotes.Of(path, measure, studies, missing, silent, unread));
    }

    private static bool TooMany(Dictionary<string, double?> cells, StudyColumns columns, int at, List<Problem> problems)
    {
        var before = problems.Count;
        foreach (var (events, people) in new[] { ("ai", "n1i"), ("ci", "n2i") })
        {
            if (cells.GetValueOrDefault(events) > cells.GetValueOrDefault(people))
                problems.Add(new("EV007", $"{columns.Place(events)}[{at.ToString(CultureInfo.InvariantCulture)}]", string.Create(CultureInfo.InvariantCulture, $"{cells[events]} events are more than the {cells[people]} people of the arm."), $"Check {events} and {people}; for rates over time use IRR."));
        }

        return problems.Count > before;
    }
}
