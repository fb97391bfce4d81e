using System.Globalization;
using System.Text.Json.Nodes;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Trials;

/// <summary>The one thing the trial is judged by.</summary>
public sealed class OutcomeStep() : SetupStep("measure", "How will you tell whether it works?", "outcome")
{
    private const string Evening = "0-10 evening", Morning = "0-10 morning", Sleep = "sleep-hours", Weekly = "weekly-total";

    private static readonly Option[] Ways = [new(Evening, "My legs in the evening, as a number from 0 to 10"), new(Morning, "My legs in the night, as a number from 0 to 10 in the morning"), new(Sleep, "The hours I slept"), new(Weekly, "The total of a questionnaire that I have, once a week")];

    public override string Hint => "You write this one thing every day, in the same words. It cannot be changed later.";

    public override bool IsAnswered(JsonObject setup) => setup[Key] is JsonObject;

    public static string Scale(JsonObject setup) => setup.Text("outcome.scale");

    public override string Told(JsonObject setup) => Ways.FirstOrDefault(way => way.Value == Chosen(setup))?.Label ?? "";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) =>
    [
        new Field("way", FieldKind.Choice, Title) { Options = Ways, Values = [Chosen(setup)] },
        new Field("highest", FieldKind.Text, "Only for a questionnaire: its highest total") { Hint = "Like 40", Width = 4, Values = [setup.Text("outcome.highest")] },
    ];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        var way = Sent(form, "way");
        if (!Ways.Any(one => one.Value == way))
            return [new("way", "Choose one of the four.")];
        var outcome = new JsonObject { ["scale"] = way.Split(' ')[0] };
        if (way is Evening or Morning)
            outcome["rated"] = way.Split(' ')[1];
        if (way == Weekly)
        {
            if (!ProfileJson.TryNumber(Sent(form, "highest"), out var highest) || highest < 1)
                return [new("highest", "Write the highest total your questionnaire can have, like 40.")];
            outcome["highest"] = highest.ToString(CultureInfo.InvariantCulture);
        }

        setup[Key] = outcome; // the smallest difference belongs to the scale: it is asked again
        return [];
    }

    private static string Chosen(JsonObject setup) => $"{Scale(setup)} {(Scale(setup) == "0-10" ? setup.Text("outcome.rated") : "")}".TrimEnd();
}

/// <summary>The smallest difference worth having.</summary>
public sealed class WorthStep() : SetupStep("worth", "What is the smallest difference that would be worth it?", "outcome.smallest")
{
    private const string Smallest = "smallest";

    public override string Hint => "Think of an ordinary week. How much better would it have to be, for you to go on with it?";

    public override bool IsAnswered(JsonObject setup) => setup.Text(Key).Length > 0;

    public override string Told(JsonObject setup) => $"{setup.Text(Key)} {(setup.Text(Key) == "1" ? Unit(setup)[..^1] : Unit(setup))}";

    public override IReadOnlyList<Field> Fields(JsonObject setup, Planning planning) =>
        [new Field(Smallest, FieldKind.Text, Title) { Width = 4, Suffix = Unit(setup), Values = [setup.Text(Key) is { Length: > 0 } told ? told : Usual(planning)] }];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, JsonObject setup)
    {
        if (!ProfileJson.TryNumber(Sent(form, Smallest), out var smallest) || smallest <= 0)
            return [new(Smallest, "Write a number above 0, like 1.")];
        setup.Put(Key, smallest.ToString(CultureInfo.InvariantCulture));
        return [];
    }

    private static string Usual(Planning planning) => planning.Setup is { } setup ? setup.Smallest.ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static string Unit(JsonObject setup) => OutcomeStep.Scale(setup) == "sleep-hours" ? "hours" : "points";
}
