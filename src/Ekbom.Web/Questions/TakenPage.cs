using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.KnowledgeBase;

namespace Ekbom.Web.Questions;

/// <summary>One thing that is taken, as the list shows it.</summary>
/// <param name="Known">False: we do not know it; it is kept and marked.</param>
public sealed record TakenShown(string Name, string How, bool Known);

/// <summary>Medicines or supplements, one after the other. A misspelt name is asked back, an unknown one is kept and marked, a label is read as it stands.</summary>
public sealed partial class TakenPage : QuestionPage
{
    public const string Add = "add", Remove = "remove-", Meant = "meant", Keep = "keep";

    private readonly string place;

    public TakenPage(bool medicines)
        : base(medicines ? "medicines" : "supplements", medicines ? "Which medicines do you take?" : "Which supplements, antacids or laxatives do you take?", medicines ? ["MedicinesAsked", "EndNotKnown"] : ["SupplementsAsked", "MagnesiumDays", "MagnesiumHelped"])
    {
        IsMedicines = medicines;
        place = Id;
    }

    public bool IsMedicines { get; }

    public override string Hint => IsMedicines ? "With or without a prescription. Add them one by one." : "Add them one by one. You can copy the words on the label.";

    public override IReadOnlyList<Field> Fields(Asking asking)
    {
        var fields = new List<Field>
        {
            IsMedicines
                ? new Field("name", FieldKind.Text, "Name of the medicine") { Hint = "The brand or the substance", Terms = "medicines" }
                : new Field("name", FieldKind.Lines, "Name, or the words on the label") { Hint = "Like \"magnesium citrate 200 mg\". Copy the amount as the label has it." },
        };
        if (asking.Sent is { } sent && Suggestions(Sent(sent, "name"), asking) is [_, ..] guesses)
        {
            fields.Add(new Field(Meant, FieldKind.Choice, $"We do not know \"{Sent(sent, "name")}\". Do you mean one of these?")
            {
                Options = [.. guesses.Select(name => new Option(name, name)), new Option(Keep, "No, keep it as I wrote it")],
            });
        }

        if (IsMedicines)
            fields.Add(new Field("dose", FieldKind.Text, "Dose, if you know it") { Hint = "Like 75 ug or 300 mg", Width = 10 });
        fields.Add(new Field("times", FieldKind.Text, "At what times do you take it?") { Hint = "Like 07:00, or 08:00 and 22:00. Leave it empty if you do not know.", Width = 20 });
        fields.Add(new Field("per_day", FieldKind.Text, "Or how often a day?") { Width = 2 });
        if (!IsMedicines)
        {
            fields.Add(new Field("since", FieldKind.Date, "Since when do you take it?") { Hint = "A month or a year is enough." });
            fields.Add(new Field("helped", FieldKind.YesNo, "Has it helped your legs?") { Options = [new("yes", "Yes"), new("no", "No"), new("unsure", "I am not sure")] });
        }

        return fields;
    }

    public IReadOnlyList<TakenShown> Shown(Asking asking)
    {
        var read = Read(asking.Profile.Rows(place), asking);
        var rows = asking.Profile.Rows(place);
        return [.. rows.Select((row, at) => new TakenShown(Called(row), How(row), read.ElementAtOrDefault(at)?.Recognised == true))];
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var rows = asking.Profile.Rows(place).ToList();
        var action = Sent(form, "do");
        if (action.StartsWith(Remove, StringComparison.Ordinal) && int.TryParse(action.AsSpan(Remove.Length), System.Globalization.CultureInfo.InvariantCulture, out var at) && at >= 0 && at < rows.Count)
        {
            rows.RemoveAt(at);
        }
        else if (Sent(form, "name").Length > 0)
        {
            if (Row(form, asking, out var row) is { Count: > 0 } problems)
                return problems;
            rows.Add(row);
        }
        else if (action == Add)
        {
            return [new("name", IsMedicines ? "Write the name of the medicine." : "Write the name, or the words on the label.")];
        }

        asking.Profile.PutRows(place, rows);
        return [];
    }

