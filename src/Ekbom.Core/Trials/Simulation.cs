namespace Ekbom.Core.Trials;

/// <summary>A design that is simulated: nights, or weeks when the rating is weekly.</summary>
/// <param name="Design">How rounds follow each other.</param>
/// <param name="Treatments">How many are compared.</param>
/// <param name="Rounds">How often each has its turn.</param>
/// <param name="Block">Length of a block.</param>
/// <param name="Settling">What does not count after a change.</param>
/// <param name="HalfLife">How long half of a change takes to come and to go.</param>
public sealed record SimulatedDesign(TrialDesign Design, int Treatments, int Rounds, int Block, int Settling, double HalfLife);

/// <summary>
/// Trials made up from a seed and judged as real ones are: ratings from 0 to 10 with serial correlation and block shifts, some nights missing, the
/// effect coming and going with its half-life.
/// </summary>
public sealed class Simulation(SimulatedDesign design, Noise noise, double smallest)
{
    private const double Base = 5.5, Missing = 0.1, Useful = 0.80, Any = 0.95, Top = 10;

    /// <summary>Coarser than for a real answer: what is counted is a word, not a number.</summary>
    public static readonly Grid Coarse = new(8, 13, 3);

    /// <summary>One trial with each of these true effects on the same nights: whether the verdict is that it helps.</summary>
    public bool[] Helps(IReadOnlyList<double> effects, ulong seed)
    {
        var draw = new SplitMix(seed);
        var blocks = Schedule.Blocks(design.Design, design.Treatments, design.Rounds, design.Block, draw);
        var length = blocks.Count * design.Block;
        var (ratings, dose, missing) = Nights(blocks, length, draw);
        var counted = Enumerable.Range(0, length).Where(night => !missing[night] && night - blocks[night / design.Block].FirstNight >= CountedNights.Settling(blocks, night / design.Block, design.Settling)).ToList();
        ColumnKind[] columns = [ColumnKind.Intercept, .. Enumerable.Repeat(ColumnKind.Treatment, design.Treatments - 1), ColumnKind.Trend];
        var x = counted.Select(night => Row(blocks[night / design.Block].Treatment, night, length)).ToList();
        if (x.All(row => row[1] == 0) || x.All(row => row[1] == 1))
            return new bool[effects.Count];
        var of = counted.Select(night => night / design.Block).ToList();
        return [.. effects.Select(effect => Helps(new(counted, [.. counted.Select(night => Rating(ratings[night] + (effect * dose[night])))], x, columns, of, blocks.Count)))];
    }

    private bool Helps(Nights nights)
    {
        var posterior = Posterior.Of(nights, Prior.ZeroToTen, Coarse);
        return posterior.AtMost(0) >= Any && posterior.AtMost(-smallest) >= Useful;
    }

    private double[] Row(int treatment, int night, int length)
    {
        var row = new double[design.Treatments + 1];
        row[0] = 1;
        if (treatment > 0)
            row[treatment] = 1;
        row[^1] = ((double)night / (length - 1)) - 0.5;
        return row;
    }

    private (double[] Ratings, double[] Dose, bool[] Missing) Nights(IReadOnlyList<Block> blocks, int length, SplitMix draw)
    {
        var (ratings, dose, missing) = (new double[length], new double[length], new bool[length]);
        var shifts = blocks.Select(_ => noise.Blocks * draw.Normal()).ToArray();
        var left = Math.Pow(0.5, 1 / design.HalfLife);
        var fresh = noise.Spread * Math.Sqrt(1 - (noise.Correlation * noise.Correlation));
        var (error, level) = (noise.Spread * draw.Normal(), 0.0);
        for (var night = 0; night < length; night++)
        {
            var target = blocks[night / design.Block].Treatment == 1 ? 1 : 0;
            level = target + ((level - target) * left);
            (dose[night], ratings[night], missing[night]) = (level, Base + shifts[night / design.Block] + error, draw.Share() < Missing);
            error = (noise.Correlation * error) + (fresh * draw.Normal());
        }

        return (ratings, dose, missing);
    }

    private static double Rating(double value) => Math.Clamp(Math.Round(value), 0, Top);
}
