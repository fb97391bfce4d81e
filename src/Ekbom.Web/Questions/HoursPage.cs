namespace Ekbom.Web.Questions;

/// <summary>The hours of the day, which the timetable is laid around. Never asked on the way to a plan.</summary>
public sealed class HoursPage() : QuestionPage("hours", "Your day")
{
    private static readonly (string Key, string Label)[] Hours = [("wake", "When do you get up?"), ("breakfast", "Breakfast"), ("lunch", "Lunch"), ("dinner", "Evening meal"), ("bed", "When do you go to bed?")];

    public override string Hint => "On the 24-hour clock, like 06:30. Leave empty what is different every day.";

    public override IReadOnlyList<Field> Fields(Asking asking) =>
        [.. Hours.Select(hour => new Field(hour.Key, FieldKind.Text, hour.Label) { Width = 5, Values = [asking.Profile.Text($"day.{hour.Key}")] })];

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var problems = new List<FieldProblem>();
        foreach (var (key, label) in Hours)
        {
            var times = TakenPage.Times(Sent(form, key), []);
            if (Sent(form, key).Length > 0 && times.Length != 1)
                problems.Add(new(key, $"{label.TrimEnd('?')}: write one time, like 06:30."));
            else
                asking.Profile.Put($"day.{key}", times is [var time] ? time : "");
        }

        return problems;
    }
}
