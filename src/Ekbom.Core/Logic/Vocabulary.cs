using System.Collections.ObjectModel;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What a fact holds.</summary>
public enum FactType { Boolean, Quantity, Code, Date }

/// <summary>How a question is put: plainly, clinically, why we ask, and an example of the answer as a profile has it ("" for conditions).</summary>
public sealed record Question(string Plain, string Clinical, string Why, string Write, int Order)
{
    /// <summary>What to write when the answer is not known; for conditions "".</summary>
    public string IfUnsure { get; init; } = "";
}

/// <summary>An edge that a source prints in two units and rounds in one of them: between the printed number and what it exactly is, a result counts as on the edge.</summary>
/// <param name="Printed">The edge in the other unit: 1.8 mg/dL.</param>
/// <param name="Is">The edge in the unit of the fact: 0.75 mmol/L.</param>
public sealed record PrintedEdge(Quantity Printed, decimal Is);

/// <summary>One thing we may know about a person (facts.yaml), with the slot its value stands in.</summary>
public sealed record Fact(string Name, FactType Type, string Label)
{
    /// <summary>Where the profile holds it, or <c>computed</c>.</summary>
    public string From { get; init; } = "computed";

    public Unit Unit { get; init; } = Unit.One;

    public Substance? Substance { get; init; }

    /// <summary>What is possible for a person, in <see cref="Unit"/>; anything else is refused.</summary>
    public Interval Plausible { get; init; }

    public IReadOnlyList<PrintedEdge> Edges { get; init; } = [];

    /// <summary>The codes of a code fact in their order.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>How many months a result stays fresh; 0 when it does not age.</summary>
    public int FreshMonths { get; init; }

    /// <summary>For an iron result: the least hours without iron before the sample; null when the sample's conditions do not matter.</summary>
    public decimal? IronFreeHours { get; init; }

    /// <summary>A value as a profile has it, to show how one is written.</summary>
    public string Example { get; init; } = "";

    /// <summary>Only whole numbers make sense.</summary>
    public bool IsWhole { get; init; }

    public Question? Ask { get; init; }

    public string? Loinc { get; init; }

    /// <summary>Other keys a profile may write it under, such as the spelling of another country.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What has to be asked before this one, in this order; itself once all of it is known.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The truth that itself only says that something is missing, such as "times unknown: yes".</summary>
    public Truth? OpenWhen { get; init; }

    /// <summary>A question that asks for several conditions at once: their ids, each with the words a patient reads.</summary>
    public IReadOnlyDictionary<string, string> Conditions { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Of a call such as <c>Takes('iron')</c>: the function and the name it is called with.</summary>
    public (Function By, string With)? Call { get; init; }

    /// <summary>Index among the facts of its kind (boolean; quantity and date; code).</summary>
    public int Slot { get; init; }
}

/// <summary>Functions a condition may call with a name.</summary>
public enum Function { Takes, Has, Reports, Limit }

/// <summary>
/// The names a condition may use. Facts and definitions are added while the knowledge is read; calls such as <c>Takes('iron')</c> get a slot
/// the first time a condition uses them, so that judging a person never looks a name up.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<(Function, string), Fact> calls = [];
    private readonly Dictionary<string, Fact> callsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> askedTogether = new(StringComparer.Ordinal);
    private readonly Dictionary<Function, Func<string, bool>> known = [];
    private readonly List<Fact> booleans = [];
    private readonly List<Fact> quantities = [];
    private readonly List<Fact> codes = [];
    private readonly List<Definition> ordered = [];
    private readonly List<Definition?> slots = []; // by the slot of a truth

    public IReadOnlyList<Fact> Booleans => booleans;

    public IReadOnlyList<Fact> Quantities => quantities;

    public IReadOnlyList<Fact> CodeFacts => codes;

    /// <summary>Definitions in an order in which each uses only those before it.</summary>
    public IReadOnlyList<Definition> Definitions => ordered;

