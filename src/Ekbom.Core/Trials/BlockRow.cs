namespace Ekbom.Core.Trials;

/// <summary>What happened in one block.</summary>
/// <param name="Block">From 0.</param>
/// <param name="Treatment">Planned.</param>
/// <param name="From">The evening of its first night.</param>
/// <param name="Planned">Nights, or weeks of a weekly total.</param>
/// <param name="Rated">With a rating.</param>
/// <param name="Analysed">Used.</param>
/// <param name="LeftOut">How many were left out, by reason.</param>
/// <param name="Mean">Of the nights used; null without any.</param>
/// <param name="Deviation">Standard deviation of the nights used; null with fewer than two.</param>
/// <param name="Reports">Side effects and signs, by id, with the nights on which each was written.</param>
/// <param name="LooseStool">Nights with a stool form of 6 or 7.</param>
public sealed record BlockRow(int Block, int Treatment, DateOnly From, int Planned, int Rated, int Analysed, IReadOnlyDictionary<LeftOut, int> LeftOut, double? Mean, double? Deviation, IReadOnlyDictionary<string, int> Reports, int LooseStool)
{
    public static IReadOnlyList<BlockRow> Of(TrialNights nights, Diary diary)
    {
        var protocol = nights.Protocol;
        return [.. protocol.Blocks.Select((block, at) =>
        {
            var all = nights.All.Where(night => night.Block == at).ToList();
            var used = all.Where(night => night.Counts).Select(night => night.Rating!.Value).ToList();
            var first = protocol.Start.AddDays(block.FirstNight);
            var written = diary.Nights.Where(night => night.Date >= first && night.Date < first.AddDays(block.Nights)).ToList();
            return new BlockRow(
                at, block.Treatment, first, protocol.Outcome.Rated == Trials.Rated.Weekly ? block.Nights / WeeklyTotals.Days : block.Nights, all.Count(night => night.Rating is not null), used.Count,
                all.Where(night => !night.Counts).GroupBy(night => night.Why).ToDictionary(group => group.Key, group => group.Count()),
                used.Count == 0 ? null : used.Average(), used.Count < 2 ? null : Spread(used),
                written.SelectMany(night => night.Reports.Distinct(StringComparer.Ordinal)).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
                written.Count(night => night.HasLooseStool));
        })];
    }

    private static double Spread(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}

/// <summary>The mean of one day of the week over the nights used.</summary>
public sealed record WeekdayMean(DayOfWeek Day, int Nights, double Mean)
{
    public static IReadOnlyList<WeekdayMean> Of(TrialNights nights) =>
        [.. nights.Analysed.GroupBy(night => night.Date.DayOfWeek).OrderBy(group => ((int)group.Key + 6) % 7).Select(group => new WeekdayMean(group.Key, group.Count(), group.Average(night => night.Rating!.Value)))];
}
