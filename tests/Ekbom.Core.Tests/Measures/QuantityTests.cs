using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Measures;

public sealed class QuantityTests
{
    private static readonly Substance Ferritin = new(445000m, 0);
    private static readonly Substance Iron = new(55.845m, 0);
    private static readonly Substance Creatinine = new(113.12m, 0);

    [Theory] // 24.305 g/mol and two charges, worked by hand
    [InlineData("1 mmol", "mg", "24.305")]
    [InlineData("1 mmol", "meq", "2")]
    [InlineData("24.305 mg", "mmol", "1")]
    [InlineData("24.305 mg", "meq", "2")]
    [InlineData("1 meq", "mg", "12.1525")]
    [InlineData("1 meq", "mmol", "0.5")]
    [InlineData("10 mmol/d", "mg/d", "243.05")]
    [InlineData("243.05 mg/d", "mmol/d", "10")]
    [InlineData("0.75 mmol/L", "meq/L", "1.5")]
    [InlineData("1.5 meq/L", "mmol/L", "0.75")]
    [InlineData("0.8 mmol/L", "mg/dL", "1.9444")]
    [InlineData("2.4305 mg/dL", "mmol/L", "1")]
    [InlineData("2.4305 mg/dL", "meq/L", "2")]
    public void Magnesium_converts_between_mass_amount_and_charge(string written, string into, string expected) =>
        Assert.Equal(Decimal(expected), Read(written).In(Unit.Parse(into), Substance.Magnesium).Value);

    [Theory]
    [InlineData("44.5 ug/L", "pmol/L", "100")]
    [InlineData("100 pmol/L", "ug/L", "44.5")]
    [InlineData("44.5 ng/mL", "pmol/L", "100")]
    public void Ferritin_in_micrograms_a_litre_is_ferritin_in_picomoles(string written, string into, string expected) =>
        Assert.Equal(Decimal(expected), Read(written).In(Unit.Parse(into), Ferritin).Value);

    [Theory]
    [InlineData("55.845 ug/dL", "umol/L", "10")]
    [InlineData("10 umol/L", "ug/dL", "55.845")]
    public void Serum_iron_converts_by_its_atomic_weight(string written, string into, string expected) =>
        Assert.Equal(Decimal(expected), Read(written).In(Unit.Parse(into), Iron).Value);

    [Theory]
    [InlineData("1.1312 mg/dL", "umol/L", "100")]
    [InlineData("100 umol/L", "mg/dL", "1.1312")]
    public void Creatinine_converts_between_its_two_laboratory_units(string written, string into, string expected) =>
        Assert.Equal(Decimal(expected), Read(written).In(Unit.Parse(into), Creatinine).Value);

    [Fact]
    public void A_nanogram_a_millilitre_is_a_microgram_a_litre() => Assert.Equal(75m, Read("75 ng/mL").In(Unit.MicrogramPerLitre).Value);

    [Theory]
    [InlineData("1 mg", "mmol", false)] // no substance said
    [InlineData("1 mg", "h", true)]
    [InlineData("1 mg", "mg/L", true)] // a mass is no concentration
    [InlineData("1 mg/d", "mg", true)] // a daily amount is no amount
    [InlineData("1 mg/d", "mmol", true)]
    [InlineData("1 mmol/L", "mmol", true)]
    [InlineData("60 mL/min", "mL/min/{1.73_m2}", true)] // clearance is never compared with an eGFR
    [InlineData("20 %", "1", true)]
    public void What_does_not_measure_the_same_thing_does_not_convert(string written, string into, bool withSubstance)
    {
        Assert.False(Read(written).TryIn(Unit.Parse(into), withSubstance ? Substance.Magnesium : null, out _));
        Assert.Contains("does not convert", Assert.Throws<FormatException>(() => Read(written).In(Unit.Parse(into), withSubstance ? Substance.Magnesium : null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 ug/L", "meq/L")]
    [InlineData("1 meq/L", "ug/L")]
    [InlineData("1 meq", "mmol")]
    public void Without_a_valence_there_is_no_charge_to_convert(string written, string into) =>
        Assert.False(Read(written).TryIn(Unit.Parse(into), Ferritin, out _));

    [Theory]
    [InlineData("<75 ug/L", "is a range")]
    [InlineData("10 to 20 mg", "is a range")]
    [InlineData("7,5 mg", "a comma in a number can be read in two ways")]
    [InlineData("mg", "has no number")]
    [InlineData("5 tablets", "is no unit we know")]
    public void One_quantity_is_one_number_with_a_unit(string written, string says)
    {
        Assert.False(Quantity.TryParse(written, out _, out var wrong, out var mend));
        Assert.Contains(says, wrong, StringComparison.Ordinal);
        Assert.NotEmpty(mend);
    }

    [Theory]
    [InlineData("169.54", "169.5")]
    [InlineData("169.55", "169.6")]
    [InlineData("100", "100")]
    [InlineData("100.04", "100")]
    [InlineData("99.994", "99.99")]
    [InlineData("99.995", "100")]
    [InlineData("1.005", "1.01")]
    [InlineData("1", "1")]
    [InlineData("0.9999996", "1")]
    [InlineData("0.1234567", "0.1235")]
    [InlineData("0.0999999", "0.1")]
    [InlineData("0.01234567", "0.012346")]
    [InlineData("-169.55", "-169.6")]
    [InlineData("0", "0")]
    public void A_number_is_written_with_as_many_places_as_a_reader_needs(string value, string expected) =>
        Assert.Equal(expected, Number.Write(Decimal(value)));

    [Theory]
    [InlineData("75.00", "75")]
    [InlineData("0.10", "0.1")]
    [InlineData("1000000", "1000000")]
    [InlineData("0.000000001", "0.000000001")]
    [InlineData("-5.50", "-5.5")]
    public void An_exact_number_keeps_every_digit_that_says_something(string value, string expected) =>
        Assert.Equal(expected, Number.Exact(Decimal(value)));

    [Fact]
    public void A_quantity_is_written_with_its_unit_and_a_plain_number_without()
    {
        Assert.Equal("41.5 ug/L", Quantity.Of(41.50m, "mcg/L").ToString());
        Assert.Equal("3", Quantity.Of(3m, "1").ToString());
    }

    private static Quantity Read(string written)
    {
        Assert.True(Quantity.TryParse(written, out var quantity, out var wrong, out _), wrong);
        return quantity;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
