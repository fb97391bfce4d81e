using System.Text.Json;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The question to answer next, or why there is none.</summary>
public static class NextAnswer
{
    private const string Emergency = "emergency";

    public static string Text(Plan plan)
    {
        if (plan.Disposition == Emergency)
            return PlanText.Of(plan);
        if (plan.Questions is not [{ Unsure: false } first, ..])
            return TextPage.Of(new Document("Nothing left to ask", false, plan.Questions.Count == 0 ? [new Paragraph("No answer that is still open can change this plan.")] : OpenBlocks.Unsure(plan)));
        var left = Left(plan);
        return TextPage.Of(new Document(first.Ask, false,
        [
            new Paragraph(new Line(first.Why, "Why we ask")),
            .. Listed(first, plan),
            .. first.Write.Length == 0 ? [] : (Block[])[new Paragraph(new Line(first.Write, "Write it like this"))],
            .. first.IfUnsure.Length == 0 ? [] : (Block[])[new Paragraph(new Line(first.IfUnsure, "If you do not know"))],
            new Paragraph(left == 0 ? "It is the last one." : left == 1 ? "One more question can still change the plan." : $"{left} more questions can still change the plan.", Tone.Small),
        ]));
    }

    /// <summary>A question about many things names each, and says where those that are there belong.</summary>
    private static IEnumerable<Block> Listed(OpenQuestion question, Plan plan)
    {
        if (question.Conditions.Count > 0)
            yield return new Paragraph($"Write what you have under conditions, and the rest under no_conditions: [{string.Join(", ", question.Conditions)}].");
        if (question.Reports.Count == 0)
            yield break;
        yield return new Paragraph("Write what you have now or had in the last days under symptoms, reports, and [] when it is nothing of this. The list counts as asked as a whole:");
        yield return new Bullets([.. question.Reports.Select(id => new Line(plan.Vocabulary?.NameOf(id) ?? id))]);
    }

    /// <summary><c>{disposition, question {fact, ask, why, settles, conditions or reports when it asks for several, write, ifUnsure} or null, left, unsure [facts answered so], headline}</c>; in an emergency the question is null.</summary>
    public static string Json(Plan plan) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("disposition"u8, plan.Disposition);
        if (plan.Questions is [{ Unsure: false } first, ..])
        {
            json.WritePropertyName("question"u8);
            JsonParts.Question(json, first);
        }
        else
        {
            json.WriteNull("question"u8);
        }

        json.WriteNumber("left"u8, Left(plan));
        JsonParts.Texts(json, "unsure"u8, [.. plan.Questions.Where(question => question.Unsure).Select(question => question.Fact)]);
        json.WritePropertyName("headline"u8);
        JsonParts.Statement(json, plan.Headline);
        JsonParts.References(json, plan.References);
        json.WriteEndObject();
    });

    private static int Left(Plan plan) => Math.Max(0, plan.Questions.Count(question => !question.Unsure) - 1);
}
