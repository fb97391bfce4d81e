using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>How one entry came out for one person.</summary>
public enum Outcome : byte { NotApplicable, Satisfied, CannotAssess, Finding }

/// <summary>
/// Judges one recommendation for one person, in the order a guideline is read: whom it is about, whether an exception is declared for them,
/// and whether its condition holds.
/// </summary>
/// <remarks>
/// Unknown is not no. An exception nobody asked about does not silence a protective entry; for a permissive one it means that it cannot be
/// assessed (design, section 3).
/// </remarks>
public static class Judge
{
    /// <summary>The kinds that protect: an unknown exception leaves them standing.</summary>
    public static bool IsProtective(FindingKind kind) => kind is FindingKind.Emergency or FindingKind.Urgent or FindingKind.Refer or FindingKind.Avoid
        or FindingKind.Change or FindingKind.Separate or FindingKind.Test or FindingKind.Monitor;

    public static Outcome Recommendation(Recommendation entry, Facts facts) =>
        Recommendation(entry.Kind, Asked(entry.Applies, facts), Asked(entry.When, facts), entry.Unless?.Evaluate(facts) ?? Truth.False);

    /// <summary>From the answers to the three conditions of an entry.</summary>
    internal static Outcome Recommendation(FindingKind kind, Truth about, Truth when, Truth excepted)
    {
        if (about == Truth.False || excepted == Truth.True)
            return Outcome.NotApplicable;
        if (excepted == Truth.Unknown && IsProtective(kind))
            excepted = Truth.False;

        return Kleene.And(Kleene.And(about, when), Kleene.Not(excepted)) switch
        {
            Truth.True => Outcome.Finding,
            Truth.False => Outcome.Satisfied,
            _ => Outcome.CannotAssess,
        };
    }

    /// <summary>The condition a finding stands on as one tree: applies, when, and not unless.</summary>
    public static Expression? Whole(Recommendation entry)
    {
        var tree = Join(entry.Applies?.Tree, entry.When?.Tree);
        return Join(tree, entry.Unless is null ? null : new Negation(entry.Unless.Tree));
    }

    private static Truth Asked(Condition? condition, Facts facts) => condition?.Evaluate(facts) ?? Truth.True;

    private static Expression? Join(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : new Connected(Connective.And, left, right);
}
