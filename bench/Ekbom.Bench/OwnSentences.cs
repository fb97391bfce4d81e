using System.Text.RegularExpressions;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.Bench;

/// <summary>
/// The sentences of the knowledge files, read from their text and from nothing else: what an answer says is checked against the files themselves, not
/// against the code that answers.
/// </summary>
public sealed partial class OwnSentences
{
    private readonly Dictionary<string, List<MapNode>> entries = new(StringComparer.Ordinal);

    public OwnSentences(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var tree = YamlText.Read(File.ReadAllText(file), file).Tree;
            foreach (var entry in ((tree is MapNode map ? map["entries"] : tree) as ListNode)?.Items.OfType<MapNode>() ?? [])
            {
                if (entry["id"] is not TextNode id)
                    continue;
                if (!entries.TryGetValue(id.Text, out var versions))
                    entries[id.Text] = versions = [];
                versions.Add(entry);
            }
        }
    }

    public bool Has(string id) => entries.ContainsKey(id);

    /// <summary>Whether an entry says this text to this reader, its places filled with anything.</summary>
    public bool Says(string id, string text, Audience audience) =>
        entries.TryGetValue(id, out var versions) && versions.SelectMany(entry => Sentences(entry, audience)).Any(sentence => Fits(sentence, text));

    private static IEnumerable<string> Sentences(MapNode entry, Audience audience)
    {
        var reader = audience == Audience.Patient ? "patient" : "clinician";
        var says = entry["says"] switch
        {
            MapNode both => both[reader] as TextNode,
            TextNode one => one,
            _ => null,
        };
        if (says is not null)
        {
            yield return says.Text;
            if (entry["claim"] is TextNode claim)
                yield return $"Some pages say: {claim.Text} {says.Text}"; // a reply needs what it replies to
        }

        if (entry["used"] is TextNode used && entry["why"] is TextNode why && (entry["for"] as TextNode)?.Text is null or "patient" or "clinician" && ((entry["for"] as TextNode)?.Text ?? reader) == reader)
            yield return $"{used.Text} {why.Text}";
    }

    private static bool Fits(string sentence, string text)
    {
        var (told, own) = (Spaces().Replace(text, " ").Trim(), Spaces().Replace(sentence, " ").Trim());
        return told == own || (own.Contains('{', StringComparison.Ordinal) && Regex.IsMatch(told, $"^{string.Join(".{1,80}?", Places().Split(own).Select(Regex.Escape))}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
