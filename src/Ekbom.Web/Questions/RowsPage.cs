using System.Text.Json.Nodes;

namespace Ekbom.Web.Questions;

/// <summary>More about what is taken already, product by product: times, or since when magnesium is taken, how much and whether it helped.</summary>
public sealed class RowsPage : QuestionPage
{
    private readonly bool times;

    public RowsPage(bool times)
        : base(times ? "times" : "magnesium", times ? "At what times do you take them?" : "About the magnesium you take", times ? ["TimesUnknown"] : ["MagnesiumAmount"]) => this.times = times;

    public override IReadOnlyList<string> After => ["medicines", "supplements"];

    public override string Hint => times ? "Leave empty what you do not know." : "Of products without magnesium you can leave all of it empty.";

    public override IReadOnlyList<Field> Fields(Asking asking)
    {
        var fields = new List<Field>();
        foreach (var (list, at, row) in Rows(asking.Profile))
        {
            var (key, name) = ($"{list}-{at}", Called(row));
            if (times)
            {
                fields.Add(new Field($"{key}-at", FieldKind.Text, $"{name}: at what times?") { Hint = "Like 07:00, or 08:00 and 22:00", Width = 20, Values = row["at"] is JsonArray told ? [string.Join(", ", told.OfType<JsonValue>().Select(ProfileJson.Text))] : [] });
                continue;
            }

            fields.Add(new Field($"{key}-label", FieldKind.Lines, $"{name}: the amount, as the label has it") { Hint = "Like \"magnesium citrate 200 mg\"", Values = row["label"] is { } label ? [ProfileJson.Text(label)] : [] });
            fields.Add(new Field($"{key}-since", FieldKind.Date, $"{name}: since when do you take it?") { Hint = "A month or a year is enough.", Values = DateParts.Of(row["since"] is { } since ? ProfileJson.Text(since) : "") });
            fields.Add(new Field($"{key}-helped", FieldKind.YesNo, $"{name}: has it helped your legs?") { Options = [new("yes", "Yes"), new("no", "No"), new("unsure", "I am not sure")], Values = row["helped"] is { } helped ? [ProfileJson.Text(helped)] : [] });
        }

        return fields;
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var problems = new List<FieldProblem>();
        foreach (var (list, at, row) in Rows(asking.Profile))
        {
            var key = $"{list}-{at}";
            if (times)
                SaveTimes(row, Sent(form, $"{key}-at"), $"{key}-at", problems);
            else
                SaveMagnesium(row, form, key, problems);
        }

        return problems;
    }

    private static void SaveTimes(JsonObject row, string written, string field, List<FieldProblem> problems)
    {
        var wrong = new List<FieldProblem>();
        var at = TakenPage.Times(written, wrong);
        problems.AddRange(wrong.Select(one => one with { Field = field }));
        if (wrong.Count > 0)
            return;
        row.Remove("at");
        if (at.Length == 0)
            return;
        row["at"] = new JsonArray([.. at.Select(time => (JsonNode)time)]);
        foreach (var key in (string[])["per_day", "as_needed", "max_per_day"])
            row.Remove(key);
    }

    private static void SaveMagnesium(JsonObject row, IFormCollection form, string key, List<FieldProblem> problems)
    {
        if (Sent(form, $"{key}-label") is { Length: > 0 } label)
        {
            row["label"] = label;
            foreach (var other in (string[])["name", "amount", "dose", "of", "contains"])
                row.Remove(other);
        }

        var wrong = new List<FieldProblem>();
        if (DateParts.Read(form, $"{key}-since", wrong, optional: true) is { Length: > 0 } since)
            row["since"] = since;
        problems.AddRange(wrong);
        if (Sent(form, $"{key}-helped") is "yes" or "no" or "unsure")
            row["helped"] = Sent(form, $"{key}-helped");
    }

    private IEnumerable<(string List, int At, JsonObject Row)> Rows(JsonObject profile)
    {
        foreach (var list in times ? (string[])["medicines", "supplements"] : ["supplements"])
        {
            var rows = profile.Rows(list);
            for (var at = 0; at < rows.Count; at++)
                yield return (list, at, rows[at]);
        }
    }

    private static string Called(JsonObject row) => row["name"] is { } name ? ProfileJson.Text(name) : row["label"] is { } label ? ProfileJson.Text(label) : "This product";
}
