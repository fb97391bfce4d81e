using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Measures;

public sealed class UnitTests
{
    [Theory]
    [InlineData("ug", "ug")]
    [InlineData("mcg", "ug")]
    [InlineData("µg", "ug")] // U+00B5, the micro sign
    [InlineData("μg", "ug")] // U+03BC, the Greek letter
    [InlineData("micrograms", "ug")]
    [InlineData("ug/L", "ug/L")]
    [InlineData("µg/l", "ug/L")]
    [InlineData("mcg / L", "ug/L")]
    [InlineData("NG/ML", "ng/mL")]
    [InlineData("mEq", "meq")]
    [InlineData("mEq/L", "meq/L")]
    [InlineData("mg%", "mg/dL")]
    [InlineData("mL/min/1.73m2", "mL/min/{1.73_m2}")]
    [InlineData("ml/min/1.73 m²", "mL/min/{1.73_m2}")]
    [InlineData("ml/min/1.73m^2", "mL/min/{1.73_m2}")]
    [InlineData("mL/min/{1.73_m2}", "mL/min/{1.73_m2}")]
    [InlineData("ml/min", "mL/min")]
    [InlineData("mL/min per 1.73 m2", "mL/min/{1.73_m2}")]
    [InlineData("mls/minute/1.73 m^2", "mL/min/{1.73_m2}")]
    [InlineData("micromol/L", "umol/L")]
    [InlineData("micromoles per litre", "umol/L")]
    [InlineData("micrograms/L", "ug/L")]
    [InlineData("microgram per liter", "ug/L")]
    [InlineData("ng per mL", "ng/mL")]
    [InlineData("mg per dL", "mg/dL")]
    [InlineData("mg/100 mL", "mg/dL")]
    [InlineData("mmol per litre", "mmol/L")]
    [InlineData("grams per decilitre", "g/dL")]
    [InlineData("mg per day", "mg/d")]
    [InlineData("mg/24 h", "mg/d")]
    [InlineData("per cent", "%")]
    [InlineData("mg/day", "mg/d")]
    [InlineData("mg daily", "mg/d")]
    [InlineData("mg a day", "mg/d")]
    [InlineData("years", "a")]
    [InlineData("weeks", "wk")]
    [InlineData("st", "[stone_av]")]
    [InlineData("lb", "[lb_av]")]
    [InlineData("inches", "[in_i]")]
    [InlineData("percent", "%")]
    [InlineData("", "1")]
    public void A_unit_is_read_in_every_spelling_people_use(string written, string code)
    {
        Assert.True(Unit.TryParse(written, out var unit));
        Assert.Equal(code, unit.Code);
    }

    [Theory]
    [InlineData("IU")]
    [InlineData("mgg")]
    [InlineData("ug/")]
    [InlineData("tablet")]
    [InlineData("mm")]
    [InlineData("gr")] // a grain to some, a gram to others
    [InlineData("moles per mile")]
    public void A_unit_outside_the_closed_list_is_refused(string written)
    {
        Assert.False(Unit.TryParse(written, out _));
        Assert.Contains(written, Assert.Throws<FormatException>(() => Unit.Parse(written)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_unit_is_read_back_from_its_own_code() => Assert.All(Unit.Codes, code => Assert.Equal(code, Unit.Parse(code).Code));

    [Theory] // one of the first is so many of the second, from the definitions of UCUM
    [InlineData("1 h", "min", "60")]
    [InlineData("1 d", "h", "24")]
    [InlineData("1 wk", "d", "7")]
    [InlineData("1 mo", "d", "30.4375")]
    [InlineData("1 a", "d", "365.25")]
    [InlineData("1 a", "mo", "12")]
    [InlineData("1 kg", "g", "1000")]
    [InlineData("1 g", "mg", "1000")]
    [InlineData("1 mg", "ug", "1000")]
    [InlineData("1 [lb_av]", "g", "453.59237")]
    [InlineData("1 [stone_av]", "[lb_av]", "14")]
    [InlineData("1 m", "cm", "100")]
    [InlineData("1 [in_i]", "cm", "2.54")]
    [InlineData("1 [ft_i]", "[in_i]", "12")]
    [InlineData("1 g/L", "mg/dL", "100")]
    [InlineData("1 g/dL", "g/L", "10")]
    [InlineData("1 mg/dL", "mg/L", "10")]
    [InlineData("1 ug/dL", "ug/L", "10")]
    [InlineData("1 ng/mL", "ug/L", "1")]
    [InlineData("1 ng/dL", "ng/mL", "0.01")]
    [InlineData("1 mol/L", "mmol/L", "1000")]
    [InlineData("1 mmol/L", "umol/L", "1000")]
    [InlineData("1 umol/L", "nmol/L", "1000")]
    [InlineData("1 nmol/L", "pmol/L", "1000")]
    [InlineData("1 g/d", "mg/d", "1000")]
    [InlineData("1 mg/d", "ug/d", "1000")]
    [InlineData("1 L", "mL", "1000")]
    public void Units_of_one_dimension_convert_by_the_factor_of_their_definition(string one, string into, string expected)
    {
        Assert.True(Quantity.TryParse(one, out var quantity, out _, out _));

        Assert.Equal(Decimal(expected), quantity.In(Unit.Parse(into)).Value);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
