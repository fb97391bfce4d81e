using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>A treatment that is not recognised and looks like something we know: a slip of the pen must not be a way around the rules for it.</summary>
internal static class Misspelt
{
    private const int Shortest = 6, Long = 9; // letters

    /// <summary>The known name that one of its words may mean; null when none is near.</summary>
    public static string? Near(string written, TermIndex terms)
    {
        var names = terms.All.Where(term => term.Kind is not (TermKind.Condition or TermKind.Report)).SelectMany(term => term.Names.Append(term.Name).Select(name => (Name: TermIndex.Normal(name), Term: term)))
            .Where(one => one.Name.Length >= Shortest && !one.Name.Contains(' ', StringComparison.Ordinal)).ToList();
        var known = names.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var word in TermIndex.Normal(written).Split(' ').Where(word => word.Length >= Shortest && !known.Contains(word)))
        {
            var most = word.Length >= Long ? 2 : 1;
            var near = names.Where(one => Math.Abs(one.Name.Length - word.Length) <= most).Select(one => (one.Term, Distance: Nearest.Distance(word, one.Name))).Where(one => one.Distance <= most).OrderBy(one => one.Distance).ToList();
            if (near.Count > 0)
                return near[0].Term.Name;
        }

        return null;
    }
}
