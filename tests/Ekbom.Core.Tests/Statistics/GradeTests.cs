using Ekbom.Core.Evidence;
using Ekbom.Core.Statistics;
using Shouldly;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>What is proposed for the certainty of a body of evidence, on both sides of each rule.</summary>
public sealed class GradeTests
{
    private static readonly GradeInput Randomised = new(true, [], 0, false, false, false, null);

    private static Study One(int row, double estimate, double error, double people) => new(row, $"Study {row}", new Effect(estimate, error * error)) { People = people };

    private static Synthesis Set(double? mcid, params Study[] studies) => new(new("set", Measure.MeanDifference, studies, []) { SmallestThatMatters = mcid });

    private static Synthesis Counts(Measure measure, params TwoByTwo[] tables) => new(new("set", measure, [.. tables.Select((table, at) => new Study(at + 1, $"Study {at + 1}", (measure == Measure.RiskRatio ? table.LogRiskRatio() : table.LogOddsRatio())!.Value) { People = table.N, Table = table })], []));

    private static Synthesis Agreeing(double people = 200, double error = 0.2) => Set(1, One(1, -2, error, people), One(2, -2.1, error, people), One(3, -1.9, error, people));

    private static int Steps(Grade grade, string domain) => grade.Steps.Single(step => step.Domain == domain).Steps;

    [Fact]
    public void Large_agreeing_direct_randomised_studies_stay_high_and_observational_ones_begin_low()
    {
        Grade.Of(Agreeing(), Randomised).Certainty.ShouldBe("high");
        Grade.Of(Agreeing(), Randomised with { Randomised = false }).Certainty.ShouldBe("low");
    }

    [Theory]
    [InlineData(new[] { true, false, false }, 0)] // a third of the weight
    [InlineData(new[] { true, true, false }, -1)] // two thirds
    [InlineData(new bool[0], 0)]
    public void More_than_half_of_the_weight_at_high_risk_costs_a_step(bool[] risks, int steps)
    {
        var grade = Grade.Of(Agreeing(), Randomised with { HighRisk = risks });
        Steps(grade, "risk of bias").ShouldBe(steps);
        if (risks.Length == 0)
            grade.Steps.Single(step => step.Domain == "risk of bias").Why.ShouldContain("Not judged");
    }

    [Theory]
    [InlineData(200, 0)] // 600 people
    [InlineData(134, 0)] // 402
    [InlineData(133, -1)] // 399
    [InlineData(34, -1)] // 102
    [InlineData(33, -2)] // 99
    public void Few_people_cost_a_step_and_very_few_two(double people, int steps) => Steps(Grade.Of(Agreeing(people), Randomised), "imprecision").ShouldBe(steps);

    [Theory]
    [InlineData(-0.5, 0.3, 0)] // -1.1 to 0.1 with the smallest that matters at 2: it rules out what matters
    [InlineData(-1.5, 0.9, -1)] // -3.3 to 0.3: none, or an effect that matters
    [InlineData(0, 1.5, -2)] // -2.9 to 2.9: benefit and harm that matter
    public void An_interval_that_does_not_decide_costs_a_step_and_one_from_harm_to_benefit_two(double estimate, double error, int steps) =>
        Steps(Grade.Of(Set(2, One(1, estimate, error, 1000)), Randomised), "imprecision").ShouldBe(steps);

    [Fact]
    public void Without_people_or_a_smallest_effect_nothing_is_taken_for_granted()
    {
        var study = new Study(1, "Study 1", new Effect(-2, 0.04));
        Grade.Of(new(new("set", Measure.MeanDifference, [study], [])), Randomised).Steps.Single(step => step.Domain == "imprecision").Why.ShouldContain("not given");
        Grade.Of(Set(null, One(1, -2, 0.2, 1000)), Randomised).Steps.Single(step => step.Domain == "imprecision").Why.ShouldContain("no smallest effect that matters");
    }

    [Fact]
    public void Studies_that_disagree_cost_a_step()
    {
        var grade = Grade.Of(Set(1, One(1, -4, 0.3, 300), One(2, -0.2, 0.3, 300), One(3, -2, 0.3, 300)), Randomised);
        Steps(grade, "inconsistency").ShouldBe(-1);
        Steps(Grade.Of(Agreeing(), Randomised), "inconsistency").ShouldBe(0);
    }

    [Fact]
    public void Few_events_cost_a_step_however_many_people_there_are()
    {
        var few = Counts(Measure.RiskRatio, new TwoByTwo(100, 9900, 150, 9850), new TwoByTwo(20, 980, 29, 971)); // 299 events
        var enough = Counts(Measure.RiskRatio, new TwoByTwo(100, 9900, 150, 9850), new TwoByTwo(20, 980, 30, 970)); // 300
        (Steps(Grade.Of(few, Randomised), "imprecision"), Steps(Grade.Of(enough, Randomised), "imprecision")).ShouldBe((-1, 0));
    }

    [Theory]
    [InlineData(30, 15, 0)] // exactly 2
    [InlineData(31, 15, 1)]
    [InlineData(76, 15, 2)]
    public void A_large_effect_raises_observational_evidence_only(int treated, int control, int steps)
    {
        var set = Counts(Measure.RiskRatio, new TwoByTwo(treated, 1000 - treated, control, 1000 - control));
        Grade.Of(set, Randomised with { Randomised = false }).Steps.Where(step => step.Domain == "large effect").Sum(step => step.Steps).ShouldBe(steps);
        Grade.Of(set, Randomised).Steps.ShouldNotContain(step => step.Domain == "large effect");
    }

    [Fact]
    public void Certainty_never_leaves_its_four_levels()
    {
        Grade.Of(Set(1, One(1, 0, 5, 20)), Randomised with { Randomised = false, Indirect = 2, Sponsored = true }).Certainty.ShouldBe("very low");
        var large = Counts(Measure.RiskRatio, new TwoByTwo(600, 400, 100, 900));
        Grade.Of(large, Randomised with { Randomised = false, DoseResponse = true, AgainstConfounding = true }).Certainty.ShouldBe("high");
    }

    [Fact]
    public void People_in_a_thousand_follow_from_the_risk_without_treatment()
    {
        var ratio = Grade.Of(Counts(Measure.RiskRatio, new TwoByTwo(50, 950, 100, 900)), Randomised with { Baseline = 0.2 }).Absolute!;
        (ratio.Without, Math.Round(ratio.With, 6)).ShouldBe((200, 100));
        var odds = Grade.Of(Counts(Measure.OddsRatio, new TwoByTwo(100, 100, 50, 150)), Randomised with { Baseline = 0.25 }).Absolute!; // odds ratio 3
        Math.Round(odds.With, 6).ShouldBe(500);
        Grade.Of(Agreeing(), Randomised with { Baseline = 0.2 }).Absolute.ShouldBeNull(); // a mean difference is no risk
    }
}
