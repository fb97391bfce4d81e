using Ekbom.Core.Logic;

namespace Ekbom.Core.Assessments;

/// <summary>What a person is asked when a fact is open, looked up once.</summary>
internal sealed class AskedFor
{
    /// <summary>The question about signs, which asks for all of them at once.</summary>
    public const string Reports = "ReportsAsked";

    private AskedFor(Fact fact, AskedFor[] before, Vocabulary vocabulary)
    {
        (Fact, Before, Condition, Report) = (fact, before, Within(fact, "Has('"), Within(fact, "Reports('"));
        Question = (Condition is null ? fact : vocabulary.AskedWith(Condition)) is { Ask: not null } question ? question : null;
    }

    public Fact Fact { get; }

    /// <summary>What it rests on and has to be asked before it, in this order; itself once all of that is known.</summary>
    public AskedFor[] Before { get; }

    /// <summary>The condition it is about: conditions are asked for together.</summary>
    public string? Condition { get; }

    /// <summary>The sign it is about: signs are asked for together, too.</summary>
    public string? Report { get; }

    /// <summary>The fact whose question asks for it; null when nobody can say it.</summary>
    public Fact? Question { get; }

    /// <summary>Whether a person can answer it, alone or among others.</summary>
    public bool CanBeSaid => Fact.Ask is not null || Condition is not null;

    public static Dictionary<Fact, AskedFor> Of(IReadOnlyList<Fact> facts, Vocabulary vocabulary)
    {
        var known = new Dictionary<Fact, AskedFor>(ReferenceEqualityComparer.Instance);
        foreach (var fact in facts)
            One(fact);
        return known;

        AskedFor One(Fact fact)
        {
            if (!known.TryGetValue(fact, out var asked))
                known.Add(fact, asked = new(fact, [.. fact.Missing.Select(vocabulary.Find).OfType<Fact>().Select(One)], vocabulary));
            return asked;
        }
    }

    /// <summary>
    /// This, or the first of what it rests on that is open itself. What is known to be missing is asked for itself, whatever else is open; so is what a
    /// person can say alone, when they do not know what it rests on.
    /// </summary>
    public AskedFor First(Facts facts, IReadOnlySet<string> unsure)
    {
        if (Fact is { Type: FactType.Boolean, OpenWhen: { } open } && facts.TruthAt(Fact.Slot) == open)
            return this;
        foreach (var one in Before)
        {
            if (Unsettled.IsOpen(one.Fact, facts) && !(Fact.From != "computed" && unsure.Contains(one.Fact.Name)))
                return one.First(facts, unsure);
        }

        return this;
    }

    private static string? Within(Fact fact, string call) => fact.Name.StartsWith(call, StringComparison.Ordinal) ? fact.Name[call.Length..^2] : null;
}
