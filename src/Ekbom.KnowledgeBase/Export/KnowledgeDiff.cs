namespace Ekbom.KnowledgeBase;

using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

/// <summary>What changed between two states of the knowledge base: added, removed, and changed field by field.</summary>
public static class KnowledgeDiff
{
    /// <summary>One line a change; none when nothing changed.</summary>
    public static IReadOnlyList<string> Between(KnowledgeBase before, KnowledgeBase after)
    {
        var lines = new List<string>();
        Compare("entry", Versions(before), Versions(after), EntryFields.Of, lines);
        Compare("definition", before.Vocabulary.Definitions.ToDictionary(one => one.Name), after.Vocabulary.Definitions.ToDictionary(one => one.Name),
            one => [("as", Cql.Write(one.Body)), ("label", one.Label)], lines);
        Compare("fact", Facts(before.Vocabulary), Facts(after.Vocabulary), Fields, lines);
        Compare("term", before.Terms.All.ToDictionary(one => one.Id), after.Terms.All.ToDictionary(one => one.Id), Fields, lines);
        Compare("source", before.Sources, after.Sources, Fields, lines);
        Compare("country", before.Countries, after.Countries, one => [("emergency", one.Emergency), ("urgent", one.Urgent), ("limit", one.LimitGroup), ("names", List(one.Names)), ("zone", List(one.Zones))], lines);
        return lines;
    }

    private static void Compare<T>(
        string what, IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, IReadOnlyList<(string Name, string Value)>> fields, List<string> lines)
    {
        foreach (var key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(key, out var old))
            {
                lines.Add($"added {what} {key}");
            }
            else if (!after.TryGetValue(key, out var now))
            {
                lines.Add($"removed {what} {key}");
            }
            else
            {
                var (was, becomes) = (Texts(fields(old)), Texts(fields(now)));
                foreach (var field in was.Keys.Union(becomes.Keys).Where(field => was.GetValueOrDefault(field) != becomes.GetValueOrDefault(field)))
                    lines.Add($"changed {what} {key}, {field}: {was.GetValueOrDefault(field) ?? "nothing"} -> {becomes.GetValueOrDefault(field) ?? "nothing"}");
            }
        }
    }

    /// <summary>Versions of one id are told apart by the day they hold from; a single one goes by its id.</summary>
    private static Dictionary<string, Entry> Versions(KnowledgeBase knowledge) =>
        knowledge.Entries.GroupBy(entry => entry.Id, StringComparer.Ordinal)
            .SelectMany(group => group.Select((entry, at) => (Key: at == 0 ? entry.Id : $"{entry.Id} from {entry.From.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", entry)))
            .ToDictionary(pair => pair.Key, pair => pair.entry, StringComparer.Ordinal);

    private static Dictionary<string, Fact> Facts(Vocabulary vocabulary) =>
        vocabulary.Names.Select(vocabulary.FindFact).OfType<Fact>().ToDictionary(fact => fact.Name, StringComparer.Ordinal);

    /// <summary>A field may stand twice, as two rules of one day do.</summary>
    private static Dictionary<string, string> Texts(IReadOnlyList<(string Name, string Value)> fields) =>
        fields.GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Join(" / ", group.Select(field => field.Value)), StringComparer.Ordinal);

    internal static IReadOnlyList<(string Name, string Value)> Fields(Fact one) =>
    [
        ("type", one.Type.ToString()), ("label", one.Label), ("from", one.From), ("unit", one.Unit.Code), ("plausible", one.Plausible.ToString()), ("edges", List([.. one.Edges.Select(edge => $"{edge.Printed} is {edge.Is.ToString(CultureInfo.InvariantCulture)}")])), ("codes", List(one.Codes)),
        ("fresh", one.FreshMonths.ToString(CultureInfo.InvariantCulture)), ("ask", one.Ask?.ToString() ?? ""), ("missing", List(one.Missing)),
    ];

    internal static IReadOnlyList<(string Name, string Value)> Fields(Term one) =>
    [
        ("term", one.Kind.ToString()), ("name", one.Name), ("names", List(one.Names)), ("kinds", List(one.Kinds)), ("heard", List(one.Heard)), ("reported", List(one.Reported)), ("perhaps", List(one.Perhaps)), ("in_own_words", one.InOwnWords ? "yes" : ""), ("isa", List(one.IsA)), ("atc", one.Atc ?? ""), ("aggravates", one.Aggravates ?? ""),
        ("route", one.Route ?? ""), ("egfr", one.Egfr?.ToString() ?? ""), ("contains", List([.. one.Contains.Select(content => content.ToString())])),
    ];

    internal static IReadOnlyList<(string Name, string Value)> Fields(Source one) =>
    [
        ("citation", one.Citation), ("kind", one.Kind), ("read", one.Read), ("doi", one.Doi ?? ""), ("pmid", one.Pmid ?? ""), ("url", one.Url ?? ""), ("date", one.Date ?? ""),
        ("jurisdiction", one.Jurisdiction ?? ""),
    ];

    private static string List(IReadOnlyList<string> words) => string.Join("; ", words);
}
