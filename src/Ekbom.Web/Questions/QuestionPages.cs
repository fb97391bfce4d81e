namespace Ekbom.Web.Questions;

/// <summary>Every page of questions, in the order in which the answers are shown for checking.</summary>
public static class QuestionPages
{
    public static IReadOnlyList<QuestionPage> All { get; } =
    [
        new SignsPage(warning: true),
        new SignsPage(warning: false),
        new ConditionsPage("conditions", "Do you have any of these conditions?", "HardStopConditions", "OtherConditions"),
        new FactsPage("about", "About you", "Age", "Sex", "Country"),
        new FactsPage("pregnancy", "Pregnancy", "Pregnant", "TryingToConceive", "Breastfeeding"),
        new FactsPage("legs", "Your legs", "UrgeToMove", "WorseAtRest", "RelievedByMovement", "WorseInEvening", "ExplainedByOther", "NightsPerWeek", "Distress"),
        new TakenPage(medicines: true),
        new TakenPage(medicines: false),
        new RowsPage(times: false),
        new RowsPage(times: true),
        new TestsPage(),
        new FactsPage("weight", "Your weight", "Weight"),
        new ConditionsPage("more-conditions", "Do you have any of these, too?", "FurtherConditions"),
        new FactsPage("habits", "Coffee, alcohol, smoking", "CaffeineAfterNoon", "AlcoholUnitsPerWeek", "Smokes"),
        new HoursPage(),
    ];

    public static QuestionPage? Find(string? id) => All.FirstOrDefault(page => page.Id == id);

    /// <summary>The page that asks for this fact.</summary>
    public static QuestionPage? For(string fact) => All.FirstOrDefault(page => page.Facts.Contains(fact));
}
