using System.Text.Json.Nodes;
using Ekbom.Core.Trials;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>What is tried, or what it is compared with.</summary>
public sealed class TreatmentStep(bool tried)
    : SetupStep(tried ? "try" : "against", tried ? "What do you want to try?" : "What do you compare it with?", "treatments")
{
    public const string Nothing = "nothing new", Dummy = "empty capsules";

    private const string With = "with", Other = "other", Place = "treatments";

    public override string Hint => tried ? "Something that may change from week to week: a supplement, or a habit." : "Most people compare it with going on as before.";

    public override bool IsAnswered(JsonObject setup) => setup[Place] is JsonArray { Count: > 0 } rows && (tried || rows.Count > 1);

    public override string Told(JsonObject setup) => Row(setup, tried) switch
    {
        JsonObject row => string.Join(", ", new[] { "name", "amount", "of" }.Select(key => row[key] is JsonValue value ? ProfileJson.Text(value) : "").Append(row["at"] is JsonArray at ? "at " + string.Join(" and ", at.Select(time => ProfileJson.Text(time!))) : "").Where(text => text.Length > 0)),
        JsonValue told => ProfileJson.Text(told) == Dummy ? "Empty capsules that look the same" : "Going on as before",
        _ => "",
    };

    /// <summary>What a set-up calls it; empty before it was answered.</summary>
    public static string Name(JsonObject setup, bool tried) => Row(setup, tried) switch { JsonObject row => ProfileJson.Text(row["name"]!), JsonValue value => ProfileJson.Text(value), _ => "" };

    /// <summary>Both go into boxes and may look alike: two things that are swallowed, or one and capsules with nothing in them.</summary>
    public static bool CanBeHidden(JsonObject setup) => ((bool[])[true, false]).All(tried => Row(setup, tried) is JsonObject row ? row["amount"] is not null : SetupReader.IsDummy(Name(setup, tried)));

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning)
    {
        var row = Row(setup, tried) as JsonObject;
        string Text(string key) => row?[key] is { } value ? ProfileJson.Text(value) : "";
        var fields = new List<Field>();
        if (!tried)
        {
            var chosen = Row(setup, tried) switch { JsonObject => Other, JsonValue told => ProfileJson.Text(told), _ => "" };
            fields.Add(new Field(With, FieldKind.Choice, Title) { Options = [new(Nothing, "Going on as before"), new(Dummy, "Empty capsules that look the same; a helper fills the boxes"), new(Other, "Something else")], Values = [chosen] });
        }

        fields.Add(new Field("name", FieldKind.Text, tried ? "Its name" : "Something else: its name") { Hint = "Like magnesium glycinate, or: no coffee after lunch", Terms = "supplements", Values = [Text("name")] });
        fields.Add(new Field("amount", FieldKind.Text, "How much each day, if you swallow it") { Hint = "Like 100 mg, as the label has it. Leave it empty for a habit.", Width = 10, Values = [Text("amount")] });
        fields.Add(new Field("of", FieldKind.Choice, "If it is magnesium, what is that the amount of?")
        {
            Hint = "Look on the label.",
            Options = [new("elemental", "Magnesium itself"), new("compound", "The whole compound, such as magnesium glycinate"), new("", "It is no magnesium")],
            Values = [Text("of")],
        });
        fields.Add(new Field("at", FieldKind.Text, "At what time?") { Hint = "Like 21:00. Leave it empty if it does not matter.", Width = 10, Values = [row?["at"] is JsonArray at ? string.Join(", ", at.Select(time => ProfileJson.Text(time!))) : ""] });
        if (tried)
            fields.Add(new Field("now", FieldKind.YesNo, "Do you take or do it already?") { Hint = "If so, you leave it out while it is not its turn.", Options = [new("yes", "Yes"), new("no", "No")], Values = [Text("now")] });
        return fields;
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        if (!tried && Sent(form, With).Length == 0)
            return [new(With, "Choose what you compare it with.")];
        if (!tried && Sent(form, With) is (Nothing or Dummy))
        {
            Put(setup, JsonValue.Create(Sent(form, With)));
            return [];
        }

        if (Sent(form, "name").Length == 0)
            return [new("name", tried ? "Write what you want to try." : "Write what you compare it with, or choose going on as before.")];
        var problems = new List<FieldProblem>();
        var row = new JsonObject { ["name"] = Sent(form, "name") };
        foreach (var key in (string[])["amount", "of", "now"])
        {
            if (Sent(form, key) is { Length: > 0 } text)
                row[key] = text;
        }

        var times = TakenPage.Times(Sent(form, "at"), problems);
        if (problems.Count > 0)
            return [.. problems.Select(problem => problem with { Field = "at" })];
        if (times.Length > 0)
            row["at"] = new JsonArray([.. times.Select(time => (JsonNode)time)]);
        Put(setup, row);
        return [];
    }

    private static JsonNode? Row(JsonObject setup, bool tried) => setup[Place] is JsonArray rows ? rows.ElementAtOrDefault(tried ? 0 : 1) : null;

    private void Put(JsonObject setup, JsonNode row)
    {
        var rows = setup[Place] as JsonArray ?? [];
        setup[Place] = new JsonArray([.. (tried ? (JsonNode?[])[row, .. rows.Skip(1)] : [rows.FirstOrDefault(), row]).Select(one => one?.DeepClone())]);
        if (!CanBeHidden(setup))
            setup.Remove("blinding"); // nobody can hide a habit, or nothing at all
    }
}
