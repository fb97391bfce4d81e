using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Logic;

public sealed class ReasonsTests
{
    [Theory] // A yes, B no, C unknown, D yes, ferritin 41, Other 90, nights 3, distress mild, since 2026-01-03
    [InlineData("A and not B", "A: yes; B: no")]
    [InlineData("A or C", "A: yes")]
    [InlineData("C and B", "B: no")]
    [InlineData("B or (A and D) or D", "D: yes")]
    [InlineData("(A or D) and (D or Ferritin < 5 'ug/L')", "D: yes")] // one fact that serves twice is fewer than two
    [InlineData("(A and D) or (D and A and not B)", "A: yes; D: yes")]
    [InlineData("A or D", "A: yes")]
    [InlineData("(Ferritin > 15 'ug/L' and Ferritin < 75 'ug/L') or Ferritin < 60 'ug/L'", "Ferritin 41 ug/L is below 60 ug/L")] // one test rather than two
    [InlineData("A xor B", "A: yes; B: no")]
    [InlineData("C implies D", "D: yes")]
    [InlineData("B implies C", "B: no")]
    [InlineData("A = D", "A: yes; D: yes")]
    [InlineData("A in { B, D }", "A: yes; D: yes")]
    [InlineData("A in { B, false }", "A: yes; B: no")]
    [InlineData("true", "")]
    [InlineData("Ferritin <= 75 'ug/L'", "Ferritin 41 ug/L is at or below 75 ug/L")]
    [InlineData("Ferritin <= 30 'ug/L'", "Ferritin 41 ug/L is above 30 ug/L")]
    [InlineData("75 'ng/mL' > Ferritin", "Ferritin 41 ug/L is below 75 ng/mL")]
    [InlineData("75 'ng/mL' >= Ferritin", "Ferritin 41 ug/L is at or below 75 ng/mL")]
    [InlineData("30 'ng/mL' < Ferritin", "Ferritin 41 ug/L is above 30 ng/mL")]
    [InlineData("30 'ng/mL' <= Ferritin", "Ferritin 41 ug/L is at or above 30 ng/mL")]
    [InlineData("Ferritin = 41 'ug/L'", "Ferritin 41 ug/L is exactly 41 ug/L")]
    [InlineData("Ferritin != 41 'ug/L'", "Ferritin 41 ug/L is exactly 41 ug/L")]
    [InlineData("Ferritin = 42 'ug/L'", "Ferritin 41 ug/L is not 42 ug/L")]
    [InlineData("Ferritin >= 15 'ug/L' and Ferritin < 75 'ug/L'", "Ferritin 41 ug/L is at or above 15 ug/L; Ferritin 41 ug/L is below 75 ug/L")]
    [InlineData("Ferritin between 15 'ug/L' and 75 'ug/L'", "Ferritin 41 ug/L is between 15 ug/L and 75 ug/L")]
    [InlineData("Ferritin between 1 'ug/L' and 15 'ug/L'", "Ferritin 41 ug/L is above 15 ug/L")]
    [InlineData("Ferritin between 50 'ug/L' and 75 'ug/L'", "Ferritin 41 ug/L is below 50 ug/L")]
    [InlineData("Ferritin < Other", "Ferritin 41 ug/L is below 90 ug/L; Other 90 ug/L is above 41 ug/L")]
    [InlineData("Nights < 8 + 3", "Nights 3 is below 11")]
    [InlineData("Nights < 3 * 7", "Nights 3 is below 21")]
    [InlineData("Nights < 4 - 3 + 0 or A", "A: yes")]
    [InlineData("Nights > 4 - 3", "Nights 3 is above 1")]
    [InlineData("Nights in { 3, 4 }", "Nights 3 is exactly 3")]
    [InlineData("Nights in { 1, 2 }", "Nights 3 is none of 1 or 2")]
    [InlineData("Distress = 'mild'", "Distress mild is exactly mild")]
    [InlineData("Distress in { 'mild', 'severe' }", "Distress mild is mild or severe")]
    [InlineData("Distress in { 'none' }", "Distress mild is none of none")]
    [InlineData("Since < @2026-02-01", "Since 2026-01-03 is before 2026-02-01")]
    [InlineData("Since <= @2026-02-01", "Since 2026-01-03 is on or before 2026-02-01")]
    [InlineData("Since > @2026-02-01", "Since 2026-01-03 is on or before 2026-02-01")]
    [InlineData("Since >= @2026-01-03", "Since 2026-01-03 is on or after 2026-01-03")]
    [InlineData("Since > @2026-01-02", "Since 2026-01-03 is after 2026-01-02")]
    [InlineData("Since = @2026-01-03", "Since 2026-01-03 is on 2026-01-03")]
    [InlineData("Since = @2026-01-04", "Since 2026-01-03 is not on 2026-01-04")]
    [InlineData("C is null", "C: not known")]
    [InlineData("A is not null", "A: yes")]
    [InlineData("Ferritin is not null", "Ferritin 41 ug/L is known")]
    [InlineData("(A or C) is not null", "A: yes")]
    [InlineData("(A and C) is null", "A: yes; C: not known")]
    [InlineData("Low is not null and LowAndB is not null", "Low: yes; LowAndB: no")]
    [InlineData("Low and not LowAndB", "Low: yes; LowAndB: no")]
    public void An_answer_rests_on_the_fewest_facts_that_decide_it(string text, string because)
    {
        var answer = Reasons.Of(Read(text), Person());

        Assert.NotEqual(Truth.Unknown, answer.Truth);
        Assert.Equal(because, string.Join("; ", answer.Because));
    }

