using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>One fact that decided, its value, and the test it met: <c>Ferritin</c>, <c>41 ug/L</c>, <c>at or below 75 ug/L</c>.</summary>
public sealed record Reason(Fact Fact, string Value, string Test)
{
    public override string ToString() => Fact.Type == FactType.Boolean || Value == Test ? $"{Fact.Name}: {Value}" : $"{Fact.Name} {Value} is {Test}";
}

/// <summary>A truth with what it rests on: the smallest set of facts that decided it, or the facts that are missing.</summary>
public sealed record Answer(Truth Truth, IReadOnlyList<Reason> Because, IReadOnlyList<Fact> Missing);

/// <summary>Explains a truth. The value that decides wins and only what decided it is a reason; otherwise the unknown parts are the missing ones.</summary>
public static class Reasons
{
    /// <summary>Explains a condition for a person whose facts are settled. A definition is one reason under its own name.</summary>
    public static Answer Of(Expression tree, Facts facts)
    {
        var truth = Evaluation.Truth(tree, facts);
        var reasons = new List<Reason>();
        var missing = new List<Fact>();
        if (truth == Truth.Unknown)
            Missing(tree, facts, missing);
        else
            Deciding(tree, facts, truth, reasons);
        return new Answer(truth, reasons, missing);
    }

    /// <summary>The facts a condition depends on, definitions opened.</summary>
    public static IReadOnlyList<Fact> Dependencies(Expression tree)
    {
        var facts = new List<Fact>();
        Walk(tree, facts);
        return facts;
    }

    private static void Deciding(Expression tree, Facts facts, Truth truth, List<Reason> into)
    {
        switch (tree)
        {
            case TruthLiteral:
                break;
            case FactReference reference:
                Add(into, new Reason(reference.Fact, facts.Say(reference.Fact), facts.Say(reference.Fact)));
                break;
            case DefinitionReference reference:
                var said = truth == Truth.True ? "yes" : "no";
                Add(into, new Reason(reference.Definition.Slot, said, said));
                break;
            case Negation negation:
                Deciding(negation.Of, facts, Kleene.Not(truth), into);
                break;
            case Connected { By: Connective.And } both:
                Choose(both.Left, both.Right, facts, truth, truth == Truth.True, into);
                break;
            case Connected { By: Connective.Or } either:
                Choose(either.Left, either.Right, facts, truth, truth == Truth.False, into);
                break;
            case Connected { By: Connective.Implies } implied:
                Deciding(new Connected(Connective.Or, new Negation(implied.Left), implied.Right), facts, truth, into);
                break;
            case Connected { By: Connective.Xor } one:
                Deciding(one.Left, facts, Evaluation.Truth(one.Left, facts), into);
                Deciding(one.Right, facts, Evaluation.Truth(one.Right, facts), into);
                break;
            case Compared { Left.Type: ResultType.Truth } same:
                foreach (var side in (ReadOnlySpan<Expression>)[same.Left, same.Right])
                    Deciding(side, facts, Evaluation.Truth(side, facts), into);
                break;
            case BetweenBounds between:
                Decided(between, new Connected(Connective.And, new Compared(Comparison.GreaterOrEqual, between.Of, between.Low), new Compared(Comparison.LessOrEqual, between.Of, between.High)), facts, truth, into);
                break;
            case NullTest test:
                NullReason(test, facts, into);
                break;
            default:
                foreach (var fact in Dependencies(tree))
                    Add(into, new Reason(fact, facts.Say(fact), Tests.Say(tree, fact, truth, facts)));
                break;
        }
    }

    private static void Decided(BetweenBounds between, Connected bounds, Facts facts, Truth truth, List<Reason> into)
    {
        if (truth == Truth.False)
        {
            Deciding(bounds, facts, truth, into);
            return;
        }

        foreach (var fact in Dependencies(between))
            Add(into, new Reason(fact, facts.Say(fact), $"between {Tests.Say(between.Low, facts)} and {Tests.Say(between.High, facts)}"));
    }

    private static void NullReason(NullTest test, Facts facts, List<Reason> into)
    {
        foreach (var reference in (ReadOnlySpan<Expression>)[test.Of])
        {
            var fact = reference switch
            {
                FactReference plain => plain.Fact,
                DefinitionReference definition => definition.Definition.Slot,
                _ => null,
            };
            if (fact is not null)
                Add(into, new Reason(fact, facts.Say(fact), facts.IsKnown(fact) ? "known" : "not known"));
            else
                foreach (var inner in Dependencies(reference))
                    Add(into, new Reason(inner, facts.Say(inner), facts.IsKnown(inner) ? "known" : "not known"));
        }
    }

    /// <summary>Both sides when both are needed; otherwise the side with fewer reasons among those that decided.</summary>
    private static void Choose(Expression left, Expression right, Facts facts, Truth truth, bool bothNeeded, List<Reason> into)
    {
        if (bothNeeded)
        {
            Deciding(left, facts, truth, into);
            Deciding(right, facts, truth, into);
            return;
        }

        var first = Evaluation.Truth(left, facts) == truth;
        var second = Evaluation.Truth(right, facts) == truth;
        if (first && second)
        {
            var (fromLeft, fromRight) = (new List<Reason>(into), new List<Reason>(into));
            Deciding(left, facts, truth, fromLeft);
            Deciding(right, facts, truth, fromRight);
            var fewer = fromRight.Count < fromLeft.Count ? fromRight : fromLeft;
            for (var i = into.Count; i < fewer.Count; i++)
                into.Add(fewer[i]);
            return;
        }

        Deciding(first ? left : right, facts, truth, into);
    }

    private static void Missing(Expression tree, Facts facts, List<Fact> into)
    {
        switch (tree)
        {
            case Negation negation:
                Missing(negation.Of, facts, into);
                break;
            case DefinitionReference reference:
                Missing(reference.Definition.Body, facts, into);
                break;
            case Connected connected:
                foreach (var side in (ReadOnlySpan<Expression>)[connected.Left, connected.Right])
                {
                    if (Evaluation.Truth(side, facts) == Truth.Unknown)
                        Missing(side, facts, into);
                }

                break;
            default:
                foreach (var fact in Dependencies(tree))
                {
                    if ((!facts.IsKnown(fact) || (fact.Type is FactType.Quantity or FactType.Date && !facts.IntervalAt(fact.Slot).IsExact)) && !into.Contains(fact))
                        into.Add(fact);
                }

                break;
        }
    }

    private static void Walk(Expression tree, List<Fact> into)
    {
        switch (tree)
        {
            case FactReference reference:
                if (!into.Contains(reference.Fact))
                    into.Add(reference.Fact);
                break;
            case DefinitionReference reference:
                Walk(reference.Definition.Body, into);
                break;
            case Negation negation:
                Walk(negation.Of, into);
                break;
            case Connected connected:
                Walk(connected.Left, into);
                Walk(connected.Right, into);
                break;
            case Compared compared:
                Walk(compared.Left, into);
                Walk(compared.Right, into);
                break;
            case BetweenBounds between:
                Walk(between.Of, into);
                Walk(between.Low, into);
                Walk(between.High, into);
                break;
            case Membership membership:
                Walk(membership.Of, into);
                break;
            case NullTest test:
                Walk(test.Of, into);
                break;
            case Calculation calculation:
                Walk(calculation.Left, into);
                Walk(calculation.Right, into);
                break;
        }
    }

    private static void Add(List<Reason> into, Reason reason)
    {
        if (!into.Contains(reason))
            into.Add(reason);
    }
}
