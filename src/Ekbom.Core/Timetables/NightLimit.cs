namespace Ekbom.Core.Timetables;

/// <summary>Between which minutes a dose of today may lie, because of an intake of tomorrow.</summary>
internal sealed record NightLimit(string Dose, int From, int To, DayIntake Tomorrow, DayReason? Because)
{
    private const int Far = 10 * DayRules.Day;

    /// <summary>What the times of tomorrow ask of today: pairs that stay apart, the night of a medicine taken several times a day, and one taken once a day.</summary>
    /// <param name="tomorrow">The next day, with its times.</param>
    /// <param name="length">Minutes until the same clock time of the next day.</param>
    /// <param name="series">Medicines taken several times today.</param>
    /// <param name="single">What is taken once today.</param>
    /// <param name="least">The fewest minutes between two intakes of something that is taken once a day.</param>
    public static IEnumerable<NightLimit> All(DaySheet tomorrow, int length, IEnumerable<Series> series, IEnumerable<string> single, int least)
    {
        var asked = tomorrow.Problem.Separations.Where(rule => rule.Weight is null)
            .SelectMany(rule => new (string, string, int?, int?, string)[] { (rule.B, rule.A, rule.BThenA, null, rule.RuleId), (rule.A, rule.B, rule.AThenB, null, rule.RuleId) })
            .Concat(series.Join(tomorrow.Problem.Series, one => one.Id, next => next.Id, (one, next) => (one.Doses[^1], next.Doses[0], one.OvernightMin, one.OvernightMax, $"series:{one.Id}:overnightMin")))
            .Concat(single.Select(dose => (dose, dose, (int?)least, default(int?), "")));
        foreach (var (late, early, shortest, longest, rule) in asked)
        {
            if (tomorrow.Intakes.FirstOrDefault(intake => intake.Id == early) is { } next)
                yield return new(late, length + next.Minute - (longest ?? Far), length + next.Minute - (shortest ?? -Far), next, next.Because.FirstOrDefault(why => why.RuleId == rule));
        }
    }

    public IReadOnlyList<(int From, int To)> Within(IReadOnlyList<(int From, int To)> windows) =>
        [.. windows.Select(window => (From: Math.Max(window.From, From), To: Math.Min(window.To, To))).Where(window => window.From <= window.To)];

    /// <summary>The limit in words; at or after bedtime an end is none.</summary>
    public string Says(string name, int bed) =>
        $"{name} comes {(To < bed ? $"no later than {Clock(To)}" : $"no earlier than {Clock(From)}")} on this day, because of {Tomorrow.Name} at {Clock(Tomorrow.Minute)} the next day. {Because?.Says ?? "This is our own rule."}";

    private static string Clock(int minute) => $"{minute / 60 % 24:00}:{minute % 60:00}";
}
