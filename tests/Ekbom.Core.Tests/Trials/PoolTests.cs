using Ekbom.Bench;
using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>Trials of many people put together, and what is never shown.</summary>
public sealed class PoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(50)]
    public void Sixty_one_points_say_what_two_thousand_say(int people)
    {
        var effects = Some(people);
        var (usual, fine) = (TrialPool.Of(effects, 1), TrialPool.Of(effects, 1, 2001));
        Assert.Equal(fine.Mean.Mean, usual.Mean.Mean, 1e-6);
        Assert.Equal(fine.Mean.StandardDeviation, usual.Mean.StandardDeviation, 1e-6);
    }

    [Fact]
    public void Another_unit_gives_the_same_pool()
    {
        var (ten, hundred) = (TrialPool.Of(Some(12), 1), TrialPool.Of([.. Some(12).Select(one => new Effect(10 * one.Estimate, 100 * one.Variance))], 10));
        Assert.Equal(ten.Mean.Mean, hundred.Mean.Mean / 10, 1e-9);
        Assert.Equal(ten.NewPerson.AtMost(-1), hundred.NewPerson.AtMost(-10), 1e-9);
    }

    [Fact]
    public void The_interval_of_the_mean_of_twenty_people_holds_it_in_95_of_100()
    {
        var (held, width, alone, pooled, own) = SimulatedTrials.Pooled(20, 300);
        Assert.InRange(held / 300.0, 0.92, 0.98);
        Assert.InRange(width, 0.6, 1.2);
        Assert.True(pooled < alone - 0.1); // others make one's own answer steadier
        Assert.InRange(own, 0.90, 0.97);
    }

    [Fact]
    public void One_s_own_effect_is_drawn_towards_the_others_and_the_more_so_the_less_sure_it_is()
    {
        var pool = TrialPool.Of(Some(30), 1);
        var (sure, unsure) = (pool.Shrunken(new(-3, 0.1)).Mean, pool.Shrunken(new(-3, 2)).Mean);
        Assert.True(-3 < sure && sure < unsure && unsure < pool.Mean.Mean);
    }

    [Fact]
    public void The_share_who_gain_has_a_lower_end_below_its_mean()
    {
        var pool = TrialPool.Of(Some(30), 1);
        Assert.InRange(pool.GainAtLeast(1), 0, pool.NewPerson.AtMost(-1));
    }

    [Fact]
    public void What_is_shared_is_what_the_nights_say_without_what_was_supposed()
    {
        var protocol = ATrial.Protocol();
        var analysis = ATrial.Analysis(protocol);
        var (summary, effect) = (SharedSummary.Of(analysis, registered: true)!, analysis.Comparisons[0].Effect!);
        Assert.Equal(effect.Mean / (effect.Deviation * effect.Deviation), summary.Effect / summary.Variance, 1e-2);
        Assert.Equal(1 / (effect.Deviation * effect.Deviation), (1 / summary.Variance) + (1 / (2.5 * 2.5)), 1e-3);
        Assert.Equal(("magnesium-citrate", "101 to 200 mg", 48, 4, true, false), (summary.Substance, summary.DoseBand, summary.Nights, summary.Blocks, summary.Finished, summary.Blinded));
    }

    [Theory]
    [InlineData(100, "up to 100 mg")]
    [InlineData(101, "101 to 200 mg")]
    [InlineData(350, "201 to 350 mg")]
    [InlineData(351, "over 350 mg")]
    public void A_dose_is_shared_as_a_band(int mg, string band) =>
        Assert.Equal(band, SharedSummary.Of(ATrial.Analysis(ATrial.Protocol() with { Treatments = [new("A", "nothing"), new("B", "x", "magnesium-citrate", mg)] }), true)!.DoseBand);

    [Fact]
    public void Better_is_below_zero_also_when_more_is_better()
    {
        var protocol = ATrial.Protocol();
        var slept = protocol with { Outcome = new(OutcomeKind.SleepHours, "How long did you sleep?", 24, 0.6, Rated.Morning, HigherIsBetter: true) };
        Assert.True(SharedSummary.Of(ATrial.Analysis(protocol), true)!.Effect < 0);
        Assert.True(SharedSummary.Of(ATrial.Analysis(slept), true)!.Effect > 0); // two hours less
    }

    [Fact]
    public void A_trial_that_is_not_over_or_cannot_name_a_cause_or_says_nothing_is_not_shared()
    {
        var protocol = ATrial.Protocol();
        Assert.Equal("trial.share.not-over", SharedSummary.Refused(TrialAnalyser.Of(protocol, ATrial.Diary(protocol), ATrial.Night(30))));
        Assert.Equal("trial.share.together", SharedSummary.Refused(ATrial.Analysis(protocol, ATrial.Diary(protocol, (at, night) => night with { Others = ATrial.Other("iron", protocol.Blocks[at / 14].Treatment) }))));
        Assert.Equal("trial.share.no-term", SharedSummary.Refused(ATrial.Analysis(protocol with { Treatments = [new("A", "nothing"), new("B", "a walk")] })));
        Assert.Equal("trial.share.too-little", SharedSummary.Refused(ATrial.Analysis(protocol, new Diary([]))));
        Assert.Null(SharedSummary.Refused(ATrial.Analysis(protocol)));
    }

    [Theory]
    [InlineData(0, true)] // made on the day it starts, before the evening
    [InlineData(1, false)]
    public void Registered_is_what_was_fixed_by_the_day_of_the_start(int days, bool registered) => Assert.Equal(registered, SharedSummary.IsRegistered([ATrial.Protocol() with { Made = ATrial.Start.AddDays(days) }]));

    [Fact]
    public void A_version_made_later_is_not_registered() => Assert.False(SharedSummary.IsRegistered([ATrial.Protocol(), ATrial.Protocol() with { Version = 2, Made = ATrial.Start.AddDays(9) }]));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void No_figure_for_fewer_than_ten(int people, bool shown)
    {
        var group = Assert.Single(PoolGroup.Of(Shared(people, registered: true)));
        Assert.Equal(shown, group.Registered.Pool is not null);
        Assert.Equal(10, group.Registered.Shown);
    }

    [Fact]
    public void Those_not_registered_stay_apart_from_the_main_figure()
    {
        var group = Assert.Single(PoolGroup.Of([.. Shared(12, registered: true), .. Shared(4, registered: false)]));
        Assert.Equal((12, 4), (group.Registered.People, group.Others.People));
        Assert.NotNull(group.Registered.Pool);
        Assert.Null(group.Others.Pool);
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(20, 9, false)] // the nine could be worked out from the rest
    public void A_part_is_shown_only_when_what_is_left_may_be_shown_too(int open, int blinded, bool shown)
    {
        var group = Assert.Single(PoolGroup.Of([.. Shared(open, registered: true), .. Shared(blinded, registered: true).Select(one => one with { Blinded = true })]));
        Assert.Equal((shown, shown), (group.Open.Pool is not null, group.Blinded.Pool is not null));
    }

    [Fact]
    public void Different_things_and_scales_are_never_put_together()
    {
        var groups = PoolGroup.Of([.. Shared(10, true), .. Shared(10, true).Select(one => one with { Substance = "iron" }), .. Shared(10, true).Select(one => one with { Outcome = OutcomeKind.ZeroToHundred, Highest = 100 })]);
        Assert.Equal(3, groups.Count);
    }

    private static IReadOnlyList<Effect> Some(int people) => [.. Enumerable.Range(0, people).Select(i => new Effect((1.2 * Math.Sin(i * 1.7)) - 0.6, 0.3 + (0.1 * (i % 5))))];

    private static IEnumerable<SharedSummary> Shared(int people, bool registered) => Some(people).Select(one => SharedSummary.Of(ATrial.Analysis(ATrial.Protocol()), registered)! with { Effect = one.Estimate, Variance = one.Variance });
}
