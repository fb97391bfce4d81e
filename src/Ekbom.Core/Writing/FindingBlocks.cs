using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>One finding: what to do as a word, the sentence, and behind it why, what would change it, and how surely it is known.</summary>
internal static class FindingBlocks
{
    private const int ForPatients = 4, ForClinicians = 6;

    /// <summary>The findings of one step. There is much a clinician may want to know: what asks for no action is a line each; the JSON has all that is behind it.</summary>
    public static IEnumerable<Block> Of(IReadOnlyList<PlanFinding> findings, Plan plan) =>
        plan.Audience == Audience.Clinician && findings.All(finding => finding.Entry.Kind == FindingKind.Inform)
            ? [new Bullets([.. findings.Select(InALine)])]
            : findings.SelectMany(finding => Of(finding, plan));

    /// <summary>For clinicians, where everything about an entry is one line: what is known, how surely, and the entry to look up.</summary>
    public static Line InALine(PlanFinding finding)
    {
        var surely = Words.Remark(finding.Entry.From.Mark) is { } remark ? remark + ". " : "";
        return new($"{finding.Text} ({surely}Entry {finding.Id}.)", finding.Title ?? "", PlanDocument.Numbers(finding.Cites));
    }

    private static IEnumerable<Block> Of(PlanFinding finding, Plan plan)
    {
        var entry = finding.Entry;
        var kind = Words.Of(entry.Kind, plan.Audience);
        yield return new Heading(4, finding.Title is { Length: > 0 } title ? $"{kind}: {title}" : kind, entry.Id);
        yield return new Paragraph(new Line(finding.Text, references: PlanDocument.Numbers(finding.Cites)));
        var behind = Behind(finding, plan).ToList();
        if (behind.Count > 0)
            yield return new Behind("Why, and what would change it", behind);
    }

    /// <summary>The first ones, with the rest counted; the JSON has them all.</summary>
    private static string Few(List<string> all, int most)
    {
        var rest = all.Count - most;
        return string.Join("; ", all.Take(most)) + (rest <= 0 ? "." : string.Create(CultureInfo.InvariantCulture, $"; and {rest} more."));
    }

    /// <summary>The names an entry's own condition and exception rest on; null when it has neither, so that every reason is shown.</summary>
    private static HashSet<string>? Own(Recommendation entry)
    {
        var conditions = new[] { entry.When, entry.Unless }.OfType<Condition>().ToList();
        return conditions.Count == 0 ? null : [.. conditions.SelectMany(condition => Reasons.Mentioned(condition.Tree))];
    }

    /// <summary>Nobody moves to another country for a finding; the country can be switched for the whole plan.</summary>
    private static bool IsOfThePlan(string change) => change.StartsWith("Country:", StringComparison.Ordinal);

    private static bool IsMeasured(string change) => !change.Contains(':', StringComparison.Ordinal);

    private static IEnumerable<Line> Behind(PlanFinding finding, Plan plan)
    {
        var from = finding.Entry.From;
        var clinician = plan.Audience == Audience.Clinician;
        // what is about this person: not that something is known, and not whom the entry is for in general, which JSON adds
        var own = Own(finding.Entry);
        var met = finding.Because.Where(reason => own is null || (reason.Test != "known" && own.Contains(reason.Fact.Name))).ToList();
        var because = Tightest.Of(met).Select(Plain.Of).Distinct().ToList();
        if (because.Count > 0)
            yield return new(Few(because, clinician ? because.Count : ForPatients), "Why");
        var changes = finding.WouldChange.Where(change => !IsOfThePlan(change) && own?.Contains(change[..change.AsSpan().IndexOfAny(':', ' ')]) == true).OrderByDescending(IsMeasured)
            .Select(change => Plain.Change(change, plan.Vocabulary)).Distinct().ToList();
        if (changes.Count > 0)
            yield return new(Few(changes, clinician ? ForClinicians : ForPatients), "What would change it");
        if (Words.Remark(from.Mark) is { } remark)
            yield return new(remark + (from is { Mark: Mark.Policy, Because: { Length: > 0 } ours } ? ": " + ours : "."), "How we know");
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
        for (var i = 0; i < finding.Cites.Count; i++)
            yield return new(finding.Cites[i].At, i == 0 ? $"Entry {finding.Id}, mark {from.Mark}" : "And", [finding.Cites[i].N]);
    }
}
