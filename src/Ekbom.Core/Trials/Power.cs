namespace Ekbom.Core.Trials;

/// <summary>What a design can find before it has begun.</summary>
/// <param name="Noise">What the ratings are supposed to do by themselves.</param>
/// <param name="Width">The expected width of the 95 % interval, in points of the outcome: of the made-up trials, for the least sure comparison.</param>
/// <param name="Planned">The same by the planning formula, which knows nothing of a trend and is too narrow before and after.</param>
/// <param name="Finds">
/// For true effects in points, what share of such trials ends with "helps": of several comparisons the least sure one, and without any effect the share in
/// which at least one ends so.
/// </param>
/// <param name="Hoped">The effect the person hopes for, in points.</param>
/// <param name="Enough">The shortest design with enough power for it; null when none has it within <see cref="Power.LongestNights"/>.</param>
public sealed record Outlook(Noise Noise, double Width, double Planned, IReadOnlyList<(double Effect, double Share)> Finds, double Hoped, EnoughDesign? Enough)
{
    /// <summary>The same for each treatment after the first, in their order.</summary>
    public required IReadOnlyList<ComparisonOutlook> Comparisons { get; init; }
}

/// <summary>What a design can find of one treatment.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Width">The expected width of its 95 % interval, in points of the outcome.</param>
/// <param name="Shares">For each of <see cref="Outlook.Finds"/> what share of such trials ends with "helps" for it, from 0 to 1.</param>
public sealed record ComparisonOutlook(string Name, double Width, IReadOnlyList<double> Shares);

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

    private const int Trials = 640, TrialsAtFirst = 128, Patterns = 32, MostBlock = 42, MostRounds = 6;

    private const ulong Seed = 0x5eed;

    private const double Analysable = 0.9;

    /// <summary>Three standard errors of the few first trials: what is further below is not looked at again.</summary>
    private const double Doubt = 0.11;

    /// <summary>True effects that are looked at, in units of the scale factor: none, and three benefits beyond the smallest worth having.</summary>
    public static readonly IReadOnlyList<double> Effects = [0, -1, -1.5, -2, -3];

    /// <param name="setup">What is wanted.</param>
    /// <param name="length">Its nights.</param>
    /// <param name="halfLives">Nights in which half of a change has come or gone, for each treatment after the first.</param>
    /// <param name="progress">Told the share done, from 0 to 1.</param>
    public static Outlook Of(Setup setup, TrialLength length, IReadOnlyList<double> halfLives, IProgress<double>? progress = null)
    {
        var outcome = new Outcome(setup.Outcome, "", setup.Highest, setup.Smallest, setup.Rated);
        var scale = outcome.Prior.Scale;
        var noise = Noise.Of(setup.Baseline, scale);
        var (unit, smallest, hoped) = (setup.Outcome == OutcomeKind.WeeklyTotal ? 7 : 1, setup.Smallest / scale, (setup.Hoped ?? 2 * setup.Smallest) / scale);
        var design = Design(setup, setup.Rounds, length.BlockNights, length.SettlingNights, halfLives, unit);
        var found = Found(design, noise, smallest, Effects, Trials, progress, 0, 0.5);
        var enough = Shortest(setup, length, halfLives, unit, noise, smallest, hoped, progress);
        progress?.Report(1);
        return new(noise, found.Width * scale, Width(design, noise) * scale, [.. Effects.Select((effect, at) => (effect * scale, found.Shares[at]))], hoped * scale, enough)
        {
            Comparisons = [.. found.Each.Select((one, at) => new ComparisonOutlook(setup.Treatments[at + 1].Written, one.Width * scale, one.Shares))],
        };
    }

    /// <summary>
    /// The planning formula: <c>Var = σ² (1+ρ)/(1−ρ) (1/n₁ + 1/n₀) + τ² (1/k₁ + 1/k₀)</c>, width 2 × 1.96 × its root, with a tenth of the nights missing.
    /// </summary>
    public static double Width(SimulatedDesign design, Noise noise)
    {
        var blocks = Schedule.Alternating(design.Treatments, design.Rounds, design.Block);
        var (n1, n0) = (Analysable * CountedNights.Of(blocks, 1, design.Settling), Analysable * CountedNights.Of(blocks, 0, design.Settling));
        var variance = (noise.Spread * noise.Spread * (1 + noise.Correlation) / (1 - noise.Correlation) * ((1 / n1) + (1 / n0))) + (noise.Blocks * noise.Blocks * 2 / design.Rounds);
        return 2 * 1.96 * Math.Sqrt(variance);
    }

    /// <summary>
    /// For each true effect the share of made-up trials that end with "helps", and the mean width of their 95 % intervals: of the least sure comparison, and
    /// without an effect of any of them. <c>Each</c> has the same for each treatment after the first.
    /// </summary>
    public static (double[] Shares, double Width, IReadOnlyList<(double[] Shares, double Width)> Each) Found(SimulatedDesign design, Noise noise, double smallest, IReadOnlyList<double> effects, int trials, IProgress<double>? progress = null, double from = 0, double to = 1)
    {
        var (comparisons, patterns) = (design.Comparisons, Math.Min(Patterns, trials));
        var (found, anywhere, widths) = (new int[comparisons, effects.Count], new int[effects.Count], new double[patterns, comparisons]);
        var done = 0;
        Parallel.For(0, patterns, pattern =>
        {
            var simulation = new Simulation(design, noise, smallest, Seed + ((ulong)pattern * 0x9e3779b9));
            for (var trial = pattern; trial < trials; trial += patterns)
            {
                var judged = simulation.Next(effects);
                for (var i = 0; i < effects.Count; i++)
                {
                    for (var one = 0; one < comparisons; one++)
                    {
                        widths[pattern, one] += judged[one][i].Width;
                        if (judged[one][i].Helps)
                            Interlocked.Increment(ref found[one, i]);
                    }

                    if (judged.Any(one => one[i].Helps))
                        Interlocked.Increment(ref anywhere[i]);
                }
            }

            progress?.Report(from + ((to - from) * Interlocked.Increment(ref done) / patterns));
        });
        (double[] Shares, double Width)[] each = [.. Enumerable.Range(0, comparisons).Select(one =>
            ((double[])[.. effects.Select((_, i) => (double)found[one, i] / trials)], Enumerable.Range(0, patterns).Sum(pattern => widths[pattern, one]) / trials / effects.Count))];
        return ([.. effects.Select((effect, i) => effect == 0 ? (double)anywhere[i] / trials : each.Min(one => one.Shares[i]))], each.Max(one => one.Width), each);
    }

    /// <summary>Longer blocks and more rounds, from the shortest on, until one is enough.</summary>
    private static EnoughDesign? Shortest(Setup setup, TrialLength length, IReadOnlyList<double> halfLives, int unit, Noise noise, double smallest, double hoped, IProgress<double>? progress)
    {
        var least = TrialLength.InWeeks(length.SettlingNights + TrialLength.Needed(setup));
        var first = Math.Min(length.BlockNights, Math.Max(least, 7));
        var rounds = setup.Design == TrialDesign.BeforeAfter ? [1] : Enumerable.Range(2, MostRounds - 1);
        var candidates = rounds.SelectMany(count => Enumerable.Range(0, 6).Select(more => (Rounds: count, Block: first + (7 * more))))
            .Where(one => one.Block <= Math.Max(MostBlock, first)).Select(one => (one.Rounds, one.Block, Nights: one.Rounds * one.Block * setup.Treatments.Count))
            .Where(one => one.Nights <= LongestNights).OrderBy(one => one.Nights).ThenByDescending(one => one.Rounds).ToList();
        for (var i = 0; i < candidates.Count; i++)
        {
            var one = candidates[i];
            var simulated = Design(setup, one.Rounds, one.Block, length.SettlingNights, halfLives, unit);
            var share = Found(simulated, noise, smallest, [-hoped], TrialsAtFirst).Shares[0];
            if (share >= Enough - Doubt)
                share = Found(simulated, noise, smallest, [-hoped], Trials).Shares[0];
            progress?.Report(0.5 + (0.5 * (i + 1) / candidates.Count));
            if (share >= Enough)
                return new(one.Rounds, one.Block, one.Nights, share);
        }

        return null;
    }

    private static SimulatedDesign Design(Setup setup, int rounds, int block, int settling, IReadOnlyList<double> halfLives, int unit) =>
        new(setup.Design, setup.Treatments.Count, rounds, block / unit, (settling + unit - 1) / unit, [.. halfLives.Select(nights => nights / unit)]);
}
