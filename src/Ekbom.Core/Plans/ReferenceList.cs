using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Numbers sources of one knowledge base in the order they are first cited.</summary>
public sealed class ReferenceList
{
    private const int Usual = 32;
    private readonly Dictionary<Source, int> numbers = new(Usual, ReferenceEqualityComparer.Instance);
    private readonly List<Reference> references = new(Usual);

    public ReferenceList()
    {
    }

    /// <summary>Goes on after the sources of a plan.</summary>
    public ReferenceList(IEnumerable<Reference> begun)
    {
        foreach (var reference in begun)
        {
            numbers.Add(reference.Source, reference.N);
            references.Add(reference);
        }
    }

    public IReadOnlyList<Reference> All => references;

    public IReadOnlyList<Cited> Cite(IReadOnlyList<Citation> cites)
    {
        var cited = new Cited[cites.Count];
        for (var i = 0; i < cited.Length; i++)
            cited[i] = new Cited(NumberOf(cites[i].Source), cites[i].Source, cites[i].At);
        return cited;
    }

    private int NumberOf(Source source)
    {
        if (!numbers.TryGetValue(source, out var n))
        {
            n = references.Count + 1;
            numbers.Add(source, n);
            references.Add(new Reference(n, source));
        }

        return n;
    }
}
