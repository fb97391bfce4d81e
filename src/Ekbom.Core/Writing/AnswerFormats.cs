using System.Globalization;
using Ekbom.Core.Answers;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>The answer to a question in every format.</summary>
public static class AnswerFormats
{
    public static string Write(Answer answer, string format) => format switch
    {
        "json" => Json(answer) + "\n",
        "html" => HtmlPage.Of(Document(answer)),
        "markdown" => MarkdownPage.Of(Document(answer)),
        _ => TextPage.Of(Document(answer)),
    };

    public static Document Document(Answer answer)
    {
        var blocks = new List<Block>();
        var signs = answer.Disposition is "emergency" or "urgent";
        if (signs)
            Statements("First of all");
        if (answer.Corrections.Count > 0)
        {
            blocks.Add(new Heading(2, "Before the answer"));
            foreach (var correction in answer.Corrections)
            {
                blocks.Add(new Paragraph(new Line(correction.Premise, "You may have read")));
                blocks.Add(new Paragraph(Line(correction.Instead)));
            }
        }

        if (!signs)
            Statements("What we hold about it");

        Texts("What is not covered", answer.NotCovered);
        Texts("How your question was read", answer.ReadAs);
        Texts("What it depends on", answer.DependsOn);
        Texts("You may also ask", answer.Related);
        if (answer.RewordedBy is { } service)
            blocks.Add(new Paragraph($"{answer.Statements.Count(said => said.Own is not null).ToString(CultureInfo.InvariantCulture)} of {Plain.Count(answer.Statements.Count, "sentence", "sentences")} were put into other words by {service}. Each was held against its entry: numbers, units, negations, conditions and names are the same. The others stand as they were written."));
        if (answer.SafetyNet is { } net)
            blocks.Add(new Paragraph(net));
        blocks.Add(new Paragraph(Words.NotReviewed));
        blocks.AddRange(ReferenceBlocks.List(answer.References));
        return new("Your question", answer.Disposition == "emergency", blocks);

        void Statements(string title)
        {
            if (answer.Statements.Count == 0)
                return;
            blocks.Add(new Heading(2, title));
            blocks.Add(new Bullets([.. answer.Statements.Select(Line)]));
        }

        void Texts(string title, IReadOnlyList<string> texts)
        {
            if (texts.Count == 0)
                return;
            blocks.Add(new Heading(2, title));
            blocks.Add(new Bullets([.. texts.Select(text => (Line)text)]));
        }
    }

    private static Line Line(Said said) => new(said.Text + (Words.Remark(said.Mark) is { } remark && said.Mark is not (Mark.C or Mark.S) ? $" ({remark}.)" : ""), said.If.Count == 0 ? "" : $"If it is so for you ({string.Join(", ", said.If)})", references: PlanDocument.Numbers(said.Cites));

    /// <summary><c>{disposition or null, answered, statements [{entry, text, cites, if}], corrections [{premise, entry, text, cites}], notCovered, dependsOn, readAs, related, references}</c>.</summary>
    private static string Json(Answer answer) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, "ekbom.answer/1");
        json.WriteString("disposition"u8, answer.Disposition);
        json.WriteBoolean("answered"u8, answer.Answered);
        json.WriteStartArray("statements"u8);
        foreach (var said in answer.Statements)
        {
            json.WriteStartObject();
            Said(said);
        }

        json.WriteEndArray();
        json.WriteStartArray("corrections"u8);
        foreach (var correction in answer.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("premise"u8, correction.Premise);
            Said(correction.Instead);
        }

        json.WriteEndArray();
        JsonParts.Texts(json, "notCovered"u8, answer.NotCovered);
        if (answer.SafetyNet is not null)
            json.WriteString("safetyNet"u8, answer.SafetyNet);
        JsonParts.Texts(json, "dependsOn"u8, answer.DependsOn);
        JsonParts.Texts(json, "readAs"u8, answer.ReadAs);
        JsonParts.Texts(json, "related"u8, answer.Related);
        JsonParts.References(json, answer.References);
        json.WriteEndObject();

        void Said(Said said)
        {
            json.WriteString("entry"u8, said.Entry);
            json.WriteString("text"u8, said.Text);
            if (said.Own is not null)
                json.WriteString("own"u8, said.Own);
            JsonParts.Cites(json, said.Cites);
            if (said.If.Count > 0)
                JsonParts.Texts(json, "if"u8, said.If);
            if (said.Mark != Mark.V)
                json.WriteString("remark"u8, Words.Remark(said.Mark));
            json.WriteEndObject();
        }
    });
}
