namespace Ekbom.Core.Trials;

/// <summary>What a design can find before it has begun.</summary>
/// <param name="Noise">What the ratings are supposed to do by themselves.</param>
/// <param name="Width">The expected width of the 95 % interval, in points of the outcome.</param>
/// <param name="Finds">For true effects in points, what share of such trials ends with "helps".</param>
/// <param name="Hoped">The effect the person hopes for, in points.</param>
/// <param name="Enough">The shortest design with enough power for it; null when none has it within <see cref="Power.LongestNights"/>.</param>
public sealed record Outlook(Noise Noise, double Width, IReadOnlyList<(double Effect, double Share)> Finds, double Hoped, EnoughDesign? Enough);

/// <param name="Rounds">Rounds of it.</param>
/// <param name="BlockNights">Nights of a block.</param>
/// <param name="Nights">Nights in all.</param>
/// <param name="Share">Its power.</param>
public sealed record EnoughDesign(int Rounds, int BlockNights, int Nights, double Share);

/// <summary>How long, how sure: the planning formula, and the power by simulation with a fixed seed.</summary>
public static class Power
{
    public const int LongestNights = 24 * 7;

    public const double Enough = 0.80;

    private const int Trials = 400, TrialsOfOthers = 240, MostBlock = 42, MostRounds = 6;

    private const ulong Seed = 0x5eed;

    private const double Analysable = 0.9;

    /// <summary>True effects that are looked at, in units of the scale factor: none, and three benefits beyond the smallest worth having.</summary>
    public static readonly IReadOnlyList<double> Effects = [0, -1, -1.5, -2, -3];

    /// <param name="setup">What is wanted.</param>
    /// <param name="length">Its nights.</param>
    /// <param name="halfLife">Nights in which half of a change has come or gone.</param>
    /// <param name="progress">Told the share done, from 0 to 1.</param>
    public static Outlook Of(Setup setup, TrialLength length, double halfLife, IProgress<double>? progress = null)
    {
        var outcome = new Outcome(setup.Outcome, "", setup.Highest, setup.Smallest, setup.Rated);
        var scale = outcome.Prior.Scale;
        var noise = Noise.Of(setup.Baseline, scale);
        var (unit, smallest, hoped) = (setup.Outcome == OutcomeKind.WeeklyTotal ? 7 : 1, setup.Smallest / scale, (setup.Hoped ?? 2 * setup.Smallest) / scale);
        var design = Design(setup, setup.Rounds, length.BlockNights, length.SettlingNights, halfLife, unit);
        var shares = Shares(design, noise, smallest, Effects, Trials, progress, 0, 0.5);
        var enough = Shortest(setup, length, halfLife, unit, noise, smallest, hoped, progress);
        progress?.Report(1);
        return new(noise, Width(design, noise) * scale, [.. Effects.Select((effect, at) => (effect * scale, shares[at]))], hoped * scale, enough);
    }

    /// <summary>
    /// The planning formula: <c>Var = σ² (1+ρ)/(1−ρ) (1/n₁ + 1/n₀) + τ² (1/k₁ + 1/k₀)</c>, width 2 × 1.96 × its root, with a tenth of the nights missing.
    /// </summary>
    public static double Width(SimulatedDesign design, Noise noise)
    {
        var order = design.Design == TrialDesign.BeforeAfter ? TrialDesign.BeforeAfter : TrialDesign.Counterbalanced;
        var blocks = Schedule.Blocks(order, design.Treatments, design.Rounds, design.Block, new SplitMix(Seed));
        var (n1, n0) = (Analysable * CountedNights.Of(blocks, 1, design.Settling), Analysable * CountedNights.Of(blocks, 0, design.Settling));
        var variance = (noise.Spread * noise.Spread * (1 + noise.Correlation) / (1 - noise.Correlation) * ((1 / n1) + (1 / n0))) + (noise.Blocks * noise.Blocks * 2 / design.Rounds);
        return 2 * 1.96 * Math.Sqrt(variance);
    }

    /// <summary>For each true effect the share of made-up trials that end with "helps".</summary>
    public static double[] Shares(SimulatedDesign design, Noise noise, double smallest, IReadOnlyList<double> effects, int trials, IProgress<double>? progress = null, double from = 0, double to = 1)
    {
        var simulation = new Simulation(design, noise, smallest);
        var found = new int[effects.Count];
        var done = 0;
        Parallel.For(0, trials, trial =>
        {
            var helps = simulation.Helps(effects, Seed + ((ulong)trial * 0x9e3779b9));
            for (var i = 0; i < helps.Length; i++)
            {
                if (helps[i])
                    Interlocked.Increment(ref found[i]);
            }

            if (Interlocked.Increment(ref done) % 20 == 0)
                progress?.Report(from + ((to - from) * done / trials));
        });
        return [.. found.Select(count => (double)count / trials)];
    }

    /// <summary>Longer blocks and more rounds, from the shortest on, until one is enough.</summary>
    private static EnoughDesign? Shortest(Setup setup, TrialLength length, double halfLife, int unit, Noise noise, double smallest, double hoped, IProgress<double>? progress)
    {
        var least = TrialLength.InWeeks(length.SettlingNights + TrialLength.Needed(setup));
        var first = Math.Min(length.BlockNights, Math.Max(least, 7));
        var rounds = setup.Design == TrialDesign.BeforeAfter ? [1] : Enumerable.Range(2, MostRounds - 1);
        var candidates = rounds.SelectMany(count => Enumerable.Range(0, 6).Select(more => (Rounds: count, Block: first + (7 * more))))
            .Where(one => one.Block <= Math.Max(MostBlock, first)).Select(one => (one.Rounds, one.Block, Nights: one.Rounds * one.Block * setup.Treatments.Count))
            .Where(one => one.Nights <= LongestNights).OrderBy(one => one.Nights).ThenByDescending(one => one.Rounds).ToList();
        var (low, high) = (0, candidates.Count); // power grows with nights: a search by halves finds the shortest up to the error of the simulation
        var best = default(EnoughDesign);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var one = candidates[middle];
            var share = Shares(Design(setup, one.Rounds, one.Block, length.SettlingNights, halfLife, unit), noise, smallest, [-hoped], TrialsOfOthers)[0];
            progress?.Report(0.5 + (0.5 * (1 - ((double)(high - low) / (candidates.Count + 1)))));
            if (share >= Enough)
                (best, high) = (new(one.Rounds, one.Block, one.Nights, share), middle);
            else
                low = middle + 1;
        }

        return best;
    }

    private static SimulatedDesign Design(Setup setup, int rounds, int block, int settling, double halfLife, int unit) =>
        new(setup.Design, setup.Treatments.Count, rounds, block / unit, (settling + unit - 1) / unit, halfLife / unit);
}
