namespace Ekbom.Core.Logic;

/// <summary>
/// A condition as the parts that must all hold, definitions opened: what turns one of them turns the whole. Many conditions share parts, and what
/// turns a part is worked out once for a person.
/// </summary>
internal sealed class Conjunction
{
    private readonly List<Fact> facts = [];
    private readonly List<Part> parts = [];
    private readonly Expression tree;
    private Opened? whole;

    /// <param name="tree">The condition.</param>
    /// <param name="open">Gives the same object for the same part.</param>
    public Conjunction(Expression tree, Func<Expression, Opened> open)
    {
        this.tree = tree;
        Add(tree, holds: true, open);
    }

    public List<Part> Parts => parts;

    /// <summary>The facts the condition stands on.</summary>
    public List<Fact> Facts => facts;

    /// <summary>The condition in one piece.</summary>
    public Opened Whole => whole ??= new Opened(tree);

    /// <summary>Whether a number is known as a range: a part may then be unknown and still let the whole hold, and all of it has to be tried together.</summary>
    public bool RestsOnRange(Facts known)
    {
        foreach (var fact in facts)
        {
            if (fact.Type is FactType.Quantity or FactType.Date && known.IntervalAt(fact.Slot) is { IsKnown: true, IsExact: false })
                return true;
        }

        return false;
    }

    private void Add(Expression tree, bool holds, Func<Expression, Opened> open)
    {
        switch (tree)
        {
            case DefinitionReference reference:
                Add(reference.Definition.Body, holds, open);
                break;
            case Negation negation:
                Add(negation.Of, !holds, open);
                break;
            case Connected { By: Connective.And } both when holds:
                Add(both.Left, holds, open);
                Add(both.Right, holds, open);
                break;
            case Connected { By: Connective.Or } neither when !holds:
                Add(neither.Left, holds, open);
                Add(neither.Right, holds, open);
                break;
            case Connected { By: Connective.Implies } broken when !holds:
                Add(broken.Left, !holds, open);
                Add(broken.Right, holds, open);
                break;
            default:
                Add(open(holds ? tree : new Negation(tree)));
                break;
        }
    }

    private void Add(Opened part)
    {
        if (!parts.Exists(one => ReferenceEquals(one.Opened, part)))
            parts.Add(new(part, [.. part.Dependencies.Select(dependency => Place(dependency.Fact))]));
    }

    private int Place(Fact fact)
    {
        var at = facts.FindIndex(one => ReferenceEquals(one, fact));
        if (at < 0)
            facts.Add(fact);
        return at < 0 ? facts.Count - 1 : at;
    }

    /// <summary>A part, and for each of its facts the place among those of the whole.</summary>
    internal sealed record Part(Opened Opened, int[] Places);
}
