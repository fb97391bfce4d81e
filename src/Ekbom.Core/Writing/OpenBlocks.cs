using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Writing;

/// <summary>What is not known, what to answer next, where sources differ, and what was not recognised. Silence is never an answer.</summary>
internal static class OpenBlocks
{
    private const int Asked = 3, MissingAtOnce = 6, UnknownAtOnce = 20;

    /// <summary>What was not recognised, what is not known, and what to answer next.</summary>
    public static IEnumerable<Block> Unknown(Plan plan) => [.. Unrecognised(plan), .. NotAssessed(plan), .. Next(plan)];

    private static IEnumerable<Block> NotAssessed(Plan plan)
    {
        if (plan.CannotAssess.Count == 0)
            yield break;
        yield return new Heading(2, "What we do not know", "not-known");
        var missing = new Dictionary<string, (int Points, int Asked)>(StringComparer.Ordinal);
        foreach (var (label, name) in plan.CannotAssess.SelectMany(entry => entry.Missing.Select(name => (Plain.Label(name, plan.Vocabulary), name)).DistinctBy(one => one.Item1)))
            missing[label] = (missing.GetValueOrDefault(label).Points + 1, Place(name, plan));
        var first = missing.OrderBy(pair => pair.Value.Asked).ThenByDescending(pair => pair.Value.Points).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var most = plan.Audience == Audience.Patient && first.Count > MissingAtOnce + 1 ? MissingAtOnce : first.Count;
        yield return new Paragraph(most < first.Count ? "Much could not be checked yet. What matters most is missing first:" : $"We could not check {Plain.Count(plan.CannotAssess.Count, "point", "points")}, because these are missing:");
        yield return new Bullets([.. first.Take(most).Select(pair => new Line($"{pair.Key} ({Plain.Count(pair.Value.Points, "point", "points")})"))]);
        if (most < first.Count)
            yield return new Paragraph($"{Plain.Count(first.Count - most, "more thing", "more things")} would help too. You need not know them all.");
    }

    /// <summary>The place of its question among those that can change most; what is not asked comes after.</summary>
    private static int Place(string name, Plan plan)
    {
        for (var at = 0; at < plan.Questions.Count; at++)
        {
            if (plan.Questions[at].Fact == name)
                return at;
        }

        return plan.Questions.Count;
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
        var signsFirst = plan.Unrecognised.Where(one => !one.InPart).OrderByDescending(one => one.MayWarn).ToList();
        if (signsFirst.Count > 0)
        {
            yield return new Paragraph("Nothing here was checked. Ask a pharmacist about it, or write it in another way.");
            yield return new Bullets([.. signsFirst.Take(UnknownAtOnce).Select(one => new Line($"{one.Text} ({one.Where})" + (one.Suggestion is { Length: > 0 } guess ? $". Did you mean {guess}?" : "")))]);
        }

        if (signsFirst.Count > UnknownAtOnce)
            yield return new Paragraph($"{Plain.Count(signsFirst.Count - UnknownAtOnce, "more", "more")} we did not recognise either.{(signsFirst.Count > Reading.MostCompared ? $" Only the first {Plain.Count(Reading.MostCompared, "name", "names")} were compared with those we know." : "")}");
        var inPart = plan.Unrecognised.Where(one => one.InPart).ToList();
        if (inPart.Count == 0)
            yield break;
        yield return new Paragraph("We read this only in part. Ask a pharmacist about it, or write each thing by itself where it belongs.");
        yield return new Bullets([.. inPart.Take(UnknownAtOnce).Select(one => new Line($"{one.Text} ({one.Where}). It names {one.Suggestion}."))]);
    }

    /// <summary>The first words of a citation name it well enough; the whole of it stands under the sources when it is cited.</summary>
    private static string Name(Sources.Source source)
    {
        var end = source.Citation.IndexOf(". ", StringComparison.Ordinal);
        var name = end > 0 ? source.Citation[..end].Replace(", et al", " et al.", StringComparison.Ordinal) : source.Citation;
        return source.Caveat is { } caveat ? $"{name} ({caveat})" : name;
    }
}
