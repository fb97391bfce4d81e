namespace Ekbom.Core.Measures;

/// <summary>Sums on calendar days that can fall on no day.</summary>
public static class Calendar
{
    /// <summary>The same day of a later month; where that month is too short, its last day (31 August and 6 months: 28 February).</summary>
    public static DateOnly MonthsAfter(DateOnly day, int months) => day.AddMonths(months);
}
