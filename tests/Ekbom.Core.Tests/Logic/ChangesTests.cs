using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Logic;

public sealed class ChangesTests
{
    [Theory] // A yes, B no, C unknown, D yes, ferritin 41, Other 90, nights 3, distress mild, since 2026-01-03
    [InlineData("Ferritin <= 75 'ug/L'", "Ferritin above 75 ug/L")]
    [InlineData("Ferritin < 75 'ug/L'", "Ferritin at or above 75 ug/L")]
    [InlineData("Ferritin < 75 'ng/mL'", "Ferritin at or above 75 ug/L")]
    [InlineData("Ferritin < 1000 'pmol/L'", "Ferritin at or above 445 ug/L")]
    [InlineData("Ferritin > 30 'ug/L'", "Ferritin at or below 30 ug/L")]
    [InlineData("Ferritin >= 30 'ug/L'", "Ferritin below 30 ug/L")]
    [InlineData("30 'ug/L' <= Ferritin", "Ferritin below 30 ug/L")]
    [InlineData("Ferritin = 50 'ug/L'", "Ferritin exactly 50 ug/L")]
    [InlineData("Ferritin in { 10 'ug/L', 50 'ug/L' }", "Ferritin exactly 50 ug/L")]
    [InlineData("Ferritin between 30 'ug/L' and 75 'ug/L'", "Ferritin below 30 ug/L")]
    [InlineData("Ferritin between 10 'ug/L' and 60 'ug/L'", "Ferritin above 60 ug/L")]
    [InlineData("Ferritin < 20 'ug/L' or Ferritin > 300 'ug/L'", "Ferritin below 20 ug/L")]
    [InlineData("Ferritin >= 41 'ug/L'", "Ferritin below 41 ug/L")] // standing on the edge
    [InlineData("Ferritin <= 41 'ug/L'", "Ferritin above 41 ug/L")]
    [InlineData("Ferritin = 41 'ug/L'", "Ferritin above 41 ug/L")]
    [InlineData("Ferritin < Other", "Ferritin at or above 90 ug/L; Other at or below 41 ug/L")]
    [InlineData("50 'ug/L' between Ferritin and Other", "Ferritin above 50 ug/L; Other below 50 ug/L")]
    [InlineData("Nights >= 1", "Nights below 1")]
    [InlineData("Nights < 11", "Nights at or above 11")]
    [InlineData("Nights < 5 - 4", "Nights below 1")]
    [InlineData("(Nights < 11) = true", "Nights at or above 11")]
    [InlineData("(Nights < 11) in { true }", "Nights at or above 11")]
    [InlineData("Nights + 1 < 11", "")] // inside a sum it has no boundary of its own
    [InlineData("Since < @2026-02-01", "Since on or after 2026-02-01")]
    [InlineData("Since <= @2026-02-01", "Since after 2026-02-01")]
    [InlineData("Since >= @2026-01-01", "Since before 2026-01-01")]
    [InlineData("Since = @2026-01-09", "Since on 2026-01-09")]
    [InlineData("Distress = 'mild'", "Distress: none")]
    [InlineData("Distress = 'severe'", "Distress: severe")]
    [InlineData("Distress in { 'none', 'mild' }", "Distress: severe")]
    [InlineData("A and not B", "A: no; B: yes")]
    [InlineData("A or D", "")] // neither alone can turn it
    [InlineData("A and C", "")] // not known: nothing to turn
    [InlineData("A xor C", "")]
    [InlineData("A or C", "")] // A alone leaves it unknown
    [InlineData("LowAndB", "B: yes")]
    [InlineData("not LowAndB", "B: yes")]
    public void What_would_change_it_is_the_nearest_value_of_one_fact(string text, string changes) =>
        Assert.Equal(changes, string.Join("; ", Alone.ChangesSaid(ReasonsTests.Read(text), ReasonsTests.Person())));

    [Theory]
    [InlineData("10 to 60", "Ferritin < 75 'ug/L' and Ferritin > 1 'ug/L'", "Ferritin at or below 1 ug/L")] // 9 away; 75 is 15 away
    [InlineData("10 to 70", "Ferritin < 75 'ug/L' and Ferritin > 1 'ug/L'", "Ferritin at or above 75 ug/L")] // 5 away; 1 is 9 away
    [InlineData("<60", "Ferritin < 75 'ug/L'", "Ferritin at or above 75 ug/L")]
    [InlineData("<60", "Ferritin > 75 'ug/L'", "Ferritin above 75 ug/L")]
    [InlineData("<=75", "Ferritin <= 75 'ug/L'", "Ferritin above 75 ug/L")]
    [InlineData(">100", "Ferritin >= 75 'ug/L'", "Ferritin below 75 ug/L")]
    public void From_a_range_the_nearest_edge_is_measured_from_its_nearer_end(string ferritin, string text, string change)
    {
        Assert.True(Interval.TryParse(ferritin, out var interval, out _, out _, out _));
        var facts = ReasonsTests.Person();
        facts.Set("Ferritin", interval);

        Assert.Equal([change], Alone.ChangesSaid(ReasonsTests.Read(text), facts));
    }

    [Theory]
    [InlineData("Since > @2026-01-01", 1)]
    [InlineData("Since >= @2026-01-02", 1)]
    [InlineData("Since <= @2026-01-09", 10)]
    public void A_day_that_would_change_it_is_a_whole_day(string text, int january)
    {
        var change = Assert.Single(Alone.Changes(ReasonsTests.Read(text), ReasonsTests.Person()));

        Assert.Equal(Interval.Exactly(new DateOnly(2026, 1, january).DayNumber), change.To.Number);
    }

    [Fact]
    public void Facts_in_different_units_are_compared_and_turned_in_their_own()
    {
        var words = new Vocabulary();
        words.Add(new Fact("Blood", FactType.Quantity, "blood") { Unit = Unit.MillimolePerLitre, Substance = Substance.Magnesium });
        words.Add(new Fact("Bottle", FactType.Quantity, "bottle") { Unit = Unit.Parse("mg/dL") });
        words.Add(new Fact("Well", FactType.Quantity, "well") { Unit = Unit.Parse("mg/L") });
        var facts = new Facts(words);
        facts.Set("Blood", Interval.Exactly(2m)); // 4.861 mg/dL
        facts.Set("Bottle", Interval.Exactly(2.4305m));
        facts.Set("Well", Interval.Exactly(19m)); // 1.9 mg/dL

        foreach (var (text, changes) in ((string, string)[])[
            ("Bottle < Blood", "Bottle at or above 4.861 mg/dL; Blood at or below 1 mmol/L"),
            ("Well < Bottle", "Well at or above 24.305 mg/L; Bottle at or below 1.9 mg/dL"),
            ("Well + 0 'mg/L' < Bottle", "Bottle at or below 1.9 mg/dL"),
            ("2 * Well > Bottle + Bottle - Bottle", "")])
        {
            var (tree, error) = Parser.Read(text, words);
            Assert.Null(error);
            Assert.Equal(Truth.True, Evaluation.Truth(tree!, facts));
            Assert.Equal(Truth.True, Alone.Judged(tree!, facts));
            Assert.Equal(changes, string.Join("; ", Alone.ChangesSaid(tree!, facts)));
        }
    }
}
