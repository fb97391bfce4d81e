using Ekbom.Core.Timetables;

namespace Ekbom.Core.Tests.Timetables;

/// <summary>What a day must keep, whoever it is for.</summary>
public sealed class DaySolverTests
{
    private const int SmallDays = 120;

    [Fact]
    public void Small_days_are_as_good_as_the_best_of_all_days()
    {
        var (possible, not) = (0, 0);
        for (var seed = 0; seed < SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var (answer, best) = (DaySolver.Solve(day), Days.ByTryingAll(day));

            Assert.True(answer.Proved, $"seed {seed}");
            Assert.True(best == answer.Objective, $"seed {seed}: {best} is best, not {answer.Objective}");
            _ = best is null ? not++ : possible++;
        }

        Assert.True(possible > 60 && not > 10, $"{possible} possible, {not} not");
    }

    [Fact]
    public void A_balanced_day_weighs_a_time_of_day_like_45_minutes()
    {
        for (var seed = 0; seed < SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var (answer, best) = (DaySolver.Solve(day, balanced: true).Objective, Days.ByTryingAll(day, balanced: true));

            Assert.True((best?.SoftViolations, Total(best)) == (answer?.SoftViolations, Total(answer)), $"seed {seed}: {best} is best, not {answer}");
        }

        static decimal? Total(DayObjective? objective) => objective is null ? null : (45 * objective.DistinctTimes) + objective.WeightedDeviation;
    }

    [Fact]
    public void A_day_keeps_every_hard_rule_and_its_figures_are_its_own()
    {
        for (var seed = 0; seed < SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var answer = DaySolver.Solve(day);
            if (answer.Objective is null)
                continue;
            var broken = Days.Broken(day, answer.Timetable).Order(StringComparer.Ordinal).ToList();

            Assert.Equal(answer.Broken.Order(StringComparer.Ordinal), broken);
            Assert.Equal(day.Separations.Where(rule => broken.Contains(rule.RuleId)).Sum(rule => rule.Weight!.Value), answer.Objective.SoftViolations);
            Assert.Equal(answer.Timetable.Values.Distinct().Count(), answer.Objective.DistinctTimes);
        }
    }

    [Fact]
    public void Of_a_clash_every_rule_is_needed_and_every_way_out_is_one()
    {
        var clashes = 0;
        for (var seed = 0; seed < 2 * SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var answer = DaySolver.Solve(day);
            if (answer.Objective is not null)
                continue;
            clashes++;
            var alone = day;
            foreach (var rule in AllRules(day).Except(answer.Clash, StringComparer.Ordinal))
                alone = Days.Without(alone, rule);

            Assert.False(DaySolver.Solve(alone).Feasible, $"seed {seed}: {string.Join(", ", answer.Clash)} do not clash");
            Assert.All(answer.Clash, rule => Assert.True(DaySolver.Solve(Days.Without(alone, rule)).Feasible, $"seed {seed}: {rule} is not needed"));
            Assert.NotEmpty(answer.Relaxations);
            Assert.All(answer.Relaxations, way => Assert.True(DaySolver.Solve(way.Rules.Aggregate(day, Days.Without)).Feasible, $"seed {seed}"));
        }

        Assert.True(clashes > 20, $"{clashes} clashes");

        static IEnumerable<string> AllRules(DayProblem day) =>
        [
            .. day.Doses.SelectMany(dose => new[] { $"window:{dose.Id}", $"anchor:{dose.Id}", $"food:{dose.Id}" }), .. day.Separations.Select(rule => rule.RuleId), .. day.Offsets.Select(rule => $"offset:{rule.From}|{rule.To}"),
            .. day.Series.SelectMany(series => new[] { "minGap", "maxGap", "overnightMin", "overnightMax" }, (series, name) => $"series:{series.Id}:{name}"),
        ];
    }

    [Fact]
    public void The_order_in_which_a_day_is_written_does_not_matter()
    {
        for (var seed = 0; seed < SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var turned = day with { Doses = [.. day.Doses.Reverse()], Separations = [.. day.Separations.Reverse()], Meals = [.. day.Meals.Reverse()] };

            Assert.Equal(DaySolver.Solve(day).Timetable, DaySolver.Solve(turned).Timetable);
        }
    }

    [Fact]
    public void A_harder_rule_never_gives_a_better_day()
    {
        for (var seed = 0; seed < SmallDays; seed++)
        {
            var day = Days.Small(seed);
            var harder = day with { Separations = [.. day.Separations.Select(rule => rule with { AThenB = rule.AThenB + 60 })] };
            var (before, after) = (DaySolver.Solve(day).Objective, DaySolver.Solve(harder).Objective);

            Assert.True(after is null || (before is not null && Compare(before, after) <= 0), $"seed {seed}: {before} became {after}");
        }

        static int Compare(DayObjective one, DayObjective other) => (one.SoftViolations, one.DistinctTimes, one.WeightedDeviation).CompareTo((other.SoftViolations, other.DistinctTimes, other.WeightedDeviation));
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
