using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Properties;

/// <summary>What must never happen, tried on random people.</summary>
public sealed class SafetyProperties
{
    /// <summary>What the contract does not ask for before a trial: it may be open, and then it is a question.</summary>
    private static readonly string[] MayStayOpen = ["OtherConditions", "FurtherConditions", "HardStopConditions", "Egfr", "MagnesiumHelped", "MagnesiumDays", "IronSampleConditionsUnknown"];

    [Fact]
    public void What_must_never_happen_does_not_happen_and_each_line_was_put_to_the_test()
    {
        var invariants = RealKnowledge.Base.Invariants;
        var tried = new HashSet<string>(StringComparer.Ordinal);
        Every.Person(8000, (one, _) =>
        {
            var assessment = one.Assess();
            foreach (var invariant in invariants)
            {
                if (invariant.Never.Evaluate(assessment.Facts) != Truth.True)
                    continue;
                tried.Add(invariant.Id);
                Assert.True(assessment.Verdict != invariant.Verdict, $"{invariant.Id}: {invariant.Says} The verdict is {assessment.Verdict}.");
            }
        }, most: 4);

        var untried = invariants.Select(invariant => invariant.Id).Except(tried).ToList();
        Assert.True(untried.Count == 0, "never put to the test: " + string.Join(", ", untried));
    }

    [Fact]
    public void Who_may_try_magnesium_keeps_that_whatever_else_they_are_asked() => MayTry(120, (one, random) =>
    {
        foreach (var fact in Replies.Open(one.Assess().Facts).Except(MayStayOpen))
        {
            for (var trial = 0; trial < 4; trial++)
                Assert.Equal("may-try", Replies.To(one, fact, [], random).Assess().Verdict);
        }
    });

    [Fact]
    public void Who_may_try_magnesium_was_asked_for_all_that_must_be_known() => MayTry(120, (one, random) =>
    {
        var without = new List<Someone>
        {
            one.With(other => other.Reports = null), one.With(other => other.Medicines = null), one.With(other => other.Supplements = null),
            one.With(other => other.About.Remove("age")), one.With(other => other.Symptoms.Remove("distress")).With(other => other.Symptoms["nights_per_week"] = "2"), one.With(other => other.Results.RemoveAll(row => row.ContainsKey("ferritin"))),
            one.With(other => other.About["sex"] = "female").With(other => other.About["age"] = "30").With(other => other.About.Remove(random.Pick("pregnant", "trying_to_conceive", "breastfeeding"))),
        };
        without.AddRange(People.Criteria.Select(sign => one.With(other => other.Symptoms.Remove(sign))));
        without.AddRange(People.Criteria.Select(sign => one.With(other => other.Symptoms[sign] = "unsure")));
        without.AddRange(People.HardStops.Except(["dialysis"]).Select(id => one.With(other => other.NoConditions.Remove(id))));
        if (one.About["age"] is "70" or "71" or "84")
            without.Add(one.With(other => other.Results.RemoveAll(row => row.ContainsKey("egfr") || row.ContainsKey("creatinine"))));

        Assert.All(without, other => Assert.True(other.Assess().Verdict != "may-try", $"may-try without\n{other}"));
    });

    [Fact]
    public void A_hard_stop_is_never_overruled() => Every.Person(200, (one, random) =>
    {
        var stop = random.Next(3) switch
        {
            0 => one.With(other => other.Have(random.Pick(People.HardStops))),
            1 => one.With(other => other.Medicines = [.. other.Medicines ?? [], new() { ["name"] = "raltegravir", ["at"] = "['08:00']" }]),
            _ => one.With(other => { other.Results.RemoveAll(row => row.ContainsKey("egfr") || row.ContainsKey("creatinine")); other.Results.Add(new() { ["egfr"] = "29.9 mL/min/1.73m2", ["on"] = "2026-11-01" }); }),
        };
        var assessment = stop.Assess();
        var taken = assessment.Facts.Truth("MagnesiumTaken") == Truth.True;

        Assert.Contains(assessment.Verdict, assessment.Disposition == "emergency" ? ["stop", "not-now"] : taken ? ["stop"] : (string[])["stop", "with-clinician"]);
    });

    [Fact]
    public void An_emergency_stays_one_whatever_else_becomes_known()
    {
        var emergencies = 0;
        Every.Person(100, (person, random) =>
        {
            var one = person.With(other => other.Reports = [.. other.Reports ?? [], random.Pick("chest-pain", "stroke-signs", "drowsiness", "marked-weakness", "slow-pulse", "suicidal-thoughts")]);
            var assessment = one.Assess();
            if (assessment.Disposition != "emergency")
                return;
            emergencies++;
            // a new kidney result takes the place of an old one; all else only adds to what is known
            foreach (var fact in Replies.Open(assessment.Facts).Where(fact => fact != "Egfr" || !assessment.Facts.Interval("EgfrLast").IsKnown))
                Assert.Equal("emergency", Replies.To(one, fact, Replies.Conditions(assessment.Facts, fact), random).Assess().Disposition);
        });

        Assert.True(emergencies > 50, $"only {emergencies} emergencies");
    }

    [Fact]
    public void A_suggestion_keeps_below_the_limit_with_what_is_taken_already_and_a_stricter_limit_never_raises_it() => MayTry(120, (one, random) =>
    {
        var here = one.Assess();
        var plan = Flow(here);
        Assert.NotNull(plan.Magnesium.Suggestion);
        var taken = here.Facts.Interval("MagnesiumDailyHigh").High;
        Assert.True(plan.Magnesium.Suggestion.CeilingMg + taken <= here.Limits.EffectiveMg, $"{plan.Magnesium.Suggestion.CeilingMg} and {taken} taken, limit {here.Limits.EffectiveMg}");
        Assert.InRange(plan.Magnesium.Suggestion.StartMg, 0m, plan.Magnesium.Suggestion.CeilingMg);

        var elsewhere = one.With(other => other.About["country"] = random.Pick("GB", "US", "DE", "AU", "NO", "FR")).Assess();
        var (stricter, laxer) = here.Limits.EffectiveMg <= elsewhere.Limits.EffectiveMg ? (here, elsewhere) : (elsewhere, here);
        Assert.True((Flow(stricter).Magnesium.Suggestion?.CeilingMg ?? 0m) <= (Flow(laxer).Magnesium.Suggestion?.CeilingMg ?? 0m) || laxer.Verdict != "may-try");
    });

    [Fact]
    public void More_magnesium_never_makes_the_verdict_milder() => Every.Person(200, (one, _) =>
    {
        var little = one.With(other => other.Supplements = [new() { ["name"] = "magnesium citrate", ["amount"] = "100 mg", ["of"] = "elemental", ["at"] = "['22:00']" }]);
        var much = little.With(other => other.Supplements![0]["amount"] = "500 mg");

        Assert.True(Rank(much) <= Rank(little), $"{much.Assess().Verdict} at 500 mg, {little.Assess().Verdict} at 100 mg");
        static int Rank(Someone person) => Dispositions.Verdicts.ToList().IndexOf(person.Assess().Verdict);
    });

    private static Plan Flow(Assessment assessment) => Core.Flow.Propose(assessment, Audience.Patient);

    /// <summary>Only those of many people who may try magnesium; enough of them, or the test says so.</summary>
    private static void MayTry(int least, Action<Someone, Random> holds)
    {
        var count = 0;
        Every.Person(least * 3, (one, random) =>
        {
            if (one.Assess().Verdict != "may-try")
                return;
            count++;
            holds(one, random);
        }, most: 4);

        Assert.True(count > least / 3, $"only {count} people may try magnesium");
    }
}
