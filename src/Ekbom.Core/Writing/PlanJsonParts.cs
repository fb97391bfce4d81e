using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>Pieces of the plan's JSON that occur in several places, as <see cref="JsonParts"/> has them for other answers.</summary>
internal static class PlanJsonParts
{
    public static void Statement(CompactJson json, Statement statement)
    {
        json.StartObject();
        json.Text("text"u8, statement.Text);
        Cites(json, statement.Cites);
        json.EndObject();
    }

    public static void Cites(CompactJson json, IReadOnlyList<Cited> cites)
    {
        json.StartArray("cites"u8);
        for (var i = 0; i < cites.Count; i++)
            Cite(json, cites[i]);
        json.EndArray();
    }

    /// <summary>The citations of one entry, and what is cited besides.</summary>
    public static void Cites(CompactJson json, IReadOnlyList<Cited> cites, WrittenOnce.OfEntry written)
    {
        json.StartArray("cites"u8);
        for (var i = 0; i < written.Cites.Length; i++)
            json.Numbered(cites[i].N, written.Cites[i]);
        for (var i = written.Cites.Length; i < cites.Count; i++)
            Cite(json, cites[i]);
        json.EndArray();
    }

    private static void Cite(CompactJson json, Cited cited)
    {
        json.StartObject();
        json.Number("n"u8, cited.N);
        json.Text("source"u8, cited.Source.Id);
        json.Text("at"u8, cited.At);
        json.EndObject();
    }

    public static void Question(CompactJson json, OpenQuestion question)
    {
        json.StartObject();
        json.Text("fact"u8, question.Fact);
        json.Text("ask"u8, question.Ask);
        json.Text("why"u8, question.Why);
        json.Texts("settles"u8, question.Settles);
        if (question.Conditions.Count > 0)
            json.Texts("conditions"u8, question.Conditions);
        if (question.Reports.Count > 0)
            json.Texts("reports"u8, question.Reports);
        if (question.Write.Length > 0)
            json.Text("write"u8, question.Write);
        if (question.Unsure)
            json.Truth("unsure"u8, true);
        json.EndObject();
    }

    public static void References(CompactJson json, IReadOnlyList<Reference> references)
    {
        json.StartArray("references"u8);
        foreach (var (n, source) in references)
            json.Numbered(n, WrittenOnce.Reference(source));
        json.EndArray();
    }
}
