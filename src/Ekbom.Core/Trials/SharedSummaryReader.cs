using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>Reads a summary (<c>ekbom.trial-summary/1</c>); every problem at once.</summary>
public static class SharedSummaryReader
{
    private static readonly string[] Keys = ["schema", "substance", "doseBand", "outcome", "highest", "effect", "variance", "design", "blocks", "nights", "blinded", "registered", "finished", "verdict", "ageBand"];

    /// <param name="tree">What was written.</param>
    /// <param name="file">Its name, for problems.</param>
    public static (SharedSummary? Summary, IReadOnlyList<Problem> Problems) Read(Node? tree, string file)
    {
        if (tree is not MapNode map || map["schema"] is not TextNode { Text: SharedSummary.Schema })
            return (null, [new("TS001", file, "This is no summary of a trial.", "Name files that \"ekbom trial share\" wrote.")]);
        var problems = new List<Problem>();
        foreach (var (key, value) in map.Entries.Where(entry => !Keys.Contains(entry.Key)))
            problems.Add(new("TS002", $"{file}, line {value.Line.ToString(CultureInfo.InvariantCulture)}", $"\"{key}\" is no key of a summary.", $"Leave it out: a summary holds nothing but {string.Join(", ", Keys)}."));
        string? Text(string key) => map[key] is TextNode { IsBlank: false } text ? text.Text.Trim() : null;
        void Refuse(string key, string mend) => problems.Add(new("TS003", $"{file}, {key}", Text(key) is { } written ? $"\"{written}\" cannot be." : $"{key} is missing.", mend));
        double Number(string key, double least, double most)
        {
            if (Text(key) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            Refuse(key, string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}."));
            return least;
        }

        int Word(string key, IReadOnlyList<string> words)
        {
            var at = words.ToList().IndexOf(Text(key) ?? "");
            if (at < 0)
                Refuse(key, $"Write one of: {string.Join(", ", words)}.");
            return Math.Max(0, at);
        }

        string? Band(string key, IReadOnlyList<string> words) => Text(key) is null ? null : words[Word(key, words)];
        if (Text("substance") is null)
            Refuse("substance", "Write what was taken.");
        var summary = new SharedSummary
        {
            Substance = Text("substance") ?? "",
            DoseBand = Band("doseBand", SharedSummary.DoseBands),
            Outcome = (OutcomeKind)Word("outcome", TrialWords.Outcomes),
            Highest = Number("highest", 1, 1e4),
            Effect = Number("effect", -1e4, 1e4),
            Variance = Number("variance", 1e-6, 1e8),
            Design = (TrialDesign)Word("design", TrialWords.Designs),
            Blocks = (int)Number("blocks", 1, 1000),
            Nights = (int)Number("nights", 1, 5000),
            Blinded = Word("blinded", ["false", "true"]) == 1,
            Registered = Word("registered", ["false", "true"]) == 1,
            Finished = Word("finished", ["false", "true"]) == 1,
            Verdict = (Verdict)Word("verdict", [.. Enum.GetValues<Verdict>().Select(verdict => verdict.Id())]),
            AgeBand = Band("ageBand", SharedSummary.AgeBands),
        };
        return problems.Count > 0 ? (null, problems) : (summary, []);
    }
}
