using Ekbom.Core.Measures;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interval = Ekbom.Core.Measures.Interval;

namespace Ekbom.Core.Tests.Measures;

public sealed class IntervalTests
{
    [Fact]
    public void Nothing_known_and_known_without_bounds_are_both_said_as_not_known()
    {
        Assert.Equal("not known", Interval.Unknown.ToString());
        Assert.Equal("not known", Interval.Between(null, null).ToString());
        Assert.False(Interval.Unknown.IsKnown);
        Assert.True(Interval.Between(null, null).IsKnown);
    }

    [Theory]
    [InlineData(5, 4, false, false)]
    [InlineData(5, 5, true, false)]
    [InlineData(5, 5, false, true)]
    public void An_interval_that_holds_no_number_cannot_be_built(int low, int high, bool lowOpen, bool highOpen) =>
        Assert.Throws<ArgumentException>(() => Interval.Of(low, high, lowOpen, highOpen));

    [Fact]
    public void Sums_and_differences_meet_end_to_end()
    {
        Assert.Equal(Interval.Between(11m, 22m), Interval.Between(1m, 2m) + Interval.Between(10m, 20m));
        Assert.Equal(Interval.Between(8m, 19m), Interval.Between(10m, 20m) - Interval.Between(1m, 2m));
        Assert.Equal(Interval.Below(80m), Interval.Below(75m) + Interval.Exactly(5m));
        Assert.Equal(Interval.Above(25m), Interval.Exactly(100m) - Interval.Below(75m));
        Assert.Equal(Interval.Below(25m), Interval.Exactly(100m) - Interval.Above(75m));
        Assert.Equal(Interval.Between(null, null), Interval.Below(75m) - Interval.Below(5m));
        Assert.Equal(Interval.Of(3m, 7m, true, true), Interval.Of(1m, 3m, true, false) + Interval.Of(2m, 4m, false, true));
        Assert.Equal(Interval.Of(-3m, 1m, true, true), Interval.Of(1m, 3m, true, false) - Interval.Of(2m, 4m, true, false));
    }

    [Fact]
    public void What_may_be_either_of_two_lies_from_the_lower_to_the_higher()
    {
        Assert.Equal(Interval.Between(12m, 14m), Interval.Exactly(14m).Across(Interval.Exactly(12m)));
        Assert.Equal(Interval.Exactly(14m), Interval.Exactly(14m).Across(Interval.Exactly(14m)));
        Assert.Equal(Interval.AtMost(88m), Interval.Below(60m).Across(Interval.Exactly(88m)));
        Assert.Equal(Interval.Between(null, null), Interval.Below(60m).Across(Interval.Above(50m)));
        Assert.Equal(Interval.Of(50m, 60m, true, false), Interval.Of(50m, 60m, true, true).Across(Interval.Exactly(60m)));
        Assert.Equal(Interval.Of(50m, 60m, false, true), Interval.Of(50m, 60m, true, true).Across(Interval.Of(50m, 55m, false, false)));
        Assert.Equal(Interval.Unknown, Interval.Exactly(14m).Across(Interval.Unknown));
    }

    [Fact]
    public void A_product_takes_the_outermost_corners_whatever_the_signs()
    {
        Assert.Equal(Interval.Between(10m, 40m), Interval.Between(1m, 2m) * Interval.Between(10m, 20m));
        Assert.Equal(Interval.Between(-20m, 10m), Interval.Between(-2m, 1m) * Interval.Between(5m, 10m));
        Assert.Equal(Interval.Between(2m, 12m), Interval.Between(-3m, -1m) * Interval.Between(-4m, -2m));
    }

    [Fact]
    public void A_result_below_a_number_times_a_plain_number_is_still_below_a_number()
    {
        Assert.Equal(Interval.Below(150m), Interval.Below(75m) * Interval.Exactly(2m));
        Assert.Equal(Interval.Below(150m), Interval.Exactly(2m) * Interval.Below(75m));
        Assert.Equal(Interval.Above(-150m), Interval.Below(75m) * Interval.Exactly(-2m));
        Assert.Equal(Interval.Exactly(0m), Interval.Below(75m) * Interval.Exactly(0m));
        Assert.Equal(Interval.Below(37.5m), Interval.Below(75m) / Interval.Exactly(2m));
        Assert.Equal(Interval.Above(-37.5m), Interval.Below(75m) / Interval.Exactly(-2m));
    }

