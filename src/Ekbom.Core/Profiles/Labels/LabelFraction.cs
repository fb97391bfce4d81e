namespace Ekbom.Core.Profiles;

/// <summary>How much of a compound is magnesium: over all its hydrates, or of the one that is named.</summary>
/// <param name="Low">Least share.</param>
/// <param name="High">Greatest share.</param>
/// <param name="WaterNamed">The label names the hydrate, so it speaks of the compound.</param>
internal readonly record struct LabelFraction(decimal Low, decimal High, bool WaterNamed)
{
    public static LabelFraction Of(LabelPart part, LabelText label)
    {
        if (part.UnknownSalt || part.Forms.Count == 0)
            return new(0m, 1m, false);
        decimal low = 1m, high = 0m;
        var water = part.Forms.Count == 1 && (part.Words.Contains("dimagnesium") || part.Words.Contains("trimagnesium")); // a compound, told by its atoms
        foreach (var form in part.Forms)
        {
            var named = Named(form, part.Words, out var hydrate, out var isWater);
            water |= isWater && part.Forms.Count == 1;
            if (hydrate is not null && named.Count == 0)
                label.Note($"The {hydrate} of magnesium {form.Key} is not one we know; the range begins at none and ends at the most of those we know.");
            low = Math.Min(low, named.Count > 0 ? named.Min(one => one.Fraction) : hydrate is not null && isWater ? 0m : form.LowestFraction);
            high = Math.Max(high, named.Count > 0 ? named.Max(one => one.Fraction) : form.HighestFraction);
        }

        return new(low, high, water);
    }

    /// <summary>The hydrates of a form that the words next to its name pick out.</summary>
    private static List<MagnesiumHydrate> Named(MagnesiumForm form, HashSet<string> words, out string? written, out bool isWater)
    {
        written = words.FirstOrDefault(word => LabelWords.Water(word) is not null);
        var count = written is null ? null : LabelWords.Water(written);
        isWater = count is not null;
        var named = form.Hydrates.Where(hydrate => count is not null && Water(hydrate) == count).ToList();
        return named.Count > 0 || isWater ? named : [.. form.Hydrates.Where(hydrate => hydrate.Name is not null && IsIn(hydrate.Name, words))];
    }

    private static int? Water(MagnesiumHydrate hydrate)
    {
        if (hydrate.Name is { } name)
            return LabelWords.Water(name);
        var at = hydrate.Formula.IndexOf('·', StringComparison.Ordinal);
        if (at < 0)
            return 0;
        var digits = hydrate.Formula[(at + 1)..].TakeWhile(char.IsAsciiDigit).Aggregate(0, (sum, digit) => Math.Min(1000, (sum * 10) + digit - '0'));
        return hydrate.Formula.EndsWith("H2O", StringComparison.Ordinal) ? Math.Max(1, digits) : null;
    }

    /// <summary>One of the alternatives of <c>light, heavy or basic</c> stands in the label.</summary>
    private static bool IsIn(string name, HashSet<string> words) =>
        name.Split([",", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(alternative => alternative.Split(' ').All(words.Contains));
}
