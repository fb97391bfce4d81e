using System.Globalization;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>Where an intake is wished: the time a person takes it at, or the one its entry names, or else with the meals of the day.</summary>
internal static class WishedTimes
{
    /// <param name="thing">What is taken.</param>
    /// <param name="at">Which of its intakes, from 0.</param>
    /// <param name="hours">The hours of the day.</param>
    public static int Of(DayThing thing, int at, DayPlanHours hours) => Own(thing, at, hours) ?? Named(thing, hours) ?? WithMeals(thing.Times, at, hours);

    /// <summary>The time a person takes it at; null when they did not say one.</summary>
    public static int? Own(DayThing thing, int at, DayPlanHours hours) =>
        at < thing.Taking.At.Count ? InDay((thing.Taking.At[at].Hour * 60) + thing.Taking.At[at].Minute, hours) : null;

    private static int? Named(DayThing thing, DayPlanHours hours)
    {
        foreach (var (_, rule) in thing.Rules)
        {
            if (rule.TryGetValue("around", out var around) && TimeOnly.TryParseExact(around, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return InDay((time.Hour * 60) + time.Minute, hours);
            if (rule.ContainsKey("on_waking"))
                return hours.Wake;
            if (rule.TryGetValue("before_bed", out var before))
                return hours.Bed - DayText.Minutes(before);
            if (rule.TryGetValue("prefer_before_meal", out var early) && hours.Meals.Count > 0)
                return Math.Max(hours.Wake, hours.Meals[0].Start - DayText.Minutes(early));
        }

        return null;
    }

    private static int WithMeals(int times, int at, DayPlanHours hours)
    {
        if (times == 1 || hours.Meals.Count == 0)
            return times == 1 && hours.Meals.Count > 0 ? hours.Meals[0].Start : hours.Wake + ((hours.Bed - hours.Wake) * at / Math.Max(1, times - 1));
        return times <= hours.Meals.Count ? hours.Meals[at * (hours.Meals.Count - 1) / (times - 1)].Start : hours.Wake + ((hours.Bed - hours.Wake) * at / (times - 1));
    }

    private static int InDay(int minute, DayPlanHours hours) => minute < hours.Wake && minute + DayRules.Day <= hours.Bed ? minute + DayRules.Day : minute;
}
