using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>
/// Lays a plan out to be read: the bottom line first, then what to do and why, the hours between, what is not known and what to answer next,
/// where sources differ, and the sources. In an emergency: the emergency, and nothing else.
/// </summary>
public static class PlanDocument
{
    private const string Emergency = "emergency", Crisis = "red-flag.suicidal-thoughts";

    private const int NamedAtOnce = 5;

    public static Document Of(Plan plan, DaySheet? day = null) => plan.Disposition == Emergency ? Alarm(plan) : Numbering.InOrder(Whole(plan, day));

    /// <summary>The headline and each finding. A crisis message says everything by itself: it is not shouted, and not said twice.</summary>
    private static Document Alarm(Plan plan)
    {
        var findings = plan.Steps.SelectMany(step => step.Findings).ToList();
        var crisis = findings is [{ Id: Crisis } first, ..] ? first : null;
        var blocks = new List<Block>();
        foreach (var finding in findings)
            blocks.Add(new Paragraph(finding.Text, Tone.Lead));
        if (plan.Magnesium.Verdict == "stop")
            blocks.AddRange(plan.Magnesium.Because.Select(statement => new Paragraph(new Line(statement.Text, "Magnesium"))));
        return new(Plain.Clean(crisis?.Title ?? plan.Headline.Text), true, blocks) { Quiet = crisis is not null };
    }

    private static Document Whole(Plan plan, DaySheet? day)
    {
        var clinician = plan.Audience == Audience.Clinician;
        var blocks = new List<Block>
        {
            new Heading(2, "The bottom line", "bottom-line"),
            new Paragraph(Said(plan.Headline), Tone.Lead),
        };
        if (clinician)
            blocks.Add(new Paragraph(new Line(string.Join(", ", plan.Secondary.Prepend(plan.Disposition)), "Disposition")));
        blocks.AddRange(Serious(plan));
        blocks.AddRange(MagnesiumBlocks.Of(plan));
        if (plan.KnowledgeReview == "draft")
            blocks.Add(new Paragraph(Words.NotReviewed, Tone.Notice));
        blocks.AddRange(Steps(plan, "What to do", "what-to-do", kind => kind != FindingKind.Inform));
        blocks.AddRange(TimingBlocks.Of(plan));
        var references = new ReferenceList(plan.References);
        if (day is not null)
            blocks.AddRange(DayDocument.InAPlan(day, plan.Audience, references));
        if (clinician)
            blocks.AddRange(CardBlocks.Of(plan));
        blocks.AddRange(OpenBlocks.Unknown(plan));
        blocks.AddRange(Steps(plan, clinician ? "Background" : "Good to know", "good-to-know", kind => kind == FindingKind.Inform));
        blocks.AddRange(OpenBlocks.Differ(plan));
        blocks.AddRange(ReferenceBlocks.Of(plan, references.All));
        var country = plan.Country is { } known ? known.Name : "country not known";
        blocks.Add(new Paragraph($"{Plain.Day(plan.AsOf)}, {country}. Knowledge {plan.KnowledgeVersion}, {Short(plan.KnowledgeDigest)}.", Tone.Small));
        blocks.Add(new Paragraph(Words.IntendedUse, Tone.Small));
        return new(clinician ? "Restless legs: plan for the clinician" : "Your plan for restless legs", false, blocks);
    }

    /// <summary>What somebody has to look at, by name: it may not stand only further down.</summary>
    private static IEnumerable<Block> Serious(Plan plan)
    {
        var serious = plan.Steps.SelectMany(step => step.Findings).Where(finding => finding.Entry.Kind is FindingKind.Emergency or FindingKind.Urgent or FindingKind.Refer)
            .OrderBy(finding => finding.Entry.Kind).ThenByDescending(finding => finding.Entry.Rank).ToList();
        if (serious.Count == 0)
            yield break;
        yield return new Bullets([.. serious.Take(NamedAtOnce).Select(finding => new Line(finding.Title ?? finding.Text, Words.Of(finding.Entry.Kind, plan.Audience), Numbers(finding.Cites)))]);
        if (serious.Count > NamedAtOnce)
            yield return new Paragraph($"{Plain.Count(serious.Count - NamedAtOnce, "more point", "more points")} to have looked at stand below.");
    }

    /// <summary>Everyone reads what to do first, and what is only good to know further down.</summary>
    private static IEnumerable<Block> Steps(Plan plan, string title, string id, Func<FindingKind, bool> kinds)
    {
        var steps = plan.Steps.Select(step => (Step: step, Findings: step.Findings.Where(finding => kinds(finding.Entry.Kind)).ToList())).Where(step => step.Findings.Count > 0)
            .OrderBy(step => plan.Audience == Audience.Clinician ? 0 : step.Findings.Min(finding => Haste(finding.Entry.Kind))).ToList();
        if (steps.Count == 0)
            yield break;
        yield return new Heading(2, title, id);
        foreach (var (step, findings) in steps)
        {
            yield return new Heading(3, step.Title, $"{id}-{Words.Id(step.Step)}");
            foreach (var block in FindingBlocks.Of(findings, plan))
                yield return block;
        }
    }

    /// <summary>Urgent things, then what others have to be asked about, then what one can do oneself.</summary>
    private static int Haste(FindingKind kind) => kind switch
    {
        FindingKind.Emergency or FindingKind.Urgent => 0,
        FindingKind.Monitor or FindingKind.SelfCare or FindingKind.Inform => 2,
        _ => 1,
    };

    internal static Line Said(Statement statement, string label = "") => new(statement.Text, label, Numbers(statement.Cites));

    internal static IReadOnlyList<int> Numbers(IReadOnlyList<Cited> cites) => [.. cites.Select(cited => cited.N).Distinct()];

    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}
