using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

/// <summary>Shows all that would be shared, and writes it to a file when asked. Nothing is ever sent.</summary>
internal static class TrialShareCommand
{
    public static Command Make()
    {
        var trial = new Argument<string>("TRIAL") { Description = "The trial file" };
        var output = new Option<string>("--out") { Description = "Write the summary to this file; without it, it is only shown" };
        var age = new Option<string>("--age") { Description = $"Your age, if you want to tell it: {string.Join(", ", SharedSummary.AgeBands)}" };
        var treatment = new Option<string>("--treatment") { Description = "Which treatment, by its letter; the second one unless said" };
        var helper = new Option<string>("--sealed") { Description = "With a helper: the helper's file" };
        var asOf = new Option<string>("--as-of") { Description = "The day, like 2026-12-31; today unless said" };
        var json = new Option<bool>("--json") { Description = "The summary alone, or the problems, as JSON" };
        var command = new Command("share", "What of your trial others could learn from, without anything that tells who you are") { trial, output, age, treatment, helper, asOf, json };
        command.SetAction(parsed =>
        {
            var problems = new List<Problem>();
            var day = Dates.Today;
            if (parsed.GetValue(asOf) is { } written && !Dates.TryRead(written, out day))
                problems.Add(new("CL003", "--as-of", $"\"{written}\" is no day.", "Write it like 2026-12-31."));
            if (parsed.GetValue(age) is { } band && !SharedSummary.AgeBands.Contains(band))
                problems.Add(new("CL019", "--age", $"\"{band}\" is no age that can be shared.", $"Write one of: {string.Join(", ", SharedSummary.AgeBands)}; or leave it out."));
            if (parsed.GetValue(output) is { } place && File.Exists(place))
                problems.Add(new("TS014", "--out", "There is a file of that name already.", "Name another file."));
            return problems.Count > 0 ? Output.Problems(problems, parsed.GetValue(json))
                : Share(parsed.GetValue(trial)!, parsed.GetValue(helper), parsed.GetValue(treatment), day, parsed.GetValue(age), parsed.GetValue(output), parsed.GetValue(json));
        });
        return command;
    }

    private static int Share(string name, string? helper, string? letter, DateOnly asOf, string? age, string? output, bool json)
    {
        var (knowledge, wrong) = Known.On(asOf);
        if (knowledge is null)
            return Output.Problems(wrong, json);
        var (file, problems) = TrialAnalyseCommand.Opened(name, helper);
        if (file is null)
            return Output.Problems(problems, json);
        var treatment = letter is null ? 1 : file.Protocol.Treatments.ToList().FindIndex(one => string.Equals(one.Code, letter, StringComparison.OrdinalIgnoreCase));
        if (treatment < 1)
            return Output.Problems([new("CL020", "--treatment", $"\"{letter}\" is no treatment that is compared with the first.", $"Write one of: {string.Join(", ", file.Protocol.Treatments.Skip(1).Select(one => one.Code))}.")], json);
        var analysis = TrialAnalyser.Of(file, asOf);
        if (SharedSummary.Refused(analysis, treatment) is { } reason)
            return Refused(knowledge.Advise(reason), json);
        var text = SharedSummaryJson.Of(SharedSummary.Of(analysis, SharedSummary.IsRegistered(file.Versions.Select(version => version.Protocol)), age, treatment)!);
        if (!json)
            Console.Out.WriteLine(knowledge.Advise("trial.share.preview").Told());
        Console.Out.Write((json ? "" : "\n") + text);
        return output is not null && TrialFiles.Write(output, text) is { } problem ? Output.Problems([problem], json) : Exit.Done;
    }

    private static int Refused(Advice why, bool json)
    {
        if (json)
            Console.Out.WriteLine(Output.Json([new("TS020", "trial share", why.Told(), "Nothing was written.")]));
        else
            Console.Out.WriteLine(why.Told());
        return Exit.NothingFits;
    }
}
