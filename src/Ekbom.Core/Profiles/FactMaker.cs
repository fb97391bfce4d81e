using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

public static class FactMaker
{
    public static Facts Make(Profile profile, Vocabulary vocabulary, TermIndex terms, DateOnly asOf)
    {
        var facts = new Facts(vocabulary);
        foreach (var (name, value) in profile.Truths)
            facts.Set(name, value);
        foreach (var (name, value) in profile.Numbers)
            facts.Set(name, value);
        foreach (var (name, value) in profile.Codes)
        {
            var fact = vocabulary.FindFact(name)!;
            facts.SetCode(fact, fact.Codes.ToList().IndexOf(value));
        }

        facts.Set("PossiblyPregnant", profile.PregnancyUnsure ? Truth.True : facts.Truth("Pregnant") == Truth.Unknown ? Truth.Unknown : Truth.False);
        foreach (var result in profile.Results.GroupBy(r => r.Id))
        {
            var fact = vocabulary.Quantities.FirstOrDefault(f => f.From == "results." + result.Key);
            if (fact is null)
                continue;
            var newest = result.OrderByDescending(r => r.On?.Last).First();
            var same = result.Where(r => r.On == newest.On).Select(r => r.Value).Distinct().Count() > 1;
            var fresh = newest.On is { } on && (fact.FreshMonths == 0 || on.First.AddMonths(fact.FreshMonths) >= asOf);
            if (fact.Name == "Egfr")
                facts.Set("EgfrLast", newest.Value);
            var notValid = fact.Name is "Ferritin" or "TransferrinSaturation" && newest.IronFreeHours < 24;
            if (fresh && !same && !notValid)
                facts.Set(fact, newest.Value);
        }

        var meds = (profile.Medicines ?? []).Where(m => m.Taking.IsCurrent(asOf)).ToList();
        var sups = (profile.Supplements ?? []).Where(m => m.Taking.IsCurrent(asOf)).ToList();
        var ids = meds.SelectMany(m => m.Term is null ? [] : terms.SelfAndClasses(m.Term.Id)).Concat(sups.SelectMany(s => s.Ingredients.Select(i => i.Id))).ToHashSet();
        facts.Set("MedicinesAsked", profile.Medicines is null ? Truth.Unknown : Truth.True);
        facts.Set("SupplementsAsked", profile.Supplements is null ? Truth.Unknown : Truth.True);
        facts.Set("ReportsAsked", profile.Reports is null ? Truth.Unknown : Truth.True);
        foreach (var (key, fact) in vocabulary.Calls)
        {
            switch (key.Function)
            {
                case Function.Takes:
                    facts.Set(fact, ids.Contains(key.Argument) ? Truth.True : profile.Medicines is null ? Truth.Unknown : Truth.False);
                    break;
                case Function.Has:
                    var has = profile.Conditions.Any(c => terms.SelfAndClasses(c).Contains(key.Argument));
                    var not = terms.SelfAndClasses(key.Argument).Any(profile.NoConditions.Contains);
                    facts.Set(fact, has ? Truth.True : not ? Truth.False : Truth.Unknown);
                    break;
                case Function.Reports:
                    facts.Set(fact, profile.Reports is null ? Truth.Unknown : Kleene.Of(profile.Reports.Contains(key.Argument)));
                    break;
            }
        }

        var mg = sups.Where(s => s.Route == "oral").SelectMany(s => s.Ingredients.Where(i => i.Id == "magnesium").Select(i => (s, i))).ToList();
        facts.Set("MagnesiumTaken", mg.Count > 0 ? Truth.True : profile.Supplements is null ? Truth.Unknown : Truth.False);
        facts.Set("IronTaken", ids.Contains("iron") ? Truth.True : Truth.False);
        if (profile.Supplements is not null)
        {
            decimal low = 0, high = 0;
            var known = true;
            foreach (var (s, i) in mg)
            {
                var n = s.Taking.PerDay ?? (s.Taking.At.Count > 0 ? s.Taking.At.Count : s.Taking.MaxPerDay);
                low += s.Taking.AsNeeded ? 0 : i.ElementalPerIntake.Low * (n ?? 1);
                if (!i.ElementalPerIntake.HasHigh || n is null)
                    known = false;
                else
                    high += i.ElementalPerIntake.High * n.Value;
            }

            facts.Set("MagnesiumDailyLow", Interval.Exactly(low));
            if (known)
                facts.Set("MagnesiumDailyHigh", Interval.Exactly(high));
            facts.Set("MagnesiumAmount", Kleene.Of(known));
            if (mg.Select(m => m.s.Taking.Since).FirstOrDefault() is { } since)
                facts.Set("MagnesiumDays", Interval.Between(asOf.DayNumber - since.Last.DayNumber, asOf.DayNumber - since.First.DayNumber));
            facts.Set("MagnesiumHelped", mg.Select(m => m.s.Taking.Helped).DefaultIfEmpty(Truth.Unknown).First());
        }

        facts.Set("Unrecognised", Kleene.Of(profile.Unrecognised.Count > 0));
        var aggr = meds.Any(m => !m.Reviewed && m.Term is not null && (m.Term.Aggravates ?? terms.SelfAndClasses(m.Term.Id).Select(c => terms.ById(c)?.Aggravates).FirstOrDefault(a => a is not null)) is "S2" or "S3");
        facts.Set("UnreviewedAggravator", profile.Medicines is null ? Truth.Unknown : Kleene.Of(aggr));
        return facts;
    }
}
