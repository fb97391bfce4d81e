using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Cases;

/// <summary>
/// The changes a row of a case table makes to its base person, separated by <c>;</c>: <c>about.age = 70</c> sets, <c>about.age =</c> removes,
/// <c>reports + snoring</c> adds to a list, <c>no_conditions - dialysis</c> takes from it. <c>results.ferritin = 75 ug/L</c> sets the result of that kind,
/// <c>results.ferritin.on = 2026-05-20</c> a key of its row.
/// </summary>
public static class Edits
{
    public static MapNode Apply(MapNode profile, string edits)
    {
        foreach (var edit in edits.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            profile = One(profile, edit);
        return profile;
    }

    private static MapNode One(MapNode profile, string edit)
    {
        var at = edit.IndexOfAny(['=', '+', '-'], edit.IndexOf(' ', StringComparison.Ordinal));
        var path = edit[..at].Trim().Split('.');
        if (path is ["reports"])
            path = ["symptoms", "reports"];
        var text = edit[(at + 1)..].Trim();
        var value = text.Length == 0 ? null : Parse(text);
        return edit[at] switch
        {
            '=' when path[0] == "results" && path.Length > 1 => With(profile, "results", Result(profile["results"] as ListNode, path, value)),
            '=' => Set(profile, path, value),
            '+' => Set(profile, path, new ListNode(0, [.. (Find(profile, path) as ListNode)?.Items ?? [], value!])),
            _ => Set(profile, path, new ListNode(0, [.. ((ListNode)Find(profile, path)!).Items.Where(item => ((TextNode)item).Text != text)])),
        };
    }

    private static ListNode? Result(ListNode? rows, string[] path, Node? value)
    {
        var list = (rows?.Items ?? []).Cast<MapNode>().ToList();
        var index = list.FindIndex(row => row.Has(path[1]));
        if (index < 0)
        {
            list.Add(new MapNode(0, [new("on", Parse("2026-10-01"))]));
            index = list.Count - 1;
        }

        list[index] = With(list[index], path.Length > 2 ? path[2] : path[1], value);
        if (list[index].Entries.All(entry => entry.Key is "on" or "morning" or "fasting" or "iron_free"))
            list.RemoveAt(index);
        return new ListNode(0, [.. list]);
    }

    private static Node? Find(MapNode map, string[] path) => path.Length == 1 ? map[path[0]] : map[path[0]] is MapNode inner ? Find(inner, path[1..]) : null;

    private static MapNode Set(MapNode map, string[] path, Node? value) =>
        path.Length == 1 ? With(map, path[0], value) : With(map, path[0], Set(map[path[0]] as MapNode ?? new MapNode(0, []), path[1..], value));

    private static MapNode With(MapNode map, string key, Node? value)
    {
        var entries = map.Entries.ToList();
        var index = entries.FindIndex(entry => entry.Key == key);
        if (index >= 0 && value is null)
            entries.RemoveAt(index);
        else if (index >= 0)
            entries[index] = new(key, value!);
        else if (value is not null)
            entries.Add(new(key, value));
        return map with { Entries = entries };
    }

    private static Node Parse(string text)
    {
        var (tree, problems) = YamlText.Read("value: " + text, "edit");
        return problems.Count == 0 ? ((MapNode)tree!)["value"]! : throw new InvalidOperationException($"{text}: {problems[0]}");
    }
}
