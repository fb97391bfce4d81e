namespace Ekbom.Core.Trials;

/// <summary>
/// A check without a model: the difference of mean block means over every order the design allowed. Its smallest possible share is one order, so it
/// is a check and not the main test (Edgington and Onghena, Randomization Tests, 4th ed. 2007).
/// </summary>
/// <param name="Difference">Observed, in points.</param>
/// <param name="Orders">How many orders the design allowed.</param>
/// <param name="AsExtreme">How many of them give a difference at least as far to the better side.</param>
public sealed record OrderCheck(double Difference, int Orders, int AsExtreme)
{
    private const int MostOrders = 50_000;

    private const double Rounding = 1e-9;

    public double Share => (double)AsExtreme / Orders;

    /// <summary>Null when nothing was drawn, a block has no night, or there are too many orders to go through.</summary>
    public static OrderCheck? Of(Protocol protocol, IReadOnlyList<TrialNight> used, int treatment)
    {
        var means = used.GroupBy(night => night.Block).ToDictionary(block => block.Key, block => block.Average(night => night.Rating!.Value));
        var rounds = protocol.Blocks.Chunk(protocol.Treatments.Count).Where(round => round.Length == protocol.Treatments.Count).TakeWhile((_, at) => Enumerable.Range(at * protocol.Treatments.Count, protocol.Treatments.Count).All(means.ContainsKey)).Count();
        if (protocol.Design == TrialDesign.BeforeAfter || rounds < 2)
            return null;
        var orders = Allowed(protocol, rounds);
        if (orders is null)
            return null;
        var towardsBetter = protocol.Outcome.HigherIsBetter ? -1 : 1;
        var observed = towardsBetter * Between([.. protocol.Blocks.Take(rounds * protocol.Treatments.Count).Select(block => block.Treatment)], means, treatment);
        return new(towardsBetter * observed, orders.Count, orders.Count(order => (towardsBetter * Between(order, means, treatment)) <= observed + Rounding));
    }

    private static double Between(int[] order, Dictionary<int, double> means, int treatment)
    {
        var (with, without, on, off) = (0.0, 0.0, 0, 0);
        for (var block = 0; block < order.Length; block++)
        {
            if (order[block] == treatment)
                (with, on) = (with + means[block], on + 1);
            else if (order[block] == 0)
                (without, off) = (without + means[block], off + 1);
        }

        return (with / on) - (without / off);
    }

    private static List<int[]>? Allowed(Protocol protocol, int rounds)
    {
        var within = Permutations([.. Enumerable.Range(0, protocol.Treatments.Count)]).ToList();
        if (protocol.Design == TrialDesign.Counterbalanced)
            return [.. within.Select(first => Enumerable.Range(0, rounds).SelectMany(round => round % 2 == 0 ? first : first.Reverse()).ToArray())];
        if (Math.Pow(within.Count, rounds) > MostOrders)
            return null;
        List<int[]> orders = [[]];
        for (var round = 0; round < rounds; round++)
            orders = [.. orders.SelectMany(order => within.Select(next => order.Concat(next).ToArray()))];
        return orders;
    }

    private static IEnumerable<int[]> Permutations(int[] left) => left.Length <= 1 ? [left] : left.SelectMany(first => Permutations([.. left.Where(one => one != first)]).Select(rest => rest.Prepend(first).ToArray()));
}
