using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Makes the facts of one person from the profile: what was said, and what is worked out from it. What nobody said stays unknown.</summary>
public static class FactMaker
{
    public static Facts Make(Profile profile, Vocabulary vocabulary, TermIndex terms, DateOnly asOf)
    {
        var slots = FactSlots.Of(vocabulary, terms);
        var facts = new Facts(vocabulary);
        foreach (var (name, value) in profile.Truths)
            facts.Set(name, value);
        foreach (var (name, value) in profile.Numbers)
            facts.Set(name, value);
        foreach (var (name, value) in profile.Codes)
            SetCode(facts, vocabulary.FindFact(name), value);
        SetCode(facts, vocabulary.FindFact("Country"), profile.Country);

        Pregnancy(facts, profile, slots);
        var taken = TakenFacts.Set(facts, profile, slots, terms, asOf);
        Lists(facts, profile, slots);
        ResultFacts.Set(facts, profile, slots, taken, asOf);
        KidneyFacts.Set(facts, profile, asOf);
        NotOnDialysis(facts, slots);
        MagnesiumTotal.Set(facts, profile, asOf);
        facts.Set("Unrecognised", Kleene.Of(profile.Unrecognised.Any(one => one.Matters)));
        return facts;
    }

    private static void SetCode(Facts facts, Fact? fact, string? code)
    {
        if (fact is null || code is null)
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
            foreach (var name in (ReadOnlySpan<string>)["Pregnant", "TryingToConceive", "Breastfeeding"])
            {
                if (facts.Truth(name) == Truth.Unknown)
                    facts.Set(name, Truth.False);
            }
        }

        facts.Set("PossiblyPregnant", profile.PregnancyUnsure ? Truth.True : facts.Truth("Pregnant") == Truth.Unknown ? Truth.Unknown : Truth.False);
    }

    private static void Lists(Facts facts, Profile profile, FactSlots slots)
    {
        facts.Set("MedicinesAsked", profile.Medicines is null || profile.IsPartial ? Truth.Unknown : Truth.True);
        facts.Set("SupplementsAsked", profile.Supplements is null || profile.IsPartial ? Truth.Unknown : Truth.True);
        facts.Set("ReportsAsked", profile.Reports is null || profile.IsPartial ? Truth.Unknown : Truth.True);
        if (profile.Reports is not null)
        {
            foreach (var fact in slots.Reports.Where(_ => !profile.IsPartial))
                facts.Set(fact, Truth.False);
            foreach (var report in profile.Reports)
            {
                if (slots.Report(report) is { } fact)
                    facts.Set(fact, Truth.True);
            }
        }

        foreach (var condition in profile.NoConditions)
        {
            foreach (var fact in slots.Lacks(condition))
                facts.Set(fact, Truth.False);
        }

        foreach (var condition in profile.Conditions)
        {
            foreach (var fact in slots.Has(condition))
                facts.Set(fact, Truth.True);
        }
    }

    /// <summary>A fresh eGFR of 30 or more, and dialysis never mentioned: nobody on dialysis has it (docs/decisions/0006).</summary>
    private static void NotOnDialysis(Facts facts, FactSlots slots)
    {
        if (slots.Dialysis is { } dialysis && facts.TruthAt(dialysis.Slot) == Truth.Unknown && facts.Interval("Egfr").IsKnown && slots.EgfrUnder30?.Evaluate(facts) == Truth.False)
            facts.Set(dialysis, Truth.False);
    }
}
