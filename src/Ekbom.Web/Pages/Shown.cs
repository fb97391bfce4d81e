using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;
using Ekbom.Core.Writing;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Pages;

/// <summary>The blocks of a document as a page shows them.</summary>
public sealed record Shown(IReadOnlyList<Block> Blocks)
{
    /// <summary>A plan: after each finding who says so, and what is not known as links to its question.</summary>
    public static Shown Plan(Plan plan, Document document, string person)
    {
        var findings = plan.Steps.SelectMany(step => step.Findings).DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var blocks = new List<Block>();
        PlanFinding? finding = null;
        Care? card = null;
        var unknown = false;
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading)
            {
                finding = heading.Level == 4 ? findings.GetValueOrDefault(heading.Id) : null;
                unknown = heading.Id == "not-known";
            }

            if (unknown && block is Bullets)
            {
                blocks.Add(Missing(plan, person));
                continue;
            }

            if (finding is { Entry.Kind: FindingKind.Urgent } && block is Heading urgent)
            {
                card = new Care(urgent.Text, urgent.Id, []);
                continue;
            }

            if (finding is not null && block is Paragraph)
            {
                var says = (Block[])[block, new Pages.Sources(finding.Cites, finding.Entry.From)];
                if (card is null)
                    blocks.AddRange(says);
                else
                    blocks.Add(card with { Blocks = says });
                (finding, card) = (null, null);
                continue;
            }

            blocks.Add(block);
        }

        return new(blocks);
    }

    private static Unknowns Missing(Plan plan, string person)
    {
        var missing = plan.CannotAssess.SelectMany(entry => entry.Missing.Distinct()).GroupBy(name => name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return new([.. missing.Select(group => ($"{Plain.Label(group.Key, plan.Vocabulary)} ({Plain.Count(group.Count(), "point", "points")})", Address(group.Key, plan, person))).DistinctBy(one => one.Item1)]);
    }

    private static string? Address(string name, Plan plan, string person)
    {
        var condition = name.StartsWith("Has('", StringComparison.Ordinal) ? plan.Vocabulary?.AskedWith(name[5..^2])?.Name : null;
        return QuestionPages.For(condition ?? name) is { } page ? $"/people/{person}/question/{page.Id}" : null;
    }
}

/// <summary>Who says a sentence: source, place, year, country, how surely, and who has looked at it.</summary>
public sealed record Sources(IReadOnlyList<Cited> Cites, Provenance From) : Block
{
    public string Surely => $"{Words.Remark(From.Mark) ?? "Read in the original or the official text"}. Mark {From.Mark.Word()}. Review: {From.Review.Status}.";

    public string Place(Cited cited) => string.Join(" · ", new[] { cited.At, cited.Source.Date, cited.Source.Jurisdiction, cited.Source.Kind }.Where(text => text is { Length: > 0 }));
}

/// <summary>What has to be done today, in a card of its own.</summary>
public sealed record Care(string Heading, string Id, IReadOnlyList<Block> Blocks) : Block;

/// <summary>What is not known, each with the page where it can be answered.</summary>
public sealed record Unknowns(IReadOnlyList<(string Label, string? Address)> Items) : Block;
