using Ekbom.Core.Measures;

namespace Ekbom.Core.Terms;

public enum TermKind { Medicine, Class, Condition, Report, Supplement, Product, Ingredient }

/// <summary>An ingredient of a product.</summary>
/// <param name="Of">Id of the ingredient, for example <c>magnesium</c>.</param>
/// <param name="Form">The salt, when known.</param>
/// <param name="Amount">Elemental amount in one unit (tablet, sachet, <paramref name="Per"/>), when fixed.</param>
/// <param name="Per">The volume the amount is in, for liquids.</param>
/// <param name="May">It may be in it; the label tells.</param>
public sealed record Content(string Of, string? Form, Quantity? Amount, Quantity? Per, bool May)
{
    /// <summary>Where the name stands for the product that surely holds it: countries in two letters, with blanks between.</summary>
    public string In { get; init; } = "";
}

/// <summary>A word of the field with everything people call it.</summary>
public sealed record Term(string Id, TermKind Kind, string Name)
{
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Those of its names that mean one kind of it only: who tells one has it, and who denies one may still have another.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How it is heard in running words: of each, every word that matters stands in one sentence.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>Only of warning signs: what it is called where a sign is reported by itself. In running words, or among conditions, the same words may mean something else.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>Where a sign is reported: how one may be told that may also be none. It is asked, and never taken for one.</summary>
    public IReadOnlyList<string> Perhaps { get; init; } = [];

    /// <summary>Of a report that is no warning sign: told among reports in the words of <see cref="Heard"/> it counts too.</summary>
    public bool InOwnWords { get; init; }

    /// <summary>Classes or wider conditions it belongs to.</summary>
    public IReadOnlyList<string> IsA { get; init; } = [];

    public string? Atc { get; init; }

    public IReadOnlyList<Content> Contains { get; init; } = [];

    /// <summary>S0 to S3: how strongly it is known to make restless legs worse.</summary>
    public string? Aggravates { get; init; }

    /// <summary>What a stage of kidney disease says about the eGFR, written as a laboratory would: <c>&lt;30 mL/min/1.73m2</c>.</summary>
    public Interval? Egfr { get; init; }

    /// <summary><c>bath</c>, <c>skin</c> or null for swallowed.</summary>
    public string? Route { get; init; }

    /// <summary>In a high dose it is another medicine, as aspirin that is taken for pain.</summary>
    public Strong? Strong { get; init; }
}

/// <summary>What a medicine is in a high dose.</summary>
/// <param name="From">The lowest such dose of one intake.</param>
/// <param name="Is">Id of the medicine that it then is.</param>
public sealed record Strong(Quantity From, string Is);
