using System.Collections.Concurrent;
using Ekbom.Core.Logic;
using Ekbom.Core.Terms;
namespace Ekbom.Core.Profiles;

/// <summary>One composition of a salt.</summary>
/// <param name="Name">What a label may add to the form: <c>dihydrate</c>, <c>anhydrous</c>, <c>hydrogen citrate</c>; null when it has none.</param>
/// <param name="Formula">Chemical formula.</param>
/// <param name="Fraction">Grams of magnesium in one gram of compound.</param>
public sealed record MagnesiumHydrate(string? Name, string Formula, decimal Fraction)
{
    /// <summary>Products of which it is known that this one is in them: ids of terms.</summary>
    public IReadOnlyList<string> SoldAs { get; init; } = [];
}

public sealed record MagnesiumForm(string Key, IReadOnlyList<string> Names, decimal LowestFraction, decimal HighestFraction, bool AcidNeutralising)
{
    /// <summary>The compositions the fractions are taken over.</summary>
    public IReadOnlyList<MagnesiumHydrate> Hydrates { get; init; } = [];

    /// <summary>As it is in a product: only the compositions that are known to be sold so, where any are.</summary>
    public MagnesiumForm In(string product) => Hydrates.Where(hydrate => hydrate.SoldAs.Contains(product)).ToList() is [_, ..] sold
        ? this with { Hydrates = sold, LowestFraction = sold.Min(hydrate => hydrate.Fraction), HighestFraction = sold.Max(hydrate => hydrate.Fraction) }
        : this;

    /// <summary>What it is called, the longest name first.</summary>
    internal IReadOnlyList<SaltName> Called { get; } = [.. Names.Append(Key).Select(TermIndex.Normal).OrderByDescending(name => name.Length).Select(name => new SaltName(name))];
}

/// <summary>A name of a salt of magnesium as it is looked for: with a space on either side.</summary>
internal sealed record SaltName(string Name)
{
    public string Spaced { get; } = $" {Name} ";

    public bool HasMagnesium { get; } = Name.Contains(Named.Magnesium, StringComparison.Ordinal);

    /// <summary>Its one word besides magnesium, spaced; null when there are several or none.</summary>
    public string? Word { get; } = Name.Replace(Named.Magnesium, "", StringComparison.Ordinal).Trim() is { Length: > 0 } salt && !salt.Contains(' ', StringComparison.Ordinal) ? $" {salt} " : null;
}

/// <summary>An amount of magnesium that labels state percentages of.</summary>
/// <param name="Name">As labels print it: <c>NRV</c>.</param>
/// <param name="Milligrams">Elemental milligrams that are 100 %.</param>
public sealed record LabelReference(string Name, decimal Milligrams);

public sealed record ProfileVocabulary(Vocabulary Facts, TermIndex Terms, IReadOnlyDictionary<string, string> Countries, IReadOnlyList<MagnesiumForm> Forms)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Key, Fact Fact)>> under = new(StringComparer.Ordinal);

    /// <summary>The facts read from a part of a profile, with their keys there; looked up once.</summary>
    internal IReadOnlyList<(string Key, Fact Fact)> Under(string part) => under.GetOrAdd(part, static (one, facts) => FactKeys.Under(one, facts), Facts);

    /// <summary>Only those that are known well enough to count with.</summary>
    public IReadOnlyList<LabelReference> References { get; init; } = [];
}
