using Ekbom.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace Ekbom.Web.Tests.Storage;

/// <summary>Trials and their nights as they are kept, the same on both databases.</summary>
public abstract class TrialStoreTests
{
    private static readonly DateOnly First = new(2026, 12, 1);

    private readonly PeopleStore people;
    private readonly TrialStore trials;

    protected TrialStoreTests(DbContextOptions<PeopleContext> options)
    {
        PeopleDatabase.Prepare(options);
        (people, trials) = (new(options, TimeProvider.System), new(options, TimeProvider.System));
    }

    [Fact]
    public async Task A_set_up_changes_until_the_protocol_is_fixed_and_not_after()
    {
        var (person, trial) = await Planned();
        Assert.True(await trials.Change(trial, """{"question":"a"}"""));
        Assert.True(await trials.Fix(trial, """{"fixed":1}"""));

        Assert.False(await trials.Change(trial, """{"question":"b"}"""));
        Assert.False(await trials.Fix(trial, """{"fixed":2}"""));
        Assert.False(await trials.Drop(trial));

        var kept = (await trials.Find(person, trial))!.Trial;
        Assert.Equal(("""{"question":"a"}""", """{"fixed":1}"""), (kept.Setup, kept.Protocols));
    }

    [Fact]
    public async Task A_night_is_a_row_of_its_own_and_is_not_written_twice_unseen()
    {
        var (person, trial) = await Planned();
        Assert.True(await trials.Write(trial, First, """{"rating":4}""", correct: false));
        Assert.False(await trials.Write(trial, First, """{"rating":9}""", correct: false));
        Assert.True(await trials.Write(trial, First.AddDays(1), """{"rating":5}""", correct: false));

        Assert.Equal([(First, 0, """{"rating":4}"""), (First.AddDays(1), 0, """{"rating":5}""")], (await trials.Find(person, trial))!.Nights.Select(night => (night.Date, night.Correction, night.Night)));
    }

    [Fact]
    public async Task A_correction_holds_and_what_it_corrects_stays()
    {
        var (person, trial) = await Planned();
        foreach (var rating in (int[])[4, 5, 6])
            Assert.True(await trials.Write(trial, First, $$"""{"rating":{{rating}}}""", correct: true));

        var nights = (await trials.Find(person, trial))!.Nights;
        Assert.Equal([(1, """{"rating":4}"""), (2, """{"rating":5}"""), (0, """{"rating":6}""")], nights.Select(night => (night.Correction, night.Night)));
    }

    [Fact]
    public async Task A_sign_that_ends_the_trial_is_saved_with_its_night_and_the_first_reason_stays()
    {
        var (person, trial) = await Planned();
        Assert.True(await trials.Write(trial, First, "{}", correct: false, (First, "a warning sign")));
        await trials.Stop(trial, First.AddDays(9), "another reason");
        Assert.False(await trials.Write(trial, First, "{}", correct: false, (First.AddDays(3), "not saved")));

        var kept = (await trials.Find(person, trial))!.Trial;
        Assert.Equal((First, "a warning sign"), (kept.StoppedOn, kept.StoppedWhy));
    }

    [Fact]
    public async Task Boxes_are_opened_once_and_only_those_that_were_sealed()
    {
        var (person, trial) = await Planned();
        await trials.Fix(trial, """{"sealed":1}""");

        Assert.False(await trials.Open(trial, """{"sealed":2}""", """{"opened":2}"""));
        Assert.True(await trials.Open(trial, """{"sealed":1}""", """{"opened":1}"""));
        Assert.False(await trials.Open(trial, """{"sealed":1}""", """{"opened":3}"""));
        Assert.Equal("""{"opened":1}""", (await trials.Find(person, trial))!.Trial.Protocols);
    }

    [Fact]
    public async Task Nobody_finds_the_trial_of_another_person()
    {
        var (person, trial) = await Planned();
        var other = await people.Start("Other", "{}");

        Assert.Null(await trials.Find(other.Id, trial));
        Assert.Empty(await trials.Of(other.Id));
        Assert.Single(await trials.Of(person));
    }

    [Fact]
    public async Task Trials_are_exported_restored_and_deleted_with_their_person()
    {
        var (person, trial) = await Planned();
        await trials.Fix(trial, """{"schema":"ekbom.trial/1"}""");
        await trials.Write(trial, First, """{"note":"Füße “kalt”"}""", correct: false);
        await trials.Write(trial, First, """{"note":"b"}""", correct: true);
        await trials.Look(trial, "the result");
        await trials.Stop(trial, First.AddDays(1), "no time");
        await trials.Plan(person, """{"question":"a second one"}""");
        var written = KeptText.Write((await people.Export(person))!);

        var restored = await people.Restore(KeptText.Read(written)!);
        await people.Delete(person);

        Assert.Equal(written, KeptText.Write((await people.Export(restored.Id))!));
        Assert.Null(await trials.Find(person, trial));
        var own = (await trials.Of(restored.Id)).Single(one => one.IsFixed);
        Assert.NotEqual(trial, own.Id);
        Assert.Equal(2, (await trials.Find(restored.Id, own.Id))!.Nights.Count);
    }

    [Fact]
    public async Task A_file_of_before_there_were_trials_comes_back()
    {
        var person = await people.Start("Anna", "{}");
        var written = System.Text.Json.Nodes.JsonNode.Parse(KeptText.Write((await people.Export(person.Id))!))!.AsObject();
        Assert.True(written.Remove("trials"));

        var restored = await people.Restore(KeptText.Read(written.ToJsonString())!);

        Assert.Empty(await trials.Of(restored.Id));
    }

    [Theory]
    [InlineData("""[null]""")]
    [InlineData("""[{}]""")]
    [InlineData("""[{"startedAt":0,"setup":{},"protocols":null,"looks":[],"nights":[{"date":"2026-13-40","correction":0,"at":0,"night":{}}]}]""")]
    [InlineData("""[{"startedAt":0,"setup":{},"protocols":"text","looks":[],"nights":[]}]""")]
    public async Task A_file_with_a_trial_that_is_none_is_refused_whole(string list)
    {
        var person = await people.Start("Anna", "{}");
        var written = System.Text.Json.Nodes.JsonNode.Parse(KeptText.Write((await people.Export(person.Id))!))!.AsObject();
        written["trials"] = System.Text.Json.Nodes.JsonNode.Parse(list);

        Assert.Null(KeptText.Read(written.ToJsonString()));
    }

    private async Task<(string Person, string Trial)> Planned()
    {
        var person = await people.Start("Anna", "{}");
        return (person.Id, (await trials.Plan(person.Id, "{}")).Id);
    }
}

public sealed class SqliteTrialStoreTests(SqliteFile file) : TrialStoreTests(file.Options), IClassFixture<SqliteFile>;

public sealed class PostgresTrialStoreTests(Postgres server) : TrialStoreTests(PeopleDatabase.Postgres(server.Connection)), IClassFixture<Postgres>;
