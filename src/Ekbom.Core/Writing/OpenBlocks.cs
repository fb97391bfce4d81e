using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>What is not known, what to answer next, where sources differ, and what was not recognised. Silence is never an answer.</summary>
internal static class OpenBlocks
{
    private const int Asked = 3;

    /// <summary>What was not recognised, what is not known, and what to answer next.</summary>
    public static IEnumerable<Block> Unknown(Plan plan) => [.. Unrecognised(plan), .. NotAssessed(plan), .. Next(plan)];

    private static IEnumerable<Block> NotAssessed(Plan plan)
    {
        if (plan.CannotAssess.Count == 0)
            yield break;
        yield return new Heading(2, "What we do not know", "not-known");
        yield return new Paragraph($"We could not check {Plain.Count(plan.CannotAssess.Count, "point", "points")}, because these are missing:");
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in plan.CannotAssess.SelectMany(entry => entry.Missing.Select(name => Plain.Label(name, plan.Vocabulary)).Distinct()))
            missing[label] = missing.GetValueOrDefault(label) + 1;
        yield return new Bullets([.. missing.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Line($"{pair.Key} ({Plain.Count(pair.Value, "point", "points")})"))]);
    }

    /// <summary>What was answered with unsure: it is not asked again as if nobody had, and it is not known either.</summary>
    public static IReadOnlyList<Block> Unsure(Plan plan)
    {
        var unsure = plan.Questions.Where(question => question.Unsure).ToList();
        return unsure.Count == 0 ? [] :
        [
            new Paragraph("You were not sure about this. It counts as not known, and knowing it could still change the plan:"),
            new Bullets([.. unsure.Select(Put)]),
        ];
    }

    private static IEnumerable<Block> Next(Plan plan)
    {
        if (plan.Questions.Count == 0)
            yield break;
        yield return new Heading(2, "What to answer next", "next");
        var open = plan.Questions.Where(question => !question.Unsure).ToList();
        if (open.Count > 0)
            yield return new Bullets([.. open.Take(Asked).Select(Put)]);
        if (open.Count > Asked)
            yield return new Paragraph($"{Plain.Count(open.Count - Asked, "more question", "more questions")} can wait.");
        foreach (var block in Unsure(plan))
            yield return block;
    }

    private static Line Put(OpenQuestion question) => new($"{question.Ask}{(char.IsPunctuation(question.Ask[^1]) ? "" : ".")} {question.Why}");

    public static IEnumerable<Block> Differ(Plan plan)
    {
        if (plan.Disagreements.Count == 0)
            yield break;
        yield return new Heading(2, "Where sources differ", "differ");
        foreach (var (entry, cites) in plan.Disagreements)
        {
            yield return new Heading(3, entry.Topic, entry.Id);
            yield return new Bullets([.. entry.Positions.Select(position => new Line(position.Says, $"{Name(position.Source)}, {position.Jurisdiction} {position.Year}"))]);
            yield return new Paragraph(new Line(entry.Used, "We use", PlanDocument.Numbers(cites)));
            yield return new Paragraph(new Line(entry.Why, "Why"));
        }
    }

    private static IEnumerable<Block> Unrecognised(Plan plan)
    {
        if (plan.Unrecognised.Count == 0)
            yield break;
        yield return new Heading(2, "What we did not recognise", "unrecognised");
        yield return new Paragraph("Nothing here was checked. Ask a pharmacist about it, or write it in another way.");
        yield return new Bullets([.. plan.Unrecognised.Select(one => new Line($"{one.Text} ({one.Where})" + (one.Suggestion is { Length: > 0 } guess ? $". Did you mean {guess}?" : "")))]);
    }

    /// <summary>The first words of a citation name it well enough; the whole of it stands under the sources when it is cited.</summary>
    private static string Name(Sources.Source source)
    {
        var end = source.Citation.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 ? source.Citation[..end].Replace(", et al", " et al.", StringComparison.Ordinal) : source.Citation;
    }
}
