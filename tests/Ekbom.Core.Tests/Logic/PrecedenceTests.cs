using Ekbom.Core.Logic;

namespace Ekbom.Core.Tests.Logic;

/// <summary>
/// Which sign binds tighter, as the grammar of HL7 CQL 1.5 (cql.g4, rule expression) orders its alternatives from tight to loose: is null, not,
/// between, inequality, equality, in, and, or and xor, implies; all to the left.
/// </summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("A or B and C", "A or (B and C)")]
    [InlineData("A and B or C", "(A and B) or C")]
    [InlineData("A xor B and C", "A xor (B and C)")]
    [InlineData("A or B xor C", "(A or B) xor C")]
    [InlineData("A xor B or C", "(A xor B) or C")]
    [InlineData("A implies B or C", "A implies (B or C)")]
    [InlineData("A or B implies C", "(A or B) implies C")]
    [InlineData("A implies B implies C", "(A implies B) implies C")]
    [InlineData("not A and B", "(not A) and B")]
    [InlineData("not A or B", "(not A) or B")]
    [InlineData("not not A and B", "(not (not A)) and B")]
    [InlineData("not A is null", "not (A is null)")]
    [InlineData("A is null is not null", "(A is null) is not null")]
    [InlineData("not A = B", "(not A) = B")]
    [InlineData("A = not B", "A = (not B)")]
    [InlineData("A = B and C", "(A = B) and C")]
    [InlineData("A = B = C", "(A = B) = C")]
    [InlineData("A = Ferritin < 20 'ug/L'", "A = (Ferritin < 20 'ug/L')")]
    [InlineData("Ferritin < 20 'ug/L' = A", "(Ferritin < 20 'ug/L') = A")]
    [InlineData("A = Ferritin between 10 'ug/L' and 20 'ug/L'", "A = (Ferritin between 10 'ug/L' and 20 'ug/L')")]
    [InlineData("Ferritin between 10 'ug/L' and 20 'ug/L' and A", "(Ferritin between 10 'ug/L' and 20 'ug/L') and A")]
    [InlineData("Ferritin between Other - 5 'ug/L' and Other + 5 'ug/L' or A", "(Ferritin between (Other - 5 'ug/L') and (Other + 5 'ug/L')) or A")]
    [InlineData("A = B in { true }", "(A = B) in { true }")]
    [InlineData("A and B in { true, C }", "A and (B in { true, C })")]
    [InlineData("not A in { true }", "(not A) in { true }")]
    [InlineData("Ferritin + Other * 2 > 20 'ug/L'", "(Ferritin + (Other * 2)) > 20 'ug/L'")]
    [InlineData("Ferritin - Other - 5 'ug/L' > Other", "((Ferritin - Other) - 5 'ug/L') > Other")]
    [InlineData("Ferritin / 2 * 3 > Other", "((Ferritin / 2) * 3) > Other")]
    [InlineData("Ferritin - Other is null", "(Ferritin - Other) is null")]
    public void A_condition_is_read_as_every_other_cql_engine_reads_it(string text, string bracketed) => Assert.Equal(Read(bracketed), Read(text));

    [Fact]
    public void Brackets_are_kept_where_they_change_the_meaning()
    {
        Assert.NotEqual(Read("A or B and C"), Read("(A or B) and C"));
        Assert.NotEqual(Read("not A and B"), Read("not (A and B)"));
        Assert.NotEqual(Read("A implies B implies C"), Read("A implies (B implies C)"));
        Assert.NotEqual(Read("not A is null"), Read("(not A) is null"));
    }

    private static Expression Read(string text)
    {
        var (tree, error) = Parser.Read(text, Trees.Words);
        Assert.Null(error);
        return tree!;
    }
}
