using System.Text.Json;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>Nights are written down in the real program: what is kept, what is asked, and what a sign does at once.</summary>
public sealed class TrialLogCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ekbom-log-").FullName;

    private string Trial => Path.Combine(folder, "trial.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_whole_night_is_kept_as_it_was_said()
    {
        Start();

        var ran = Log("--date", "2026-12-16", "--rating", "4", "--slept", "6.5", "--taken", "yes", "--at", "22:00", "--other", "caffeine=yes", "--other", "alcohol=2", "--stool", "4", "--report", "muscle-twitching", "--note", "long day");

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        var night = Assert.Single(Kept().Diary.Nights);
        Assert.Equal((4.0, 6.5, Taken.AsPlanned, new TimeOnly(22, 0), 4, "long day"), (night.Rating, night.Slept, night.Taken, night.TakenAt, night.Stool, night.Note));
        Assert.Equal([("alcohol", 2.0), ("caffeine", 1.0)], night.Others.Select(other => (other.Key, other.Value)).Order());
        Assert.Equal(["muscle-twitching"], night.Reports);
    }

    [Theory] // nothing new until 14 December, then magnesium
    [InlineData("2026-12-14", "yes", Taken.OtherTreatment)]
    [InlineData("2026-12-14", "no", Taken.AsPlanned)]
    [InlineData("2026-12-15", "yes", Taken.AsPlanned)]
    [InlineData("2026-12-15", "no", Taken.Missed)]
    [InlineData("2026-12-15", "nothing new", Taken.OtherTreatment)]
    [InlineData("2026-12-15", "B", Taken.AsPlanned)]
    public void Yes_is_said_of_what_is_tested_and_the_schedule_tells_if_it_was_its_turn(string date, string said, Taken taken)
    {
        Start();

        Log("--date", date, "--taken", said);

        Assert.Equal(taken, Assert.Single(Kept().Diary.Nights).Taken);
    }

    [Fact]
    public void Every_problem_of_a_night_is_said_at_once_and_nothing_is_kept()
    {
        Start();

        var ran = Log("--date", "2026-12-41", "--rating", "11", "--slept", "25", "--taken", "zinc", "--at", "25:00", "--other", "cafeine=yes", "--stool", "8", "--report", "drowsyness", "--unusable", "maybe");

        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.All((string[])["TD002", "TD003", "TD005", "TD006", "TD008", "Write drowsiness", "Write caffeine=yes"], said => Assert.Contains(said, ran.Errors, StringComparison.Ordinal));
        Assert.Empty(Kept().Diary.Nights);
    }

    [Fact]
    public void A_time_without_a_dose_is_refused()
    {
        Start();

        Assert.Contains("TD007", Log("--date", "2026-12-15", "--taken", "no", "--at", "22:00").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Until_noon_the_night_before_is_meant()
    {
        Start();

        Ran.With("trial", "log", Trial, "--rating", "5", "--written", "2026-12-16T11:59:00+01:00");
        Ran.With("trial", "log", Trial, "--rating", "6", "--written", "2026-12-16T22:00:00+01:00");

        Assert.Equal(["2026-12-15 5", "2026-12-16 6"], Kept().Diary.Nights.Select(night => $"{night.Date:yyyy-MM-dd} {night.Rating}"));
    }

    [Fact]
    public void Signs_of_too_much_magnesium_end_the_trial_with_the_emergency_message_of_the_country()
    {
        Start();

        var ran = Log("--date", "2026-12-16", "--rating", "4", "--report", "marked-weakness");

        Assert.Equal(0, ran.Status);
        Assert.Contains("999", ran.Output, StringComparison.Ordinal);
        Assert.Contains("too much magnesium", ran.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new DateOnly(2026, 12, 16), Kept().Diary.Stopped!.Value.On);
        Assert.Contains("TD015", Log("--date", "2026-12-17", "--rating", "4").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sign_without_magnesium_is_urgent_and_ends_the_trial_too()
    {
        Start(magnesium: false);

        var ran = Log("--date", "2026-12-16", "--report", "marked-weakness", "--json");

        using var json = JsonDocument.Parse(ran.Output);
        Assert.Contains("trial.diary.stopped-by-sign", json.RootElement.GetProperty("says").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.NotNull(Kept().Diary.Stopped);
    }

    [Theory]
    [InlineData(6, 5, false)]
    [InlineData(6, 6, true)]
    public void Loose_stools_on_two_days_bring_advice(int first, int second, bool advised)
    {
        Start();
        Assert.DoesNotContain("loose", Log("--date", "2026-12-16", "--stool", $"{first}").Output, StringComparison.Ordinal);

        var ran = Log("--date", "2026-12-18", "--stool", $"{second}");

        Assert.Equal(advised, ran.Output.Contains("Your stools were loose on several days", StringComparison.Ordinal));
        Assert.Null(Kept().Diary.Stopped);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void A_week_clearly_worse_than_every_week_before_is_told_as_advice(int rating, bool told)
    {
        Start();
        string Table(int from, int nights, int rated) => "date,rating\n" + string.Join('\n', Enumerable.Range(from, nights).Select(day => $"2026-12-{day:00},{rated}")) + "\n";
        Ran.With("trial", "log", Trial, "--csv", Csv(Table(1, 14, 5)), "--written", "2026-12-22T08:00:00+00:00");

        var ran = Ran.With("trial", "log", Trial, "--csv", Csv(Table(15, 7, rating)), "--written", "2026-12-22T08:00:00+00:00");

        Assert.Equal(told, ran.Output.ReplaceLineEndings(" ").Contains("The week to 21 December 2026 was clearly worse", StringComparison.Ordinal));
        Assert.Equal(told, ran.Output.ReplaceLineEndings(" ").Contains("You decide.", StringComparison.Ordinal));
        Assert.Null(Kept().Diary.Stopped); // it advises, it does not decide
        Assert.Equal(told, Ran.With("trial", "analyse", Trial, "--as-of", "2027-01-30").Output.ReplaceLineEndings(" ").Contains("The week to 21 December 2026 was clearly worse", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_sign_gets_into_the_plan_only_by_the_person_and_it_is_said_how()
    {
        Start(magnesium: false);
        var known = Path.Combine(folder, "profile.yaml");
        File.WriteAllText(known, "about: { age: 50, sex: male, country: GB }\nsymptoms: { reports: [marked-weakness] }\n");

        var ran = Log("--date", "2026-12-16", "--report", "marked-weakness");

        Assert.Contains("symptoms: { reports: [marked-weakness] }", ran.Output, StringComparison.Ordinal);
        Assert.Contains("A diary changes no plan by itself.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("[marked-weakness]", Ran.With("trial", "analyse", Trial, "--as-of", "2027-02-01").Output, StringComparison.Ordinal);
        Start(magnesium: false);
        Assert.DoesNotContain("A diary changes no plan by itself.", Log("--date", "2026-12-16", "--report", "marked-weakness", "--profile", known).Output, StringComparison.Ordinal);
        Start(magnesium: false);
        using var json = JsonDocument.Parse(Log("--date", "2026-12-16", "--report", "marked-weakness", "--report", "snoring", "--json").Output);
        Assert.Equal(["marked-weakness"], json.RootElement.GetProperty("signsForProfile").EnumerateArray().Select(sign => sign.GetString())); // a side effect is none
    }

    [Fact]
    public void After_an_emergency_it_is_said_beside_the_message()
    {
        Start();

        var ran = Log("--date", "2026-12-16", "--report", "marked-weakness");

        Assert.DoesNotContain("reports:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("symptoms: { reports: [marked-weakness] }", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-07", true)] // the seventh night
    [InlineData("2026-12-08", false)]
    public void Who_takes_a_dopaminergic_medicine_is_asked_every_week(string date, bool asked)
    {
        Start(watches: [DiaryWatch.Augmentation]);

        Assert.Equal(asked, Log("--date", date, "--rating", "4").Output.Contains("Do your legs start earlier", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_of_augmentation_send_to_the_prescriber_and_not_to_a_change()
    {
        Start(watches: [DiaryWatch.Augmentation]);

        var ran = Log("--date", "2026-12-08", "--report", "symptoms-earlier");

        Assert.Contains("See your prescriber soon. Do not stop or change it on your own.", ran.Output.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Null(Kept().Diary.Stopped);
    }

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns()
    {
        Start();
        var csv = Csv("rating,date,caffeine,taken,report,note\n4,2026-12-15,yes,yes,,\"one, two\"\n5,2026-12-16,no,no,diarrhoea;muscle-twitching,\n");

        var ran = Log("--csv", csv);

        Assert.Equal((0, ""), (ran.Status, ran.Errors));
        Assert.Equal([(4.0, 1.0, Taken.AsPlanned, "one, two"), (5.0, 0.0, Taken.Missed, null)], Kept().Diary.Nights.Select(night => (night.Rating!.Value, night.Others["caffeine"], night.Taken, night.Note)));
        Assert.Equal(["diarrhoea", "muscle-twitching"], Kept().Diary.Nights[1].Reports);
        Assert.All(Kept().Diary.Nights, night => Assert.Null(night.Written));
    }

    [Fact]
    public void Problems_of_a_table_name_their_lines_and_nothing_of_it_is_kept()
    {
        Start();

        var ran = Log("--csv", Csv("date,rating,tajen\n2026-12-15,4,yes\n2026-02-30,5,no\n2026-12-17,12,no\n2026-12-18,5\n"));

        Assert.All((string[])["diary.csv:1", "taken", "diary.csv:3, date", "diary.csv:4, rating", "diary.csv:5"], said => Assert.Contains(said, ran.Errors, StringComparison.Ordinal));
        Assert.Empty(Kept().Diary.Nights);
    }

    [Fact]
    public void A_table_moved_by_one_day_is_caught()
    {
        Start();
        string Row(DateOnly date, bool taken) => $"{date:yyyy-MM-dd},5,{(taken ? "yes" : "no")}";
        var protocol = Kept().Protocol;
        string Table(int by) => "date,rating,taken\n" + string.Join('\n', Enumerable.Range(1, protocol.Nights - 2).Select(night => Row(protocol.Start.AddDays(night + by), protocol.Blocks[CountedNights.BlockOf(protocol.Blocks, night)!.Value].Treatment == 1))) + "\n";

        Assert.Contains("TD009", Ran.With("trial", "log", Trial, "--csv", Csv(Table(1)), "--written", "2027-06-01T08:00:00+00:00").Errors, StringComparison.Ordinal);
        Assert.Equal(0, Ran.With("trial", "log", Trial, "--csv", Csv(Table(0)), "--written", "2027-06-01T08:00:00+00:00").Status);
    }

    [Fact]
    public void A_night_can_be_corrected_and_the_old_one_stays_beside_it()
    {
        Start();
        Log("--date", "2026-12-16", "--rating", "4");

        Assert.Contains("Which one is right?", Log("--date", "2026-12-16", "--rating", "6").Errors, StringComparison.Ordinal);
        Assert.Equal(0, Log("--date", "2026-12-16", "--rating", "6", "--replace").Status);

        Assert.Equal((6.0, 4.0), (Kept().Diary.Nights[0].Rating, Kept().Corrected[0].Rating));
    }

    [Fact]
    public void A_trial_may_be_ended_with_any_reason()
    {
        Start();

        Assert.Equal(0, Log("--stop", "I have had enough").Status);

        Assert.Equal("I have had enough", Kept().Diary.Stopped!.Value.Why);
    }

    private Ran Log(params string[] arguments) => Ran.With(["trial", "log", Trial, .. arguments, "--written", "2026-12-18T23:00:00+00:00"]);

    private string Csv(string text)
    {
        var name = Path.Combine(folder, "diary.csv");
        File.WriteAllText(name, text);
        return name;
    }

    /// <summary>Nothing new for two weeks from 1 December, then magnesium for four, then nothing new.</summary>
    private void Start(bool magnesium = true, IReadOnlyList<string>? watches = null)
    {
        var protocol = new Protocol
        {
            Id = "trial-1",
            Version = 1,
            Made = new(2026, 11, 30),
            Start = new(2026, 12, 1),
            Country = "GB",
            Design = TrialDesign.Counterbalanced,
            Blinding = Blinding.Open,
            Treatments = [new("A", "nothing new"), magnesium ? new("B", "magnesium citrate", "magnesium", 100m) : new("B", "a bath")],
            Outcome = new(OutcomeKind.ZeroToTen, "How bad?", 10, 1, Rated.Evening),
            Confounders = [new("caffeine", true), new("alcohol", false)],
            Watches = watches ?? [],
            SettlingNights = 4,
            Blocks = [new(0, 0, 14), new(1, 14, 14), new(1, 28, 14), new(0, 42, 14)],
            Seed = "1",
            Salt = "2",
        };
        File.WriteAllText(Trial, TrialJson.Of(new TrialFile([new(protocol, ProtocolHash.Of(protocol))], new Diary([]))));
    }

    private TrialFile Kept()
    {
        var (file, problems) = TrialFileReader.Read(YamlText.Read(File.ReadAllText(Trial), "trial.json").Tree);
        Assert.Empty(problems);
        return file!;
    }
}
