using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Timetables;

/// <summary>The hours of a person's day, with the usual ones where they say nothing, moved along with waking and bedtime where those are known.</summary>
internal static class DayHoursReader
{
    private const int Hour = 60, Day = DayRules.Day;

    public static DayPlanHours Of(DayHours said, UsualDay usual)
    {
        var assumed = new List<string>();
        var wake = Minute("wake", said.Wake, usual.Wake, 0);
        var bed = Minute("bed", said.Bed, usual.Bed, 0);
        while (bed <= wake)
            bed += Day; // after midnight
        var (meals, leftOut) = (new List<Meal>(), new List<string>());
        foreach (var (name, own, common) in ((string, TimeOnly?, TimeOnly)[])[("breakfast", said.Breakfast, usual.Breakfast), ("lunch", said.Lunch, usual.Lunch), ("dinner", said.Dinner, usual.Dinner)])
        {
            var start = Minute(name, own, common, own is null && said.Wake is not null ? Shift(said.Wake.Value, usual.Wake) : 0);
            while (start < wake)
                start += Day;
            if (start <= bed)
                meals.Add(new(name, start, Math.Min(start + usual.MealMinutes, bed)));
            else if (own is not null)
                leftOut.Add(name);
        }

        return new(wake, [.. meals.OrderBy(meal => meal.Start)], bed) { Assumed = assumed, LeftOut = leftOut };

        int Minute(string name, TimeOnly? own, TimeOnly common, int shift)
        {
            if (own is null)
                assumed.Add(name);
            var time = own ?? common;
            return (time.Hour * Hour) + time.Minute + shift;
        }
    }

    /// <summary>Who gets up two hours later eats two hours later, as far as we know.</summary>
    private static int Shift(TimeOnly own, TimeOnly usual) => (int)(own.ToTimeSpan() - usual.ToTimeSpan()).TotalMinutes;
}
