using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Timetables;

/// <summary>One thing a person swallows, or takes in another way that something swallowed has to keep away from, with how often and at which times so far.</summary>
internal sealed record DayThing(string Name, bool Bought, IReadOnlyList<string> Kinds, Taking Taking)
{
    /// <summary>The name as the person wrote it; <see cref="Name"/> tells two rows of one name apart.</summary>
    public string Written { get; init; } = Name;

    /// <summary>What one intake is, as the person wrote it.</summary>
    public string? Amount { get; init; }

    /// <summary>A patient is told the amount: of what is bought, and where the name alone does not tell two tablets apart; to nobody under 18.</summary>
    public bool TellsAmount { get; init; }

    /// <summary>What it is and holds, or may hold: its term, classes and ingredients.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>Of <see cref="Holds"/> what only may be in it.</summary>
    public IReadOnlyList<string> MayHold { get; init; } = [];

    /// <summary>elemental or compound, when that was said.</summary>
    public string? AmountCounts { get; init; }

    public bool Known { get; init; }

    public bool Suggested { get; init; }

    /// <summary>How it is taken: the entries about it.</summary>
    public IReadOnlyList<Administration> Administrations { get; init; } = [];

    /// <summary>What its entries ask for, each rule with its entry; some hold only for so many times a day.</summary>
    public IEnumerable<(Administration Entry, IReadOnlyDictionary<string, string> Rule)> Rules =>
        Administrations.SelectMany(entry => entry.Rules, (entry, rule) => (entry, rule)).Where(one => !one.rule.TryGetValue("times_at_least", out var least) || Times >= int.Parse(least, CultureInfo.InvariantCulture));

    /// <summary>Intakes on a day on which it is taken.</summary>
    public int Times => Taking.At.Count > 0 ? Taking.At.Count : Taking.PerDay ?? (Taking.EveryDays is > 0 and < 1 and { } part ? (int)Math.Round(1 / part) : 1);

    /// <summary>How it gets into the body.</summary>
    public string Way { get; init; } = Ways.Swallowed;

    /// <summary>Everything swallowed and what that has to keep away from, medicines before supplements, in the order it was written.</summary>
    public static List<DayThing> Of(Assessment assessment)
    {
        var knowledge = assessment.Knowledge;
        var things = new List<DayThing>();
        foreach (var one in assessment.Profile.AllTaken.Where(one => IsOfTheDay(one.Written, one.Route) && one.Taking.IsCurrent(assessment.AsOf)))
            things.Add(Thing(knowledge, one.On(assessment.AsOf)) with { TellsAmount = !one.AmongMedicines || one.Then.Any(step => step.Dose != one.Dose) });
        var child = assessment.Facts.Truth("Child") == Truth.True;
        return [.. things.Select(thing => thing.Way == Ways.Swallowed ? thing : thing with { Administrations = [] }).GroupBy(thing => thing.Name, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Select((thing, at) => thing with { Name = at == 0 ? thing.Name : $"{thing.Name} ({at + 1})", TellsAmount = !child && (thing.TellsAmount || group.Count() > 1) }))];

        bool IsOfTheDay(string name, string way) => way == Ways.Swallowed
            || assessment.Interactions.Any(one => NightPair.IsKept(one.Entry) && ((one.First.Name == name && one.First.Way == way) || (one.Second.Name == name && one.Second.Way == way)));
    }

    /// <summary>The pairs that concern each other, by the names the things have here: of one name on several rows, each row keeps the hours of all.</summary>
    public static IReadOnlyList<InteractionFound> Pairs(Assessment assessment)
    {
        var things = Of(assessment);
        if (things.TrueForAll(thing => thing.Name == thing.Written))
            return assessment.Interactions;
        var names = things.ToLookup(thing => thing.Written, thing => thing.Name, StringComparer.OrdinalIgnoreCase);
        return [.. from pair in assessment.Interactions.DistinctBy(one => (one.Entry.Id, one.First.Name.ToUpperInvariant(), one.Second.Name.ToUpperInvariant())) // every row of a name stands for all
                   from first in names[pair.First.Name]
                   from second in names[pair.Second.Name]
                   where first != second
                   select pair with { First = pair.First with { Name = first }, Second = pair.Second with { Name = second } }];
    }