    public IEnumerable<KeyValuePair<(Function Function, string Argument), Fact>> Calls => calls;

    public IEnumerable<string> Names => facts.Keys.Concat(definitions.Keys);

    public Fact? FindFact(string name) => facts.GetValueOrDefault(name);

    /// <summary>A fact or a call by its name, such as <c>Has('dialysis')</c>.</summary>
    public Fact? Find(string name) => facts.GetValueOrDefault(name) ?? callsByName.GetValueOrDefault(name);

    /// <summary>The question that asks for this condition together with others.</summary>
    public Fact? AskedWith(string condition) => askedTogether.GetValueOrDefault(condition);

    /// <summary>The proper name of what a call is about; its id with spaces where there is none.</summary>
    public Func<string, string?> NameOf { get; set; } = static _ => null;

    public Definition? FindDefinition(string name) => definitions.GetValueOrDefault(name);

    /// <summary>The definition whose truth stands in this slot; null for a fact.</summary>
    public Definition? DefinitionOf(Fact slot) =>
        slot.Type == FactType.Boolean && slot.Slot < slots.Count && slots[slot.Slot] is { } definition && ReferenceEquals(definition.Slot, slot) ? definition : null;

    /// <summary>The definitions that rest on any of these facts, in order.</summary>
    internal Definition[] DefinitionsFrom(IReadOnlyCollection<Fact> changed) =>
        [.. ordered.Where(definition => Reasons.Dependencies(definition.Body).Any(changed.Contains))];

    /// <summary>Adds a fact and gives it its slot.</summary>
    public Fact Add(Fact fact)
    {
        var list = ListOf(fact.Type);
        var placed = fact with { Slot = list.Count };
        list.Add(placed);
        facts.Add(placed.Name, placed);
        foreach (var condition in placed.Conditions.Keys)
            askedTogether[condition] = placed;
        return placed;
    }

    public Definition Add(string name, string label, Expression body)
    {
        var slot = new Fact(name, FactType.Boolean, label) { Slot = booleans.Count };
        booleans.Add(slot);
        var definition = new Definition(name, label, body, slot);
        definitions.Add(name, definition);
        while (slots.Count < slot.Slot)
            slots.Add(null);
        slots.Add(definition);
        ordered.Add(definition);
        return definition;
    }

    /// <summary>Says which arguments a function knows; asked while conditions are read.</summary>
    public void Knows(Function function, Func<string, bool> argument) => known[function] = argument;

    public bool IsKnown(Function function, string argument) => !known.TryGetValue(function, out var test) || test(argument);

    /// <summary>The slot of a call such as <c>Reports('snoring')</c>.</summary>
    public Fact Call(Function function, string argument)
    {
        if (calls.TryGetValue((function, argument), out var fact))
            return fact;
        var name = $"{function}('{argument}')";
        var type = function == Function.Limit ? FactType.Quantity : FactType.Boolean;
        var list = ListOf(type);
        fact = new Fact(name, type, NameOf(argument) ?? argument.Replace('-', ' '))
        {
            Call = (function, argument),
            Slot = list.Count,
            Unit = function == Function.Limit ? Unit.MilligramPerDay : Unit.One,
            Substance = function == Function.Limit ? Substance.Magnesium : null,
            Missing = function switch { Function.Takes => ["MedicinesAsked", "SupplementsAsked"], Function.Reports => ["ReportsAsked", "SignUnclear"], _ => [] },
        };
        list.Add(fact);
        calls.Add((function, argument), fact);
        callsByName.Add(name, fact);
        return fact;
    }

    private List<Fact> ListOf(FactType type) => type switch { FactType.Boolean => booleans, FactType.Code => codes, _ => quantities };
}

/// <summary>A named condition; its truth stands in a slot of its own once a person's facts are settled.</summary>
public sealed record Definition(string Name, string Label, Expression Body, Fact Slot)
{
    public Condition Condition { get; } = Condition.Of(Body);
}
