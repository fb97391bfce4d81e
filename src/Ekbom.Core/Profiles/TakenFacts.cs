using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Facts about what is taken now: medicines, their classes, ingredients of products.</summary>
internal static class TakenFacts
{
    private const string Iron = "iron";

    /// <summary>Sets <c>Takes('…')</c>, iron and the medicines that make restless legs worse; returns whether iron is taken.</summary>
    public static Truth Set(Facts facts, Profile profile, FactSlots slots, TermIndex terms, DateOnly asOf)
    {
        if (profile.Medicines is not null && !profile.IsPartial)
            All(facts, slots.InMedicines, Truth.False);
        if (profile.Medicines is not null && profile.Supplements is not null && !profile.IsPartial)
            All(facts, slots.InEitherList, Truth.False);
        var (iron, worse) = (profile.IsPartial || (profile.Medicines is null && profile.Supplements is null) ? Truth.Unknown : Truth.False, profile.IsPartial || profile.Medicines is null ? Truth.Unknown : Truth.False);
        foreach (var medicine in profile.Medicines ?? [])
        {
            if (!medicine.Taking.IsCurrent(asOf))
                continue;
            Taken(facts, slots, medicine.Term, terms);
            iron = Ingredients(facts, slots, medicine.Ingredients, iron);
            if (!medicine.Reviewed)
                worse = Worse(slots, medicine.Term, medicine.Ingredients, worse);
        }

        foreach (var supplement in profile.Supplements ?? [])
        {
            if (!supplement.Taking.IsCurrent(asOf) || Ways.IsOnTheSkin(supplement.Route))
                continue;
            Taken(facts, slots, supplement.Term, terms);
            iron = Ingredients(facts, slots, supplement.Ingredients, iron);
            if (!supplement.Reviewed)
                worse = Worse(slots, supplement.Term, supplement.Ingredients, worse);
        }

        facts.Set(slots.IronTaken, iron);
        facts.Set(slots.UnreviewedAggravator, worse);
        return iron;
    }

    /// <summary>A kind of medicine, or a product sold in several kinds, that may be one which makes restless legs worse: no longer no.</summary>
    private static Truth Worse(FactSlots slots, Term? term, IReadOnlyList<Ingredient> ingredients, Truth worse)
    {
        if (worse == Truth.True || (term is not null && slots.MakesWorse(term.Id)) || ingredients.Any(one => !one.May && slots.MakesWorse(one.Id)))
            return Truth.True;
        return (term is not null && slots.MayMakeWorse(term.Id)) || ingredients.Any(one => one.May && slots.MakesWorse(one.Id)) ? Truth.Unknown : worse;
    }

    private static void Taken(Facts facts, FactSlots slots, Term? term, TermIndex terms)
    {
        if (term is null)
            return;
        All(facts, slots.Takes(term.Id), Truth.True);
        foreach (var member in term.Kind == TermKind.Class ? terms.Members(term.Id) : [])
            Maybe(facts, slots.Takes(member));
    }

    /// <summary>Who names only a class, or a product that may hold it, may take it: no longer no.</summary>
    private static void Maybe(Facts facts, Fact[] slots)
    {
        foreach (var fact in slots)
        {
            if (facts.TruthAt(fact.Slot) == Truth.False)
                facts.Set(fact, Truth.Unknown);
        }
    }

    private static Truth Ingredients(Facts facts, FactSlots slots, IReadOnlyList<Ingredient> ingredients, Truth iron)
    {
        foreach (var ingredient in ingredients)
        {
            if (ingredient.May)
                Maybe(facts, slots.Takes(ingredient.Id));
            else
                All(facts, slots.Takes(ingredient.Id), Truth.True);

            if (ingredient.Id == Iron && iron != Truth.True)
                iron = ingredient.May ? Truth.Unknown : Truth.True;
        }

        return iron;
    }

    private static void All(Facts facts, IReadOnlyList<Fact> slots, Truth truth)
    {
        for (var i = 0; i < slots.Count; i++)
            facts.Set(slots[i], truth);
    }
}
