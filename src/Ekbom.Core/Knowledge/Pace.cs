using Ekbom.Core.Sources;

namespace Ekbom.Core.Knowledge;

/// <summary>How fast something acts and how fast its effect goes: what a trial of it needs.</summary>
/// <param name="Name">The row, from fast to slow: <c>at-once</c>, <c>days</c>, <c>slow</c>, <c>too-slow</c>.</param>
/// <param name="Of">Terms it holds for: medicines, classes, supplements, ingredients.</param>
/// <param name="Words">Words by which a habit is known, such as <c>caffeine</c>.</param>
public sealed record Pace(string Id, Provenance From, string Name, IReadOnlyList<string> Of, IReadOnlyList<string> Words, Says Says) : Entry(Id, From)
{
    /// <summary>The least length of a block, in nights; 0 when no length is enough.</summary>
    public int BlockNights { get; init; }

    /// <summary>Nights after each change that are left out: at least three half-lives.</summary>
    public int SettlingNights { get; init; }

    /// <summary>Nights in which half of its effect is supposed to come, and to go.</summary>
    public decimal HalfLifeNights { get; init; } = 1m;

    /// <summary>What we do not know is taken for this.</summary>
    public bool ForUnknown { get; init; }

    /// <summary>No block is long enough for it.</summary>
    public bool IsTooSlow => BlockNights == 0;
}
