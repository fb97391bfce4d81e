using System.Numerics;

namespace Ekbom.Core.Timetables;

/// <summary>
/// Which of some rules to leave out so that the rest can hold, at the least weight: all such sets. Every set of rules that cannot hold together has
/// to lose one (an implicit hitting set): sets are proposed, tried, and what makes one fail is learnt.
/// </summary>
internal sealed class Dropped(DayGrid grid, IReadOnlyList<DayRule> kept, IReadOnlyList<DayRule> optional, IReadOnlyList<decimal> weights, Work work)
{
    /// <summary>More rules than this that may be left out are not told apart: the last ones are kept.</summary>
    public const int Most = 64;

    private const int Enough = 200;

    private readonly List<ulong> clashes = [];
    private readonly HashSet<ulong> fine = [];
    private readonly List<ulong> proposed = [];
    private decimal least;

    /// <summary>The sets of least weight, each as the rules that remain; empty when nothing fits even without all of them.</summary>
    public IReadOnlyList<Choice> Cheapest()
    {
        if (!Holds(ulong.MaxValue))
            return [];
        while (true)
        {
            proposed.Clear();
            least = weights.Sum() + 1;
            Hit(0, 0, 0m);
            var wrong = proposed.FindIndex(set => !fine.Contains(set) && !Holds(set));
            if (wrong < 0 || work.RanOut)
                return [.. proposed.Where(fine.Contains).Order().Select(set => new Choice([.. optional.Where((_, at) => Left(set, at))], [.. kept, .. optional.Where((_, at) => !Left(set, at))], least))];
            var remaining = optional.Select((rule, at) => (rule, at)).Where(one => !Left(proposed[wrong], one.at)).ToList();
            var clash = Clash.Smallest(grid, kept, [.. remaining.Select(one => one.rule)], work);
            clashes.Add(remaining.Where(one => clash.Contains(one.rule)).Aggregate(0UL, (set, one) => set | 1UL << one.at));
            if (clashes[^1] == 0)
                return []; // the work ran out while the clash was being made small
        }
    }

    private static bool Left(ulong set, int at) => at < Most && (set >> at & 1) != 0;

    private bool Holds(ulong without)
    {
        if (Clash.Holds(grid, [.. kept, .. optional.Where((_, at) => !Left(without, at))], work) != true)
            return false;
        fine.Add(without);
        return true;
    }

    /// <summary>Collects every set of least weight that takes a rule out of each clash.</summary>
    private void Hit(int clash, ulong set, decimal weight)
    {
        if (weight > least || proposed.Count >= Enough)
            return;
        while (clash < clashes.Count && (clashes[clash] & set) != 0)
            clash++;
        if (clash == clashes.Count)
        {
            if (weight < least)
                proposed.Clear();
            least = weight;
            if (!proposed.Contains(set))
                proposed.Add(set);
            return;
        }

        for (var rest = clashes[clash]; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            Hit(clash + 1, set | 1UL << at, weight + weights[at]);
        }
    }

    /// <summary>Rules left out, the rules that then hold, and what leaving out weighs.</summary>
    internal sealed record Choice(IReadOnlyList<DayRule> Without, IReadOnlyList<DayRule> Rules, decimal Weight);
}
