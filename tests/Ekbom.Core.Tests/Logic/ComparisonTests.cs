using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Logic;

/// <summary>Comparing what is known only within bounds. Every pair of intervals on three edges is tried against all their numbers.</summary>
public sealed class ComparisonTests
{
    private static readonly decimal[] Points = [.. Enumerable.Range(0, 25).Select(step => 5m + (step * 1.25m))];

    private static readonly List<Interval> All = [.. Build()];

    [Theory]
    [InlineData(Comparison.Less)]
    [InlineData(Comparison.LessOrEqual)]
    [InlineData(Comparison.Greater)]
    [InlineData(Comparison.GreaterOrEqual)]
    [InlineData(Comparison.Equal)]
    [InlineData(Comparison.NotEqual)]
    public void A_comparison_is_true_or_false_exactly_when_it_is_for_all_the_numbers_it_may_be(Comparison by)
    {
        foreach (var left in All)
        {
            var mine = Points.Where(point => Trees.Holds(left, point)).ToList();
            foreach (var right in All)
            {
                var truths = mine.SelectMany(a => Points.Where(point => Trees.Holds(right, point)).Select(b => Holds(by, a, b))).Distinct().ToList();
                var expected = truths.Count == 2 ? Truth.Unknown : Kleene.Of(truths[0]);

                Assert.True(expected == Intervals.Compare(by, left, right), $"{left} {by} {right}");
                if (right.IsExact)
                    Assert.Equal(expected, Intervals.Compare(by, left, right.Low));
            }
        }
    }

    [Theory]
    [InlineData("<75 ug/L", "Ferritin < 75 'ug/L'", Truth.True)]
    [InlineData("<75 ug/L", "Ferritin <= 75 'ug/L'", Truth.True)]
    [InlineData("<75 ug/L", "Ferritin < 74.9 'ug/L'", Truth.Unknown)]
    [InlineData("<75 ug/L", "Ferritin >= 75 'ug/L'", Truth.False)]
    [InlineData("<75 ug/L", "Ferritin = 75 'ug/L'", Truth.False)]
    [InlineData("<=75 ug/L", "Ferritin < 75 'ug/L'", Truth.Unknown)]
    [InlineData("<=75 ug/L", "Ferritin <= 75 'ug/L'", Truth.True)]
    [InlineData("<75 ug/L", "Ferritin between 0 'ug/L' and 75 'ug/L'", Truth.Unknown)]
    [InlineData("<75 ug/L", "Ferritin is null", Truth.False)]
    [InlineData("<75 ug/L", "Ferritin * 2 is null", Truth.False)]
    [InlineData("<75 ug/L", "Ferritin * 2 < 150 'ug/L'", Truth.True)]
    [InlineData("75 ug/L", "Ferritin = 75 'ng/mL'", Truth.True)]
    [InlineData("44.5 ug/L", "Ferritin = 100 'pmol/L'", Truth.True)]
    [InlineData("44.5 ug/L", "100 'pmol/L' >= Ferritin", Truth.True)]
    [InlineData("44.5 ug/L", "Ferritin in { 5 'ug/L', 100 'pmol/L' }", Truth.True)]
    [InlineData("44.5 ug/L", "Ferritin between 99 'pmol/L' and 101 'pmol/L'", Truth.True)]
    [InlineData("44.5 ug/L", "Ferritin / 0 > 5 'ug/L'", Truth.Unknown)]
    [InlineData("44.5 ug/L", "(Ferritin / 0) is null", Truth.True)]
    [InlineData("10 ug/L", "Ferritin between 10 'ug/L' and 20 'ug/L'", Truth.True)]
    [InlineData("20 ug/L", "Ferritin between 10 'ug/L' and 20 'ug/L'", Truth.True)]
    [InlineData("9.9 ug/L", "Ferritin between 10 'ug/L' and 20 'ug/L'", Truth.False)]
    [InlineData("20.1 ug/L", "Ferritin between 10 'ug/L' and 20 'ug/L'", Truth.False)]
    [InlineData("7 ug/L", "Ferritin + 3 'ng/mL' = 10 'ug/L'", Truth.True)]
    [InlineData("7 ug/L", "Ferritin - 0.002 'mg/L' = 5 'ug/L'", Truth.True)]
    [InlineData("7 ug/L", "Ferritin / 3.5 'ng/mL' = 2", Truth.True)]
    public void A_result_below_a_number_and_a_result_in_another_unit_are_compared_as_what_they_are(string ferritin, string text, Truth expected)
    {
        Assert.True(Interval.TryParse(ferritin, out var interval, out _, out _, out _));
        var facts = new Facts(Trees.Words);
        facts.Set("Ferritin", interval);
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.Null(error);

        Assert.Equal(expected, Evaluation.Truth(tree!, facts));
        Assert.Equal(expected, Alone.Judged(tree!, facts));
    }

