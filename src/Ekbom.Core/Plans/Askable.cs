using System.Runtime.CompilerServices;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Plans;

/// <summary>The facts a person can be asked for when one is missing, looked up once: itself, or the lists it would stand in.</summary>
internal sealed class Askable
{
    private static readonly ConditionalWeakTable<Vocabulary, Askable> Known = [];
    private readonly Dictionary<Fact, Fact[]> instead = new(ReferenceEqualityComparer.Instance);

    private Askable(Vocabulary vocabulary)
    {
        foreach (var fact in vocabulary.Booleans.Concat(vocabulary.Quantities).Concat(vocabulary.CodeFacts))
            instead[fact] = fact.Missing.Count > 0 ? [.. Lists(fact, vocabulary).Where(other => other.Ask is not null)] : CanBeAsked(fact) ? [fact] : [];
    }

    public static Askable Of(Vocabulary vocabulary) => Known.GetValue(vocabulary, static one => new Askable(one));

    public Fact[] Instead(Fact missing) => instead.GetValueOrDefault(missing, []);

    /// <summary>A list that was given is not asked for again.</summary>
    public static bool IsOpen(Fact ask, Fact missing, Facts facts) => ReferenceEquals(ask, missing) || ask.Type != FactType.Boolean || facts.TruthAt(ask.Slot) != Truth.True;

    private static bool CanBeAsked(Fact fact) => fact.Ask is not null || fact.Name.StartsWith("Has(", StringComparison.Ordinal);

    private static IEnumerable<Fact> Lists(Fact fact, Vocabulary vocabulary) =>
        fact.Missing.Select(name => Find(name, vocabulary)).OfType<Fact>().Where(other => !ReferenceEquals(other, fact))
            .SelectMany(other => other.Missing.Count > 0 ? Lists(other, vocabulary) : [other]);

    private static Fact? Find(string name, Vocabulary vocabulary) =>
        vocabulary.FindFact(name) ?? vocabulary.Calls.FirstOrDefault(call => call.Value.Name == name).Value;
}
