using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>One of the things to be compared, as it was written.</summary>
/// <param name="Written">Its name as written.</param>
/// <param name="Term">What it is; null when it is nothing new, a habit, or not recognised.</param>
/// <param name="Taking">How often and when.</param>
public sealed record PlannedTreatment(string Written, Term? Term, Taking Taking)
{
    /// <summary>Nothing new: the person goes on as before.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The person takes it already and leaves it out while it is not its turn.</summary>
    public bool Already { get; init; }

    /// <summary>Whether an amount or something that is in it was written: it is swallowed, not a habit.</summary>
    public bool HasAmount { get; init; }

    public string Route { get; init; } = "oral";

    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    public string Where { get; init; } = "";

    /// <summary>Something that goes into the body, by the mouth or otherwise than through the skin: what we know, or what has an amount.</summary>
    public bool IsSwallowed => !IsNothing && !Ways.IsOnTheSkin(Route) && (Term is not null || Ingredients.Count > 0 || HasAmount);

    /// <summary>As a row of the profile, to judge the person as they would be while it is taken.</summary>
    public TakenRow AsTaken => new(Written, Term, Taking) { Route = Route, Ingredients = Ingredients, Where = Where };
}

/// <summary>What a person wants to find out, and how far they have chosen how. What they left open is filled from the knowledge base.</summary>
public sealed record Setup
{
    public required string Question { get; init; }

    public required IReadOnlyList<PlannedTreatment> Treatments { get; init; }

    public required OutcomeKind Outcome { get; init; }

    public required Rated Rated { get; init; }

    /// <summary>In the person's own words; null for the usual question.</summary>
    public string? Asks { get; init; }

    public required double Highest { get; init; }

    public required double Smallest { get; init; }

    public TrialDesign Design { get; init; }

    public required int Rounds { get; init; }

    public int? BlockNights { get; init; }

    public int? SettlingNights { get; init; }

    public required DateOnly Start { get; init; }

    public IReadOnlyList<Confounder> Confounders { get; init; } = [];

    public Blinding Blinding { get; init; }

    public string? Seed { get; init; }

    /// <summary>Two letters; decides which emergency number is shown. Null for that of the profile.</summary>
    public string? Country { get; init; }

    /// <summary>The effect hoped for, in points; null for twice the smallest worth having.</summary>
    public double? Hoped { get; init; }

    /// <summary>Ratings of nights before the trial, one after the other.</summary>
    public IReadOnlyList<double> Baseline { get; init; } = [];
}
