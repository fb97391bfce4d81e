using Ekbom.Core.Trials;

namespace Ekbom.Bench;

/// <summary>How the nights of a made-up trial come about.</summary>
public sealed record MadeUp
{
    public int Rounds { get; init; } = 2;

    public int Block { get; init; } = 14;

    public int Settling { get; init; } = 4;

    public double Correlation { get; init; } = 0.4;

    public double Spread { get; init; } = 1.5;

    /// <summary>Shifts from block to block.</summary>
    public double Shift { get; init; }

    /// <summary>Nights in which half of the effect has come or gone.</summary>
    public double HalfLife { get; init; } = 1;

    public double Missing { get; init; } = 0.1;

    public double Base { get; init; } = 5.5;

    /// <summary>Over the whole trial.</summary>
    public double Drift { get; init; }

    /// <summary>To whole numbers from 0 to 10.</summary>
    public bool Rounded { get; init; } = true;

    public int Nights => 2 * Rounds * Block;
}

/// <summary>Trials whose truth is known, made from a seed: protocol and diary, as a person would have them.</summary>
public static class MadeUpTrials
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    /// <summary>The day after the last night.</summary>
    public static DateOnly After(Protocol protocol) => protocol.Start.AddDays(protocol.Nights);

    /// <summary>The same nights with each of these true effects.</summary>
    public static IReadOnlyList<(Protocol Protocol, Diary Diary)> Make(MadeUp how, IReadOnlyList<double> effects, int seed)
    {
        var chance = new Random(seed);
        var blocks = new List<Block>();
        for (var round = 0; round < how.Rounds; round++)
        {
            var first = chance.Next(2);
            blocks.Add(new(first, blocks.Count * how.Block, how.Block));
            blocks.Add(new(1 - first, blocks.Count * how.Block, how.Block));
        }

        var protocol = Protocol(blocks, how.Settling);
        var nights = new List<(double Noise, double Dose)>();
        var shifts = blocks.Select(_ => how.Shift * Normal(chance)).ToList();
        var (error, level, keeps) = (how.Spread * Normal(chance), 0.0, Math.Pow(0.5, 1 / how.HalfLife));
        var missing = new HashSet<int>();
        for (var night = 0; night < how.Nights; night++)
        {
            level = blocks[night / how.Block].Treatment + ((level - blocks[night / how.Block].Treatment) * keeps);
            nights.Add((how.Base + (how.Drift * (((double)night / (how.Nights - 1)) - 0.5)) + shifts[night / how.Block] + error, level));
            error = (how.Correlation * error) + (how.Spread * Math.Sqrt(1 - (how.Correlation * how.Correlation)) * Normal(chance));
            if (chance.NextDouble() < how.Missing)
                missing.Add(night);
        }

        return [.. effects.Select(effect => (protocol, new Diary([.. nights.Select((night, at) => (Night: night, At: at)).Where(one => !missing.Contains(one.At)).Select(one => new DiaryNight(Start.AddDays(one.At)) { Rating = Rating(one.Night.Noise + (effect * one.Night.Dose), how.Rounded), Taken = Taken.AsPlanned })])))];
    }

    public static Protocol Protocol(IReadOnlyList<Block> blocks, int settling) => new()
    {
        Id = "made-up",
        Version = 1,
        Made = Start.AddDays(-1),
        Start = Start,
        Design = TrialDesign.Randomised,
        Blinding = Blinding.Open,
        Treatments = [new("A", "nothing new"), new("B", "magnesium citrate", "magnesium-citrate", 200)],
        Outcome = new(OutcomeKind.ZeroToTen, "How bad were your legs?", 10, 1, Rated.Evening),
        Confounders = [],
        SettlingNights = settling,
        Blocks = blocks,
        Seed = "0",
        Salt = "",
    };

    /// <summary>The model as the primary analysis fits it.</summary>
    public static (Posterior Posterior, DesignMatrix Matrix) Fit(Protocol protocol, Diary diary)
    {
        var matrix = DesignMatrix.Of(protocol, TrialNights.Of(protocol, diary, After(protocol)).Analysed, new());
        return (Posterior.Of(matrix.Nights, protocol.Outcome.Prior), matrix);
    }

    /// <summary>A standard normal number (Box and Muller).</summary>
    public static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private static double Rating(double value, bool rounded) => rounded ? Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 10) : value;
}
