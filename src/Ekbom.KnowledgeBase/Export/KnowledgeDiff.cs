using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>
/// What changed between two states of the knowledge, piece by piece and field by field, as it is written. Whatever changes the digest is told: at
/// least the file, and of every piece its id.
/// </summary>
public static class KnowledgeDiff
{
    /// <summary>One line a change; none when nothing changed.</summary>
    public static IReadOnlyList<string> Between(NodeBundle before, NodeBundle after)
    {
        var lines = new List<string>();
        Files(before, after, lines);
        var (old, now) = (Keyed(before), Keyed(after));
        foreach (var key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (!old.TryGetValue(key, out var was))
                lines.Add($"added {key} ({now[key].Where})");
            else if (!now.TryGetValue(key, out var becomes))
                lines.Add($"removed {key} ({was.Where})");
            else
                Compare(key, was, becomes, lines);
        }

        Orders(old, now, lines);
        if (lines.Count == 0 && before.Digest != after.Digest)
            lines.AddRange(before.Files.Join(after.Files, file => file.Path, file => file.Path, (was, becomes) => (was, becomes)).Where(pair => !Same(pair.was.Tree, pair.becomes.Tree)).Select(pair => $"changed {pair.was.Path}"));
        return lines;
    }

    private static void Files(NodeBundle before, NodeBundle after, List<string> lines)
    {
        var (old, now) = (before.Files.Select(file => file.Path).ToList(), after.Files.Select(file => file.Path).ToList());
        lines.AddRange(now.Except(old).Select(path => $"added {path}"));
        lines.AddRange(old.Except(now).Select(path => $"removed {path}"));
    }

    private static void Compare(string key, WrittenPiece was, WrittenPiece becomes, List<string> lines)
    {
        if (was.File != becomes.File)
            lines.Add($"moved {key}: {was.File} -> {becomes.File}");
        if (Same(was.Tree, becomes.Tree))
            return;
        var told = lines.Count;
        var (old, now) = (was.Fields.ToLookup(field => field.Name, field => field.Value), becomes.Fields.ToLookup(field => field.Name, field => field.Value));
        foreach (var name in old.Select(group => group.Key).Union(now.Select(group => group.Key)))
        {
            var (gone, come) = (old[name].Except(now[name]).ToList(), now[name].Except(old[name]).ToList());
            if (gone.Count > 0 || come.Count > 0)
                lines.Add($"changed {key} ({becomes.Where}), {name}: {Text(gone)} -> {Text(come)}");
        }

        if (lines.Count == told)
            lines.Add($"changed {key} ({becomes.Where}): the same words in another order or form");
    }

    /// <summary>Order counts: of two entries that say the same the first is used.</summary>
    private static void Orders(Dictionary<string, WrittenPiece> old, Dictionary<string, WrittenPiece> now, List<string> lines)
    {
        foreach (var file in old.Where(pair => now.TryGetValue(pair.Key, out var becomes) && becomes.File == pair.Value.File).GroupBy(pair => pair.Value.File, pair => pair.Key, StringComparer.Ordinal))
        {
            var order = now.Where(pair => pair.Value.File == file.Key).Select(pair => pair.Key).Intersect(file);
            if (!order.SequenceEqual(file))
                lines.Add($"changed {file.Key}: its entries stand in another order");
        }
    }

    /// <summary>Versions of one id are told apart by the day they hold from; a single one goes by its id. The order is that of the files.</summary>
    private static Dictionary<string, WrittenPiece> Keyed(NodeBundle bundle)
    {
        var pieces = new Dictionary<string, WrittenPiece>(StringComparer.Ordinal);
        foreach (var piece in WrittenPiece.Of(bundle))
        {
            var key = $"{piece.Kind} {piece.Id}";
            if (pieces.ContainsKey(key) && piece.From is { } from)
                key = $"{key} from {from}";
            for (var more = 2; !pieces.TryAdd(more == 2 ? key : $"{key} ({more - 1})", piece); more++)
            {
                // the same name again
            }
        }

        return pieces;
    }

    private static string Text(List<string> values) => values.Count == 0 ? "nothing" : string.Join(" / ", values);

    /// <summary>As the digest has it: lines and quotes do not count.</summary>
    private static bool Same(Node a, Node b) => (a, b) switch
    {
        (TextNode one, TextNode other) => one.IsBlank == other.IsBlank && (one.IsBlank || one.Text == other.Text),
        (ListNode one, ListNode other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => Same(pair.First, pair.Second)),
        (MapNode one, MapNode other) => one.Entries.Count == other.Entries.Count && one.Entries.Zip(other.Entries).All(pair => pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
