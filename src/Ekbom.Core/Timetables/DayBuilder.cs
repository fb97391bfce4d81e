using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Turns what a person takes into a problem of the day. A prescribed medicine stays at its own times; what has none, and what is bought, is
/// placed. How each thing is taken and which must stay apart comes from the knowledge base.
/// </summary>
internal sealed class DayBuilder
{
    private const int Day = DayRules.Day;
    private const decimal Prescribed = 2m, OnlyBought = 1m;

    private readonly DayPlanHours hours;
    private readonly UsualDay usual;
    private readonly List<DayDose> doses = [];
    private readonly List<Separation> separations = [];
    private readonly List<Series> series = [];
    private readonly List<Offset> offsets = [];
    private readonly Dictionary<string, List<DayReason>> reasons = new(StringComparer.Ordinal);
    private readonly List<(DayThing Thing, IReadOnlyList<string> Doses)> placed = [];

    private readonly Past past;

    public DayBuilder(DayPlanHours hours, UsualDay usual, Past past) => (this.hours, this.usual, this.past) = (hours, usual, past);

    /// <summary>The ids of the doses of a thing, in their order.</summary>
    public static IReadOnlyList<string> Ids(DayThing thing) => thing.Times == 1 ? [Slug(thing.Name)] : [.. Enumerable.Range(1, thing.Times).Select(at => $"{Slug(thing.Name)}-{at}")];

    /// <summary>Where doses are on the person's ordinary day, by id: the place wished for those that have no time of their own.</summary>
    public IReadOnlyDictionary<string, int>? Wishes { get; init; }

    /// <summary>The things with the ids of their doses.</summary>
    public IReadOnlyList<(DayThing Thing, IReadOnlyList<string> Doses)> Placed => placed;

    /// <summary>What a rule says, by its id.</summary>
    public IReadOnlyList<DayReason> Why(string ruleId) => reasons.TryGetValue(ruleId, out var why) ? why : [];

    public IEnumerable<string> RuleIds => reasons.Keys;

    public DayProblem Problem(int grid, int length = Day) => Longer.Of(new()
    {
        Id = "day",
        Grid = grid,
        Wake = hours.Wake,
        Bed = hours.Bed,
        Length = length,
        Meals = hours.Meals,
        Doses = doses,
        Separations = separations,
        Series = series,
        Offsets = offsets,
    });

    /// <summary>Adds a thing with its intakes.</summary>
    /// <param name="thing">What is taken.</param>
    /// <param name="free">A prescribed medicine may leave its own times: only to see what that would change.</param>
    public void Add(DayThing thing, bool free)
    {
        var ids = Ids(thing);
        placed.Add((thing, ids));
        for (var at = 0; at < ids.Count; at++)
            doses.Add(past.At.TryGetValue(ids[at], out var minute) ? Taken(ids[at], thing, minute) : Placing(ids[at], thing, at, free));
        if (ids.Count > 1)
            series.Add(InOrder(thing, ids));
    }

    /// <summary>Nothing but water after something: everything else comes later.</summary>
    public void KeepFasting()
    {
        foreach (var (thing, ids) in placed)
        {
            foreach (var (entry, rule) in RulesOf(thing).Where(one => one.Rule.ContainsKey("nothing_but_water_for")))
            {
                var minutes = Minutes(rule["nothing_but_water_for"]);
                foreach (var other in placed.Where(one => one.Thing != thing && !IsEarlier(one.Thing, thing)).SelectMany(one => one.Doses))
                {
                    if (past.At.ContainsKey(ids[0]) && past.At.ContainsKey(other))
                        continue;
                    offsets.Add(new(ids[0], other, minutes, Day));
                    Say($"offset:{ids[0]}|{other}", $"{thing.Name}: {entry.Says.Patient}", entry);
                }
            }
        }
    }

    /// <summary>Keeps every pair apart that an interaction between the two things asks for.</summary>
    public void KeepApart(IReadOnlyList<InteractionFound> found)
    {
        foreach (var pair in found.Where(one => one.Entry.From.Mark.MayDrive()))
        {
            if (!TryFind(pair.First.Name, out var first) || !TryFind(pair.Second.Name, out var second))
                continue;
            if (pair.Entry.Kind is InteractionKind.Separate)
                Apart(first, second, pair.Entry, pair.Entry.BeforeMinutes, pair.Entry.AfterMinutes, pair.Entry.Soft ? 1m : null);
            else if (pair.Entry is { Kind: InteractionKind.Avoid, Matters: true })
                Apart(first, second, pair.Entry, Day, Day, null); // no hour is enough
        }
    }

