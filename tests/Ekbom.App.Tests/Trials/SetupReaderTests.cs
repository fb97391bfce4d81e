using Ekbom.Core.Trials;

namespace Ekbom.App.Tests.Trials;

/// <summary>The set-up of a trial: what it may hold, and what is said of the rest.</summary>
public sealed class SetupReaderTests
{
    [Fact]
    public void What_is_left_open_has_usual_values()
    {
        var setup = Planned.Good(Planned.Setup(Planned.Magnesium));

        Assert.Equal((TrialDesign.Randomised, 2, OutcomeKind.ZeroToTen, Rated.Evening, 10.0, 1.0, Blinding.Open), (setup.Design, setup.Rounds, setup.Outcome, setup.Rated, setup.Highest, setup.Smallest, setup.Blinding));
        Assert.Equal(Planned.AsOf.AddDays(1), setup.Start);
        Assert.Equal([true, false], setup.Treatments.Select(one => one.IsNothing));
    }

    [Theory]
    [InlineData("0-10", 10, 1, Rated.Evening)]
    [InlineData("0-100", 100, 10, Rated.Evening)]
    [InlineData("sleep-hours", 24, 0.5, Rated.Morning)]
    [InlineData("weekly-total, highest: 40", 40, 4, Rated.Weekly)]
    public void The_smallest_difference_is_a_tenth_of_the_scale_or_half_an_hour(string scale, double highest, double smallest, Rated rated)
    {
        var setup = Planned.Good(Planned.Setup("a bath", $"outcome: {{ scale: {scale} }}"));

        Assert.Equal((highest, smallest, rated), (setup.Highest, setup.Smallest, setup.Rated));
    }

    [Fact]
    public void The_comparison_comes_first_wherever_it_is_written() =>
        Assert.Equal(["as before", "a bath"], Planned.Good("question: Which?\ntreatments: [a bath, as before]").Treatments.Select(one => one.Written));

    [Fact]
    public void The_country_of_the_set_up_holds_where_there_is_no_profile()
    {
        Assert.Equal("US", Planned.Design(Planned.Setup("a bath", "country: US"), null).Fixed!.Protocol.Country);
        Assert.Equal("GB", Planned.Design(Planned.Setup("a bath", "country: US"), Planned.Person()).Fixed!.Protocol.Country);
    }

    [Theory]
    [InlineData("question: Q?\ntreatments: [nothing new]", "TS002")]
    [InlineData("question: Q?\ntreatments: [a bath, A bath]", "TS003")]
    [InlineData("question: Q?\ntreatments: [nothing new, placebo]", "TS003")]
    [InlineData("treatments: [nothing new, a bath]", "TS001")]
    [InlineData("- a list", "TS001")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nrounds: 13", "TS004")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nrounds: 2.5", "TS004")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nblock: 10", "TS005")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nblock: 2 h", "TS004")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nstart: 2026-11-19", "TS006")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nstart: 2026-12", "TS006")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nstart: 2026-12-32", "PR011")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nconfounders: [a, b, c, d, e]", "TS007")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nconfounders: [Late meal, late meal]", "TS007")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nseed: xyz", "TS008")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\noutcome: { scale: weekly-total }", "TS009")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\noutcome: { scale: 0-10, highest: 12 }", "TS009")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\noutcome: { scale: 0-10, rated: weekly }", "TS009")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\nbaseline: [4, 11]", "TS010")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath, a walk]\ndesign: before-after", "TS011")]
    [InlineData("question: Q?\ntreatments: [nothing new, a bath]\ncountry: Narnia", "PR010")]
    [InlineData("question: Q?\ntreatments: [nothing new, { name: a bath, now: perhaps }]", "PR004")]
    public void What_cannot_be_is_refused(string setup, string code) => Assert.Equal(code, Assert.Single(Planned.Read(setup).Problems).Code);

    [Theory]
    [InlineData("desing: randomised", "design")]
    [InlineData("treatment: [a]", "treatments")]
    [InlineData("design: randomized", "randomised")]
    [InlineData("age: 57", "what can stand here")]
    public void An_unknown_key_or_word_is_told_the_nearest(string line, string mend) => Assert.Contains(Planned.Read(Planned.Setup("a bath", line)).Problems, problem => problem.Mend.Contains(mend, StringComparison.Ordinal));

    [Theory] // a slip of the pen is no way around the rules for magnesium and medicines
    [InlineData("{ name: magnesum glycinate, amount: 500 mg }", "magnesium")]
    [InlineData("pramipexolle", "pramipexole")]
    [InlineData("no gabapentinn", "gabapentin")]
    [InlineData("{ name: pramipexolle, as_written: yes }", null)]
    [InlineData("evening walk", null)]
    [InlineData("weighted blanket", null)]
    [InlineData("stretching and massage", null)]
    [InlineData("compression stockings", null)]
    [InlineData("breathing exercises", null)]
    [InlineData("earlier dinner", null)]
    public void What_looks_like_something_we_know_is_asked_about(string treatment, string? near)
    {
        var problems = Planned.Read(Planned.Setup(treatment)).Problems;

        Assert.Equal(near is null ? [] : ["TS015"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Contains($"Write {near},", problem.Mend, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_is_said_at_once() => Assert.Equal(4, Planned.Read("question: Q?\ntreatments: [nothing new]\nblock: 10\nstart: 2020-01-01\nseed: q").Problems.Count);
}
