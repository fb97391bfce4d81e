using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Timetables;

/// <summary>One thing a person swallows, with how often and at which times so far.</summary>
internal sealed record DayThing(string Name, bool Bought, IReadOnlyList<string> Kinds, Taking Taking)
{
    public string? Amount { get; init; }

    public bool Known { get; init; }

    public bool Suggested { get; init; }

    /// <summary>How it is taken: the entries about it.</summary>
    public IReadOnlyList<Administration> Administrations { get; init; } = [];

    /// <summary>Intakes on a day on which it is taken.</summary>
    public int Times => Taking.At.Count > 0 ? Taking.At.Count : Taking.PerDay ?? (Taking.EveryDays is > 0 and < 1 and { } part ? (int)Math.Round(1 / part) : 1);

    /// <summary>Everything swallowed, medicines before supplements, in the order it was written.</summary>
    public static List<DayThing> Of(Assessment assessment)
    {
        var knowledge = assessment.Knowledge;
        var things = new List<DayThing>();
        foreach (var medicine in (assessment.Profile.Medicines ?? []).Where(one => one.Route == "oral" && one.Taking.IsCurrent(assessment.AsOf)))
            things.Add(Thing(knowledge, medicine.Written, bought: false, medicine.Term, medicine.Ingredients, medicine.Taking) with { Amount = medicine.Dose, Known = medicine.Term is not null });
        foreach (var supplement in (assessment.Profile.Supplements ?? []).Where(one => one.Route == "oral" && one.Taking.IsCurrent(assessment.AsOf)))
            things.Add(Thing(knowledge, supplement.Written, bought: true, supplement.Term, supplement.Ingredients, supplement.Taking) with { Known = supplement.Recognised });
        return [.. things.GroupBy(thing => thing.Name, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Select((thing, at) => at == 0 ? thing : thing with { Name = $"{thing.Name} ({at + 1})" }))];
    }

    /// <summary>Whether it is taken on a day; null when its rhythm is known but not from which day it counts.</summary>
    public bool? IsOn(DateOnly day)
    {
        if (Taking.EveryDays is not { } every || every <= 1)
            return true;
        return Taking.Since is { IsDay: true } since ? (day.DayNumber - since.First.DayNumber) % (int)every == 0 : null;
    }

    /// <summary>Entries about the thing itself; those of a single ingredient count too, because a mix has no rule of its own.</summary>
    private static DayThing Thing(KnowledgeBase knowledge, string name, bool bought, Term? term, IReadOnlyList<Ingredient> ingredients, Taking taking)
    {
        List<string> own = [.. term is null ? [] : knowledge.Terms.SelfAndClasses(term.Id)];
        var about = knowledge.Administrations.Where(one => one.Of.Any(own.Contains)).ToList();
        if (about.Count == 0 && ingredients.Select(ingredient => ingredient.Id).Distinct(StringComparer.Ordinal).ToList() is [var only])
            about = [.. knowledge.Administrations.Where(one => one.Of.Contains(only))];
        var nearest = about.Count > 1 && term is not null ? about.Where(one => one.Of.Contains(term.Id)).ToList() : about;
        return new(name, bought, own, taking) { Administrations = [.. (nearest.Count > 0 ? nearest : about).Where(one => one.From.Mark.MayDrive())] };
    }
}
