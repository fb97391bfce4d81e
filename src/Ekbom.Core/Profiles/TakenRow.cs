using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>One row of medicines or supplements. Either list understands what belongs in the other.</summary>
internal sealed record TakenRow(string Written, Term? Term, bool Recognised, Taking Taking)
{
    public string? Dose { get; init; }

    public string? Form { get; init; }

    public string Route { get; init; } = "oral";

    public bool Reviewed { get; init; }

    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    public Basis Basis { get; init; }

    public IReadOnlyList<PlannedStep> Then { get; init; } = [];

    public IReadOnlyList<string> Assumed { get; init; } = [];

    public string Where { get; init; } = "";
}
