using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Tests.Assessments;

/// <summary>Builds the smallest person a test needs; what is not said is not known.</summary>
public sealed class Somebody
{
    private Somebody(Vocabulary vocabulary) => Facts = new Facts(vocabulary);

    public Facts Facts { get; }

    /// <summary>A few facts, as facts.yaml would declare them.</summary>
    public static Vocabulary Words()
    {
        var vocabulary = new Vocabulary();
        foreach (var name in (string[])["RlsLikely", "IronOverloadPossible", "Pregnant"])
            vocabulary.Add(new Fact(name, FactType.Boolean, name));
        vocabulary.Add(new Fact("Ferritin", FactType.Quantity, "ferritin") { Unit = Unit.MicrogramPerLitre, Substance = new Substance(445000m, 0) });
        vocabulary.Add(new Fact("TransferrinSaturation", FactType.Quantity, "transferrin saturation") { Unit = Unit.Percent });
        vocabulary.Add(new Fact("Age", FactType.Quantity, "age") { Unit = Unit.Year });
        vocabulary.Add(new Fact("Distress", FactType.Code, "distress") { Codes = ["none", "mild", "moderate", "severe"] });
        return vocabulary;
    }

    public static Somebody Of(Vocabulary vocabulary) => new(vocabulary);

    public Somebody With(string fact) => Set(fact, Truth.True);

    public Somebody Without(string fact) => Set(fact, Truth.False);

    public Somebody Measured(string fact, string? value)
    {
        if (value is null)
            return this;
        Assert.True(Interval.TryParse(value, out var interval, out var unit, out _, out _));
        var known = Facts.Vocabulary.FindFact(fact)!;
        Facts.Set(known, interval.Map(number => new Quantity(number, unit).In(known.Unit, known.Substance).Value));
        return this;
    }

    private Somebody Set(string fact, Truth value)
    {
        Facts.Set(fact, value);
        return this;
    }
}
