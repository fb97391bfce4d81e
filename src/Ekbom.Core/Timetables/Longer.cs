namespace Ekbom.Core.Timetables;

/// <summary>A day made longer for what has its own time outside waking hours, or was taken then: only that lies there, everything else stays in the waking day.</summary>
internal static class Longer
{
    public static DayProblem Of(DayProblem day)
    {
        var own = day.Doses.Where(IsOwn).Select(dose => dose.Windows![0].From).ToList();
        var (wake, bed) = (own.Append(day.Wake).Min(), own.Append(day.Bed).Max());
        return wake == day.Wake && bed == day.Bed ? day : day with
        {
            Wake = wake,
            Bed = bed,
            Doses = [.. day.Doses.Select(dose => IsOwn(dose) ? Shifted(dose) : Shifted(dose) with { Windows = dose.Windows ?? [(day.Wake, day.Bed)] })],
        };

        DayDose Shifted(DayDose dose)
        {
            var by = dose.Anchor is { ToBed: true } ? bed - day.Bed : day.Wake - wake;
            return dose.Anchor is { } anchor ? dose with { Anchor = anchor with { Min = anchor.Min + by, Max = anchor.Max + by } } : dose;
        }
    }

    /// <summary>It has one minute of its own.</summary>
    private static bool IsOwn(DayDose dose) => dose.Windows is [var window] && window.From == window.To;
}