    /// <summary>Keeps what comes late today far enough from what comes early tomorrow, when tomorrow is another kind of day.</summary>
    /// <param name="tomorrow">The next day, with its times.</param>
    /// <param name="length">Minutes until the same clock time of the next day.</param>
    public void KeepNight(DaySheet tomorrow, int length)
    {
        var single = placed.Where(one => one.Doses.Count == 1).Select(one => one.Doses[0]);
        foreach (var limit in NightLimit.All(tomorrow, length, series, single, (int)(Day * usual.EvenGapShare)))
        {
            var at = doses.FindIndex(dose => dose.Id == limit.Dose);
            if (at < 0 || past.At.ContainsKey(limit.Dose) || (limit.From <= hours.Wake && limit.To >= hours.Bed))
                continue;
            doses[at] = doses[at] with { Windows = limit.Within(doses[at].Windows ?? [(hours.Wake, hours.Bed)]) };
            Say($"window:{limit.Dose}", limit.Says(placed.Find(one => one.Doses.Contains(limit.Dose)).Thing.Name, hours.Bed), limit.Because?.From);
        }

        for (var at = 0; at < series.Count; at++)
            series[at] = series[at] with { OvernightMin = null, OvernightMax = null };
    }

    private void Apart((DayThing Thing, IReadOnlyList<string> Doses) first, (DayThing Thing, IReadOnlyList<string> Doses) second, Interaction entry, int before, int after, decimal? weight)
    {
        foreach (var (one, other) in first.Doses.SelectMany(_ => second.Doses, (one, other) => (one, other)))
        {
            if (past.At.ContainsKey(one) && past.At.ContainsKey(other))
                continue; // what is done is done
            var at = separations.FindIndex(rule => rule.A == one && rule.B == other && rule.Weight is null == weight is null);
            if (at >= 0) // two sources on one pair: the larger gap on each side
                separations[at] = separations[at] with { AThenB = Math.Max(separations[at].AThenB, before), BThenA = Math.Max(separations[at].BThenA, after) };
            else
                separations.Add(new(one, other, before, after) { Weight = weight });
            Say($"sep:{one}|{other}", $"{first.Thing.Name} and {second.Thing.Name}: {entry.Says.Patient}", entry);
        }
    }

    private bool TryFind(string name, out (DayThing Thing, IReadOnlyList<string> Doses) found)
    {
        found = placed.Find(one => one.Thing.Name == name);
        return found.Thing is not null;
    }

    private static bool IsEarlier(DayThing one, DayThing than) =>
        RulesOf(one).Any(rule => rule.Rule.ContainsKey("nothing_but_water_for")) && string.CompareOrdinal(one.Name, than.Name) < 0;

    private static IEnumerable<(Administration Entry, IReadOnlyDictionary<string, string> Rule)> RulesOf(DayThing thing) =>
        thing.Administrations.SelectMany(entry => entry.Rules, (entry, rule) => (entry, rule)).Where(one => !one.rule.TryGetValue("times_at_least", out var least) || thing.Times >= int.Parse(least, CultureInfo.InvariantCulture));

    private DayDose Taken(string id, DayThing thing, int minute)
    {
        Say($"window:{id}", past.Said.Contains(id) ? $"{thing.Name} was taken at this time." : $"We take it that {thing.Name} was taken at this time, as planned; nobody said so.", null);
        return new(id) { Windows = [(minute, minute)], Preferred = minute, Weight = 0m };
    }

    private DayDose Placing(string id, DayThing thing, int at, bool free)
    {
        var dose = new DayDose(id) { Preferred = Wished(thing, at), Weight = thing.Bought ? OnlyBought : Prescribed };
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
            Say($"window:{id}", $"{thing.Name} is still to be taken: not before {now / 60 % 24:00}:{now % 60:00}.", null);
            dose = dose with { Windows = [(now, Math.Max(now, hours.Bed))] };
        }

