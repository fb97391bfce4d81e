using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>One finding: what to do as a word, the sentence, and behind it why, what would change it, and how surely it is known.</summary>
internal static class FindingBlocks
{
    public static IEnumerable<Block> Of(PlanFinding finding, Plan plan, int level = 4)
    {
        var entry = finding.Entry;
        var kind = Words.Of(entry.Kind, plan.Audience);
        yield return new Heading(level, entry.Title is { Length: > 0 } title ? $"{kind}: {title}" : kind, entry.Id);
        yield return new Paragraph(new Line(finding.Text, references: PlanDocument.Numbers(finding.Cites)));
        var behind = Behind(finding, plan).ToList();
        if (behind.Count > 0)
            yield return new Behind("Why, and what would change it", behind);
    }

    private static IEnumerable<Line> Behind(PlanFinding finding, Plan plan)
    {
        var from = finding.Entry.From;
        var clinician = plan.Audience == Audience.Clinician;
        if (finding.Because.Count > 0)
            yield return new(string.Join("; ", finding.Because.Select(Plain.Of).Distinct()) + ".", "Why");
        if (finding.WouldChange.Count > 0)
            yield return new(string.Join("; ", finding.WouldChange.Select(change => Plain.Change(change, plan.Vocabulary)).Distinct()) + ".", "What would change it");
        if (Words.Remark(from.Mark, plan.Audience) is { } remark)
            yield return new(remark + (from is { Mark: Mark.Policy, Because: { Length: > 0 } because } ? ": " + because : "."), "How we know");
        if (!clinician)
            yield break;
        if (finding.Entry.Strength is { } strength)
            yield return new($"{strength.As} ({strength.Scale})", "Strength");
        if (finding.Entry.Certainty is { Length: > 0 } certainty)
            yield return new(certainty, "Certainty");
        if (from.Reading is { Length: > 0 } reading)
            yield return new(reading, "Our reading");
        foreach (var other in from.Differs)
            yield return new($"{other.States} ({other.Source.Citation})", "Another source");
        yield return new(string.Join("; ", finding.Cites.Select(cited => $"[{cited.N}] {cited.At}")), "Entry " + finding.Entry.Id);
    }
}
