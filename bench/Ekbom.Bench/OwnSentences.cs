using System.Globalization;
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
    /// <summary>Amounts of a salt in milligrams that questions name, and 100 for percent.</summary>
    private static readonly decimal[] Amounts = [100, 200, 250, 300, 400, 500, 600, 750, 1000, 1500, 2000];

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
        entries.TryGetValue(id, out var versions) && (versions.SelectMany(entry => Sentences(entry, audience)).Any(sentence => Fits(sentence, text)) || versions.Exists(entry => entry["says"] is null && entry["used"] is null && Holds(entry, text)));

    /// <summary>
    /// An entry of values has no sentence: then every number that is told stands in it, or is one of them in the other unit or share it is told in
    /// (a serving of so many grams, a part of a salt by its molar masses).
    /// </summary>
    private static bool Holds(MapNode entry, string text)
    {
        var own = string.Join(' ', Texts(entry));
        var numbers = Numbers().Matches(own).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        var shares = (entry["hydrates"] as ListNode)?.Items.OfType<MapNode>().Select(one => 24.305m * Number(one, "atoms") / Number(one, "molar_mass")).ToList() ?? [];
        var serving = entry["serving_g"] is TextNode ? Number(entry, "per_100g") * Number(entry, "serving_g") / 100m : 0;
        return Numbers().Matches(text).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture))
            .All(told => numbers.Contains(told) || told is 24 or 1 || Amounts.Contains(told) || decimal.Round(serving, 0, MidpointRounding.AwayFromZero) == told || shares.Exists(share => Amounts.Any(amount => decimal.Round(share * amount, 0, MidpointRounding.AwayFromZero) == told)));
    }

    private static decimal Number(MapNode entry, string key) => decimal.Parse(Numbers().Match(((TextNode)entry[key]!).Text).Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(Node node) => node switch
    {
        TextNode text => [text.Text],
        ListNode list => list.Items.SelectMany(Texts),
        MapNode map => map.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };

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
            {
                yield return $"You may have read: \"{claim.Text}\" {says.Text}"; // a reply needs what it replies to
                yield return $"{claim.Text} {Agreed().Replace(Spaces().Replace(says.Text, " ").Trim(), "")}"; // what agrees with a claim is said with it
            }

            if (entry["title"] is TextNode title)
                yield return $"{title.Text} {says.Text}";
        }

        if (entry["used"] is TextNode used && entry["why"] is TextNode why && (entry["for"] as TextNode)?.Text is null or "patient" or "clinician" && ((entry["for"] as TextNode)?.Text ?? reader) == reader)
            yield return $"{used.Text} {why.Text}";
    }

    private static bool Fits(string sentence, string text)
    {
        var (told, own) = (Spaces().Replace(text, " ").Trim(), Spaces().Replace(sentence, " ").Trim());
        return told == own || (own.Contains('{', StringComparison.Ordinal) && Regex.IsMatch(told, $"^{string.Join(".{1,80}?", Places().Split(own).Select(Regex.Escape))}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    [GeneratedRegex(@"^(?:Yes|That is right)\.\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
