using System.Globalization;
using System.Text.Json.Nodes;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>How the blocks follow each other.</summary>
public sealed class DesignStep() : SetupStep("how", "In which order?", "design")
{
    private static readonly Option[] Ways = [new("randomised", "By lot: several turns each, in an order nobody chose"), new("counterbalanced", "By turns: the order turns around each time"), new("before-after", "Once without, then once with: the weakest trial")];

    public override string Hint => "By lot is fairest. Once without and once with is quickest, and can only suggest something.";

    public override bool IsAnswered(JsonObject setup) => setup.Text(Key).Length > 0;

    public override string Told(JsonObject setup) => Ways.FirstOrDefault(way => way.Value == setup.Text(Key))?.Label ?? "";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) => [new Field(Key, FieldKind.Choice, Title) { Options = Ways, Values = [setup.Text(Key) is { Length: > 0 } told ? told : Ways[0].Value] }];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        if (!Ways.Any(way => way.Value == Sent(form, Key)))
            return [new(Key, "Choose one of the three.")];
        setup[Key] = Sent(form, Key);
        if (!new RoundsStep().IsAsked(setup))
            setup.Remove("rounds");
        return [];
    }
}

/// <summary>How many rounds, each with how long it takes.</summary>
public sealed class RoundsStep() : SetupStep("long", "How long can you keep it up?", "rounds")
{
    private static readonly int[] Rounds = [2, 3, 4, 5, 6];

    public override string Hint => "The longer, the surer. How sure it can be is worked out before you begin.";

    public override bool IsAsked(JsonObject setup) => setup.Text("design") != "before-after";

    public override bool IsAnswered(JsonObject setup) => setup.Text(Key).Length > 0;

    public override string Told(JsonObject setup) => $"{setup.Text(Key)} rounds";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) =>
        [new Field(Key, FieldKind.Choice, Title) { Options = [.. Rounds.Select(rounds => new Option(rounds.ToString(CultureInfo.InvariantCulture), Label(rounds, planning)))], Values = [setup.Text(Key)] }];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        if (!int.TryParse(Sent(form, Key), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || !Rounds.Contains(rounds))
            return [new(Key, "Choose how long.")];
        setup[Key] = rounds.ToString(CultureInfo.InvariantCulture);
        return [];
    }

    private static string Label(int rounds, Planning planning) =>
        planning.Length(rounds) is { } length ? $"{Plain.Count((length.Nights + 6) / 7, "week", "weeks")}: {rounds} rounds, blocks of {length.BlockNights} nights" : $"{rounds} rounds";
}

/// <summary>Whether somebody else fills boxes, so that the person does not know what is in them. Only what is swallowed fits into a box.</summary>
public sealed class BlindStep() : SetupStep("blind", "Should a helper hide from you what it is?", "blinding")
{
    private static readonly Option[] Ways = [new("open", "No: I know what I take"), new("helper", "Yes: a helper fills boxes with letters and keeps the list")];

    public override bool IsAsked(JsonObject setup) => TreatmentStep.CanBeHidden(setup);

    public override bool IsAnswered(JsonObject setup) => setup.Text(Key).Length > 0;

    public override string Told(JsonObject setup) => Ways.FirstOrDefault(way => way.Value == setup.Text(Key))?.Label ?? "";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) =>
        [new Field(Key, FieldKind.Choice, Title) { Hint = planning.Knowledge.Advise("trial.helper").Told(), Options = Ways, Values = [setup.Text(Key) is { Length: > 0 } told ? told : Ways[0].Value] }];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        if (!Ways.Any(way => way.Value == Sent(form, Key)))
            return [new(Key, "Choose yes or no.")];
        setup[Key] = Sent(form, Key);
        return [];
    }
}

/// <summary>What else may change from night to night.</summary>
public sealed class OthersStep() : SetupStep("others", "What else changes from day to day, and may matter?", "confounders")
{
    private const string Field = "others", More = "more";

    private static readonly Option[] Usual = [new("caffeine", "Coffee or tea after noon"), new("alcohol", "Alcohol"), new("exercise", "Hard exercise"), new("late-meal", "A late meal"), new("stress", "A hard day")];

    public override string Hint => "You tick it on the evenings it happened. Choose four at most, and leave out what the thing you try may change itself.";

    public override bool IsAnswered(JsonObject setup) => setup[Key] is JsonArray;

    public override string Told(JsonObject setup) => setup.Texts(Key) is [_, ..] told ? string.Join(", ", told.Select(one => Usual.FirstOrDefault(usual => usual.Value == one)?.Label ?? one)) : "None of these";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning)
    {
        var told = setup.Texts(Key);
        return
        [
            new Field(Field, FieldKind.Several, Title) { Options = Usual, Values = IsAnswered(setup) && told.Count == 0 ? [Questions.Field.NoneOfThem] : told, None = "None of these" },
            new Field(More, FieldKind.Text, "Something else") { Hint = "In a word or two, with commas between", Values = [string.Join(", ", told.Where(one => !Usual.Any(usual => usual.Value == one)))] },
        ];
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        var chosen = form[Field].OfType<string>().Where(one => Usual.Any(usual => usual.Value == one)).Concat(Sent(form, More).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (chosen.Count == 0 && !form[Field].Contains(Questions.Field.NoneOfThem))
            return [new(Field, "Tick what may matter, or \"None of these\".")];
        setup.PutTexts(Key, chosen);
        return [];
    }
}

/// <summary>The first evening.</summary>
public sealed class StartStep() : SetupStep("start", "On which evening do you want to start?", "start")
{
    public override string Hint => "Today or later. Choose a time without a journey or anything else new.";

    public override bool IsAnswered(JsonObject setup) => setup.Text(Key).Length > 0;

    public override string Told(JsonObject setup) => DateOnly.TryParseExact(setup.Text(Key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Plain.Day(day) : setup.Text(Key);

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) =>
        [new Field(Key, FieldKind.Date, Title) { Values = DateParts.Of(setup.Text(Key) is { Length: > 0 } told ? told : planning.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) }];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        var problems = new List<FieldProblem>();
        var written = DateParts.Read(form, Key, problems, optional: false);
        if (written is { Length: < 10 })
            problems.Add(new(Key, "Write the day too: a trial starts on one evening."));
        if (problems.Count == 0)
            setup[Key] = written;
        return problems;
    }
}
