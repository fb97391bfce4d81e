namespace Ekbom.Core.Logic;

/// <summary>One fact that decided, its value, and the test it met: <c>Ferritin</c>, <c>41 ug/L</c>, <c>at or below 75 ug/L</c>.</summary>
public sealed record Reason(Fact Fact, string Value, string Test)
{
    /// <summary>Whether one object stands for everybody of whom it is true.</summary>
    internal bool IsForMany { get; init; }

    /// <summary>A fact is the same only where it is the same fact of one vocabulary.</summary>
    public bool Equals(Reason? other) => other is not null && ReferenceEquals(Fact, other.Fact) && Value == other.Value && Test == other.Test;

    public override int GetHashCode() => HashCode.Combine(Fact.Name, Value, Test);

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
        var circuit = new Circuit();
        var clause = circuit.Add(tree);
        var standings = circuit.Evaluate(facts);
        var (because, missing) = (new List<Reason>(), new List<Fact>());
        if (standings[clause.Place].Truth != Truth.Unknown)
            Grounds.Smallest(clause, facts, standings, because);
        else
            Missing(clause, facts, standings, missing);
        return new Answer(standings[clause.Place].Truth, because, missing);
    }

    /// <summary>The facts a condition depends on, definitions opened.</summary>
    public static IReadOnlyList<Fact> Dependencies(Expression tree)
    {
        var facts = new List<Fact>();
        Walk(tree, facts);
        return facts;
    }

    /// <summary>Every name a condition stands on, facts and definitions, at any depth.</summary>
    public static IEnumerable<string> Mentioned(Expression tree)
    {
        var facts = new List<Fact>();
        Walk(tree, facts, names: true);
        return facts.Select(fact => fact.Name);
    }

    /// <summary>Adds the facts that leave an unknown part unknown.</summary>
    internal static void Missing(Clause clause, Facts facts, ReadOnlySpan<Standing> standings, List<Fact> into)
    {
        switch (clause.Form)
        {
            case Clause.Shape.Not or Clause.Shape.Definition:
                Missing(clause.Left!, facts, standings, into);
                break;
            case Clause.Shape.Both or Clause.Shape.Either or Clause.Shape.Xor:
                if (standings[clause.Left!.Place].Truth == Truth.Unknown)
                    Missing(clause.Left, facts, standings, into);
                if (standings[clause.Right!.Place].Truth == Truth.Unknown)
                    Missing(clause.Right, facts, standings, into);
                break;
            default:
                foreach (var fact in clause.Facts)
                    Missing(fact, facts, into);
                break;
        }
    }

    private static void Missing(Fact fact, Facts facts, List<Fact> into)
    {
        if (!facts.IsKnown(fact) || (fact.Type is FactType.Quantity or FactType.Date && !facts.IntervalAt(fact.Slot).IsExact))
            Once(fact, into);
    }

    private static void Once(Fact fact, List<Fact> into)
    {
        foreach (var one in into)
        {
            if (ReferenceEquals(one, fact))
                return;
        }

        into.Add(fact);
    }

    private static void Walk(Expression tree, List<Fact> into, bool names = false)
    {
        switch (tree)
        {
            case FactReference reference:
                Once(reference.Fact, into);
                break;
            case DefinitionReference reference:
                if (names)
                    Once(reference.Definition.Slot, into);
                Walk(reference.Definition.Body, into, names);
                break;
            case Negation negation:
                Walk(negation.Of, into, names);
                break;
            case Connected connected:
                Walk(connected.Left, into, names);
                Walk(connected.Right, into, names);
                break;
            case Compared compared:
                Walk(compared.Left, into, names);
                Walk(compared.Right, into, names);
                break;
            case BetweenBounds between:
                Walk(between.Of, into, names);
                Walk(between.Low, into, names);
                Walk(between.High, into, names);
                break;
            case Membership membership:
                Walk(membership.Of, into, names);
                foreach (var item in membership.Among)
                    Walk(item, into, names);
                break;
            case NullTest test:
                Walk(test.Of, into, names);
                break;
            case Calculation calculation:
                Walk(calculation.Left, into, names);
                Walk(calculation.Right, into, names);
                break;
        }
    }
}