    [Theory]
    [InlineData("C", "C")]
    [InlineData("not C", "C")]
    [InlineData("A and C", "C")]
    [InlineData("A xor C", "C")]
    [InlineData("C or Takes('iron')", "C, Takes('iron')")]
    [InlineData("C and Takes('iron') and C", "C, Takes('iron')")]
    [InlineData("(C and B) or (C and Takes('iron'))", "C, Takes('iron')")] // C and B is settled: B is no
    [InlineData("C = A", "C")]
    [InlineData("(B and Takes('iron')) or C", "C")] // B is no: whether iron is taken would settle nothing
    public void What_cannot_be_said_names_the_facts_that_would_settle_it(string text, string missing)
    {
        var answer = Reasons.Of(Read(text), Person());

        Assert.Equal(Truth.Unknown, answer.Truth);
        Assert.Equal(missing, string.Join(", ", answer.Missing.Select(fact => fact.Name)));
    }

    [Fact]
    public void A_result_too_vague_to_tell_is_missing_and_so_are_the_facts_of_a_definition()
    {
        var facts = Person();
        facts.Set("Ferritin", Interval.Below(75m));
        facts.Set("A", Truth.Unknown);
        facts.Settle();

        Assert.Equal(["Ferritin"], Reasons.Of(Read("Ferritin < 30 'ug/L'"), facts).Missing.Select(fact => fact.Name));
        Assert.Equal(["Ferritin", "A"], Reasons.Of(Read("Low or B"), facts).Missing.Select(fact => fact.Name));
        Assert.Equal("Ferritin: below 75 ug/L", Reasons.Of(Read("Ferritin < 75 'ug/L'"), facts).Because[0].ToString());
    }

    [Theory]
    [InlineData("75.004", "Ferritin > 75 'ug/L'", "Ferritin 75.004 ug/L is above 75 ug/L")]
    [InlineData("74.9999", "Ferritin < 75 'ug/L'", "Ferritin 74.9999 ug/L is below 75 ug/L")]
    [InlineData("75.00499999", "Ferritin > 75 'ug/L'", "Ferritin 75.005 ug/L is above 75 ug/L")]
    [InlineData("75", "Ferritin >= 75 'ug/L'", "Ferritin 75 ug/L is at or above 75 ug/L")]
    [InlineData("80.004", "Ferritin > 75 'ug/L'", "Ferritin 80 ug/L is above 75 ug/L")]
    public void A_value_is_never_rounded_onto_the_edge_it_is_beside(string value, string text, string because)
    {
        var facts = Person();
        facts.Set("Ferritin", Interval.Exactly(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal([because], Reasons.Of(Read(text), facts).Because.Select(reason => reason.ToString()));
    }

    [Theory]
    [InlineData("A and (B or not A)", "A, B")]
    [InlineData("LowAndB", "Ferritin, A, B")]
    [InlineData("Nights in { 1, 2 } or Ferritin in { Other }", "Nights, Ferritin, Other")]
    [InlineData("Ferritin between Other and Other + 5 'ug/L'", "Ferritin, Other")]
    [InlineData("(C is null) = (Distress is null)", "C, Distress")]
    [InlineData("Since > @2026-01-01 and Takes('iron')", "Since, Takes('iron')")]
    [InlineData("true", "")]
    public void A_condition_depends_on_every_fact_it_opens(string text, string facts) =>
        Assert.Equal(facts, string.Join(", ", Reasons.Dependencies(Read(text)).Select(fact => fact.Name)));

    [Fact]
    public void The_value_of_a_fact_is_said_as_a_person_reads_it()
    {
        var facts = Person();
        var words = Trees.Words;
        Assert.Equal(["yes", "no", "not known", "41 ug/L", "3", "mild", "2026-01-03"],
            ((string[])["A", "B", "C", "Ferritin", "Nights", "Distress", "Since"]).Select(name => facts.Say(words.FindFact(name)!)));

        Assert.Equal(["not known", "not known", "not known", "not known"],
            ((string[])["Ferritin", "Nights", "Distress", "Since"]).Select(name => new Facts(words).Say(words.FindFact(name)!)));

        var first = new DateOnly(2026, 1, 1).DayNumber;
        Assert.Equal(["2026-01-01 to 2026-01-31", "by 2026-01-01", "since 2026-01-01"],
            ((Interval[])[Interval.Between(first, first + 30), Interval.AtMost(first), Interval.AtLeast(first)]).Select(day =>
            {
                facts.Set("Since", day);
                return facts.Say(words.FindFact("Since")!);
            }));
    }

    internal static Facts Person()
    {
        var facts = new Facts(Trees.Words);
        facts.Set("A", Truth.True);
        facts.Set("B", Truth.False);
        facts.Set("D", Truth.True);
        facts.Set("Ferritin", Interval.Exactly(41m));
        facts.Set("Other", Interval.Exactly(90m));
        facts.Set("Nights", Interval.Exactly(3m));
        facts.SetCode(Trees.Words.FindFact("Distress")!, 1);
        facts.Set("Since", Interval.Exactly(new DateOnly(2026, 1, 3).DayNumber));
        facts.Settle();
        return facts;
    }

    internal static Expression Read(string text)
    {
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.True(error is null, error?.Says);
        return tree!;
    }
}
