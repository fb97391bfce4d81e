using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The mean of the last week of ratings within one block; a block starts anew.</summary>
internal static class RunningMean
{
    private const int Nights = 7, Fewest = 3;

    public static IReadOnlyList<(int Number, int Block, double Mean)> Of(IEnumerable<TrialNight> nights, bool weekly)
    {
        var rated = nights.Where(night => night.Rating is not null).OrderBy(night => night.Number).ToList();
        var (reach, fewest) = weekly ? (Nights * Nights, 1) : (Nights, Fewest);
        return [.. rated.Select(night => (Night: night, Last: rated.Where(one => one.Block == night.Block && one.Number <= night.Number && one.Number > night.Number - reach).ToList()))
            .Where(one => one.Last.Count >= fewest).Select(one => (one.Night.Number, one.Night.Block, one.Last.Average(night => night.Rating!.Value)))];
    }
}
