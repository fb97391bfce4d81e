using Ekbom.Core.Logic;

namespace Ekbom.Core.Tests.Logic;

/// <summary>The truth tables of HL7 CQL, appendix B, logical operators; null is unknown.</summary>
public sealed class TruthTests
{
    private const Truth T = Truth.True, F = Truth.False, U = Truth.Unknown;

    [Theory]
    [InlineData(T, T, T, T, F, T)]
    [InlineData(T, F, F, T, T, F)]
    [InlineData(T, U, U, T, U, U)]
    [InlineData(F, T, F, T, T, T)]
    [InlineData(F, F, F, F, F, T)]
    [InlineData(F, U, F, U, U, T)]
    [InlineData(U, T, U, T, U, T)]
    [InlineData(U, F, F, U, U, U)]
    [InlineData(U, U, U, U, U, U)]
    public void Two_truths_join_as_cql_says(Truth left, Truth right, Truth and, Truth or, Truth xor, Truth implies)
    {
        Assert.Equal(and, Kleene.And(left, right));
        Assert.Equal(or, Kleene.Or(left, right));
        Assert.Equal(xor, Kleene.Xor(left, right));
        Assert.Equal(implies, Kleene.Implies(left, right));
    }

    [Theory]
    [InlineData(T, F)]
    [InlineData(F, T)]
    [InlineData(U, U)]
    public void The_opposite_of_unknown_is_unknown(Truth truth, Truth opposite) => Assert.Equal(opposite, Kleene.Not(truth));

    [Fact]
    public void What_nobody_answered_is_unknown_and_never_no()
    {
        Assert.Equal(U, Kleene.Of((bool?)null));
        Assert.Equal(F, Kleene.Of((bool?)false));
        Assert.Equal(T, Kleene.Of((bool?)true));
    }
}
