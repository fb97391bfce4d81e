using System.Globalization;

namespace Ekbom.Core.Evidence;

/// <summary>Reads what stands under <c>grade</c> in a set of studies.</summary>
internal static class GradeReader
{
    private const int MostIndirect = 2;

    private static readonly string[] Keys = ["randomised", "high_risk", "indirect", "sponsored", "dose_response", "against_confounding", "baseline"];

    /// <param name="node">What stands there; null when nothing does, and then no certainty is proposed.</param>
    /// <param name="rows">How many rows the set has.</param>
    /// <param name="path">Of the set.</param>
    /// <param name="problems">Gets everything that is wrong.</param>
    public static GradeInput? Read(Node? node, int rows, string path, List<Problem> problems)
    {
        if (node is null or TextNode { IsBlank: true })
            return null;
        if (node is not MapNode map)
        {
            problems.Add(new("EV012", $"line {node.Line}, {path}.grade", "This does not say what is known of the studies.", "Write \"grade\": { \"randomised\": true, \"high_risk\": [false, true], \"indirect\": 0 }."));
            return null;
        }

        foreach (var (key, value) in map.Entries.Where(entry => !Keys.Contains(entry.Key)))
            problems.Add(new("EV012", $"line {value.Line}, {path}.grade.{key}", $"\"{key}\" is nothing that is known of studies.", Nearest.To(key, Keys) is { } near ? $"Did you mean {near}?" : $"Write only: {string.Join(", ", Keys)}."));
        bool Truth(Node? written, string key) => written switch
        {
            null or TextNode { IsBlank: true } or TextNode { Text: "false" or "no" } => false,
            TextNode { Text: "true" or "yes" } => true,
            _ => Wrong(written, key, "true or false", false),
        };
        T Wrong<T>(Node at, string key, string wanted, T instead)
        {
            problems.Add(new("EV012", $"line {at.Line}, {path}.grade.{key}", $"This is not {wanted}.", $"Write {wanted}."));
            return instead;
        }

        double Number(string key, double least, double most, bool whole)
        {
            if (map[key] is null or TextNode { IsBlank: true })
                return double.NaN;
            var wanted = string.Create(CultureInfo.InvariantCulture, $"{(whole ? "a whole number" : "a number")} from {least} to {most}");
            return map[key] is TextNode text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && (!whole || number == Math.Floor(number))
                ? number : Wrong(map[key]!, key, wanted, double.NaN);
        }

        if (!map.Has("randomised"))
            problems.Add(new("EV012", $"line {map.Line}, {path}.grade", "It is not said whether the studies are randomised.", "Write \"randomised\": true or false."));
        var risks = map["high_risk"] switch
        {
            null or TextNode { IsBlank: true } => [],
            ListNode list when list.Items.Count == rows => list.Items.Select(item => Truth(item, "high_risk")).ToList(),
            var other => Wrong<List<bool>>(other!, "high_risk", string.Create(CultureInfo.InvariantCulture, $"a list of true or false for each of the {rows} studies"), []),
        };
        var (indirect, baseline) = (Number("indirect", 0, MostIndirect, whole: true), Number("baseline", 0, 1, whole: false));
        return new(Truth(map["randomised"], "randomised"), risks, double.IsNaN(indirect) ? 0 : (int)indirect, Truth(map["sponsored"], "sponsored"), Truth(map["dose_response"], "dose_response"), Truth(map["against_confounding"], "against_confounding"), double.IsNaN(baseline) ? null : baseline);
    }
}
