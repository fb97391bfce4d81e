using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Measures;

/// <summary>How a result is read as a person or a laboratory wrote it.</summary>
public sealed class WrittenTests
{
    [Theory]
    [InlineData("41 ug/L", "41", "ug/L")]
    [InlineData("41ug/L", "41", "ug/L")]
    [InlineData("  41.5 µg/l ", "41.5", "ug/L")]
    [InlineData("<75 ug/L", "below 75", "ug/L")]
    [InlineData("< 75", "below 75", "1")]
    [InlineData("<=75 ug/L", "at most 75", "ug/L")]
    [InlineData("≤75 ug/L", "at most 75", "ug/L")]
    [InlineData(">90 mL/min/1.73m2", "above 90", "mL/min/{1.73_m2}")]
    [InlineData(">=90", "at least 90", "1")]
    [InlineData("≥ 90", "at least 90", "1")]
    [InlineData("10 to 20 mg", "10 to 20", "mg")]
    [InlineData("10-20 mg", "10 to 20", "mg")]
    [InlineData("10 – 20 mg", "10 to 20", "mg")]
    [InlineData("10 to 10 mg", "10", "mg")]
    [InlineData("-5 mg", "-5", "mg")]
    [InlineData("+5 mg", "5", "mg")]
    [InlineData("20%", "20", "%")]
    [InlineData("1000000000000 mg", "1000000000000", "mg")]
    public void A_result_is_read_with_its_edge_and_its_unit(string written, string expected, string unit)
    {
        Assert.True(Interval.TryParse(written, out var interval, out var read, out var wrong, out _), wrong);
        Assert.Equal(expected, interval.ToString());
        Assert.Equal(unit, read.Code);
    }

    [Theory]
    [InlineData("7,5 mg", "comma", "Write 7.5 mg with a point, or leave the comma out of thousands.")]
    [InlineData("<7,5 mg", "comma", "Write <7.5 mg with a point, or leave the comma out of thousands.")]
    [InlineData("1,000 mg", "comma", "Write 1.000 mg with a point, or leave the comma out of thousands.")]
    [InlineData("5 to 7,5 mg", "comma", "Write 7.5 mg with a point, or leave the comma out of thousands.")]
    [InlineData("1.000,5 mg", "comma", "Write the number with at most one point and no comma.")]
    [InlineData("1,000,000 mg", "comma", "Write the number with at most one point and no comma.")]
    [InlineData("41, mg", "comma", "Write the number with at most one point and no comma.")]
    [InlineData("41,", "comma", "Write the number with at most one point and no comma.")]
    [InlineData("20 to 10 mg", "goes down", "Write the smaller number first.")]
    [InlineData("", "has no number", "41 ug/L")]
    [InlineData("low", "has no number", "41 ug/L")]
    [InlineData("ug/L", "has no number", "41 ug/L")]
    [InlineData("1.2.3 mg", "has no number", "41 ug/L")]
    [InlineData("1000000000001 mg", "has no number", "41 ug/L")]
    [InlineData("41 ug/Q", "'ug/Q' is no unit", "ug/L, ng/mL")]
    [InlineData("1 000 mg", "'000 mg' is no unit", "ug/L")]
    [InlineData("1e3 mg", "'e3 mg' is no unit", "ug/L")]
    [InlineData("<10-20 mg", "is no unit", "ug/L")]
    [InlineData("10 to mg", "is no unit", "ug/L")]
    public void A_result_that_can_be_misread_is_refused_with_what_to_write(string written, string says, string mend)
    {
        Assert.False(Interval.TryParse(written, out _, out _, out var wrong, out var write));
        Assert.Contains(says, wrong, StringComparison.Ordinal);
        Assert.Contains(mend, write, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_below_a_number_does_not_include_it()
    {
        Assert.True(Interval.TryParse("<75 ug/L", out var below, out _, out _, out _));
        Assert.True(Interval.TryParse("<=75 ug/L", out var atMost, out _, out _, out _));

        Assert.True(below.HighIsOpen);
        Assert.False(atMost.HighIsOpen);
        Assert.False(below.HasLow);
        Assert.False(below.IsExact);
    }

    [Fact]
    public void A_result_keeps_its_edge_when_the_unit_changes()
    {
        var converted = Interval.Below(100m).Map(value => Quantity.Of(value, "pmol/L").In(Unit.MicrogramPerLitre, new Substance(445000m, 0)).Value);

        Assert.Equal(Interval.Below(44.5m), converted);
    }
}
