using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Turns what a person takes into a problem of the day. A prescribed medicine stays at its own times; what has none, and what is bought, is
/// placed. How each thing is taken and which must stay apart comes from the knowledge base.
/// </summary>
internal sealed partial class DayBuilder
{
    private const int Day = DayRules.Day;
    private const decimal Prescribed = 2m, OnlyBought = 1m;

    private readonly DayPlanHours hours;
    private readonly KnowledgeBase knowledge;
    private readonly UsualDay usual;
    private readonly List<DayReason> ownTimes = [];
    private readonly List<DayDose> doses = [];
    private readonly List<Separation> separations = [];
    private readonly List<Series> series = [];
    private readonly List<Offset> offsets = [];
    private readonly Dictionary<string, List<DayReason>> reasons = new(StringComparer.Ordinal);
    private readonly List<(DayThing Thing, IReadOnlyList<string> Doses)> placed = [];

    private readonly Past past;

    public DayBuilder(DayPlanHours hours, KnowledgeBase knowledge, Past past)
    {
        (this.hours, this.knowledge, this.past) = (hours, knowledge, past);
        usual = knowledge.UsualDay ?? throw new InvalidOperationException("knowledge/scope.yaml lacks usual_day.");
    }

    /// <summary>The ids of the doses of a thing, in their order.</summary>
    public static IReadOnlyList<string> Ids(DayThing thing) => thing.Times == 1 ? [DayText.Slug(thing.Name)] : [.. Enumerable.Range(1, thing.Times).Select(at => $"{DayText.Slug(thing.Name)}-{at}")];

    /// <summary>Where doses are on the person's ordinary day, by id: the place wished for those that have no time of their own.</summary>
    public IReadOnlyDictionary<string, int>? Wishes { get; init; }

    /// <summary>The minute of what has been taken already, by dose.</summary>
    public IReadOnlyDictionary<string, int> Taken => past.At;

    /// <summary>The things with the ids of their doses.</summary>
    public IReadOnlyList<(DayThing Thing, IReadOnlyList<string> Doses)> Placed => placed;

    /// <summary>Times of prescribed medicines that do not fit how those are usually taken.</summary>
    public IReadOnlyList<DayReason> OwnTimes => ownTimes;

    /// <summary>What a rule says, by its id.</summary>
    public IReadOnlyList<DayReason> Why(string ruleId) => reasons.TryGetValue(ruleId, out var why) ? why : [];

    public IEnumerable<string> RuleIds => reasons.Keys;

    /// <summary>More intakes than can be searched.</summary>
    public bool HasTooMany => doses.Count > DaySolver.MostDoses;

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
    /// <param name="free">Intakes of prescribed medicines that may leave their own times: only to see what that would change.</param>
    public void Add(DayThing thing, IReadOnlyCollection<string> free)
    {
        var ids = Ids(thing);
        placed.Add((thing, ids));
        for (var at = 0; at < ids.Count; at++)
            doses.Add(past.At.TryGetValue(ids[at], out var minute) ? Done(ids[at], thing, minute) : Placing(ids[at], thing, at, free.Contains(ids[at])));
        if (ids.Count > 1 && !thing.Taking.AsNeeded)
            series.Add(InOrder(thing, ids));
    }

