using System.CommandLine;
using System.Security.Cryptography;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TrialDesignCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json", "ics"];

    public static Command Make()
    {
        var setup = new Argument<string>("SETUP") { Description = "What you want to find out, YAML or JSON; - reads standard input" };
        var profile = new Option<string>("--profile") { Description = "Your profile; needed for anything that is swallowed" };
        var seed = new Option<string>("--seed") { Description = "Draws the order of the blocks, hexadecimal; drawn unless said" };
        var output = new Option<string>("--out") { Description = "Keep the trial in this file" };
        var helper = new Option<string>("--sealed") { Description = "With a helper: the file for the helper alone" };
        var replaces = new Option<string>("--replaces") { Description = "A trial file: the protocol becomes its next version" };
        var why = new Option<string>("--why") { Description = "Why there is a next version" };
        var asOf = new Option<string>("--as-of") { Description = "The day it is made, like 2026-11-20; today unless said" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("design", "A protocol for a fair test on yourself, or why there is none and what would be better") { setup, profile, seed, output, helper, replaces, why, asOf, format, json };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            var asked = new Asked(parsed.GetValue(setup)!, parsed.GetValue(profile), parsed.GetValue(seed), parsed.GetValue(output), parsed.GetValue(helper), parsed.GetValue(replaces), parsed.GetValue(why), chosen);
            var problems = new List<Problem>();
            if (!Formats.Contains(chosen))
                problems.Add(new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}."));
            var made = Dates.Today;
            if (parsed.GetValue(asOf) is { } day && !Dates.TryRead(day, out made))
                problems.Add(Dates.NoDay("--as-of", day));
            return problems.Count > 0 ? Output.Problems(problems, chosen == "json") : Design(asked, made);
        });
        return command;
    }

    private static int Design(Asked asked, DateOnly made)
    {
        var (knowledge, wrong) = Known.On(made);
        if (knowledge is null)
            return Output.Problems(wrong, asked.IsJson);
        var problems = new List<Problem>();
        var (tree, unreadable) = Input.Tree(asked.Setup);
        problems.AddRange(unreadable);
        var setup = default(Setup);
        if (unreadable.Count == 0)
        {
            (setup, var refused) = SetupReader.Read(tree, knowledge.ForProfiles, made);
            problems.AddRange(refused);
        }

        var person = default(Assessment);
        if (asked.Profile is { } file)
        {
            (person, var ofPerson) = PersonOptions.Person(file, made, country: null);
            problems.AddRange(ofPerson);
        }

        var before = Before(asked, problems);
        Check(asked, setup, problems);
        if (before is not null && setup is not null)
            problems.AddRange(NextVersion.Problems(before, setup.Start, made));
        return problems.Count > 0 ? Output.Problems(problems, asked.IsJson) : Answer(asked, setup!, knowledge, person, made, before);
    }

    /// <summary>The file whose protocol is replaced.</summary>
    private static TrialFile? Before(Asked asked, List<Problem> problems)
    {
        if (asked.Replaces is null != string.IsNullOrWhiteSpace(asked.Why))
            problems.Add(new("TS012", "--why", "A next version of a protocol replaces one and says why.", "Write --replaces TRIAL.json --why \"…\", or neither."));
        if (asked.Replaces is not { } name)
            return null;
        var (file, wrong) = TrialFiles.Read(name);
        problems.AddRange(wrong);
        return file;
    }

    private static void Check(Asked asked, Setup? setup, List<Problem> problems)
    {
        if (asked.Seed is { } seed && !(seed.Length is > 0 and <= 16 && SplitMix.TryRead(seed, out _)))
            problems.Add(new("TS008", "--seed", $"\"{seed}\" is no seed.", "Write 1 to 16 of the digits 0 to 9 and a to f, or leave it out: one is drawn."));
        if (setup?.Blinding == Blinding.Helper && (asked.Out is null || asked.Sealed is null))
            problems.Add(new("TS013", "--sealed", "With a helper there are two files: one for you and one for the helper.", "Write --out TRIAL.json --sealed HELPER.json."));
        if (setup is { Blinding: Blinding.Open } && asked.Sealed is not null)
            problems.Add(new("TS013", "--sealed", "Nothing is hidden in this trial.", "Leave --sealed out, or write blinding: helper."));
        if (asked.Out is { } file && asked.Replaces != file && File.Exists(file))
            problems.Add(new("TS014", "--out", "There is a file of that name already.", "Name another file, or write --replaces with --why to make a next version."));
    }

    private static int Answer(Asked asked, Setup setup, Core.Knowledge.KnowledgeBase knowledge, Assessment? person, DateOnly made, TrialFile? before)
    {
        var seed = asked.Seed?.ToLowerInvariant() ?? setup.Seed ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var designed = Designer.Design(setup, knowledge, person, made, seed, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), before, asked.Why);
        if (designed.IsEmergency)
        {
            Console.Out.Write(PlanFormats.Write(Flow.Propose(person!, Audience.Patient), asked.Format is "ics" ? "text" : asked.Format));
            return Exit.Done;
        }

        if (designed.Fixed is not { } whole)
        {
            Console.Out.Write(asked.IsJson ? ProtocolAnswer.Refused(designed, person) : Page(ProtocolDocument.Refused(designed, knowledge, ruling => Wording.Fill(ruling.Says.Patient ?? "", person!)), asked.Format));
            return Exit.NothingFits;
        }

        var shown = setup.Blinding == Blinding.Helper ? Sealing.Seal(whole) : whole;
        if (Keep(asked, whole, shown, before) is { } problem)
            return Output.Problems([problem], asked.IsJson);
        if (asked.Format == "ics")
        {
            Console.Out.Write(TrialCalendar.Of(shown, knowledge, Dates.Now));
            return Exit.Done;
        }

        var outlook = Power.Of(setup, designed.Length, TrialLength.HalfLives(setup, knowledge), new ProgressLine("Trying out the plan"));
        Console.Out.Write(asked.Format == "json" ? ProtocolAnswer.Of(shown, designed, outlook) : Page(ProtocolDocument.Of(shown, designed, knowledge, outlook), asked.Format));
        if (asked.Out is null && !asked.IsJson)
            Console.Error.WriteLine("Nothing was kept. To keep this trial, write --out FILE.json.");
        return Exit.Done;
    }

    /// <summary>The helper's file first: a person's file without it could never be opened.</summary>
    private static Problem? Keep(Asked asked, FixedProtocol whole, FixedProtocol shown, TrialFile? before)
    {
        if (asked.Sealed is { } helper && TrialFiles.Write(helper, new TrialFile([whole], new Diary([]))) is { } first)
            return first;
        if (asked.Out is not { } name)
            return null;
        return TrialFiles.Write(name, before is null ? new TrialFile([shown], new Diary([])) : before with { Versions = [.. before.Versions, shown] });
    }

    private static string Page(Document document, string format) => format == "markdown" ? MarkdownPage.Of(document) : TextPage.Of(document);

    private sealed record Asked(string Setup, string? Profile, string? Seed, string? Out, string? Sealed, string? Replaces, string? Why, string Format)
    {
        public bool IsJson => Format == "json";
    }
}
