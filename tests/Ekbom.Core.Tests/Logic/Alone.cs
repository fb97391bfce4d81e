using Ekbom.Core.Logic;

namespace Ekbom.Core.Tests.Logic;

/// <summary>Asks of one condition alone what a plan asks of all entries at once.</summary>
internal static class Alone
{
    /// <summary>As the circuit judges it.</summary>
    public static Truth Judged(Expression tree, Facts facts)
    {
        var circuit = new Circuit();
        var at = circuit.Add(tree).Place;
        return circuit.Evaluate(facts)[at].Truth;
    }

    /// <summary>The open facts that may still turn it.</summary>
    public static IReadOnlyList<Fact> Open(Expression tree, Facts facts)
    {
        var circuit = new Circuit();
        var at = circuit.Add(tree).Place;
        using var unsettled = new Unsettled(circuit, circuit.Evaluate(facts), facts);
        var open = new List<Fact>();
        foreach (var number in unsettled.NumbersOf(at))
            open.Add(circuit.Facts[number]);
        return open;
    }

    /// <summary>What would change it: for each known fact that alone can turn it, the nearest value at which it does. It is not taken apart.</summary>
    public static IReadOnlyList<Change> Changes(Expression tree, Facts facts) => For(facts).Changes(new Opened(tree), Evaluation.Truth(tree, facts));

    /// <summary>The same as it is said of a finding: a condition that holds is taken apart.</summary>
    public static IReadOnlyList<string> ChangesSaid(Expression tree, Facts facts)
    {
        if (Evaluation.Truth(tree, facts) != Truth.True)
            return [.. Changes(tree, facts).Select(change => change.Says)];
        var number = 0;
        return For(facts).Changes(new Conjunction(tree, part => new Opened(part) { Id = number++ }));
    }

    private static Alternatives For(Facts facts)
    {
        var alternatives = new Alternatives();
        alternatives.Begin(facts);
        return alternatives;
    }
}
