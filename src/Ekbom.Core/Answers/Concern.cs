using System.Text.RegularExpressions;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>Whether entries are about the person who asks; of nobody in particular, whatever is not known to be false is told, with what it depends on.</summary>
/// <param name="Assessment">What is known of the person.</param>
/// <param name="IsPerson">A profile of one person was given.</param>
/// <param name="Audience">Who reads it.</param>
internal sealed partial record Concern(Assessment Assessment, bool IsPerson, Audience Audience)
{
    private const int MostMissing = 3;

    private readonly Facts facts = IsPerson ? Assessment.Facts : Open(Assessment.Facts);

    private readonly Dictionary<string, int> places = Assessment.Knowledge.Recommendations.Select((entry, at) => (entry.Id, at)).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);

    public bool Concerns(Entry entry, IReadOnlyList<string> countries) => entry switch
    {
        Recommendation one => OutcomeOf(one) is var outcome && (outcome == Outcome.Finding || (outcome == Outcome.CannotAssess && (IsJudged(one) || !TellsOfState().IsMatch(one.Says.For(Audience) ?? "")))),
        Ruling => false, // it judges a person, and is told where that person is judged
        SuggestionPiece one => (one.Applies is null || one.Applies.Evaluate(Assessment.Facts) == Truth.True) && !Withheld(one), // it does not say for whom it is
        Disagreement one => one.Relevant is null || Generally.Truth(one.Relevant, facts) != Truth.False,
        Limit one => one is { IsCap: false, ShownOnly: false } && one.Applies?.Evaluate(Assessment.Facts) is not Truth.False && Holds(one, countries),
        Intake one => one.Applies?.Evaluate(Assessment.Facts) is not Truth.False,
        _ => true,
    };

    /// <summary>What would tell whether an entry is about this person, as labels.</summary>
    public IReadOnlyList<string> Missing(Entry entry)
    {
        if (entry is not Recommendation one || OutcomeOf(one) != Outcome.CannotAssess || Judge.Whole(one) is not { } whole)
            return [];
        var missing = IsPerson ? Reasons.Of(whole, Assessment.Facts).Missing : Generally.Missing(whole, facts);
        return [.. missing.Select(fact => fact.Label).Distinct(StringComparer.Ordinal).Take(MostMissing)];
    }

    /// <summary>Of nobody in particular every test is missing; that does not come first, as it would for a person.</summary>
    private static Facts Open(Facts known)
    {
        var open = known.Copy();
        open.Set("TestFirstFires", Truth.Unknown);
        return open;
    }

    /// <summary>How to begin is not told to who must ask first or must stop.</summary>
    private bool Withheld(SuggestionPiece piece) => Assessment.Verdict is "stop" or "with-clinician" && (piece.Piece is "start" or "when" || (piece.Piece == "review" && Assessment.Verdict == "with-clinician") || piece is { Piece: "form", Applies: null });

    private bool IsJudged(Recommendation entry) => places.TryGetValue(entry.Id, out var at) && Assessment.Outcomes[at] is Outcome.Finding or Outcome.CannotAssess;

    /// <summary>A sentence that says how it stands with the reader; nothing of it may be said while that is not known.</summary>
    [GeneratedRegex(@"^(?:Your (?:\w+ ){1,5}(?:is|are|result|total|was)\b|You (?:told|gave|feel|know|do not feel|have had)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TellsOfState();

    private Outcome OutcomeOf(Recommendation entry)
    {
        var judged = places.TryGetValue(entry.Id, out var at) ? Assessment.Outcomes[at] : Outcome.CannotAssess;
        if (IsPerson || judged is Outcome.Finding or Outcome.CannotAssess)
            return judged;
        return Judge.Recommendation(entry.Kind, Generally.Truth(entry.Applies, facts), Generally.Truth(entry.When, facts), entry.Unless is null ? Truth.False : Generally.Truth(entry.Unless, facts));
    }

    /// <summary>The limit of a country that is asked about, or of the person's own; without one, those of all.</summary>
    private bool Holds(Limit limit, IReadOnlyList<string> countries)
    {
        IReadOnlyList<string> asked = countries.Count > 0 ? countries : Assessment.Profile.Country is { } own ? [own] : [];
        return asked.Count == 0 || asked.Any(country => limit.Countries.Contains(country) || limit.From.Jurisdiction == country);
    }
}
