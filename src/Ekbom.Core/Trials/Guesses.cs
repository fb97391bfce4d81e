using MathNet.Numerics;

namespace Ekbom.Core.Trials;

/// <summary>What the person guessed at the end of each block, with a helper: whether they knew what they took.</summary>
/// <param name="Made">Blocks with a guess.</param>
/// <param name="Right">How many were right.</param>
/// <param name="ByChance">The probability of at least as many by guessing blindly, from the binomial distribution.</param>
public sealed record Guesses(int Made, int Right, double ByChance)
{
    /// <summary>Null when nobody guessed; the last guess of a block counts.</summary>
    public static Guesses? Of(Protocol protocol, Diary diary)
    {
        var guesses = new List<(int Guessed, int Was)>();
        foreach (var block in protocol.Blocks)
        {
            var (first, end) = (protocol.Start.AddDays(block.FirstNight), protocol.Start.AddDays(block.FirstNight + block.Nights));
            if (diary.Nights.LastOrDefault(night => night.Date >= first && night.Date < end && night.Guess is not null) is { Guess: { } guess })
                guesses.Add((guess, block.Treatment));
        }

        if (guesses.Count == 0)
            return null;
        var right = guesses.Count(one => one.Guessed == one.Was);
        return new(guesses.Count, right, AtLeast(right, guesses.Count, 1.0 / protocol.Treatments.Count));
    }

    /// <summary>The probability of at least so many of n, each with the same chance.</summary>
    internal static double AtLeast(int right, int made, double chance)
    {
        var sum = 0.0;
        for (var k = right; k <= made; k++)
            sum += SpecialFunctions.Binomial(made, k) * Math.Pow(chance, k) * Math.Pow(1 - chance, made - k);
        return Math.Min(1, sum);
    }
}
