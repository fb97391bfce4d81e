namespace Ekbom.KnowledgeBase;

using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

/// <summary>Everything the knowledge base holds under one id, as lines for a person.</summary>
public static class KnowledgeShow
{
    /// <summary>Every version of an entry, or a definition, fact, source, term or country; none when the id is not known.</summary>
    public static IReadOnlyList<string> Of(KnowledgeBase knowledge, string id)
    {
        var lines = new List<string>();
        foreach (var entry in knowledge.Entries.Where(entry => entry.Id == id))
            Add($"{entry.Id} ({Kind(entry)})", [.. EntryFields.Of(entry), ("stands in", entry.From.Where)]);
        if (knowledge.Vocabulary.FindDefinition(id) is { } definition)
            Add($"{id} (definition)", [("as", Cql.Write(definition.Body)), ("label", definition.Label)]);
        if (knowledge.Vocabulary.FindFact(id) is { } fact)
            Add($"{id} (fact)", KnowledgeDiff.Fields(fact));
        if (knowledge.Sources.TryGetValue(id, out var source))
            Add($"{id} (source)", [.. KnowledgeDiff.Fields(source), ("cited by", string.Join(", ", knowledge.Entries.Where(entry => entry.From.Cites.Any(cited => cited.Source.Id == id)).Select(entry => entry.Id).Distinct()))]);
        if (knowledge.Terms.ById(id) is { } term)
            Add($"{id} (term)", KnowledgeDiff.Fields(term));
        if (knowledge.Countries.TryGetValue(id, out var country))
            Add($"{id} (country)", [("name", country.Name), ("emergency", country.Emergency), ("urgent", country.Urgent), ("limit", country.LimitGroup), ("zone", string.Join(", ", country.Zones))]);
        return lines;

        void Add(string heading, IReadOnlyList<(string Name, string Value)> fields)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.Add(heading);
            lines.AddRange(fields.Where(field => field.Value.Length > 0).Select(field => $"  {field.Name}: {field.Value}"));
        }
    }

    /// <summary>Every id that can be shown.</summary>
    public static IEnumerable<string> Ids(KnowledgeBase knowledge) =>
        knowledge.Entries.Select(entry => entry.Id).Concat(knowledge.Vocabulary.Names).Concat(knowledge.Sources.Keys).Concat(knowledge.Terms.All.Select(term => term.Id))
            .Concat(knowledge.Countries.Keys).Distinct();

    private static string Kind(Entry entry) => entry switch
    {
        Ruling { IsVerdict: true } => "verdict",
        Ruling => "disposition",
        SuggestionPiece => "suggestion",
        _ => entry.GetType().Name.ToLowerInvariant(),
    };
}