        foreach (var (entry, rule) in RulesOf(thing))
            dose = Follow(dose, thing, entry, rule);
        return dose;
    }

    private DayDose Follow(DayDose dose, DayThing thing, Administration entry, IReadOnlyDictionary<string, string> rule)
    {
        var soft = rule.ContainsKey("soft");
        if (rule.TryGetValue("food", out var food) && food != "any" && dose.Food is null && !soft)
        {
            Say($"food:{dose.Id}", $"{thing.Name}: {entry.Says.Patient}", entry);
            if (food == "empty" && !rule.ContainsKey("after_meal"))
                Say($"food:{dose.Id}", $"{thing.Name}: we count the stomach as empty {usual.EmptyAfterMealMinutes / 60m:0.#} hours after a meal. This is our own rule.", null);
            dose = dose with { Food = Food(food, rule) };
        }

        if (rule.ContainsKey("on_waking") && !soft)
            dose = Near(dose, thing, entry, new(ToBed: false, 0, 0));
        else if (rule.ContainsKey("at_bedtime") && !soft)
            dose = Near(dose, thing, entry, new(ToBed: true, 0, 0));
        else if (rule.TryGetValue("before_bed", out var least) && !soft)
            dose = Near(dose, thing, entry, new(ToBed: true, Minutes(least), rule.TryGetValue("before_bed_most", out var most) ? Minutes(most) : Day));
        return dose;
    }

    private DayDose Near(DayDose dose, DayThing thing, Administration entry, Anchor anchor)
    {
        Say($"anchor:{dose.Id}", $"{thing.Name}: {entry.Says.Patient}", entry);
        return dose with { Anchor = anchor };
    }

    private FoodRule Food(string food, IReadOnlyDictionary<string, string> rule)
    {
        var meal = rule.TryGetValue("meal", out var one) && !one.Contains(',', StringComparison.Ordinal) ? one : null;
        var (before, after) = (Given(rule, "before_meal"), Given(rule, "after_meal"));
        return food switch
        {
            "with" => new(FoodKind.With, meal, 0, Day),
            "before" => new(FoodKind.Before, meal, before ?? 0, Day),
            "after" => new(FoodKind.After, meal, after ?? 0, meal is null ? Day : 30),
            _ => new(FoodKind.Empty, meal, before ?? 0, after ?? usual.EmptyAfterMealMinutes),
        };
    }

    /// <summary>The time a person takes it at, or the one its entry names, or else with the meals of the day.</summary>
    private int? Wished(DayThing thing, int at)
    {
        if (at < thing.Taking.At.Count)
            return InDay((thing.Taking.At[at].Hour * 60) + thing.Taking.At[at].Minute);
        foreach (var (_, rule) in RulesOf(thing))
        {
            if (rule.TryGetValue("around", out var around) && TimeOnly.TryParseExact(around, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return InDay((time.Hour * 60) + time.Minute);
            if (rule.ContainsKey("on_waking"))
                return hours.Wake;
            if (rule.TryGetValue("before_bed", out var before))
                return hours.Bed - Minutes(before);
            if (rule.TryGetValue("prefer_before_meal", out var early) && hours.Meals.Count > 0)
                return Math.Max(hours.Wake, hours.Meals[0].Start - Minutes(early));
        }

        if (thing.Times == 1 || hours.Meals.Count == 0)
            return thing.Times == 1 && hours.Meals.Count > 0 ? hours.Meals[0].Start : hours.Wake + ((hours.Bed - hours.Wake) * at / Math.Max(1, thing.Times - 1));
        return thing.Times <= hours.Meals.Count ? hours.Meals[at * (hours.Meals.Count - 1) / (thing.Times - 1)].Start : hours.Wake + ((hours.Bed - hours.Wake) * at / (thing.Times - 1));
    }

    private int InDay(int minute) => minute < hours.Wake && minute + Day <= hours.Bed ? minute + Day : minute;

    private Series InOrder(DayThing thing, IReadOnlyList<string> ids)
    {
        var (least, most, night) = (default(int?), default(int?), default(int?));
        foreach (var (entry, rule) in RulesOf(thing))
        {
            foreach (var (key, name) in ((string, string)[])[("least_gap", "minGap"), ("most_gap", "maxGap"), ("overnight_most_gap", "overnightMax")])
            {
                if (rule.ContainsKey(key))
                    Say($"series:{Slug(thing.Name)}:{name}", $"{thing.Name}: {entry.Says.Patient}", entry);
            }

            (least, most, night) = (Given(rule, "least_gap") ?? least, Given(rule, "most_gap") ?? most, Given(rule, "overnight_most_gap") ?? night);
        }

        if (least is null)
        {
            least = (int)(Day / ids.Count * usual.EvenGapShare);
            foreach (var name in (string[])["minGap", "overnightMin"])
                Say($"series:{Slug(thing.Name)}:{name}", $"{thing.Name}: intakes are kept apart, so that no two are taken together. This is our own rule; the label or your pharmacist may say more.", null);
        }

        // whoever takes it closer together by their own times keeps them: those were not set here
        var own = ids.Select(id => doses.Find(dose => dose.Id == id)!).ToList();
        if (own.TrueForAll(dose => dose.Windows is [var window] && window.From == window.To))
        {
            var gaps = own.Zip(own.Skip(1), (one, next) => next.Windows![0].From - one.Windows![0].From);
            least = Math.Max(0, Math.Min(least.Value, gaps.Min()));
            return new(Slug(thing.Name), ids) { MinGap = least, MaxGap = most, OvernightMax = night };
        }

        return new(Slug(thing.Name), ids) { MinGap = least, MaxGap = most, OvernightMin = least, OvernightMax = night };
    }

    private void Say(string ruleId, string says, Entry? from)
    {
        if (!reasons.TryGetValue(ruleId, out var all))
            reasons.Add(ruleId, all = []);
        if (!all.Exists(one => one.Says == says))
            all.Add(new(ruleId, says, from));
    }

    private static int? Given(IReadOnlyDictionary<string, string> rule, string key) => rule.TryGetValue(key, out var written) ? Minutes(written) : null;

    private static int Minutes(string duration) =>
        Quantity.TryParse(duration, out var quantity, out _, out _) ? (int)quantity.In(Unit.Parse("min")).Value : throw new InvalidOperationException($"\"{duration}\" is no duration; the knowledge was not checked.");

    private static string Slug(string name) => string.Join('-', name.ToLowerInvariant().Split([' ', '|', ':'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What has been taken already today, by dose, and until when that is known.</summary>
internal sealed record Past(IReadOnlyDictionary<string, int> At, int? Until)
{
    /// <summary>The doses that were said to be taken; the others are taken for granted.</summary>
    public IReadOnlySet<string> Said { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public static Past None { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal), null);
}
