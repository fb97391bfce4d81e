using System.Globalization;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <content>How one intake is placed: at its own time, by the rules of how it is taken, or anywhere.</content>
internal sealed partial class DayBuilder
{
    private DayDose Done(string id, DayThing thing, int minute)
    {
        Say($"window:{id}", past.Said.Contains(id) ? $"{thing.Name} was taken at this time." : $"We take it that {thing.Name} was taken at this time, as planned; nobody said so.", null);
        return new(id) { Windows = [(minute, minute)], Preferred = minute, Weight = 0m };
    }

    private DayDose Placing(string id, DayThing thing, int at, bool free)
    {
        var dose = new DayDose(id) { Preferred = WishedTimes.Of(thing, at, hours), Weight = thing.Bought ? OnlyBought : Prescribed };
        if (thing.Taking.At.Count > at && !thing.Bought && !free)
        {
            Say($"window:{id}", $"{thing.Name} is a medicine with a time of its own; it is not moved here.", null);
            dose = dose with { Windows = [(dose.Preferred!.Value, dose.Preferred.Value)] };
        }
        else if (Wishes is not null && Wishes.TryGetValue(id, out var usually))
        {
            dose = dose with { Preferred = usually };
        }

        if (dose.Windows is null && past.Until is { } now)
        {
            Say($"window:{id}", $"{thing.Name} is still to be taken: not before {DayText.Clock(now)}.", null);
            dose = dose with { Windows = [(now, Math.Max(now, hours.Bed))] };
        }

        foreach (var (entry, rule) in thing.Rules)
            dose = Follow(dose, thing, entry, rule);
        return dose.Windows is null ? AtAnEnd(dose, thing) : OwnTime(dose, thing);
    }

    /// <summary>A prescribed time that by itself does not fit how the medicine is usually taken stays, and that is said: whoever set it may have had a reason.</summary>
    private DayDose OwnTime(DayDose dose, DayThing thing)
    {
        if (dose.Windows is not [var own] || own.From != own.To)
            return dose;
        var day = new DayProblem { Grid = 1, Wake = hours.Wake, Bed = hours.Bed, Meals = hours.Meals, Doses = [dose with { Windows = null }] };
        var there = new Dictionary<string, int>(StringComparer.Ordinal) { [dose.Id] = own.From };
        foreach (var broken in DayRules.Of(day).Where(rule => !DayRules.Keeps(rule, day, there)).Select(rule => rule.Id).ToList())
        {
            if (reasons[broken].Find(reason => reason.From is Administration) is { From: Administration usually })
            {
                var said = new DayReason("own-time", knowledge.Advise("timetable.own-time").Told(("Name", thing.Name), ("Time", DayText.Clock(own.From)), ("Usually", usually.Says.Patient ?? "")), usually);
                if (!ownTimes.Contains(said))
                    ownTimes.Add(said);
            }

            reasons.Remove(broken);
            dose = broken.StartsWith("food:", StringComparison.Ordinal) ? dose with { Food = null } : dose with { Anchor = null };
        }

        return dose;
    }

    private DayDose Follow(DayDose dose, DayThing thing, Administration entry, IReadOnlyDictionary<string, string> rule)
    {
        var soft = rule.ContainsKey("soft");
        if (rule.TryGetValue("food", out var food) && food != "any" && dose.Food is null && !soft)
        {
            Say($"food:{dose.Id}", $"{thing.Name}: {entry.Says.Patient}", entry);
            if (food == "empty" && !rule.ContainsKey("after_meal"))
                OurOwn($"food:{dose.Id}", "timetable.own.empty-stomach", ("Name", thing.Name), ("Hours", string.Create(CultureInfo.InvariantCulture, $"{usual.EmptyAfterMealMinutes / 60m:0.#}")));
            dose = dose with { Food = MealRule.Of(food, rule, usual) };
        }

        if (rule.ContainsKey("on_waking") && !soft)
            dose = Near(dose, thing, entry, new(ToBed: false, 0, 0));
        else if (rule.ContainsKey("at_bedtime") && !soft)
            dose = Near(dose, thing, entry, new(ToBed: true, 0, 0));
        else if (rule.TryGetValue("before_bed", out var least) && !soft)
            dose = Near(dose, thing, entry, new(ToBed: true, DayText.Minutes(least), rule.TryGetValue("before_bed_most", out var most) ? DayText.Minutes(most) : Day));
        return dose;
    }

    /// <summary>What is taken in the morning or at bedtime lies before the first meal or after the last one.</summary>
    private DayDose AtAnEnd(DayDose dose, DayThing thing)
    {
        foreach (var (entry, rule) in thing.Rules.Where(one => one.Rule.ContainsKey("morning_or_bedtime") && hours.Meals.Count > 0))
        {
            Say($"window:{dose.Id}", $"{thing.Name}: {entry.Says.Patient}", entry);
            dose = dose with { Windows = [(hours.Wake, hours.Meals[0].Start), (hours.Meals[^1].End, hours.Bed)] };
        }

        return dose;
    }

    private DayDose Near(DayDose dose, DayThing thing, Administration entry, Anchor anchor)
    {
        Say($"anchor:{dose.Id}", $"{thing.Name}: {entry.Says.Patient}", entry);
        return dose with { Anchor = anchor };
    }
}
