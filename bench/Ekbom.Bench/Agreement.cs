using System.Globalization;
using System.Text;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.Bench;

/// <summary>The same question in other words.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="IsHeld">Nobody looked at what it got while the answers were worked on.</param>
/// <param name="Asks">The wordings.</param>
public sealed record Paraphrases(string Name, bool IsHeld, IReadOnlyList<string> Asks)
{
    public static IReadOnlyList<Paraphrases> Read(string path)
    {
        var (tree, problems) = YamlText.Read(File.ReadAllText(path), path);
        return problems.Count > 0
            ? throw new InvalidDataException(string.Join('\n', problems))
            : [.. ((ListNode)tree!).Items.Cast<MapNode>().Select(set => new Paraphrases(Text(set["set"]), set["held"] is TextNode { Text: "yes" }, [.. ((ListNode)set["asks"]!).Items.Select(Text)]))];
    }

    private static string Text(Node? node) => ((TextNode)node!).Text;
}

/// <summary>Whether paraphrases get the same statements: of every two, the entries that both tell as a share of those that either tells; the mean.</summary>
public static class Agreement
{
    public static double Of(IReadOnlyList<IReadOnlyList<string>> told) =>
        told.SelectMany((one, at) => told.Skip(at + 1).Select(other => Shared(one, other))).DefaultIfEmpty(1).Average();

    /// <summary>The figures of every set, and of the sets that do not agree in full what their wordings got.</summary>
    public static string Report(IReadOnlyList<(Paraphrases Set, IReadOnlyList<Answer> Answers)> asked)
    {
        var figures = asked.Select(one => (one.Set, one.Answers, Told: (IReadOnlyList<IReadOnlyList<string>>)[.. one.Answers.Select(Told)])).Select(one => (one.Set, one.Answers, one.Told, Share: Of(one.Told))).ToList();
        var text = new StringBuilder();
        foreach (var (held, name) in ((bool, string)[])[(false, "paraphrases, all but held"), (true, "paraphrases, held apart")])
        {
            var some = figures.Where(one => one.Set.IsHeld == held).ToList();
            if (some.Count > 0)
                text.AppendLine(CultureInfo.InvariantCulture, $"{name,-26} {some.Average(one => one.Share):P1} of entries over {some.Count} sets of {some.Sum(one => one.Set.Asks.Count)} questions; least {some.Min(one => one.Share):P0}, below 85 %: {some.Count(one => one.Share < 0.85)}");
        }

        foreach (var (set, answers, told, share) in figures.Where(one => one.Share < 1).OrderBy(one => one.Share))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {share,6:P0} {set.Name}");
            for (var at = 0; at < set.Asks.Count; at++)
                text.AppendLine(CultureInfo.InvariantCulture, $"         {set.Asks[at]}\n           [{string.Join(' ', answers[at].Topics)}] {string.Join(' ', told[at])}");
        }

        return text.ToString().TrimEnd();
    }

    private static IReadOnlyList<string> Told(Answer answer) => [.. answer.Corrections.Select(one => one.Instead).Concat(answer.Statements).Select(said => said.Entry).Distinct()];

    private static double Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var either = one.Union(other).Count();
        return either == 0 ? 1 : (double)one.Intersect(other).Count() / either;
    }
}