    /// <summary>Nothing but water after something: everything else comes later.</summary>
    public void KeepFasting()
    {
        foreach (var (thing, ids) in placed)
        {
            foreach (var (entry, rule) in thing.Rules.Where(one => one.Rule.ContainsKey("nothing_but_water_for")))
            {
                var minutes = DayText.Minutes(rule["nothing_but_water_for"]);
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
            else if (pair.Entry.Kind is InteractionKind.Avoid)
                Apart(first, second, pair.Entry, Day, Day, null); // no hour is enough
        }
    }

    /// <summary>Keeps what comes late today far enough from what comes early tomorrow, when tomorrow is another kind of day.</summary>
    /// <param name="tomorrow">The next day, with its times.</param>
    /// <param name="length">Minutes until the same clock time of the next day.</param>
    /// <param name="found">The interactions of the person.</param>
    public void KeepNight(DaySheet tomorrow, int length, IReadOnlyList<InteractionFound> found)
    {
        foreach (var limit in NightLimit.Before(Night(TakenOn.Of(tomorrow), found), tomorrow, length).ToList())
            Keep(limit);
        LeaveNight();
    }

    /// <summary>Keeps what comes early far enough from what came late the day before, where the two had to be laid out together.</summary>
    public void KeepMorning(Evening yesterday, IReadOnlyList<InteractionFound> found)
    {
        foreach (var limit in NightLimit.After(NightPair.Between(yesterday.Taken, Today, series, found, Once), yesterday).ToList())
            Keep(limit);
    }

    /// <summary>What is taken on this day.</summary>
    public TakenOn Today => new([.. placed.Select(one => (one.Thing.Name, one.Doses))]);

    /// <summary>What has to keep its hours over the night to a day.</summary>
    public IEnumerable<NightPair> Night(TakenOn tomorrow, IReadOnlyList<InteractionFound> found) => NightPair.Between(Today, tomorrow, series, found, Once);

    /// <summary>The gaps of this day say nothing of the night any more.</summary>
    public void LeaveNight()
    {
        for (var at = 0; at < series.Count; at++)
            series[at] = series[at] with { OvernightMin = null, OvernightMax = null };
    }

    /// <summary>The fewest minutes between two intakes of something taken once a day.</summary>
    private int Once => (int)(Day * usual.EvenGapShare);

    private void Keep(NightLimit limit)
    {
        var at = doses.FindIndex(dose => dose.Id == limit.Dose);
        if (at < 0 || past.At.ContainsKey(limit.Dose) || (limit.From <= hours.Wake && limit.To >= hours.Bed) || (IsOwn(limit.Dose) && limit is { Series: null, Entry: null or Interaction { IsOfUnknown: true } }))
            return; // a prescribed time is not called a clash over our own rule
        doses[at] = doses[at] with { Windows = limit.Within(doses[at].Windows ?? [(hours.Wake, hours.Bed)]) };
        var why = limit.Series is null ? null : Why($"series:{limit.Series}:overnightMax").Concat(Why($"series:{limit.Series}:overnightMin")).FirstOrDefault();
        var told = why is null ? limit : limit with { Says = why.Says, Entry = why.From };
        Say($"window:{limit.Dose}", told.Told(placed.Find(one => one.Doses.Contains(limit.Dose)).Thing.Name, hours.Bed), told.Entry);
    }

    private void Apart((DayThing Thing, IReadOnlyList<string> Doses) first, (DayThing Thing, IReadOnlyList<string> Doses) second, Interaction entry, int before, int after, decimal? weight)
    {
        foreach (var (one, other) in first.Doses.SelectMany(_ => second.Doses, (one, other) => (one, other)))
        {
            if (past.At.ContainsKey(one) && past.At.ContainsKey(other))
                continue; // what is done is done
            if (entry.IsOfUnknown && IsOwn(one) && IsOwn(other))
            { // two prescribed times are not called a clash over what nobody knows
                Say($"unknown:{one}|{other}", $"{first.Thing.Name} and {second.Thing.Name}: {entry.Says.Patient} Both have a time of their own, so they are not moved here.", entry);
                continue;
            }

            var at = separations.FindIndex(rule => rule.A == one && rule.B == other && rule.Weight is null == weight is null);
            if (at >= 0) // two sources on one pair: the larger gap on each side
                separations[at] = separations[at] with { AThenB = Math.Max(separations[at].AThenB, before), BThenA = Math.Max(separations[at].BThenA, after) };
            else
                separations.Add(new(one, other, before, after) { Weight = weight });
            Say($"sep:{one}|{other}", $"{first.Thing.Name} and {second.Thing.Name}: {entry.Says.Patient}", entry);
        }
    }

    private bool IsOwn(string dose) => doses.Find(one => one.Id == dose)?.Windows is [var window] && window.From == window.To;

    private bool TryFind(string name, out (DayThing Thing, IReadOnlyList<string> Doses) found)
    {
        found = placed.Find(one => one.Thing.Name == name);
        return found.Thing is not null;
    }

    private static bool IsEarlier(DayThing one, DayThing than) =>
        one.Rules.Any(rule => rule.Rule.ContainsKey("nothing_but_water_for")) && string.CompareOrdinal(one.Name, than.Name) < 0;

    private Series InOrder(DayThing thing, IReadOnlyList<string> ids)
    {
        var (least, most, night) = (default(int?), default(int?), default(int?));
        foreach (var (entry, rule) in thing.Rules)
        {
            foreach (var (key, name) in ((string, string)[])[("least_gap", "minGap"), ("most_gap", "maxGap"), ("overnight_most_gap", "overnightMax")])
            {
                if (rule.ContainsKey(key))
                    Say($"series:{DayText.Slug(thing.Name)}:{name}", $"{thing.Name}: {entry.Says.Patient}", entry);
            }

            (least, most, night) = (DayText.Given(rule, "least_gap") ?? least, DayText.Given(rule, "most_gap") ?? most, DayText.Given(rule, "overnight_most_gap") ?? night);
        }

        if (least is null)
        {
            least = (int)(Day / ids.Count * usual.EvenGapShare);
            foreach (var name in (string[])["minGap", "overnightMin"])
                OurOwn($"series:{DayText.Slug(thing.Name)}:{name}", "timetable.own.even-gaps", ("Name", thing.Name));
        }

        // whoever takes it closer together by their own times keeps them: those were not set here
        var own = ids.Select(id => doses.Find(dose => dose.Id == id)!).ToList();
        if (own.TrueForAll(dose => dose.Windows is [var window] && window.From == window.To))
        {
            var gaps = own.Zip(own.Skip(1), (one, next) => next.Windows![0].From - one.Windows![0].From);
            least = Math.Max(0, Math.Min(least.Value, gaps.Min()));
            return new(DayText.Slug(thing.Name), ids) { MinGap = least, MaxGap = most, OvernightMax = night };
        }

        return new(DayText.Slug(thing.Name), ids) { MinGap = least, MaxGap = most, OvernightMin = least, OvernightMax = night };
    }

    /// <summary>A rule of our own, in the words of the knowledge base.</summary>
    private void OurOwn(string ruleId, string advice, params (string Place, string Value)[] places)
    {
        var entry = knowledge.Advise(advice);
        Say(ruleId, entry.Told(places), entry);
    }

    private void Say(string ruleId, string says, Entry? from)
    {
        if (!reasons.TryGetValue(ruleId, out var all))
            reasons.Add(ruleId, all = []);
        if (!all.Exists(one => one.Says == says))
            all.Add(new(ruleId, says, from));
    }
}
