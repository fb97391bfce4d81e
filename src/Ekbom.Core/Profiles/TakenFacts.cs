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
        if (profile.HasAllMedicines)
            All(facts, slots.InMedicines, Truth.False);
        if (profile.HasAllMedicines && profile.HasAllSupplements)
            All(facts, slots.InEitherList, Truth.False);
        var (endNotKnown, byVein) = (false, Truth.False);
        var (iron, worse) = (profile.HasAllMedicines || profile.HasAllSupplements ? Truth.False : Truth.Unknown, profile.HasAllMedicines ? Truth.False : Truth.Unknown);
        foreach (var one in profile.AllTaken)
        {
            var now = one.Taking.IsTaken(asOf);
            if (now == Truth.False)
                continue;
            var absorbed = one.Absorbed;
            endNotKnown |= now == Truth.Unknown && (one.AmongMedicines || absorbed.Term is { Kind: TermKind.Medicine or TermKind.Class });
            Takes(facts, slots, absorbed.Term, terms, now);
            iron = Ingredients(facts, slots, absorbed.Ingredients, iron, now);
            byVein = IsIronByVein(absorbed.Term) ? Kleene.Or(byVein, now) : byVein;
            worse = one.Reviewed ? worse : Worse(slots, absorbed, worse, now);
        }

        facts.Set(slots.EndNotKnown, Kleene.Of(endNotKnown));
        facts.Set(slots.IronTaken, iron);
        facts.Set(slots.UnreviewedAggravator, worse);
        return Kleene.Or(iron, byVein);
    }

    public static bool IsIronByVein(Term? term) => term is not null && (term.Id == IronByVein || term.IsA.Contains(IronByVein));

    /// <summary>A kind of medicine, or a product sold in several kinds, that may be one which makes restless legs worse: no longer no.</summary>
    private static Truth Worse(FactSlots slots, TakenRow one, Truth worse, Truth now)
    {
        if (worse == Truth.True)
            return worse;
        if (one.Is(slots.MakesWorse))
            return now;
        return (one.Term is not null && slots.MayMakeWorse(one.Term.Id)) || one.Ingredients.Any(ingredient => ingredient.May && slots.MakesWorse(ingredient.Id)) ? Truth.Unknown : worse;
    }

    private static void Takes(Facts facts, FactSlots slots, Term? term, TermIndex terms, Truth now)
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
