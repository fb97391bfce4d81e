namespace Ekbom.Core.Timetables;

/// <summary>What has been taken already today, by dose, and until when that is known.</summary>
internal sealed record Past(IReadOnlyDictionary<string, int> At, int? Until)
{
    /// <summary>The doses that were said to be taken; the others are taken for granted.</summary>
    public IReadOnlySet<string> Said { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public static Past None { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal), null);
}
