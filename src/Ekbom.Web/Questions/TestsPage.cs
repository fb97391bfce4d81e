using System.Globalization;
using System.Text.Json.Nodes;

namespace Ekbom.Web.Questions;

/// <summary>Blood results with unit and date, and what makes an iron result count: hours without iron, and the morning.</summary>
public sealed class TestsPage() : QuestionPage("tests", "Your last blood tests", "Ferritin", "TransferrinSaturation", "Egfr", "IronSampleConditionsUnknown")
{
    private const string Place = "results", IronFree = "iron_free", Morning = "morning";

    private static readonly (string Id, string Fact, string[] Units)[] Results =
    [
        ("ferritin", "Ferritin", ["ug/L", "ng/mL", "pmol/L"]),
        ("transferrin-saturation", "TransferrinSaturation", ["%"]),
        ("egfr", "Egfr", ["mL/min/1.73m2"]),
    ];

    public override string Hint => "Copy them from your letter, app or online record. Leave empty what you do not have.";

    public override IReadOnlyList<Field> Fields(Asking asking)
    {
        var rows = asking.Profile.Rows(Place);
        var fields = new List<Field>();
        foreach (var (id, fact, units) in Results)
        {
            var row = rows.LastOrDefault(row => row.ContainsKey(id));
            var value = row is null ? [] : ProfileJson.Text(row[id]!).Split(' ', 2);
            fields.Add(new Field(id, FieldKind.Text, FactsPage.Sentence(asking.Knowledge.Vocabulary.FindFact(fact)!.Label)) { Values = value is [var number, ..] ? [number] : [], Suffix = units.Length == 1 ? Shown(units[0]) : "", Width = 5 });
            if (units.Length > 1)
                fields.Add(new Field($"{id}-unit", FieldKind.Select, "Unit, as the letter has it") { Options = [.. units.Select(unit => new Option(unit, Shown(unit)))], Values = [value is [_, var unit] && units.Contains(unit) ? unit : units[0]] });
            fields.Add(new Field($"{id}-on", FieldKind.Date, "Date of the test") { Hint = "A month or a year is enough if you do not know the day.", Values = DateParts.Of(row?["on"] is { } on ? ProfileJson.Text(on) : "") });
        }

        var iron = rows.LastOrDefault(row => row.ContainsKey("ferritin") || row.ContainsKey("transferrin-saturation"));
        fields.Add(new Field(IronFree, FieldKind.Text, "How many hours before the iron test did you last take iron?") { Hint = "Leave it empty if you take no iron.", Suffix = "hours", Width = 4, Values = iron?[IronFree] is { } hours ? [InHours(ProfileJson.Text(hours))] : [] });
        fields.Add(new Field(Morning, FieldKind.YesNo, "Was the iron test taken in the morning?") { Options = [new("yes", "Yes"), new("no", "No")], Values = iron?[Morning] is { } morning ? [ProfileJson.Text(morning)] : [] });
        return fields;
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var problems = new List<FieldProblem>();
        var rows = asking.Profile.Rows(Place).Where(row => !Results.Any(result => row.ContainsKey(result.Id))).ToList();
        foreach (var (id, fact, units) in Results)
        {
            var sent = Sent(form, id);
            if (sent.Length == 0)
                continue;
            var unit = units.Length == 1 ? units[0] : Sent(form, $"{id}-unit");
            var on = DateParts.Read(form, $"{id}-on", problems, optional: false);
            if (!ProfileJson.TryNumber(sent, out var number) || !units.Contains(unit))
                problems.Add(new(id, $"{FactsPage.Sentence(asking.Knowledge.Vocabulary.FindFact(fact)!.Label)}: write the number alone, like 41, or leave it empty."));
            else if (on is not null)
                rows.Add(new JsonObject { [id] = string.Create(CultureInfo.InvariantCulture, $"{number} {unit}"), ["on"] = on });
        }

        var hours = Sent(form, IronFree);
        if (hours.Length > 0 && (!ProfileJson.TryNumber(hours, out var free) || free < 0 || free > 10_000))
            problems.Add(new(IronFree, "Hours without iron: write a number, like 36, or leave it empty."));
        foreach (var row in rows.Where(row => row.ContainsKey("ferritin") || row.ContainsKey("transferrin-saturation")))
        {
            if (hours.Length > 0)
                row[IronFree] = $"{hours.Replace(',', '.')} h";
            if (Sent(form, Morning) is "yes" or "no")
                row[Morning] = Sent(form, Morning);
        }

        asking.Profile.PutRows(Place, rows);
        return problems;
    }

    /// <summary>A profile from elsewhere may say it in days.</summary>
    private static string InHours(string written) =>
        written.Split(' ') is [var number, "d" or "day" or "days"] && ProfileJson.TryNumber(number, out var days) ? (days * 24).ToString("0.##", CultureInfo.InvariantCulture) : written.Split(' ')[0];

    private static string Shown(string unit) => unit switch { "ug/L" => "µg/L (the same as ng/mL)", "mL/min/1.73m2" => "mL/min/1.73 m²", _ => unit };
}
