using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What an expression gives: a truth, a number with a dimension, a code of a fact, a date.</summary>
public enum ResultType { Truth, Quantity, Code, Date }

public enum Comparison : byte { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

public enum Connective { And, Or, Xor, Implies }

public enum Arithmetic { Add, Subtract, Multiply, Divide }

/// <summary>A condition as a typed tree: the one form everything else is made from.</summary>
public abstract record Expression(ResultType Type);

public sealed record TruthLiteral(bool Value) : Expression(ResultType.Truth);

/// <summary>A number in the unit it was written in.</summary>
public sealed record QuantityLiteral(decimal Value, Unit Unit) : Expression(ResultType.Quantity)
{
    private string? said;

    /// <summary>As a person reads it: <c>75 ug/L</c>. It is said for everybody, and worked out once.</summary>
    internal string Said => said ??= Tests.Measured(Number.Exact(Value), Unit);

    public bool Equals(QuantityLiteral? other) => other is not null && Value == other.Value && Unit.Equals(other.Unit);

    public override int GetHashCode() => HashCode.Combine(Value, Unit);
}

public sealed record DateLiteral(DateOnly Value) : Expression(ResultType.Date);

public sealed record CodeLiteral(string Value) : Expression(ResultType.Code);

/// <summary>A fact by its name, or a call such as <c>Takes('iron')</c>, which is a fact with a slot of its own.</summary>
public sealed record FactReference(Fact Fact) : Expression(Fact.Type switch
{
    FactType.Boolean => ResultType.Truth,
    FactType.Code => ResultType.Code,
    FactType.Date => ResultType.Date,
    _ => ResultType.Quantity,
});

public sealed record DefinitionReference(Definition Definition) : Expression(ResultType.Truth);

public sealed record Negation(Expression Of) : Expression(ResultType.Truth);

public sealed record Connected(Connective By, Expression Left, Expression Right) : Expression(ResultType.Truth);

public sealed record Compared(Comparison By, Expression Left, Expression Right) : Expression(ResultType.Truth)
{
    /// <summary>The number a fact is compared with, where one is written: in the unit of the fact, of a date its day number.</summary>
    internal decimal? Bound { get; } = (Left, Right) switch
    {
        (FactReference { Fact: { Type: FactType.Quantity } fact }, QuantityLiteral literal) => new Quantity(literal.Value, literal.Unit).In(fact.Unit, fact.Substance).Value,
        (FactReference { Fact.Type: FactType.Date }, DateLiteral literal) => literal.Value.DayNumber,
        _ => null,
    };
}

public sealed record BetweenBounds(Expression Of, Expression Low, Expression High) : Expression(ResultType.Truth)
{
    internal Compared AtLeastLow { get; } = new(Comparison.GreaterOrEqual, Of, Low);

    internal Compared AtMostHigh { get; } = new(Comparison.LessOrEqual, Of, High);
}

public sealed record Membership(Expression Of, IReadOnlyList<Expression> Among) : Expression(ResultType.Truth)
{
    /// <summary>It is one of them when it is equal to any of them.</summary>
    internal Compared[] Equalities { get; } = [.. Among.Select(item => new Compared(Comparison.Equal, Of, item))];

    /// <summary>For each code of a fact whether it is among those that are written; null when something else is.</summary>
    internal bool[]? Codes { get; } = Of is FactReference { Fact: { Type: FactType.Code } fact } && Among.All(item => item is CodeLiteral)
        ? [.. fact.Codes.Select(code => Among.Contains(new CodeLiteral(code)))]
        : null;

    public bool Equals(Membership? other) => other is not null && Of.Equals(other.Of) && Among.SequenceEqual(other.Among);

    public override int GetHashCode() => HashCode.Combine(Of, Among.Count);
}

/// <summary><c>is null</c>, or <c>is not null</c> when <paramref name="Negated"/>. Never unknown.</summary>
public sealed record NullTest(Expression Of, bool Negated) : Expression(ResultType.Truth);

public sealed record Calculation(Arithmetic By, Expression Left, Expression Right) : Expression(ResultType.Quantity);