    [Fact]
    public void A_product_of_what_has_no_bound_is_known_to_have_none()
    {
        Assert.Equal(Interval.Between(null, null), Interval.Below(75m) * Interval.Between(1m, 2m));
        Assert.Equal(Interval.Between(null, null), Interval.Between(1m, 2m) * Interval.Above(75m));
        Assert.Equal(Interval.Between(null, null), Interval.Between(1m, 2m) / Interval.Above(0m));
        Assert.Equal(Interval.Between(null, null), Interval.Between(1m, 2m) / Interval.Of(0m, 5m, true, false));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(-5, 0)]
    [InlineData(-5, 5)]
    public void Division_by_what_may_be_zero_is_not_known(int low, int high)
    {
        Assert.Equal(Interval.Unknown, Interval.Exactly(1m) / Interval.Between(low, high));
        Assert.Equal(Interval.Unknown, Interval.Exactly(1m) / Interval.Below(1m));
        Assert.Equal(Interval.Unknown, Interval.Exactly(1m) / Interval.Above(-1m));
    }

    [Fact]
    public void A_quotient_takes_the_outermost_corners()
    {
        Assert.Equal(Interval.Between(0.5m, 2m), Interval.Between(10m, 20m) / Interval.Between(10m, 20m));
        Assert.Equal(Interval.Between(-2m, -0.5m), Interval.Between(10m, 20m) / Interval.Between(-20m, -10m));
    }

    [Fact]
    public void Nothing_known_of_one_number_leaves_nothing_known_of_the_result()
    {
        var one = Interval.Exactly(1m);
        Assert.All<Interval>(
            [Interval.Unknown + one, one + Interval.Unknown, one - Interval.Unknown, Interval.Unknown * one, one * Interval.Unknown, Interval.Unknown / one, one / Interval.Unknown],
            result => Assert.False(result.IsKnown));
        Assert.False(Interval.Unknown.Map(value => value + 1m).IsKnown);
    }

    /// <summary>Two intervals and a number of each.</summary>
    public sealed record Pair(Interval A, decimal InA, Interval B, decimal InB);

    public static class Pairs
    {
        public static Arbitrary<Pair> Pair()
        {
            var one = from inside in Gen.Choose(-40, 40)
                      from down in Gen.Choose(0, 12)
                      from up in Gen.Choose(0, 12)
                      from lowOpen in Gen.Elements(true, false)
                      from highOpen in Gen.Elements(true, false)
                      select (Of: Interval.Of(down > 10 ? null : inside - down, up > 10 ? null : inside + up, lowOpen && down is > 0 and <= 10, highOpen && up is > 0 and <= 10), Inside: (decimal)inside);
            return (from a in one from b in one select new Pair(a.Of, a.Inside, b.Of, b.Inside)).ToArbitrary();
        }
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Pairs)])]
    public void What_is_computed_of_two_intervals_holds_what_is_computed_of_their_numbers(Pair pair)
    {
        Assert.True(Holds(pair.A + pair.B, pair.InA + pair.InB));
        Assert.True(Holds(pair.A - pair.B, pair.InA - pair.InB));
        Assert.True(Holds(pair.A * pair.B, pair.InA * pair.InB));
        if (pair.InB != 0m)
            Assert.True(Holds(pair.A / pair.B, pair.InA / pair.InB));
    }

    [Property(MaxTest = 500)]
    public void A_quantity_comes_back_from_every_unit_it_converts_to(int value, int from, int into)
    {
        var units = Unit.Codes.Select(Unit.Parse).ToList();
        var quantity = new Quantity(value / 100m, units[(int)((uint)from % units.Count)]);
        if (!quantity.TryIn(units[(int)((uint)into % units.Count)], Substance.Magnesium, out var converted))
            return;

        Assert.True(converted.TryIn(quantity.Unit, Substance.Magnesium, out var back));
        Assert.True(Math.Abs(back.Value - quantity.Value) <= Math.Abs(quantity.Value) * 0.000000000001m, $"{quantity} became {back}");
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Pairs)])]
    public void What_is_written_of_an_interval_is_read_back(Pair pair)
    {
        var interval = pair.A;
        if (!interval.HasLow && !interval.HasHigh)
            return;
        var written = interval.IsExact ? $"{interval.Low}" : !interval.HasLow ? (interval.HighIsOpen ? "<" : "<=") + interval.High : !interval.HasHigh ? (interval.LowIsOpen ? ">" : ">=") + interval.Low : $"{interval.Low} to {interval.High}";

        Assert.True(Interval.TryParse(written + " mg", out var read, out _, out var wrong, out _), wrong);
        Assert.Equal(interval.ToString(), read.ToString());
    }

    private static bool Holds(Interval interval, decimal number) =>
        !interval.IsKnown
        || ((!interval.HasLow || number > interval.Low || (number == interval.Low && !interval.LowIsOpen))
            && (!interval.HasHigh || number < interval.High || (number == interval.High && !interval.HighIsOpen)));
}
