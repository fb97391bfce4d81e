using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.Bench;

/// <summary>One question of bench/answers/questions.yaml with what a right answer holds.</summary>
public sealed record Asked(string Group, string Question, Audience For)
{
    /// <summary>Questions of one round were written together, before any of them was asked.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Questions that came before in the same conversation.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Questions of one set say the same in other words.</summary>
    public string? Set { get; init; }

    /// <summary>A fact that this wording tells and the others of its set do not: it may get entries of its own, and is not compared.</summary>
    public string? Tells { get; init; }

    /// <summary>What must lead; without one, nothing may be called an emergency or urgent.</summary>
    public string? Disposition { get; init; }

    /// <summary>The knowledge answers it; null when it need not, but may.</summary>
    public bool? Covered { get; init; } = true;

    /// <summary>Of every group, one entry has to be told.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Must { get; init; } = [];

    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>Claims that have to be corrected.</summary>
    public IReadOnlyList<string> Corrects { get; init; } = [];
}

/// <summary>Reads the questions; whatever is wrong with the file ends the run.</summary>
public static class AskedQuestions
{
    private static readonly string[] Known = ["group", "ask", "for", "before", "set", "disposition", "covered", "must", "must_not", "corrects", "round", "tells"];

    public static IReadOnlyList<Asked> Read(string path)
    {
        var (tree, problems) = YamlText.Read(File.ReadAllText(path), path);
        if (problems.Count > 0)
            throw new InvalidDataException(string.Join('\n', problems));
        return [.. ((ListNode)tree!).Items.Cast<MapNode>().Select(Of)];
    }

    private static Asked Of(MapNode row)
    {
        if (row.Entries.FirstOrDefault(entry => !Known.Contains(entry.Key)) is { Key: { } key })
            throw new InvalidDataException($"Line {row.Line}: {key} is no key of a question.");
        return new(Text(row, "group") ?? throw Lacks("group"), Text(row, "ask") ?? throw Lacks("ask"), Text(row, "for") == "clinician" ? Audience.Clinician : Audience.Patient)
        {
            Round = Text(row, "round") is { } round ? int.Parse(round, CultureInfo.InvariantCulture) : 1,
            Before = Texts(row["before"]),
            Set = Text(row, "set"),
            Tells = Text(row, "tells"),
            Disposition = Text(row, "disposition"),
            Covered = Text(row, "covered") switch { "no" => false, "maybe" => null, _ => true },
            Must = row["must"] is ListNode groups ? [.. groups.Items.Select(group => group is ListNode ? Texts(group) : [((TextNode)group).Text])] : [],
            MustNot = Texts(row["must_not"]),
            Corrects = Texts(row["corrects"]),
        };

        InvalidDataException Lacks(string name) => new($"Line {row.Line}: {name} is missing.");
    }

    private static string? Text(MapNode row, string key) => (row[key] as TextNode)?.Text;

    private static IReadOnlyList<string> Texts(Node? node) => node is ListNode list ? [.. list.Items.Cast<TextNode>().Select(one => one.Text)] : [];
}
