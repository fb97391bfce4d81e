namespace Ekbom.Core.Profiles;

/// <summary>Magnesium into which oxide may be mixed: a label says buffered, or states more magnesium than the form it names can hold.</summary>
internal static class Buffering
{
    private static readonly string[] Words = ["buffer", "gepuffert", "tamponn"];

    /// <param name="row">The row, of which the form and the salt count.</param>
    /// <param name="texts">What is written on it, and what was noted while that was read.</param>
    public static bool Is(Section row, IEnumerable<string> texts) => texts.Concat(new[] { "form", "salt" }.Select(key => (row.Value(key) as TextNode)?.Text ?? ""))
        .Any(text => Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public static IReadOnlyList<Ingredient> Mark(IReadOnlyList<Ingredient> ingredients) =>
        [.. ingredients.Select(one => MagnesiumTotal.IsMagnesium(one) ? one with { Buffered = true } : one)];
}
