namespace Ekbom.App.Tests.Answers;

/// <summary>Amounts and pieces as people and labels in several languages say them. Amounts are of one intake or the whole day of an adult.</summary>
public class LabelSayingTests
{
    [Theory]
    [InlineData("Magnesium 300 mg pour 2 comprimés", 300, 300)]
    [InlineData("Magnesio 200 mg por 2 cápsulas, 2 cápsulas al día", 200, 200)]
    [InlineData("Per dagdosering (2 tabletten): magnesium 300 mg", 300, 300)]
    [InlineData("Citrate de magnésium 1000 mg, dont magnésium 150 mg, par dose journalière de 2 comprimés", 150, 150)]
    [InlineData("serving 2 tablets, magnesium 400 mg", 400, 400)]
    [InlineData("Gummies: serving 4 gummies, magnesium (as citrate) 330 mg; I eat 2", 165, 165)]
    [InlineData("2 Kapseln: 200 mg elementares Magnesium", 200, 400)] // of all, or of each
    [InlineData("Magnesio 300 mg por cápsula, 2 cápsulas al día", 600, 600)]
    [InlineData("magnesium 300 mg for 2 weeks", 300, 300)]
    public void An_amount_for_several_pieces_is_not_that_of_each(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("Bisglycinate de magnésium 1500 mg dont magnésium élément 180 mg", 180d, 180d)]
    [InlineData("Magnesio citrato 2,2 g di cui magnesio 350 mg per misurino", 350d, 350d)]
    [InlineData("Magnesium bisglycinate powder 3 g a day (11% magnesium)", 330d, 330d)]
    [InlineData("1 teaspoon magnesium citrate powder, 100 g powder contain 16 g magnesium, a teaspoon is 2 g", null, null)] // no 16 g
    [InlineData("Magnesium sulfate 500 mg/mL injection, 2 g IV in hospital last week", null, null)]
    [InlineData("iron infusion last week, magnesium 250 mg daily", 250d, 250d)]
    public void What_is_in_it_and_what_is_not_swallowed(string text, double? low, double? high) => LabelRangeTests.Expect(text, low, high);

    [Theory]
    [InlineData("between 200 and 300mg magnesium at night", 200, 300)]
    [InlineData("up to 400 mg magnesium a day", 0, 400)]
    [InlineData("magnesium 100 mg, doctor put me up to 500 mg", 100, 500)] // a change
    [InlineData("I took 400 mg magnesium but the doctor halved it", 200, 400)]
    [InlineData("Magnesium Brausetablette 243 mg, jeden Abend eine halbe", 121.5, 121.5)]
    [InlineData("two hundred mg of magnesium every night", 200, 200)]
    [InlineData("magnesium four hundred milligrams a day", 400, 400)]
    [InlineData("a hundred and fifty mg magnesium daily", 150, 150)]
    public void Amounts_as_people_say_them(string text, double low, double high) => LabelRangeTests.Expect(text, low, high);
}
