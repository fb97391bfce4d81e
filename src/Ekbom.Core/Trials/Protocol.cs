namespace Ekbom.Core.Trials;

/// <summary>How blocks follow each other.</summary>
public enum TrialDesign
{
    /// <summary>Rounds of blocks; each round holds every treatment once, in a drawn order.</summary>
    Randomised,

    /// <summary>Rounds turn their order each time (ABBA); only the first order is drawn.</summary>
    Counterbalanced,

    /// <summary>A baseline and then one stretch with the treatment: weaker, and labelled so.</summary>
    BeforeAfter,
}

public enum Blinding { Open, Helper }

/// <summary>One of the things compared.</summary>
/// <param name="Code">The letter of its box: A, B, …; with a helper the person sees only this.</param>
/// <param name="Name">What it is called: "magnesium glycinate", "nothing new".</param>
/// <param name="Substance">The term of what is taken, when we know it; null for nothing, or for a habit.</param>
/// <param name="ElementalMg">Elemental magnesium a day, in mg, when it is magnesium.</param>
/// <param name="When">The time of day it is taken, or null.</param>
public sealed record Treatment(string Code, string Name, string? Substance = null, decimal? ElementalMg = null, TimeOnly? When = null);

/// <summary>Something else that changes from night to night and is logged; at most four, fixed in advance.</summary>
/// <param name="Id">Its column in the diary, such as <c>caffeine</c>.</param>
/// <param name="YesNo">False for an amount, which is divided by its standard deviation.</param>
public sealed record Confounder(string Id, bool YesNo);

/// <summary>A stretch of nights with one treatment.</summary>
/// <param name="Treatment">Index among the treatments; 0 is what the others are compared with.</param>
/// <param name="FirstNight">Number of its first night, from 0.</param>
/// <param name="Nights">Its length in nights.</param>
public sealed record Block(int Treatment, int FirstNight, int Nights);

/// <summary>What was fixed, and hashed, before the first night. A later change is a new version; what was recorded stays.</summary>
public sealed record Protocol
{
    public required string Id { get; init; }

    /// <summary>From 1; a new version names the hash of the one before in <see cref="Replaces"/> and says why.</summary>
    public required int Version { get; init; }

    public required DateOnly Made { get; init; }

    /// <summary>The evening of night 0.</summary>
    public required DateOnly Start { get; init; }

    public required TrialDesign Design { get; init; }

    public required Blinding Blinding { get; init; }

    /// <summary>Two or more; the first is what the others are compared with.</summary>
    public required IReadOnlyList<Treatment> Treatments { get; init; }

    public required Outcome Outcome { get; init; }

    public required IReadOnlyList<Confounder> Confounders { get; init; }

    /// <summary>Nights after each change that are recorded and left out of the primary analysis.</summary>
    public required int SettlingNights { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The seed of the drawn order, in hexadecimal.</summary>
    public required string Seed { get; init; }

    /// <summary>Keeps the hash from being guessed; shown at the end.</summary>
    public required string Salt { get; init; }

    /// <summary>What the trial asks, in the person's own words.</summary>
    public string Question { get; init; } = "";

    /// <summary>Two letters; decides which emergency number is shown.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// In the person's own file of a trial with a helper: what is in the boxes, by name and in no order. The treatments are then named by their codes alone,
    /// and <see cref="Seed"/> and <see cref="Salt"/> stand only in the helper's file.
    /// </summary>
    public IReadOnlyList<Treatment> Boxed { get; init; } = [];

    /// <summary>What is watched beside the outcome: <see cref="DiaryWatch.Augmentation"/> for a person who takes a dopaminergic medicine.</summary>
    public IReadOnlyList<string> Watches { get; init; } = [];

    /// <summary>Which box holds what is known only to the helper.</summary>
    public bool IsSealed => Boxed.Count > 0;

    public string? Replaces { get; init; }

    public string? Why { get; init; }

    /// <summary>Nights of the whole trial.</summary>
    public int Nights => Blocks[^1].FirstNight + Blocks[^1].Nights;
}
