using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>A row of medicines or supplements. Either list understands what belongs in the other, and what is taken is judged the same in both.</summary>
/// <param name="Written">The name as written.</param>
/// <param name="Term">What it is; null when not recognised.</param>
/// <param name="Taking">How often and when.</param>
public sealed record TakenRow(string Written, Term? Term, Taking Taking)
{
    /// <summary>It stands among the medicines, not among supplements, antacids and laxatives.</summary>
    public bool AmongMedicines { get; init; }

    /// <summary>What one intake is, as written.</summary>
    public string? Dose { get; init; }

    /// <summary>How that amount is meant.</summary>
    public Basis Basis { get; init; }

    public string? Form { get; init; }

    /// <summary><c>oral</c> unless said.</summary>
    public string Route { get; init; } = Ways.Swallowed;

    /// <summary>A prescriber has looked at it for restless legs.</summary>
    public bool Reviewed { get; init; }

    /// <summary>Magnesium and whatever else it is known to bring.</summary>
    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    /// <summary>Steps that are planned, in the order of their days.</summary>
    public IReadOnlyList<PlannedStep> Then { get; init; } = [];

    /// <summary>What was assumed while reading a label.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    public string Where { get; init; } = "";

    /// <summary>False when we neither know what it is nor anything that is in it.</summary>
    public bool Recognised => Term is not null || Ingredients.Count > 0;

    public bool HasMagnesium => Ingredients.Any(MagnesiumTotal.IsMagnesium);

    /// <summary>What of it gets into the body: of a mineral that only lies on the skin, nothing that we count.</summary>
    public TakenRow Absorbed => !Ways.IsOnTheSkin(Route) ? this : this with { Term = Term is { Kind: TermKind.Ingredient } ? null : Term, Ingredients = [] };

    /// <summary>Whether it, or something that certainly is in it, is one of these, by id.</summary>
    internal bool Is(Func<string, bool> sought)
    {
        foreach (var ingredient in Ingredients)
        {
            if (!ingredient.May && sought(ingredient.Id))
                return true;
        }

        return Term is not null && sought(Term.Id);
    }

    /// <summary>As it is taken on a day: with the last step that has begun.</summary>
    public TakenRow On(DateOnly day) =>
        Then.LastOrDefault(step => step.From <= day) is { } step ? this with { Dose = step.Dose, Taking = Taking with { PerDay = step.PerDay, At = step.At } } : this;
}
