using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Makes the facts of one person from the profile: what was said, and what is worked out from it. What nobody said stays unknown.</summary>
public static class FactMaker
{
    /// <summary>A trial nobody tells of was not held: it would have been made here.</summary>
    private const string NoTrial = "none";

    public static Facts Make(Profile profile, Vocabulary vocabulary, TermIndex terms, DateOnly asOf)
    {
        var facts = new Facts(vocabulary);
        Make(profile, facts, terms, asOf);
        return facts;
    }

    /// <summary>Into facts of which nothing is known.</summary>
    internal static void Make(Profile profile, Facts facts, TermIndex terms, DateOnly asOf)
    {
        var slots = FactSlots.Of(facts.Vocabulary, terms);
        foreach (ref readonly var said in profile.SaidFor(facts.Vocabulary).AsSpan())
            said.Set(facts);
        SetCode(facts, slots.Country, profile.Country);
        if (!profile.Codes.ContainsKey(slots.OwnTrialVerdict.Name))
            SetCode(facts, slots.OwnTrialVerdict, NoTrial);
        Pregnancy(facts, profile, slots);
        var taken = TakenFacts.Set(facts, profile, slots, terms, asOf);
        Lists(facts, profile, slots);
        ResultFacts.Set(facts, profile, slots, taken, asOf);
        KidneyFacts.Set(facts, profile, slots, terms);
        NotOnDialysis(facts, slots);
        MagnesiumTotal.Set(facts, profile, slots, asOf);
        facts.Set(slots.Unrecognised, Kleene.Of(Matters(profile.Unrecognised)));
        Unclear(facts, profile.Unrecognised, slots);
        foreach (var sign in profile.SignsOfQuestion)
        {
            if (slots.Report(sign) is { } fact)
                facts.Set(fact, Truth.True);
        }
    }

    private static bool Matters(IReadOnlyList<Unrecognised> unrecognised)
    {
        for (var i = 0; i < unrecognised.Count; i++)
        {
            if (unrecognised[i].Matters)
                return true;
        }

        return false;
    }

    /// <summary>A sign that may be meant by something not recognised is no longer known to be absent.</summary>
    private static void Unclear(Facts facts, IReadOnlyList<Unrecognised> unrecognised, FactSlots slots)
    {
        var (unclear, suicidal) = (false, false);
        for (var i = 0; i < unrecognised.Count; i++)
        {
            unclear |= unrecognised[i].MayWarn;
            foreach (var sign in unrecognised[i].Signs)
            {
                suicidal |= sign == slots.Suicidal;
                if (slots.Report(sign) is { } fact && facts.TruthAt(fact.Slot) == Truth.False)
                    facts.Set(fact, Truth.Unknown);
            }
        }

        facts.Set(slots.SignUnclear, Kleene.Of(unclear));
        facts.Set(slots.SuicidalThoughtsUnclear, Kleene.Of(suicidal));
    }

    private static void SetCode(Facts facts, Fact fact, string? code)
    {
        if (code is null)
            return;
        for (var i = 0; i < fact.Codes.Count; i++)
        {
            if (fact.Codes[i] == code)
                facts.SetCode(fact, i);
        }
    }

    /// <summary>Where pregnancy need not be asked about (a man, or an age beyond it), what nobody said is taken as no.</summary>
    private static void Pregnancy(Facts facts, Profile profile, FactSlots slots)
    {
        if (slots.PregnancyMustBeAsked?.Evaluate(facts) == Truth.False && !profile.PregnancyUnsure)
        {
            foreach (var fact in (ReadOnlySpan<Fact>)[slots.Pregnant, slots.TryingToConceive, slots.Breastfeeding])
            {
                if (facts.TruthAt(fact.Slot) == Truth.Unknown)
                    facts.Set(fact, Truth.False);
            }
        }

        facts.Set(slots.PossiblyPregnant, profile.PregnancyUnsure ? Truth.True : facts.TruthAt(slots.Pregnant.Slot) == Truth.Unknown ? Truth.Unknown : Truth.False);
    }

    private static void Lists(Facts facts, Profile profile, FactSlots slots)
    {
        facts.Set(slots.MedicinesAsked, profile.HasAllMedicines ? Truth.True : Truth.Unknown);
        facts.Set(slots.SupplementsAsked, profile.HasAllSupplements ? Truth.True : Truth.Unknown);
        facts.Set(slots.ReportsAsked, profile.Reports is null || profile.IsPartial ? Truth.Unknown : Truth.True);
        if (profile.Reports is not null)
        {
            if (!profile.IsPartial)
            {
                foreach (var fact in slots.Reports)
                    facts.Set(fact, Truth.False);
            }

            foreach (var report in profile.Reports)
            {
                if (slots.Report(report) is { } fact)
                    facts.Set(fact, Truth.True);
            }
        }

        for (var i = 0; i < profile.NoConditions.Count; i++)
        {
            foreach (var fact in slots.Lacks(profile.NoConditions[i]))
                facts.Set(fact, Truth.False);
        }

        for (var i = 0; i < profile.Conditions.Count; i++)
        {
            foreach (var fact in slots.Has(profile.Conditions[i]))
                facts.Set(fact, Truth.True);
        }
    }

    /// <summary>A fresh eGFR of 30 or more, and dialysis never mentioned: nobody on dialysis has it (docs/decisions/0006).</summary>
    private static void NotOnDialysis(Facts facts, FactSlots slots)
    {
        if (slots.Dialysis is { } dialysis && facts.TruthAt(dialysis.Slot) == Truth.Unknown && facts.IntervalAt(slots.Egfr.Slot).IsKnown && slots.EgfrUnder30?.Evaluate(facts) == Truth.False)
            facts.Set(dialysis, Truth.False);
    }
}