    /// <summary>The row that was sent, and what is wrong with it.</summary>
    private List<FieldProblem> Row(IFormCollection form, Asking asking, out JsonObject row)
    {
        var problems = new List<FieldProblem>();
        var (name, meant) = (Sent(form, "name"), Sent(form, Meant));
        row = [];
        if (meant.Length > 0 && meant != Keep)
            name = meant;
        else if (meant.Length == 0 && Suggestions(name, asking).Count > 0)
            return [new(Meant, $"We do not know \"{name}\". Choose what you mean, or keep it as you wrote it.")];
        row[!IsMedicines && name.Any(char.IsAsciiDigit) ? "label" : "name"] = name;
        if (Sent(form, "dose") is { Length: > 0 } dose)
            row["dose"] = dose;
        var times = Times(Sent(form, "times"), problems);
        if (times.Length > 0)
            row["at"] = new JsonArray([.. times.Select(time => (JsonNode)time)]);
        if (Sent(form, "per_day") is { Length: > 0 } often && times.Length == 0)
        {
            if (int.TryParse(often, System.Globalization.CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 24)
                row["per_day"] = count;
            else
                problems.Add(new("per_day", "How often a day: write a number, like 2."));
        }

        if (!IsMedicines && DateParts.Read(form, "since", problems, optional: true) is { Length: > 0 } since)
            row["since"] = since;
        if (Sent(form, "helped") is "yes" or "no" or "unsure")
            row["helped"] = Sent(form, "helped");
        if (problems.Count == 0)
            problems.AddRange(Refused([.. asking.Profile.Rows(place), row], asking).Select(problem => new FieldProblem(problem.Where.Contains("dose", StringComparison.Ordinal) ? "dose" : "name", $"{problem.Says} {problem.Mend}")));
        return problems;
    }

    /// <summary>Times of day, written like 07:00, 7.30 or 22.</summary>
    internal static string[] Times(string written, List<FieldProblem> problems)
    {
        var times = TimeOfDay().Matches(written).Select(found => $"{found.Groups["hour"].Value.PadLeft(2, '0')}:{(found.Groups["minute"].Success ? found.Groups["minute"].Value : "00")}").Distinct().Order(StringComparer.Ordinal).ToArray();
        if (written.Length > 0 && (times.Length == 0 || TimeOfDay().Replace(written, "").Any(char.IsLetterOrDigit) && !TimeOfDay().Replace(written, "").Trim(' ', ',').Equals("and", StringComparison.OrdinalIgnoreCase)))
            problems.Add(new("times", "Times: write them on the 24-hour clock, like 07:00 or 22:30."));
        return times;
    }

    /// <summary>Known names near one we do not know; none when we know it, or know nothing like it.</summary>
    private IReadOnlyList<string> Suggestions(string name, Asking asking)
    {
        if (name.Length == 0)
            return [];
        var read = Read([new JsonObject { [!IsMedicines && name.Any(char.IsAsciiDigit) ? "label" : "name"] = name }], asking);
        return read is [{ Recognised: true }] ? [] : TermSearch.Of(name, asking.Knowledge, IsMedicines);
    }

    private TakenRow[] Read(IEnumerable<JsonObject> rows, Asking asking) => Flow.Read(Tree(rows), asking.Knowledge, asking.Today).Profile.AllTaken;

    private IReadOnlyList<Problem> Refused(IEnumerable<JsonObject> rows, Asking asking) => Flow.Read(Tree(rows), asking.Knowledge, asking.Today).Problems;

    private Node? Tree(IEnumerable<JsonObject> rows) =>
        YamlText.Read(new JsonObject { [place] = new JsonArray([.. rows.Select(row => row.DeepClone())]) }.ToJsonString(), place).Tree;

    private static string Called(JsonObject row) => row["name"] is { } name ? ProfileJson.Text(name) : row["label"] is { } label ? ProfileJson.Text(label) : "a product";

    private static string How(JsonObject row)
    {
        var parts = new List<string>();
        if ((row["dose"] ?? row["amount"]) is { } dose)
            parts.Add(ProfileJson.Text(dose));
        if (row["at"] is JsonArray at)
            parts.Add("at " + string.Join(" and ", at.OfType<JsonValue>().Select(ProfileJson.Text)));
        else if (row["per_day"] is { } often)
            parts.Add($"{ProfileJson.Text(often)} times a day");
        return string.Join(", ", parts);
    }

    [GeneratedRegex(@"(?<![\d:.])(?<hour>[01]?\d|2[0-3])(?:[:.](?<minute>[0-5]\d))?(?![\d:.]*\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeOfDay();
}
