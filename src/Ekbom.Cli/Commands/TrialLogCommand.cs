using System.CommandLine;
using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class TrialLogCommand
{
    /// <summary>Until noon one still writes of the night before.</summary>
    private const int NightEnds = 12;

    public static Command Make()
    {
        var trial = new Argument<string>("TRIAL") { Description = "The trial file that design made" };
        List<Option<string[]>> columns =
        [
            Column("date", "The evening the night began, like 2026-12-01; last evening until noon, then this evening, unless said"), Column("rating", "Your rating, as the protocol asks"), Column("slept", "Hours slept, like 6.5"),
            Column("taken", "Whether you took or did what is tested, yes or no, whichever turn it was; or the name or letter of what you took"), Column("at", "When you took it, like 22:00"), Column("other", "What else was different, like caffeine=yes; may be given several times"),
            Column("stool", "Stool form, 1 hard to 7 watery"), Column("report", "A side effect or warning sign by its id, like drowsiness; may be given several times"),
            Column("unusable", "The night does not count: marked, holiday, ill or travel; only before results were seen"), Column("note", "Anything else"), Column("guess", "With a helper: what you think it was"),
        ];
        var csv = new Option<string>("--csv") { Description = "Many nights as a table with a line of column names; - reads standard input" };
        var replace = new Option<bool>("--replace") { Description = "Correct a night that is written already; the old one is kept beside it" };
        var sure = new Option<bool>("--dates-are-right") { Description = "You have looked at the dates again, and they are right" };
        var stop = new Option<string>("--stop") { Description = "End the trial, with the reason" };
        var profile = new Option<string>("--profile") { Description = "Your profile, to judge signs by all that is known of you" };
        var written = new Option<string>("--written") { Description = "When this is written, like 2026-12-02T08:00:00+01:00; now unless said" };
        var format = new Option<string>("--format") { Description = "One of: text, json" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("log", "Write down a night; signs and side effects are looked at at once") { trial, csv, replace, sure, stop, profile, written, format, json };
        columns.ForEach(command.Add);
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            if (parsed.GetValue(format) is { } other and not ("text" or "json"))
                return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write text or json.")], asJson);
            var now = Dates.Here;
            if (parsed.GetValue(written) is { } moment && !DateTimeOffset.TryParseExact(moment, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out now))
                return Output.Problems([new Problem("CL017", "--written", $"\"{moment}\" is no moment.", "Write it like 2026-12-02T08:00:00+01:00.")], asJson);
            var said = columns.SelectMany(column => (parsed.GetValue(column) ?? []).Select(text => (column.Name.TrimStart('-'), text))).ToList();
            return Log(new(parsed.GetValue(trial)!, said, parsed.GetValue(csv), parsed.GetValue(replace), parsed.GetValue(sure), parsed.GetValue(stop), parsed.GetValue(profile), now, asJson));
        });
        return command;
    }

    private static Option<string[]> Column(string name, string description) => new("--" + name) { Description = description };

    private static int Log(Wanted wanted)
    {
        var today = DateOnly.FromDateTime(wanted.Now.DateTime);
        var (knowledge, wrong) = Known.On(today);
        if (knowledge is null)
            return Output.Problems(wrong, wanted.AsJson);
        if (!File.Exists(wanted.Trial))
            return Output.Problems([new("IN004", wanted.Trial, "There is no such file.", "Name the file that \"ekbom trial design --out\" wrote.")], wanted.AsJson);
        using var held = TrialLock.On(wanted.Trial);
        if (held is null)
            return Output.Problems([new("TF008", wanted.Trial, "Another program keeps this trial busy, or its folder cannot be written to.", "Wait until it has ended, and write the night again; or move the trial to a folder of yours.")], wanted.AsJson);
        var (file, problems) = TrialFiles.Read(wanted.Trial);
        if (file is null)
            return Output.Problems(problems, wanted.AsJson);
        var all = new List<Problem>();
        var person = Person(wanted.Profile, knowledge, today, all);
        var nights = Nights(wanted, file, knowledge, all);
        if (nights.Count == 0 && all.Count == 0 && wanted.Stop is null)
            all.Add(new("TD001", "log", "Nothing was said of the night.", "Write, for example: ekbom trial log TRIAL --rating 4 --taken yes."));
        all.AddRange(DiaryCheck.Of(file, nights, today, wanted.Replace, wanted.DatesAreRight));
        return all.Count > 0 ? Output.Problems(all, wanted.AsJson) : Keep(wanted, file, [.. nights.Select(one => one.Night)], knowledge, person, today);
    }

    private static Profile? Person(string? name, Core.Knowledge.KnowledgeBase knowledge, DateOnly today, List<Problem> problems)
    {
        if (name is null)
            return null;
        var (tree, unreadable) = Input.Tree(name);
        problems.AddRange(unreadable);
        if (unreadable.Count > 0)
            return null;
        var (profile, refused) = Flow.Read(tree, knowledge, today);
        problems.AddRange(refused);
        return profile;
    }

    private static List<(string Where, DiaryNight Night)> Nights(Wanted wanted, TrialFile file, Core.Knowledge.KnowledgeBase knowledge, List<Problem> problems)
    {
        var said = new List<NightSaid>();
        if (wanted.Said.Count > 0)
        {
            var evening = DateOnly.FromDateTime(wanted.Now.DateTime.AddHours(-NightEnds));
            said.Add(new("log", wanted.Said.Any(one => one.Column == "date") ? wanted.Said : [("date", Dates.Write(evening)), .. wanted.Said]));
        }

        if (wanted.Csv is { } csv)
        {
            var (text, problem) = Input.Text(csv);
            if (problem is not null)
                problems.Add(problem);
            else
                said.AddRange(DiaryCsv.Read(text, csv == "-" ? "standard input" : Path.GetFileName(csv), file.Protocol, problems));
        }

        var nights = new List<(string Where, DiaryNight Night)>();
        foreach (var one in said)
        {
            if (NightReader.For(file, one, knowledge.Terms).Read(one, wanted.Csv is not null && one.Where != "log" ? null : wanted.Now, problems) is { } night)
                nights.Add((one.Where, night));
        }

        return nights;
    }

    /// <summary>The file first, then the answer: what is acknowledged is on the disk. A warning sign is shown even when the file could not be written.</summary>
    private static int Keep(Wanted wanted, TrialFile file, IReadOnlyList<DiaryNight> nights, Core.Knowledge.KnowledgeBase knowledge, Profile? person, DateOnly today)
    {
        file = DiaryLog.Add(file, nights);
        nights = [.. file.Diary.Nights.Where(night => nights.Any(one => one.Date == night.Date))]; // with what was said of them before
        var watched = nights.Select(night => (Night: night, Watched: DiaryWatch.Of(file, night, knowledge, person, today))).ToList();
        var sign = watched.Find(one => one.Watched.IsEmergency) is { Night: not null } emergency ? emergency : watched.Find(one => one.Watched.Stops);
        if (sign.Night is { } ended)
            file = DiaryLog.Stop(file, ended.Date, DiaryWatch.WhyStopped(ended, knowledge));
        else if (wanted.Stop is { } why)
            file = DiaryLog.Stop(file, nights.Select(night => night.Date).Append(today).Max(), why);
        var problem = TrialFiles.Write(wanted.Trial, file);
        var signs = WarningSigns.NotIn(person, nights, knowledge);
        if (sign.Watched is { IsEmergency: true } now)
        {
            Console.Out.Write(PlanFormats.Write(Flow.Propose(now.Person, Audience.Patient), wanted.AsJson ? "json" : "text"));
            if (WarningSigns.Told(signs, knowledge) is { } told)
                Console.Error.WriteLine($"{told.Says}\n{DiaryAnswer.ForProfile}: {DiaryAnswer.InProfile(signs)}"); // the emergency stands alone on the page
            if (problem is not null)
                Console.Error.WriteLine(problem);
            return problem is null ? Exit.Done : Exit.WrongInput;
        }

        if (problem is not null)
            return Output.Problems([problem], wanted.AsJson);
        var says = watched.SelectMany(one => one.Watched.Says).DistinctBy(one => one.Entry.Id).ToList();
        Console.Out.Write(wanted.AsJson ? DiaryAnswer.Json(file, nights, says, signs) : TextPage.Of(DiaryAnswer.Page(file, nights, says, signs, knowledge)));
        return Exit.Done;
    }

    private sealed record Wanted(string Trial, IReadOnlyList<(string Column, string Text)> Said, string? Csv, bool Replace, bool DatesAreRight, string? Stop, string? Profile, DateTimeOffset Now, bool AsJson);
}
