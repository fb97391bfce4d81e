using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>The answer under other suppositions, and the check over every order.</summary>
public sealed class SensitivityTests
{
    private static readonly Protocol Trial = ATrial.Protocol();

    [Fact]
    public void Every_supposition_is_tried()
    {
        var protocol = Trial with { Confounders = [new("alcohol", true)] };
        var diary = ATrial.Diary(protocol, (at, night) => night with
        {
            Others = new Dictionary<string, double> { ["alcohol"] = at % 3 == 0 ? 1 : 0, ["travel"] = at is 5 or 20 or 30 ? 1 : 0 },
            Taken = at == 25 ? Taken.Missed : Taken.AsPlanned,
            Unusable = at == 9 ? Unusable.Ill : Unusable.No,
        });
        var rows = ATrial.Analysis(protocol, diary).Sensitivity;
        Assert.Equal(
            [Supposition.Sceptical, Supposition.NearlyFlat, Supposition.SettlingShorter, Supposition.SettlingLonger, Supposition.WithoutConfounders, Supposition.WithoutTrend, Supposition.AsTaken, Supposition.BlockMeans, Supposition.Without, Supposition.WithMarked],
            rows.Select(row => row.What));
        Assert.Equal(["travel"], rows.Where(row => row.What == Supposition.Without).Select(row => row.Name!));
        Assert.Equal(3, rows.Single(row => row.Name == "travel").Changed);
        Assert.Equal(44, rows.Single(row => row.Name == "travel").Nights);
        Assert.Equal(48, rows.Single(row => row.What == Supposition.WithMarked).Nights);
        Assert.Equal([1, 7], rows.Where(row => row.What is Supposition.SettlingShorter or Supposition.SettlingLonger).Select(row => row.Changed));
    }

    [Fact]
    public void Who_doubts_beforehand_believes_less_and_who_supposes_nothing_believes_more()
    {
        var analysis = ATrial.Analysis(Trial);
        double Median(Supposition what) => analysis.Sensitivity.Single(row => row.What == what).Answers[0]!.Value.Answer.Median;
        Assert.True(Median(Supposition.NearlyFlat) < analysis.Comparisons[0].Effect!.Median);
        Assert.True(analysis.Comparisons[0].Effect!.Median < Median(Supposition.Sceptical));
        Assert.True(Median(Supposition.Sceptical) < 0);
    }

    [Fact]
    public void A_word_that_changes_is_among_the_changes_and_one_that_cannot_be_judged_is_not()
    {
        var analysis = ATrial.Analysis(Trial, ATrial.Diary(Trial, effect: -1.1));
        var one = analysis.Comparisons[0];
        Assert.All(analysis.Changes(one), row => Assert.NotEqual(one.Verdict, row.Answers[0]!.Value.Verdict));
        Assert.Equal(analysis.Sensitivity.Count(row => row.Answers[0] is { } answer && answer.Verdict != one.Verdict), analysis.Changes(one).Count());
        var scarce = ATrial.Diary(Trial, (at, night) => at is >= 14 and < 23 || at >= 23 ? night : null);
        Assert.Contains(ATrial.Analysis(Trial, scarce with { Nights = [.. scarce.Nights, .. ATrial.Diary(Trial).Nights.Where(night => night.Date < ATrial.Night(14))] }).Sensitivity, row => row.What == Supposition.SettlingLonger);
    }

    [Fact]
    public void As_taken_a_missed_dose_counts_as_none()
    {
        var diary = ATrial.Diary(Trial, (at, night) => at is >= 18 and < 26 ? night with { Taken = Taken.Missed, Rating = night.Rating + 2 } : night);
        var analysis = ATrial.Analysis(Trial, diary);
        Assert.True(analysis.Sensitivity.Single(row => row.What == Supposition.AsTaken).Answers[0]!.Value.Answer.Median < analysis.Comparisons[0].Effect!.Median - 0.3);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 1, 0 }, 4)]
    [InlineData(new[] { 0, 1, 1, 0, 0, 1 }, 8)]
    [InlineData(new[] { 0, 1, 1, 0, 0, 1, 1, 0 }, 16)]
    public void A_clear_effect_is_the_most_extreme_of_all_orders(int[] order, int orders)
    {
        var check = ATrial.Analysis(ATrial.Protocol(order)).Comparisons[0].Orders!;
        Assert.Equal((orders, 1), (check.Orders, check.AsExtreme));
        Assert.Equal(1.0 / orders, check.Share);
        Assert.InRange(check.Difference, -2.6, -1.4);
    }

    [Fact]
    public void An_effect_the_wrong_way_is_the_least_extreme() => Assert.Equal(1, ATrial.Analysis(Trial, ATrial.Diary(Trial, effect: 2)).Comparisons[0].Orders!.Share);

    [Fact]
    public void A_counterbalanced_trial_has_two_orders_and_before_and_after_none()
    {
        Assert.Equal(2, ATrial.Analysis(Trial with { Design = TrialDesign.Counterbalanced }).Comparisons[0].Orders!.Orders);
        Assert.Null(ATrial.Analysis(ATrial.Protocol(0, 1) with { Design = TrialDesign.BeforeAfter }).Comparisons[0].Orders);
    }
}
