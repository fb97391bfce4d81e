using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TrialPoolCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "json"];

    public static Command Make()
    {
        var files = new Argument<string[]>("FILES") { Description = "Summaries that share wrote, one a person", Arity = ArgumentArity.OneOrMore };
        var mine = new Option<string>("--mine") { Description = "Your own summary; it is added when it is not among them" };
        var started = new Option<int?>("--started") { Description = "How many people started such a trial, when somebody counted" };
        var finished = new Option<int?>("--finished") { Description = "How many of them finished" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("pool", "What trials of many people say together; the weakest kind of evidence, and no figure for fewer than ten") { files, mine, started, finished, format, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            if (!Formats.Contains(chosen))
                return Output.Problems([new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}.")], json: false);
            return Pool([.. (parsed.GetValue(files) ?? []).Distinct()], parsed.GetValue(mine), parsed.GetValue(started), parsed.GetValue(finished), chosen);
        });
        return command;
    }

    private static int Pool(IReadOnlyList<string> files, string? mine, int? started, int? finished, string format)
    {
        var (knowledge, wrong) = Known.On(Dates.Today);
        if (knowledge is null)
            return Output.Problems(wrong, format == "json");
        var problems = new List<Problem>();
        var all = files.Select(file => Read(file, problems)).OfType<SharedSummary>().ToList();
        var own = mine is null ? null : Read(mine, problems);
        if (own is not null && !all.Contains(own))
            all.Add(own);
        if (started < all.Count(one => one.Registered))
            problems.Add(new("CL021", "--started", "Fewer people started than shared.", "Count everyone who started, also those who did not share."));
        if (finished > started)
            problems.Add(new("CL021", "--finished", "More people finished than started.", "Count those who finished among those who started."));
        if (problems.Count > 0)
            return Output.Problems(problems, format == "json");
        var groups = PoolGroup.Of(all);
        Console.Out.Write(format switch
        {
            "json" => PoolJson.Of(groups, knowledge, started, finished, own),
            "html" => HtmlPage.Of(PoolDocument.Of(groups, knowledge, started, finished, own)),
            "markdown" => MarkdownPage.Of(PoolDocument.Of(groups, knowledge, started, finished, own)),
            _ => TextPage.Of(PoolDocument.Of(groups, knowledge, started, finished, own)),
        });
        return Exit.Done;
    }

    private static SharedSummary? Read(string file, List<Problem> problems)
    {
        var (tree, unreadable) = Input.Tree(file);
        problems.AddRange(unreadable);
        if (unreadable.Count > 0)
            return null;
        var (summary, refused) = SharedSummaryReader.Read(tree, Path.GetFileName(file));
        problems.AddRange(refused);
        return summary;
    }
}