    /// <summary>What is taken on a day and how: two days with the same key are laid out the same.</summary>
    public static string Key(Assessment assessment) => $"{assessment.Profile.Day.On(assessment.AsOf)}\n" + string.Join('\n', Of(assessment).Select(thing => string.Create(
        CultureInfo.InvariantCulture,
        $"{thing.Name}|{thing.Amount}|{thing.Times}|{string.Join(' ', thing.Taking.At.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)))}|{thing.Taking.AsNeeded}|{thing.IsOn(assessment.AsOf)}")));

    /// <summary>Whether it is taken on a day; null when its rhythm is known but not from which day it counts.</summary>
    public bool? IsOn(DateOnly day)
    {
        if (IsDaily)
            return true;
        if (Taking.Since is not { IsDay: true, First: var first })
            return null;
        if (Taking.EveryMonths is { } months)
        {
            var passed = ((day.Year - first.Year) * 12) + day.Month - first.Month;
            return passed >= 0 && passed % months == 0 && Measures.Calendar.MonthsAfter(first, passed) == day;
        }

        var days = day.DayNumber - first.DayNumber;
        return days >= 0 && Math.Ceiling(Math.Floor(days / Taking.EveryDays!.Value) * Taking.EveryDays.Value) == days; // every 3.5 days: after 4, 7, 11 days
    }

    /// <summary>It has a time on a day: not taken only when needed, and not known to be left out on that day.</summary>
    public bool IsPlaced(DateOnly day) => !Taking.AsNeeded && IsOn(day) != false;

    public bool IsDaily => Taking.EveryDays is null or <= 1;

    /// <summary>Its rhythm in words: every 7 days.</summary>
    public string Rhythm => Taking.EveryMonths is { } months
        ? months == 1 ? "every month" : string.Create(CultureInfo.InvariantCulture, $"every {months} months")
        : string.Create(CultureInfo.InvariantCulture, $"every {Taking.EveryDays:0.##} days");

    /// <summary>The last day up to a day on which a planned step began, or something had ended the day before.</summary>
    public static DateOnly? LastChange(Profile profile, DateOnly upTo)
    {
        var ends = profile.AllTaken.Select(one => one.Taking.Until?.Last).Where(last => last < upTo).Select(last => last?.AddDays(1));
        return ends.Concat(profile.AllTaken.SelectMany(one => one.Then).Select(step => (DateOnly?)step.From)).Where(day => day <= upTo).Max();
    }

    /// <summary>Entries about the thing itself; those of a single ingredient count too, because a mix has no rule of its own.</summary>
    private static DayThing Thing(KnowledgeBase knowledge, TakenRow one)
    {
        var (term, ingredients) = (one.Term, one.Ingredients);
        List<string> own = [.. term is null ? [] : knowledge.Terms.SelfAndClasses(term.Id)];
        var about = knowledge.Administrations.Where(entry => entry.Of.Any(own.Contains)).ToList();
        if (about.Count == 0 && ingredients.Select(ingredient => ingredient.Id).Distinct(StringComparer.Ordinal).ToList() is [var only])
            about = [.. knowledge.Administrations.Where(entry => entry.Of.Contains(only))];
        var nearest = about.Count > 1 && term is not null ? about.Where(entry => entry.Of.Contains(term.Id)).ToList() : about;
        var held = ingredients.Where(ingredient => !ingredient.May || term is not { Kind: TermKind.Medicine }).Select(ingredient => ingredient.Id); // not what a prescribed tablet may hold as an excipient
        return new(one.Written, !one.AmongMedicines, own, one.Taking)
        {
            Amount = one.Dose,
            AmountCounts = one.Basis switch { Basis.Elemental => "elemental", Basis.Compound => "compound", _ => null },
            Known = one.Recognised,
            Way = one.Route,
            Holds = [.. own, .. held],
            MayHold = [.. ingredients.Where(ingredient => ingredient.May).Select(ingredient => ingredient.Id).Except(own)],
            Administrations = [.. (nearest.Count > 0 ? nearest : about).Where(entry => entry.From.Mark.MayDrive())],
        };
    }
}
