using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Facts about what is taken now: medicines, their classes, ingredients of products.</summary>
internal static class TakenFacts
{
    internal const string Iron = "iron";
    private const string IronByVein = "iv-iron";

    /// <summary>Sets <c>Takes('…')</c>, iron and the medicines that make restless legs worse; returns whether iron is taken, by mouth or by vein.</summary>
    public static Truth Set(Facts facts, Profile profile, FactSlots slots, TermIndex terms, DateOnly asOf)
    {
        if (profile.Medicines is not null && !profile.IsPartial)
            All(facts, slots.InMedicines, Truth.False);
        if (profile.Medicines is not null && profile.Supplements is not null && !profile.IsPartial)
            All(facts, slots.InEitherList, Truth.False);
        var (endNotKnown, byVein) = (false, Truth.False);
        var (iron, worse) = (profile.IsPartial || (profile.Medicines is null && profile.Supplements is null) ? Truth.Unknown : Truth.False, profile.IsPartial || profile.Medicines is null ? Truth.Unknown : Truth.False);
        foreach (var medicine in profile.Medicines ?? [])
        {
            var now = medicine.Taking.IsTaken(asOf);
            if (now == Truth.False)
                continue;
            endNotKnown |= now == Truth.Unknown;
            Taken(facts, slots, medicine.Term, terms, now);
            iron = Ingredients(facts, slots, medicine.Ingredients, iron, now);
            byVein = IsIronByVein(medicine.Term) ? Kleene.Or(byVein, now) : byVein;
            if (!medicine.Reviewed)
                worse = Worse(slots, medicine.Term, medicine.Ingredients, worse, now);
        }

        foreach (var supplement in profile.Supplements ?? [])
        {
            var now = supplement.Taking.IsTaken(asOf);
            if (now == Truth.False || Ways.IsOnTheSkin(supplement.Route))
                continue;
            endNotKnown |= now == Truth.Unknown && supplement.Term is { Kind: TermKind.Medicine or TermKind.Class };
            Taken(facts, slots, supplement.Term, terms, now);
            iron = Ingredients(facts, slots, supplement.Ingredients, iron, now);
            byVein = IsIronByVein(supplement.Term) ? Kleene.Or(byVein, now) : byVein;
            if (!supplement.Reviewed)
                worse = Worse(slots, supplement.Term, supplement.Ingredients, worse, now);
        }

        facts.Set(slots.EndNotKnown, Kleene.Of(endNotKnown));
        facts.Set(slots.IronTaken, iron);
        facts.Set(slots.UnreviewedAggravator, worse);
        return Kleene.Or(iron, byVein);
    }

    public static bool IsIronByVein(Term? term) => term is not null && (term.Id == IronByVein || term.IsA.Contains(IronByVein));

    /// <summary>A kind of medicine, or a product sold in several kinds, that may be one which makes restless legs worse: no longer no.</summary>
    private static Truth Worse(FactSlots slots, Term? term, IReadOnlyList<Ingredient> ingredients, Truth worse, Truth now)
    {
        if (worse == Truth.True)
            return worse;
        if ((term is not null && slots.MakesWorse(term.Id)) || ingredients.Any(one => !one.May && slots.MakesWorse(one.Id)))
            return now;
        return (term is not null && slots.MayMakeWorse(term.Id)) || ingredients.Any(one => one.May && slots.MakesWorse(one.Id)) ? Truth.Unknown : worse;
    }

    private static void Taken(Facts facts, FactSlots slots, Term? term, TermIndex terms, Truth now)
    {
        if (term is null)
            return;
        if (now == Truth.True)
            All(facts, slots.Takes(term.Id), Truth.True);
        else
            Maybe(facts, slots.Takes(term.Id));
        foreach (var member in term.Kind == TermKind.Class ? terms.Members(term.Id) : [])
            Maybe(facts, slots.Takes(member));
    }

    /// <summary>Who names only a class, a product that may hold it, or what may have ended, may take it: no longer no.</summary>
    private static void Maybe(Facts facts, Fact[] slots)
    {
        foreach (var fact in slots)
        {
            if (facts.TruthAt(fact.Slot) == Truth.False)
                facts.Set(fact, Truth.Unknown);
        }
    }

    private static Truth Ingredients(Facts facts, FactSlots slots, IReadOnlyList<Ingredient> ingredients, Truth iron, Truth now)
    {
        foreach (var ingredient in ingredients)
        {
            var may = ingredient.May || now != Truth.True;
            if (may)
                Maybe(facts, slots.Takes(ingredient.Id));
            else
                All(facts, slots.Takes(ingredient.Id), Truth.True);

            if (ingredient.Id == Iron && iron != Truth.True)
                iron = may ? Truth.Unknown : Truth.True;
        }

        return iron;
    }

    private static void All(Facts facts, IReadOnlyList<Fact> slots, Truth truth)
    {
        for (var i = 0; i < slots.Count; i++)
            facts.Set(slots[i], truth);
    }
}
