using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TrialAnalyseCommand
{
    private const double Smallest = 1;

    private static readonly string[] Formats = ["text", "markdown", "html", "json"];

    public static Command Make()
    {
        var trial = new Argument<string?>("TRIAL") { Description = "The trial file that design made", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<string>("--data") { Description = "Instead: nights with their design matrix as JSON, ratings from 0 to 10, lower is better: {datasets: [{id, columns, t, y, X, period, n_periods}]}; - reads standard input" };
        var helper = new Option<string>("--sealed") { Description = "With a helper: the helper's file, which tells what was in each box" };
        var reader = new Option<string>("--for") { Description = "Who reads it: patient or clinician" };
        var report = new Option<bool>("--report") { Description = "A report by the items of CENT 2015, as markdown or html" };
        var asOf = new Option<string>("--as-of") { Description = "The day of looking, like 2026-12-31; today unless said" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("analyse", "What your nights say of the effect, in words first, and how sure that is") { trial, data, helper, reader, report, asOf, format, json };
        command.SetAction(parsed =>
        {
            var wantsReport = parsed.GetValue(report);
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? (wantsReport ? "markdown" : "text");
            var problems = new List<Problem>();
            var bare = parsed.GetValue(data);
            if (!Formats.Contains(chosen) || (bare is not null && chosen is not ("text" or "json")))
                problems.Add(new("CL001", "--format", $"\"{chosen}\" is no format of this command.", bare is null ? $"Write one of: {string.Join(", ", Formats)}." : "Write text or json."));
            if (wantsReport && chosen is not ("markdown" or "html"))
                problems.Add(new("CL001", "--report", $"The report is not written as {chosen}.", "Write --format markdown or html."));
            if (parsed.GetValue(trial) is null == bare is null)
                problems.Add(new("CL005", "trial analyse", "Name either a trial file or, with --data, bare nights.", "Write: ekbom trial analyse TRIAL.json, or: ekbom trial analyse --data NIGHTS.json."));
            if (parsed.GetValue(reader) is { } who && !PersonOptions.Audiences.Contains(who))
                problems.Add(new("CL002", "--for", $"\"{who}\" is no reader.", "Write patient or clinician."));
            var day = Dates.Today;
            if (parsed.GetValue(asOf) is { } written && !Dates.TryRead(written, out day))
                problems.Add(new("CL003", "--as-of", $"\"{written}\" is no day.", "Write it like 2026-12-31."));
            if (problems.Count > 0)
                return Output.Problems(problems, chosen == "json");
            return bare is not null ? Bare(bare, chosen == "json") : Analyse(parsed.GetValue(trial)!, parsed.GetValue(helper), day, parsed.GetValue(reader) == "clinician" ? Audience.Clinician : Audience.Patient, wantsReport, chosen);
        });
        return command;
    }

    private static int Bare(string data, bool asJson)
    {
        var (tree, problems) = Input.Tree(data);
        IReadOnlyList<(string Id, Nights Nights)> sets = [];
        if (problems.Count == 0)
            (sets, problems) = NightsReader.Read(tree);
        if (problems.Count > 0)
            return Output.Problems(problems, asJson);
        var all = sets.Select(set => (set.Id, set.Nights, Posterior.Of(set.Nights, Prior.ZeroToTen))).ToList();
        Console.Out.Write(asJson ? PosteriorJson.Of(all, Smallest) + "\n" : PosteriorText.Of(all, Smallest));
        return Exit.Done;
    }

    private static int Analyse(string name, string? helper, DateOnly asOf, Audience audience, bool report, string format)
    {
        var (knowledge, wrong) = Known.On(asOf);
        if (knowledge is null)
            return Output.Problems(wrong, format == "json");
        var (file, problems) = Opened(name, helper);
        if (file is null)
            return Output.Problems(problems, format == "json");
        var analysis = TrialAnalyser.Of(file, asOf);
        KeepLook(name, analysis);
        var document = format == "json" ? null : report ? CentReport.Of(analysis, knowledge, file.Hash, [.. file.Versions.Select(version => version.Protocol)]) : TrialDocument.Of(analysis, knowledge, audience);
        Console.Out.Write(format switch { "json" => TrialResultJson.Of(analysis, knowledge) + "\n", "html" => HtmlPage.Of(document!), "markdown" => MarkdownPage.Of(document!), _ => TextPage.Of(document!) });
        return Exit.Done;
    }

    /// <summary>The trial with what is in each box; null with every problem.</summary>
    internal static (TrialFile? File, IReadOnlyList<Problem> Problems) Opened(string name, string? helper)
    {
        var (file, problems) = TrialFiles.Read(name);
        if (file is null || !file.Protocol.IsSealed)
            return (file, problems);
        if (helper is null)
            return (null, [new("CL018", "--sealed", "What was in each box is known only to your helper.", "At the end of the trial, write --sealed with the file of your helper.")]);
        var (whole, unreadable) = TrialFiles.Read(helper);
        if (whole is null)
            return (null, unreadable);
        var (opened, problem) = Sealing.Open(file, whole);
        return opened is null ? (null, [problem!]) : (opened, []);
    }

    /// <summary>Who has seen a chance can no longer choose which nights count: the look is kept in the file, once a day, and of the end once.</summary>
    private static void KeepLook(string name, TrialAnalysis analysis)
    {
        if (name == "-" || analysis.Comparisons.All(one => one.Effect is null))
            return;
        using var held = TrialLock.On(name);
        if (held is null || TrialFiles.Read(name).File is not { } file)
            return;
        var look = new Look(Dates.Now, analysis.Nights.State == TrialState.Running ? $"the result as of {Dates.Write(analysis.AsOf)}" : "the result at the end");
        if (!file.Looks.Any(one => one.What == look.What) && TrialFiles.Write(name, file with { Looks = [.. file.Looks, look] }) is { } problem)
            Console.Error.WriteLine($"That you looked could not be kept in the file. {problem}");
    }
}
