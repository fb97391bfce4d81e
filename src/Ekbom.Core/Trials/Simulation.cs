namespace Ekbom.Core.Trials;

/// <summary>A design that is simulated: nights, or weeks when the rating is weekly.</summary>
/// <param name="Design">How rounds follow each other.</param>
/// <param name="Treatments">How many are compared.</param>
/// <param name="Rounds">How often each has its turn.</param>
/// <param name="Block">Length of a block.</param>
/// <param name="Settling">What does not count after a change.</param>
/// <param name="HalfLife">How long half of a change takes to come and to go, for each treatment after the first; one number when they are alike.</param>
public sealed record SimulatedDesign(TrialDesign Design, int Treatments, int Rounds, int Block, int Settling, params IReadOnlyList<double> HalfLife)
{
    /// <summary>How many treatments are compared with the first.</summary>
    public int Comparisons => Treatments - 1;

    /// <summary>That of one treatment, from 1.</summary>
    public double HalfLifeOf(int treatment) => HalfLife[Math.Min(treatment, HalfLife.Count) - 1];
}

/// <summary>
/// Trials made up from a seed and judged as real ones are: ratings from 0 to 10 with serial correlation and block shifts, the effect coming and going
/// with its half-life. One pattern has a drawn order of blocks and a tenth of its nights missing.
/// </summary>
internal sealed class Simulation
{
    private const double Base = 5.5, Missing = 0.1, Useful = 0.80, Any = 0.95, Top = 10, Normal95 = 1.96;

    /// <summary>Coarser than for a real answer: what is counted is a word, not a number.</summary>
    public static readonly Grid Coarse = new(8, 13, 3);

    private readonly SimulatedDesign design;
    private readonly Noise noise;
    private readonly double smallest;
    private readonly SplitMix draw;
    private readonly IReadOnlyList<Block> blocks;
    private readonly double[][] doses;
    private readonly List<int> counted;
    private readonly PatternModel?[] models;

    /// <param name="design">The design.</param>
    /// <param name="noise">How ratings move by themselves.</param>
    /// <param name="smallest">The smallest difference worth having, on the scale of 0 to 10.</param>
    /// <param name="seed">Draws everything.</param>
    public Simulation(SimulatedDesign design, Noise noise, double smallest, ulong seed)
    {
        (this.design, this.noise, this.smallest, draw) = (design, noise, smallest, new SplitMix(seed));
        blocks = Schedule.Blocks(design.Design, design.Treatments, design.Rounds, design.Block, draw);
        doses = [.. Enumerable.Range(1, design.Comparisons).Select(Dose)];
        counted = [.. Enumerable.Range(0, doses[0].Length).Where(night => draw.Share() >= Missing && night - blocks[night / design.Block].FirstNight >= CountedNights.Settling(blocks, night / design.Block, design.Settling))];
        var nights = Nights();
        models = [.. Enumerable.Range(1, design.Comparisons).Select(column => nights.X.Any(row => row[column] == 0) && nights.X.Any(row => row[column] == 1) ? new PatternModel(nights, Prior.ZeroToTen, Coarse, column) : null)];
    }

    /// <summary>
    /// One more trial with each of these true effects on the same ratings, once for each treatment after the first, the others having none: whether the
    /// verdict is that it helps, and the width of the 95 % interval.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<(bool Helps, double Width)>> Next(IReadOnlyList<double> effects)
    {
        var ratings = Ratings();
        return [.. models.Select((model, at) => (IReadOnlyList<(bool, double)>)[.. effects.Select(effect => model is null ? (false, 2 * Normal95 * Prior.ZeroToTen.Effect) : Judged(model, [.. counted.Select(night => Rating(ratings[night] + (effect * doses[at][night])))]))])];
    }

    private (bool, double) Judged(PatternModel pattern, double[] ratings)
    {
        var (shares, deviation) = pattern.AtMost(ratings, 0, -smallest);
        return (shares[0] >= Any && shares[1] >= Useful, 2 * Normal95 * deviation);
    }

    private Nights Nights()
    {
        ColumnKind[] columns = [ColumnKind.Intercept, .. Enumerable.Repeat(ColumnKind.Treatment, design.Treatments - 1), ColumnKind.Trend];
        return new(counted, new double[counted.Count], [.. counted.Select(Row)], columns, [.. counted.Select(night => night / design.Block)], blocks.Count);
    }

    private double[] Row(int night)
    {
        var row = new double[design.Treatments + 1];
        var treatment = blocks[night / design.Block].Treatment;
        row[0] = 1;
        if (treatment > 0)
            row[treatment] = 1;
        row[^1] = ((double)night / (doses[0].Length - 1)) - 0.5;
        return row;
    }

    private double[] Dose(int treatment)
    {
        var level = new double[blocks.Count * design.Block];
        var left = Math.Pow(0.5, 1 / design.HalfLifeOf(treatment));
        var before = 0.0;
        for (var night = 0; night < level.Length; night++)
        {
            var target = blocks[night / design.Block].Treatment == treatment ? 1 : 0;
            level[night] = before = target + ((before - target) * left);
        }

        return level;
    }

    private double[] Ratings()
    {
        var shifts = blocks.Select(_ => noise.Blocks * draw.Normal()).ToArray();
        var fresh = noise.Spread * Math.Sqrt(1 - (noise.Correlation * noise.Correlation));
        var ratings = new double[doses[0].Length];
        var error = noise.Spread * draw.Normal();
        for (var night = 0; night < ratings.Length; night++)
        {
            ratings[night] = Base + shifts[night / design.Block] + error;
            error = (noise.Correlation * error) + (fresh * draw.Normal());
        }

        return ratings;
    }

    private static double Rating(double value) => Math.Clamp(Math.Round(value), 0, Top);
}
