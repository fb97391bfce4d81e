using System.Globalization;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>What is known about one person: one value a slot, unknown unless set.</summary>
public sealed class Facts
{
    private readonly Truth[] truths;
    private readonly Interval[] intervals;
    private readonly short[] codes;
    private readonly string?[] said;

    public Facts(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        truths = new Truth[vocabulary.Booleans.Count];
        intervals = new Interval[vocabulary.Quantities.Count];
        said = new string?[vocabulary.Quantities.Count];
        codes = new short[vocabulary.CodeFacts.Count];
        Clear();
    }

    private Facts(Facts other)
    {
        Vocabulary = other.Vocabulary;
        truths = [.. other.truths];
        intervals = [.. other.intervals];
        codes = [.. other.codes];
        said = new string?[intervals.Length];
    }

    public Vocabulary Vocabulary { get; }

    public Truth TruthAt(int slot) => truths[slot];

    public ref readonly Interval IntervalAt(int slot) => ref intervals[slot];

    public int CodeAt(int slot) => codes[slot];

    /// <summary>Nothing is known any more.</summary>
    internal void Clear()
    {
        Array.Fill(truths, Logic.Truth.Unknown);
        Array.Clear(intervals);
        Array.Clear(said);
        Array.Fill(codes, (short)-1);
    }

    public Facts Copy() => new(this);

    public void Set(Fact fact, Truth value) => truths[fact.Slot] = value;

    public void Set(Fact fact, Interval value) => (intervals[fact.Slot], said[fact.Slot]) = (value, null);

    /// <summary>Sets a code by its place in <see cref="Fact.Codes"/>; -1 is unknown.</summary>
    public void SetCode(Fact fact, int code) => codes[fact.Slot] = (short)code;

    public void Set(string name, Truth value) => Set(Known(name), value);

    public void Set(string name, Interval value) => Set(Known(name), value);

    public Truth Truth(string name) => truths[Known(name).Slot];

    public Interval Interval(string name) => intervals[Known(name).Slot];

    public string? Code(string name)
    {
        var fact = Known(name);
        return codes[fact.Slot] < 0 ? null : fact.Codes[codes[fact.Slot]];
    }

    public bool IsKnown(Fact fact) => fact.Type switch
    {
        FactType.Boolean => truths[fact.Slot] != Logic.Truth.Unknown,
        FactType.Code => codes[fact.Slot] >= 0,
        _ => intervals[fact.Slot].IsKnown,
    };

    /// <summary>Works out every definition, in order. To be called once all facts are set.</summary>
    public void Settle()
    {
        var definitions = Vocabulary.Definitions;
        for (var i = 0; i < definitions.Count; i++)
            truths[definitions[i].Slot.Slot] = definitions[i].Condition.Evaluate(this);
    }

    /// <summary>Works out some definitions anew, in the order given.</summary>
    internal void Settle(Definition[] definitions)
    {
        foreach (var definition in definitions)
            truths[definition.Slot.Slot] = definition.Condition.Evaluate(this);
    }

    /// <summary>The value as a person reads it: <c>41 ug/L</c>, <c>yes</c>, <c>not known</c>.</summary>
    public string Say(Fact fact) => fact.Type switch
    {
        FactType.Boolean => truths[fact.Slot] switch { Logic.Truth.True => "yes", Logic.Truth.False => "no", _ => "not known" },
        FactType.Code => codes[fact.Slot] < 0 ? "not known" : fact.Codes[codes[fact.Slot]],
        FactType.Date => said[fact.Slot] ??= SayDay(intervals[fact.Slot]),
        _ => said[fact.Slot] ??= SayNumber(intervals[fact.Slot], fact.Unit),
    };

    private static string SayNumber(in Interval value, Unit unit) => value.IsKnown && unit.Code != "1" ? $"{value} {unit.Code}" : value.ToString();

    private static string SayDay(Interval day)
    {
        var (from, to) = (day.HasLow ? Of(day.Low) : null, day.HasHigh ? Of(day.High) : null);
        return from is null && to is null ? "not known" : from is null ? "by " + to : to is null ? "since " + from : from == to ? from : $"{from} to {to}";

        static string Of(decimal number) => DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private Fact Known(string name) =>
        Vocabulary.FindFact(name) ?? Vocabulary.FindDefinition(name)?.Slot ?? throw new ArgumentException($"There is no fact '{name}'.", nameof(name));
}
