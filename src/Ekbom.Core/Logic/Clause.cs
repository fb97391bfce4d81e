namespace Ekbom.Core.Logic;

/// <summary>A part of a condition with the place of its truth in the circuit: what explaining walks through, without working anything out again.</summary>
internal sealed class Clause(Clause.Shape form, int place, Expression tree)
{
    private readonly string?[] tests = new string?[2];
    private IReadOnlyList<Fact>? facts;
    private Reason[]? said;

    /// <summary>
    /// What kind of part it is. Same: two truths compared. AnyOf: a truth among several. Test: a fact against what is written. Known: one fact
    /// for null. Settled: a truth made of several for null.
    /// </summary>
    internal enum Shape : byte { Fact, Definition, Not, Both, Either, Xor, Same, AnyOf, Test, Known, Settled, Other }

    public Shape Form => form;

    public int Place => place;

    public Expression Tree => tree;

    /// <summary>The left side; what is negated or tested for null; the body of a definition.</summary>
    public Clause? Left { get; init; }

    public Clause? Right { get; init; }

    /// <summary>The fact that is looked up, tested, or asked whether it is known; of a definition its slot.</summary>
    public Fact? Fact { get; init; }

    /// <summary>Every fact it stands on.</summary>
    public IReadOnlyList<Fact> Facts => facts ??= Reasons.Dependencies(tree);

    /// <summary>Its fact as a reason, where that is a truth.</summary>
    public Reason Said(Truth truth) =>
        (said ??= [.. ((ReadOnlySpan<string>)["no", "yes", "not known"]).ToArray().Select(value => new Reason(Fact!, value, value) { IsForMany = true })])[(int)truth];

    /// <summary>Its fact as a reason, where that is compared with what is written there.</summary>
    public Reason Met(Truth truth, Facts known) => new(Fact!, Tests.Value(tree, Fact!, known), tests[(int)truth] ??= Tests.Say(tree, Fact!, truth, known));
}
