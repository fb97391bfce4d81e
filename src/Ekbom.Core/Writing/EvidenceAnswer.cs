using System.Globalization;
using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>What the studies on a question add up to: the statement, the studies arm by arm, why they are or are not pooled, and each judgement with its reason.</summary>
public static class EvidenceAnswer
{
    private const string Prefix = "evidence.";

    /// <summary>The name by which a summary is asked for.</summary>
    public static string Name(EvidenceSummary summary) => summary.Id.StartsWith(Prefix, StringComparison.Ordinal) ? summary.Id[Prefix.Length..] : summary.Id;

    public static EvidenceSummary? Find(KnowledgeBase knowledge, string name) =>
        knowledge.Evidence.FirstOrDefault(summary => string.Equals(Name(summary), name, StringComparison.OrdinalIgnoreCase) || string.Equals(summary.Id, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every summary by name, in one format.</summary>
    public static string List(KnowledgeBase knowledge, string format) => format == "json"
        ? JsonParts.Text(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("evidence"u8);
            foreach (var summary in knowledge.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, Name(summary));
                json.WriteString("title"u8, summary.Title);
                json.WriteString("certainty"u8, summary.Certainty);
                json.WriteNumber("studies"u8, summary.Studies.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n"
        : Page(new Document("What studies add up to", false, [new Bullets([.. knowledge.Evidence.Select(summary => new Line($"{summary.Title}; certainty: {summary.Certainty}; {Plain.Count(summary.Studies.Count, "study", "studies")}", Name(summary)))])]), format);

    public static string Of(EvidenceSummary summary, KnowledgeBase knowledge, Audience audience, string format) =>
        format switch
        {
            "json" => Json(summary, knowledge) + "\n",
            "svg" => Svg(summary, knowledge),
            _ => Page(Document(summary, knowledge, audience), format),
        };

    /// <summary>The plots alone, below each other in one picture; one that says so when there is nothing to draw.</summary>
    private static string Svg(EvidenceSummary summary, KnowledgeBase knowledge) => ForestSvg.Stacked(
        [.. EffectPanel.Of(Studies(summary, knowledge)).Panels.Select(panel => (panel.Title, panel.Forest))], summary.Title);

    private static string Page(Document document, string format) => format switch
    {
        "html" => HtmlPage.Of(document),
        "markdown" => MarkdownPage.Of(document),
        _ => TextPage.Of(document),
    };

    public static Document Document(EvidenceSummary summary, KnowledgeBase knowledge, Audience audience)
    {
        var references = new ReferenceList();
        IReadOnlyList<int> Cited(Entry entry) => PlanDocument.Numbers(references.Cite(entry.From.Cites));
        var blocks = new List<Block> { new Paragraph(new Line(summary.Says.For(audience) ?? "", references: Cited(summary)), Tone.Lead) };
        blocks.Add(new Heading(2, $"How sure: {summary.Certainty}"));
        blocks.Add(new Bullets([.. summary.Judgements.Select(judgement => new Line(judgement.Why, $"{judgement.Domain} ({(judgement.Steps == 0 ? "no step" : judgement.Steps.ToString("+0;-0", CultureInfo.InvariantCulture))})"))]));
        blocks.Add(new Heading(2, "Pooling"));
        blocks.Add(new Paragraph(summary.Pooling));
        blocks.Add(new Heading(2, "The studies"));
        foreach (var study in Studies(summary, knowledge))
        {
            blocks.Add(new Heading(3, study.Name));
            blocks.Add(new Paragraph(new Line(study.Design, references: Cited(study))));
            blocks.Add(new Bullets([.. About(study)]));
        }

        blocks.AddRange(Drawn(summary, knowledge));
        blocks.Add(new Paragraph(Words.NotReviewed));
        blocks.AddRange(ReferenceBlocks.List(references.All));
        return new(summary.Title, false, blocks);
    }

    /// <summary>The effects as forest plots, a plot for each scale, and which studies state none.</summary>
    private static IEnumerable<Block> Drawn(EvidenceSummary summary, KnowledgeBase knowledge)
    {
        var (panels, without) = EffectPanel.Of(Studies(summary, knowledge));
        yield return new Heading(2, "The effects, drawn");
        for (var i = 0; i < panels.Count; i++)
        {
            var panel = panels[i];
            yield return new Heading(3, panel.Title);
            yield return new Picture(ForestSvg.Of(panel.Forest, panel.Title, string.Create(CultureInfo.InvariantCulture, $"forest-{i + 1}")), ForestText.Of(panel.Forest));
            if (panel.Rows.Where(row => row.Effect.Note is not null).Select(row => new Line(row.Effect.Note!, row.Label)).ToList() is [_, ..] notes)
                yield return new Bullets(notes);
        }

        if (without.Count > 0)
            yield return new Paragraph($"{(panels.Count == 0 ? "Nothing can be drawn: no effect with its uncertainty is stated by" : "No effect with its uncertainty is stated by")} {string.Join("; ", without)}.");
        if (panels.Count > 0)
            yield return new Paragraph("Each line is one study or review alone. They are not pooled here; why, stands above.");
    }

    private static IEnumerable<Line> About(Study study)
    {
        yield return new($"{string.Join(", ", study.Populations)}{(study.People is { } people ? $"; {people}" : "")}", "Who");
        if (study.Duration is { } duration)
            yield return new(duration, "How long");
        foreach (var arm in study.Arms)
            yield return new(arm.What + (arm.Basis is "none" ? "" : $" ({arm.Basis})") + (arm.People is { } n ? $", n {n}" : ""), "Group");
        foreach (var outcome in study.Outcomes)
            yield return new(outcome.Result, outcome.What);
        yield return new(study.RiskOfBias, "Risk of bias");
        if (study.Funding is { } funding)
            yield return new(funding, "Paid by");
        if (study.Caution is { } caution)
            yield return new(caution, "Mind");
        if (Words.Remark(study.From.Mark) is { } remark)
            yield return new(remark, "How we know");
    }

    private static IEnumerable<Study> Studies(EvidenceSummary summary, KnowledgeBase knowledge) =>
        summary.Studies.SelectMany(id => knowledge.Studies.Where(study => study.Id == id));

    /// <summary><c>{name, title, certainty, judgements [{domain, steps, why}], pooling, says {patient, clinician}, studies [{id, study, design, controlled, population, people, duration, arms, outcomes, riskOfBias, funding, caution, mark, cites}], cites, references}</c>.</summary>
    private static string Json(EvidenceSummary summary, KnowledgeBase knowledge) => JsonParts.Text(json =>
    {
        var references = new ReferenceList();
        json.WriteStartObject();
        json.WriteString("schema"u8, "ekbom.evidence/1");
        json.WriteString("name"u8, Name(summary));
        json.WriteString("title"u8, summary.Title);
        json.WriteString("certainty"u8, summary.Certainty);
        json.WriteStartArray("judgements"u8);
        foreach (var judgement in summary.Judgements)
        {
            json.WriteStartObject();
            json.WriteString("domain"u8, judgement.Domain);
            json.WriteNumber("steps"u8, judgement.Steps);
            json.WriteString("why"u8, judgement.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("pooling"u8, summary.Pooling);
        json.WriteString("patient"u8, summary.Says.Patient);
        json.WriteString("clinician"u8, summary.Says.Clinician);
        JsonParts.Cites(json, references.Cite(summary.From.Cites));
        json.WriteStartArray("studies"u8);
        foreach (var study in Studies(summary, knowledge))
            Study(json, study, references);
        json.WriteEndArray();
        JsonParts.References(json, references.All);
        json.WriteEndObject();
    });

    private static void Study(Utf8JsonWriter json, Study study, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, study.Id);
        json.WriteString("study"u8, study.Name);
        json.WriteString("design"u8, study.Design);
        json.WriteBoolean("controlled"u8, study.Controlled);
        JsonParts.Texts(json, "population"u8, study.Populations);
        json.WriteString("people"u8, study.People);
        json.WriteString("duration"u8, study.Duration);
        json.WriteStartArray("arms"u8);
        foreach (var arm in study.Arms)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, arm.What);
            json.WriteString("basis"u8, arm.Basis);
            json.WriteString("n"u8, arm.People);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outcomes"u8);
        foreach (var outcome in study.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, outcome.What);
            json.WriteString("result"u8, outcome.Result);
            if (outcome.Effect is { } effect)
                Effect(json, effect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("riskOfBias"u8, study.RiskOfBias);
        json.WriteString("funding"u8, study.Funding);
        json.WriteString("caution"u8, study.Caution);
        json.WriteString("mark"u8, study.From.Mark.Word());
        JsonParts.Cites(json, references.Cite(study.From.Cites));
        json.WriteEndObject();
    }

    /// <summary><c>{scale, against, better, measure, estimate, interval [lower, upper], note}</c>, read as the measure is: a ratio as a ratio.</summary>
    private static void Effect(Utf8JsonWriter json, MeasuredEffect effect)
    {
        var interval = effect.Interval.Map(effect.Measure.Read);
        json.WriteStartObject("effect"u8);
        json.WriteString("scale"u8, effect.Scale);
        json.WriteString("against"u8, effect.Against);
        json.WriteString("better"u8, effect.Better);
        json.WriteString("measure"u8, effect.Measure.Code);
        json.WriteNumber("estimate"u8, Math.Round(effect.Measure.Read(effect.Analysed), 6));
        json.WriteStartArray("interval"u8);
        json.WriteNumberValue(Math.Round(interval.Lower, 6));
        json.WriteNumberValue(Math.Round(interval.Upper, 6));
        json.WriteEndArray();
        json.WriteString("note"u8, effect.Note);
        json.WriteEndObject();
    }
}