    [Theory]
    [InlineData("Distress = 'mild'", Truth.True)]
    [InlineData("Distress != 'mild'", Truth.False)]
    [InlineData("Distress in { 'none', 'mild' }", Truth.True)]
    [InlineData("Distress in { 'none', 'severe' }", Truth.False)]
    [InlineData("Distress is null", Truth.False)]
    [InlineData("'mild' = Distress", Truth.True)]
    [InlineData("Since < @2026-01-02", Truth.True)]
    [InlineData("Since < @2026-01-01", Truth.False)]
    [InlineData("Since between @2026-01-01 and @2026-01-01", Truth.True)]
    [InlineData("Since in { @2026-01-01 }", Truth.True)]
    [InlineData("A = B", Truth.Unknown)]
    [InlineData("A != true", Truth.False)]
    [InlineData("(A = B) is null", Truth.True)]
    [InlineData("A in { B, true }", Truth.True)]
    [InlineData("not (A in { B, false })", Truth.Unknown)]
    public void Codes_days_and_truths_are_compared(string text, Truth expected)
    {
        var facts = new Facts(Trees.Words);
        facts.Set("A", Truth.True);
        facts.SetCode(Trees.Words.FindFact("Distress")!, 1);
        facts.Set("Since", Interval.Exactly(new DateOnly(2026, 1, 1).DayNumber));
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.Null(error);

        Assert.Equal(expected, Evaluation.Truth(tree!, facts));
        Assert.Equal(expected, Alone.Judged(tree!, facts));
    }

    [Fact]
    public void A_code_that_nobody_told_is_unknown_even_among_all_there_are()
    {
        var (tree, _) = Parser.Read("Distress in { 'none', 'mild', 'severe' }", Trees.Words);

        Assert.Equal(Truth.Unknown, Evaluation.Truth(tree!, new Facts(Trees.Words)));
    }

    [Fact]
    public void A_condition_nested_as_deep_as_can_be_written_is_judged()
    {
        var text = string.Concat(Enumerable.Repeat("B implies C or A and (", 60)) + "A" + new string(')', 60);
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.Null(error);
        var facts = new Facts(Trees.Words);
        foreach (var name in (string[])["A", "B"])
            facts.Set(name, Truth.True);
        facts.Set("C", Truth.False);

        Assert.Equal(Truth.True, Alone.Judged(tree!, facts));
    }

    [Fact]
    public void Nothing_but_a_truth_can_be_judged()
    {
        var number = new QuantityLiteral(1m, Unit.One);
        Assert.Throws<InvalidOperationException>(() => Evaluation.Truth(number, new Facts(Trees.Words)));
        Assert.Throws<InvalidOperationException>(() => Evaluation.Number(new TruthLiteral(true), new Facts(Trees.Words)));
    }

    private static bool Holds(Comparison by, decimal a, decimal b) => by switch
    {
        Comparison.Less => a < b,
        Comparison.LessOrEqual => a <= b,
        Comparison.Greater => a > b,
        Comparison.GreaterOrEqual => a >= b,
        Comparison.Equal => a == b,
        _ => a != b,
    };

    private static IEnumerable<Interval> Build()
    {
        decimal?[] edges = [null, 10m, 20m, 30m];
        foreach (var low in edges)
        {
            foreach (var high in edges)
            {
                if (low > high)
                    continue;
                foreach (var lowOpen in (bool[])[true, false])
                {
                    foreach (var highOpen in (bool[])[true, false])
                    {
                        if ((low is null && lowOpen) || (high is null && highOpen) || (low == high && (lowOpen || highOpen)))
                            continue;
                        yield return Interval.Of(low, high, lowOpen, highOpen);
                    }
                }
            }
        }
    }
}
