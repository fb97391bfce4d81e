using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>Puts a suggestion together from its pieces in the knowledge base, within every limit and every interaction of the person.</summary>
public static class Suggestion
{
    public static MagnesiumSuggestion? For(Assessment assessment, Audience audience, ReferenceList references)
    {
        var limit = assessment.Limits.Suggested?.AtMost.In(Unit.MilligramPerDay).Value;
        var current = assessment.Facts.Interval("MagnesiumDailyHigh");
        if (limit is null || (current.IsKnown && !current.HasHigh))
            return null;
        var ceiling = Math.Max(0m, limit.Value - (current.IsKnown ? current.High : 0m));
        if (First("form") is not { } form || First("start") is not { } start || SuggestionTimes.Piece(assessment) is not { } when || First("stop") is not { } stop
            || !Quantity.TryParse(start.Value, out var first, out _, out _))
            return null;
        var least = first.In(Unit.Milligram).Value;
        var reviews = Prepared.Of(assessment.Knowledge).Suggestions["review"].Where(Applies).ToList();
        var weeks = reviews.SelectMany(piece => Weeks(piece.Value)).Distinct().Order().ToList();
        var cites = new List<Citation>();
        foreach (var from in (IEnumerable<Provenance>)[form.From, start.From, when.From, stop.From, .. reviews.Select(piece => piece.From), assessment.Limits.Suggested!.From])
            cites.AddRange(from.Cites.Where(cite => !cites.Contains(cite)));
        return new(form.Value, Math.Min(least, ceiling), ceiling, SuggestionTimes.Say(when, assessment, audience), weeks, Says(stop) ?? stop.Value, references.Cite(cites))
        {
            FormSays = Says(form) ?? "",
            StartSays = least <= ceiling ? Says(start) ?? "" : "",
            ReviewSays = [.. reviews.Select(Says).OfType<string>()],
        };

        SuggestionPiece? First(string piece) => Prepared.Of(assessment.Knowledge).Suggestions[piece].FirstOrDefault(Applies);

        bool Applies(SuggestionPiece piece) => Suggestion.Applies(piece, assessment);

        string? Says(SuggestionPiece piece) => piece.Says.For(audience) is { } says ? Wording.Fill(says, assessment) : null;
    }

    internal static bool Applies(SuggestionPiece piece, Assessment assessment) => piece.Applies is null || piece.Applies.Evaluate(assessment.Facts) == Truth.True;

    private static IEnumerable<int> Weeks(string value) =>
        value.Split([',', ';', '[', ']'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => Quantity.TryParse(part, out var weeks, out _, out _) ? (int)weeks.In(Unit.Week).Value : 0).Where(week => week > 0);
}
