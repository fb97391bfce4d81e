using Ekbom.Core.Timetables;
using FsCheck.Xunit;

namespace Ekbom.Core.Tests.Timetables;

/// <summary>What a day must keep, whoever it is for.</summary>
[Properties(Arbitrary = [typeof(SmallDays)])]
public sealed class DaySolverTests
{
    [Property(MaxTest = 150)]
    public void A_small_day_is_as_good_as_the_best_of_all_days(SmallDay one)
    {
        var (answer, best) = (DaySolver.Solve(one.Day), Days.ByTryingAll(one.Day));

        Assert.True(answer.Proved);
        Assert.Equal(best, answer.Objective);
        Assert.Equal(best is not null, answer.Feasible);
    }

    [Property(MaxTest = 150)]
    public void A_balanced_day_weighs_a_time_of_day_like_45_minutes(SmallDay one)
    {
        var (answer, best) = (DaySolver.Solve(one.Day, balanced: true).Objective, Days.ByTryingAll(one.Day, balanced: true));

        Assert.Equal((best?.SoftViolations, Total(best)), (answer?.SoftViolations, Total(answer)));

        static decimal? Total(DayObjective? objective) => objective is null ? null : (45 * objective.DistinctTimes) + objective.WeightedDeviation;
    }

    [Property(MaxTest = 150)]
    public void A_day_keeps_every_hard_rule_and_its_figures_are_its_own(SmallDay one)
    {
        var answer = DaySolver.Solve(one.Day);
        if (answer.Objective is null)
            return;
        var broken = Days.Broken(one.Day, answer.Timetable).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(answer.Broken.Order(StringComparer.Ordinal), broken);
        Assert.Equal(one.Day.Separations.Where(rule => broken.Contains(rule.RuleId)).Sum(rule => rule.Weight!.Value), answer.Objective.SoftViolations);
        Assert.Equal(answer.Timetable.Values.Distinct().Count(), answer.Objective.DistinctTimes);
    }

    [Property(MaxTest = 300)]
    public void Of_a_clash_every_rule_is_needed_and_every_way_out_is_one(SmallDay one)
    {
        var answer = DaySolver.Solve(one.Day);
        if (answer.Objective is not null)
            return;
        var alone = Days.Rules(one.Day).Except(answer.Clash, StringComparer.Ordinal).Aggregate(one.Day, Days.Without);

        Assert.False(DaySolver.Solve(alone).Feasible, $"{string.Join(", ", answer.Clash)} do not clash");
        Assert.All(answer.Clash, rule => Assert.True(DaySolver.Solve(Days.Without(alone, rule)).Feasible, $"{rule} is not needed"));
        Assert.NotEmpty(answer.Relaxations);
        Assert.All(answer.Relaxations, way => Assert.True(DaySolver.Solve(way.Rules.Aggregate(one.Day, Days.Without)).Feasible));
    }

