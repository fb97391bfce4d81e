using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Reads days, months and years, times of day, and how long something lasted.</summary>
internal static class CalendarReader
{
    private const int FirstYear = 1900, LastYear = 2200, LongestLife = 120;

    /// <summary>A day, or the span of a month or a year. What has happened cannot lie after the day of the plan, and its span ends there.</summary>
    public static DateSpan? Past(Section section, string key)
    {
        if (Any(section, key) is not { } span)
            return null;
        var asOf = section.Reading.AsOf;
        if (span.First <= asOf)
            return span.Last <= asOf ? span : new DateSpan(span.First, asOf);
        section.Reading.Refuse(
            ProfileCodes.InTheFuture, section.At(key), $"{section.Text(key, "")?.Text} lies after {Iso(asOf)}, the day this plan is for.",
            $"Write a date up to then, like {key}: {Iso(asOf)}.");
        return null;
    }

    /// <summary>A day, or the span of a month or a year, also one to come.</summary>
    public static DateSpan? Any(Section section, string key)
    {
        if (section.Text(key, $"{key}: 2026-10-03.") is not { } written)
            return null;
        if (Span(written.Text) is { } span)
            return span;
        section.Reading.Refuse(
            ProfileCodes.NotADate, written.At, $"{Reading.Quote(written.Text)} is no date.",
            $"Write a day, a month or a year, like {key}: 2026-10-03, {key}: 2026-10 or {key}: 2026.");
        return null;
    }

    /// <summary>A time of day on the 24-hour clock.</summary>
    public static TimeOnly? Time(Reading reading, Written written)
    {
        if (TimeOnly.TryParseExact(written.Text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        reading.Refuse(
            ProfileCodes.NotATime, written.At, $"{Reading.Quote(written.Text)} is no time of day.",
            "Write hours and minutes on the 24-hour clock, like \"07:00\" or \"22:30\".");
        return null;
    }

    /// <summary>A length of time; its lower end when it is a range.</summary>
    public static decimal? Length(Section section, string key, Unit unit, string example)
    {
        if (section.Text(key, example) is not { } written || QuantityReader.Parse(section.Reading, written, example) is not var (value, unitWritten))
            return null;
        if (unitWritten.Dimension == Dimension.None)
        {
            section.Reading.Refuse(
                ProfileCodes.NoUnit, written.At, $"{Reading.Quote(written.Text)} has no unit.",
                $"Write hours, days, weeks, months or years, like {example}");
        }
        else if (unitWritten.Dimension != Dimension.Time)
        {
            section.Reading.Refuse(
                ProfileCodes.WrongUnit, written.At, $"{QuantityReader.Shown(unitWritten)} is no unit of time.",
                $"Write h, d, wk, mo or a, like {example}");
        }
        else if ((value.HasHigh && value.High < 0m) || (value.HasLow && value.Low < 0m))
        {
            section.Reading.Refuse(
                ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)} is less than no time.",
                $"Write how long, like {example}");
        }
        else if (value.HasLow && new Quantity(value.Low, unitWritten).In(Unit.Year).Value > LongestLife)
        {
            section.Reading.Refuse(
                ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)} is longer than a life.",
                $"Check the number and its unit, and write it like {example}");
        }
        else
        {
            return value.HasLow ? new Quantity(value.Low, unitWritten).In(unit).Value : 0m;
        }

        return null;
    }

    /// <summary>A length written in whole months or years, in months; null when it is none. A month is then no number of days.</summary>
    public static int? Months(Section section, string key)
    {
        if (section.Text(key, "") is not { } written || !Interval.TryParse(written.Text, out var value, out var unit, out _, out _) || !value.IsExact)
            return null;
        var months = ReferenceEquals(unit, Unit.Month) ? value.Low : ReferenceEquals(unit, Unit.Year) ? value.Low * 12m : 0m;
        return months is >= 1m and <= 1200m && months == Math.Floor(months) ? (int)months : null;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateSpan? Span(string text)
    {
        if (TryExact(text, "yyyy-MM-dd", out var day))
            return new DateSpan(day, day);
        if (TryExact(text, "yyyy-MM", out var month))
            return new DateSpan(month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        if (TryExact(text, "yyyy", out var year))
            return new DateSpan(year, new DateOnly(year.Year, 12, 31));
        return null;
    }

    private static bool TryExact(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= FirstYear and <= LastYear;
}
