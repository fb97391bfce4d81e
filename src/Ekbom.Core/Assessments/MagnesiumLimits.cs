using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Assessments;

/// <summary>The limits that hold for one person: the country's, shown; and the lowest that applies, judged by.</summary>
/// <param name="Country">Null under 18: no figure is shown.</param>
/// <param name="Effective">The country's limit, lowered by every cap that applies.</param>
/// <param name="Suggested">Lowered further for a suggestion.</param>
public readonly record struct MagnesiumLimits(Limit? Country, Limit? Effective, Limit? Suggested)
{
    /// <summary>The strictest of the person's country; of all when the country is not known or has none of its own.</summary>
    public static MagnesiumLimits For(string? country, Facts facts, IReadOnlyList<Limit> limits)
    {
        Limit? shown = null;
        foreach (var code in (ReadOnlySpan<string?>)[country, "unknown"])
        {
            for (var i = 0; i < limits.Count; i++)
            {
                var limit = limits[i];

                // an age we do not know must not hide a limit: only a known no does
                if (code is not null && !limit.IsCap && !limit.ShownOnly && limit.Countries.Contains(code) && limit.Applies?.Evaluate(facts) != Truth.False)
                    shown = Lower(shown, limit);
            }

            if (shown is not null)
                break;
        }

        if (shown is null)
            return new(null, null, null);
        var (effective, suggested) = (shown, shown);
        for (var i = 0; i < limits.Count; i++)
        {
            var cap = limits[i];
            if (!cap.IsCap || (cap.Applies is not null && cap.Applies.Evaluate(facts) != Truth.True))
                continue;
            suggested = Lower(suggested, cap);
            effective = cap.SuggestionOnly ? effective : Lower(effective, cap);
        }

        return new(shown, effective, suggested);
    }

    public decimal? EffectiveMg => Effective?.AtMost.In(Unit.MilligramPerDay).Value;

    private static Limit Lower(Limit? a, Limit b) => a is null || b.AtMost.In(Unit.MilligramPerDay).Value < a.AtMost.In(Unit.MilligramPerDay).Value ? b : a;
}
