using System.Globalization;
using System.Text;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The nights of a trial in letters: a line a week, its ratings, and a bar for the mean of the last seven nights.</summary>
public static class NightsText
{
    private const int Days = 7, Bar = 24;

    public static string Of(TrialAnalysis analysis)
    {
        var (protocol, text) = (analysis.Protocol, new StringBuilder());
        var weekly = protocol.Outcome.Rated == Rated.Weekly;
        var means = RunningMean.Of(analysis.Nights.All, weekly).ToDictionary(one => one.Number, one => one.Mean);
        var by = analysis.Nights.All.ToLookup(night => night.Number);
        var width = analysis.Nights.All.Select(night => night.Rating is { } rating ? Cell(rating).Length : 1).DefaultIfEmpty(1).Max() + 2;
        for (var at = 0; at < protocol.Blocks.Count; at++)
        {
            var block = protocol.Blocks[at];
            text.Append(CultureInfo.InvariantCulture, $"Block {at + 1}  {TrialNumbers.What(protocol, block.Treatment)}\n");
            for (var first = block.FirstNight; first < block.FirstNight + block.Nights; first += Days)
            {
                var nights = Enumerable.Range(first, Math.Min(Days, block.FirstNight + block.Nights - first)).ToList();
                if (!nights.Exists(by.Contains))
                    break;
                text.Append("  ").Append(protocol.Start.AddDays(first).ToString("dd MMM", CultureInfo.InvariantCulture));
                foreach (var night in weekly ? nights.Where(by.Contains) : nights)
                    text.Append(Cell(by[night].LastOrDefault()).PadLeft(width));
                if (nights.Where(means.ContainsKey).Select(night => means[night]).OfType<double>().ToList() is [.., var mean])
                    text.Append(' ', width * (weekly ? 0 : Days - nights.Count)).Append("   ").Append(TrialNumbers.Points(mean, protocol.Outcome).PadLeft(4)).Append("  ").Append(Line(mean, protocol.Outcome));
                text.Append('\n');
            }
        }

        return text.Append(weekly ? "\"(5)\" does not count. The bar is the mean of the last weeks of the block.\n" : "\".\" no rating, \"(5)\" does not count. The bar is the mean of the last seven nights.\n").ToString();
    }

    private static string Cell(TrialNight? night) => night?.Rating is not { } rating ? ". " : night.Counts ? Cell(rating) + " " : $"({Cell(rating)})";

    private static string Cell(double rating) => rating.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Line(double mean, Outcome outcome) => new('#', (int)Math.Round(Math.Clamp(mean / (outcome.Kind == OutcomeKind.SleepHours ? 12 : outcome.Highest), 0, 1) * Bar));
}