    [Property(MaxTest = 200)]
    public void Every_clash_stands_on_its_own_and_shares_no_rule_between_doses_with_another(SmallDay one)
    {
        var answer = DaySolver.Solve(one.Day);
        if (answer.Objective is not null)
            return;

        Assert.Equal(answer.Clash, answer.Clashes[0].Rules);
        foreach (var clash in answer.Clashes)
        {
            var alone = Days.Rules(one.Day).Except(clash.Rules, StringComparer.Ordinal).Aggregate(one.Day, Days.Without);
            Assert.False(DaySolver.Solve(alone).Feasible, $"{string.Join(", ", clash.Rules)} do not clash");
            Assert.All(clash.Rules, rule => Assert.True(DaySolver.Solve(Days.Without(alone, rule)).Feasible, $"{rule} is not needed"));
            Assert.Equal(clash.Rules.Order(StringComparer.Ordinal), clash.Relaxations.Select(way => Assert.Single(way.Rules)).Order(StringComparer.Ordinal));
        }

        var between = answer.Clashes.SelectMany(clash => clash.Rules.Where(rule => rule.StartsWith("sep:", StringComparison.Ordinal) || rule.StartsWith("offset:", StringComparison.Ordinal))).ToList();
        Assert.Equal(between.Count, between.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Two_pairs_that_have_nothing_to_do_with_each_other_are_two_clashes()
    {
        static DayDose At(string id, int minute) => new(id) { Windows = [(minute, minute)] };
        var day = new DayProblem { Grid = 15, Wake = 420, Bed = 1380, Doses = [At("a", 480), At("b", 495), At("c", 900), At("d", 930)], Separations = [new("a", "b", 60, 60), new("c", "d", 60, 60)] };

        var answer = DaySolver.Solve(day);

        Assert.Equal(["sep:a|b, window:a, window:b", "sep:c|d, window:c, window:d"], answer.Clashes.Select(clash => string.Join(", ", clash.Rules)).Order(StringComparer.Ordinal));
        Assert.Equal([30, 45], answer.Clashes.Select(clash => clash.Relaxations[0].Minutes!.Value).Order());
    }

    [Property(MaxTest = 150)]
    public void The_same_day_written_in_another_order_has_the_same_times(SmallDay one)
    {
        var turned = one.Day with { Doses = [.. one.Day.Doses.Reverse()], Separations = [.. one.Day.Separations.Reverse()], Meals = [.. one.Day.Meals.Reverse()] };

        Assert.Equal(DaySolver.Solve(one.Day).Timetable, DaySolver.Solve(one.Day).Timetable);
        Assert.Equal(DaySolver.Solve(one.Day).Timetable, DaySolver.Solve(turned).Timetable);
    }

    [Property(MaxTest = 150)]
    public void A_harder_rule_never_gives_a_better_day(SmallDay one)
    {
        var harder = one.Day with { Separations = [.. one.Day.Separations.Select(rule => rule with { AThenB = rule.AThenB + 60 })] };
        var (before, after) = (DaySolver.Solve(one.Day).Objective, DaySolver.Solve(harder).Objective);

        Assert.True(after is null || (before is not null && Compare(before, after) <= 0), $"{before} became {after}");

        static int Compare(DayObjective one, DayObjective other) => (one.SoftViolations, one.DistinctTimes, one.WeightedDeviation).CompareTo((other.SoftViolations, other.DistinctTimes, other.WeightedDeviation));
    }

    [Fact]
    public void The_days_made_by_chance_are_of_both_kinds()
    {
        var feasible = Enumerable.Range(0, 200).Count(seed => DaySolver.Solve(Days.Small(seed)).Feasible);

        Assert.InRange(feasible, 100, 170);
    }

    [Fact]
    public void A_rule_gives_the_fewest_minutes_that_are_enough()
    {
        var day = new DayProblem
        {
            Grid = 15,
            Wake = 420,
            Bed = 1380,
            Doses = [new DayDose("a") { Windows = [(480, 480)] }, new DayDose("b") { Windows = [(600, 615)] }],
            Separations = [new("a", "b", 240, 240)],
        };

        var answer = DaySolver.Solve(day);

        Assert.Equal(["sep:a|b", "window:a", "window:b"], answer.Clash);
        Assert.Equal([("sep:a|b", 105), ("window:b", 105), ("window:a", 360)], answer.Relaxations.Select(way => (Assert.Single(way.Rules), way.Minutes!.Value))); // a cannot go far enough before waking, so it goes after b
    }

    [Fact]
    public void A_gap_equal_to_the_least_is_enough_and_the_night_counts()
    {
        DayProblem Day(int second) => new()
        {
            Grid = 1,
            Wake = 360,
            Bed = 1439,
            Doses = [new DayDose("a") { Windows = [(400, 400)] }, new DayDose("b") { Windows = [(second, second)] }],
            Separations = [new("a", "b", 120, 600)],
        };

        Assert.True(DaySolver.Solve(Day(520)).Feasible);
        Assert.False(DaySolver.Solve(Day(519)).Feasible);
        Assert.True(DaySolver.Solve(Day(1240)).Feasible); // 600 minutes to the next morning
        Assert.False(DaySolver.Solve(Day(1241)).Feasible);
    }

    [Fact]
    public void When_the_work_runs_out_the_best_found_is_told_unproved()
    {
        var day = new DayProblem
        {
            Grid = 5,
            Wake = 360,
            Bed = 1380,
            Doses = [.. Enumerable.Range(0, 12).Select(at => new DayDose($"d{at:00}") { Preferred = 400 + (at * 37) })],
            Separations = [.. Enumerable.Range(0, 11).Select(at => new Separation($"d{at:00}", $"d{at + 1:00}", 90, 120))],
        };

        var (short_, full) = (DaySolver.Solve(day, allowed: 40), DaySolver.Solve(day));

        Assert.False(short_.Proved);
        Assert.Empty(Days.Broken(day, short_.Timetable));
        Assert.True(full.Proved);
        Assert.True(full.Objective!.WeightedDeviation <= short_.Objective!.WeightedDeviation);
    }
}
