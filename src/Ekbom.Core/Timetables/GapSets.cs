namespace Ekbom.Core.Timetables;

/// <summary>
/// Sets of differences between two doses, in steps of the grid: sorted, disjoint spans. Each set has a number, so that a matrix of them is a
/// matrix of numbers and an intersection is worked out once.
/// </summary>
internal sealed class GapSets
{
    public const int Any = 0, None = 1;

    private readonly int most;
    private readonly List<(int From, int To)[]> sets = [];
    private readonly List<int> turned = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), int> both = [];

    /// <param name="most">The largest difference there can be.</param>
    public GapSets(int most)
    {
        this.most = most;
        Number([(-most, most)]);
        Number([]);
    }

    public (int From, int To)[] this[int set] => sets[set];

    /// <summary>The number of a set of spans, which may overlap and reach too far.</summary>
    public int Number(IEnumerable<(int From, int To)> spans)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in spans.Select(span => (From: Math.Max(span.From, -most), To: Math.Min(span.To, most))).Where(span => span.From <= span.To).Order())
        {
            if (merged.Count > 0 && from <= merged[^1].To + 1)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            else
                merged.Add((from, to));
        }

        var number = Known(merged);
        while (turned.Count < sets.Count)
            turned.Add(-1);
        if (turned[number] < 0)
        {
            var back = Known([.. merged.Select(span => (-span.To, -span.From)).Reverse()]);
            while (turned.Count < sets.Count)
                turned.Add(-1);
            (turned[number], turned[back]) = (back, number);
        }

        return number;
    }

    /// <summary>The same differences seen from the other dose.</summary>
    public int Turned(int set) => turned[set];

    public bool HasZero(int set)
    {
        foreach (var (from, to) in sets[set])
        {
            if (from <= 0 && to >= 0)
                return true;
        }

        return false;
    }

    public bool Has(int set, int difference)
    {
        foreach (var (from, to) in sets[set])
        {
            if (difference >= from && difference <= to)
                return true;
        }

        return false;
    }

    public int And(int one, int other)
    {
        if (one == other || other == Any)
            return one;
        if (one == Any)
            return other;
        if (one == None || other == None)
            return None;
        var key = one < other ? (one, other) : (other, one);
        if (!both.TryGetValue(key, out var known))
            both.Add(key, known = Number(sets[one].SelectMany(a => sets[other], (a, b) => (Math.Max(a.From, b.From), Math.Min(a.To, b.To)))));
        return known;
    }

    private int Known(List<(int From, int To)> spans)
    {
        var key = string.Join(' ', spans);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = sets.Count);
            sets.Add([.. spans]);
        }

        return number;
    }
}
