using Ekbom.Storage.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ekbom.Web.Tests.Storage;

/// <summary>What is kept, the same on both databases.</summary>
public abstract class StoreTests(DbContextOptions<PeopleContext> options)
{
    private readonly PeopleStore store = Prepared(options);

    [Fact]
    public async Task An_answer_is_kept_with_the_profile_it_leads_to()
    {
        var person = await store.Start("Anna", "{}");

        Assert.True(await store.Answer(person, """{"about":{"age":"57"}}""", "about", known: true));

        var found = await store.Find(person.Id);
        Assert.Equal("""{"about":{"age":"57"}}""", found!.Profile);
        Assert.Equal(1, found.Revision);
        Assert.Equal([("about", true)], (await store.Answers(person.Id)).Select(answer => (answer.Page, answer.Known)));
    }

    [Fact]
    public async Task Two_windows_do_not_undo_each_other_unseen()
    {
        var person = await store.Start("Anna", "{}");
        Assert.True(await store.Answer(person, """{"about":{"age":"57"}}""", "about", known: true));

        Assert.False(await store.Answer(person, """{"habits":{"smokes":"no"}}""", "habits", known: true));

        Assert.Equal("""{"about":{"age":"57"}}""", (await store.Find(person.Id))!.Profile);
        Assert.Single(await store.Answers(person.Id));
    }

    [Fact]
    public async Task Many_at_once_each_find_their_own()
    {
        const int People = 32, Looks = 30;
        await Task.WhenAll(Enumerable.Range(0, People).Select(at => Task.Run(async () =>
        {
            var profile = $$$"""{"about":{"age":"{{{at}}}"}}""";
            var person = await store.Start($"{at}", profile);
            for (var i = 0; i < Looks; i++)
            {
                Assert.Equal(profile, (await store.Find(person.Id))!.Profile);
                Assert.Empty(await store.Answers(person.Id));
            }

            Assert.True(await store.Answer(person, profile, "about", known: true));
            Assert.Single(await store.Answers(person.Id));
        })));
    }

    [Fact]
    public async Task The_same_plan_is_kept_once_and_another_day_again()
    {
        var person = await store.Start("Anna", "{}");
        foreach (var day in (int[])[1, 1, 2])
            await store.Give(Plan(person.Id, new DateOnly(2026, 3, day)));

        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1)], (await store.Plans(person.Id)).Select(plan => plan.AsOf));
    }

    [Fact]
    public async Task What_is_exported_comes_back_the_same()
    {
        var person = await store.Start("Änne <b>", """{"asks":"Is 100 % “magnesium” right?"}""");
        await store.Answer(person, """{"about":{"age":"57"},"asks":"Is 100 % “magnesium” right?"}""", "about", known: true);
        await store.Answer((await store.Find(person.Id))!, """{"about":{"age":"58"},"asks":"Is 100 % “magnesium” right?"}""", "tests", known: false);
        await store.Give(Plan(person.Id, new DateOnly(2026, 3, 1)));
        await store.Ask(person.Id, "Is magnesium oxide right?");
        var written = KeptText.Write((await store.Export(person.Id))!);

        var restored = await store.Restore(KeptText.Read(written)!);

        Assert.NotEqual(person.Id, restored.Id);
        Assert.Equal(written, KeptText.Write((await store.Export(restored.Id))!));
        Assert.DoesNotContain((await store.Find(person.Id))!.FeedToken, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"schema":"ekbom.export/1"}""")]
    [InlineData("""{"schema":"ekbom.export/1","name":7,"startedAt":"x","changedAt":0,"revision":0,"profile":{},"answers":[],"questions":[],"plans":[]}""")]
    [InlineData("""{"schema":"ekbom.export/1","name":"a","startedAt":99999999999999999,"changedAt":0,"revision":0,"profile":{},"answers":[],"questions":[],"plans":[]}""")]
    [InlineData("""{"schema":"ekbom.export/1","name":"a","startedAt":0,"changedAt":0,"revision":0,"profile":{},"answers":[null],"questions":[],"plans":[]}""")]
    public void A_file_that_is_none_of_ours_is_refused_whole(string text) => Assert.Null(KeptText.Read(text));

    [Fact]
    public async Task Deleting_deletes_everything_and_nobody_else()
    {
        var (gone, stays) = (await store.Start("Gone", "{}"), await store.Start("Stays", "{}"));
        foreach (var person in (Person[])[gone, stays])
        {
            await store.Answer(person, """{"about":{"age":"57"}}""", "about", known: true);
            await store.Give(Plan(person.Id, new DateOnly(2026, 3, 1)));
            await store.Ask(person.Id, "Is magnesium oxide right?");
        }

        await store.Delete(gone.Id);

        Assert.Null(await store.Find(gone.Id));
        Assert.Empty(await store.Answers(gone.Id));
        Assert.Empty(await store.Plans(gone.Id));
        Assert.Empty(await store.Questions(gone.Id));
        Assert.Null(await store.FindByFeed(gone.FeedToken));
        Assert.NotNull(await store.Export(stays.Id));
        Assert.Single(await store.Plans(stays.Id));
    }

    [Fact]
    public async Task A_new_calendar_address_ends_the_old_one()
    {
        var person = await store.Start("Anna", "{}");

        await store.NewFeed(person.Id);

        Assert.Null(await store.FindByFeed(person.FeedToken));
        Assert.Equal(64, (await store.Find(person.Id))!.FeedToken.Length);
    }

    private static PlanGiven Plan(string person, DateOnly day) => new()
    {
        PersonId = person,
        AsOf = day,
        Audience = "patient",
        Country = "",
        KnowledgeVersion = "0.1.0",
        KnowledgeDigest = "abc",
        Disposition = "iron-first",
        Profile = "{}",
        Plan = """{"schema":"ekbom.plan/1"}""",
        At = DateTimeOffset.UnixEpoch,
    };

    private static PeopleStore Prepared(DbContextOptions<PeopleContext> options)
    {
        PeopleDatabase.Prepare(options);
        return new PeopleStore(options, TimeProvider.System);
    }
}

public sealed class SqliteFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("ekbom-db-").FullName;

    public DbContextOptions<PeopleContext> Options => PeopleDatabase.InFolder(Folder);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class SqliteStoreTests(SqliteFile file) : StoreTests(file.Options), IClassFixture<SqliteFile>
{
    private readonly SqliteFile own = file;

    [Fact]
    public async Task What_was_deleted_is_in_no_file_any_more()
    {
        var store = new PeopleStore(own.Options, TimeProvider.System);
        var person = await store.Start("Unmistakable-Name", """{"asks":"an unmistakable question"}""");
        Assert.Contains(Directory.EnumerateFiles(own.Folder), file => Bytes(file).Contains("Unmistakable-Name", StringComparison.Ordinal));

        await store.Delete(person.Id);

        Assert.DoesNotContain(Directory.EnumerateFiles(own.Folder), file => Bytes(file).Contains("nmistakable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_deleted_is_in_no_file_any_more_while_others_read()
    {
        var store = new PeopleStore(own.Options, TimeProvider.System);
        var (reader, person) = (await store.Start("Reader", "{}"), await store.Start("Remarkable-Name", "{}"));
        await store.Ask(person.Id, "a remarkable question");
        using var enough = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await store.Find(reader.Id);
        });

        await store.ForgetQuestions(person.Id);
        Assert.DoesNotContain(Directory.EnumerateFiles(own.Folder), file => Bytes(file).Contains("remarkable question", StringComparison.Ordinal));
        await store.Delete(person.Id);
        Assert.DoesNotContain(Directory.EnumerateFiles(own.Folder), file => Bytes(file).Contains("Remarkable-Name", StringComparison.Ordinal));

        await enough.CancelAsync();
        await reading;
    }

    /// <summary>SQLite deletes its log when the last connection is closed.</summary>
    [Fact]
    public async Task A_connection_stays_open_for_the_next_request()
    {
        var folder = Path.Combine(own.Folder, "open");
        var options = PeopleDatabase.InFolder(folder);
        PeopleDatabase.Prepare(options);
        var store = new PeopleStore(options, TimeProvider.System);
        var person = await store.Start("Anna", "{}");
        var log = Path.Combine(folder, PeopleDatabase.FileName + "-wal");
        var made = File.GetLastWriteTimeUtc(log);

        Assert.NotNull(await store.Find(person.Id));

        Assert.True(File.Exists(log), "The connection was closed.");
        Assert.Equal(made, File.GetLastWriteTimeUtc(log));
    }

    [Fact]
    public async Task What_was_begun_and_not_committed_is_not_saved_by_whoever_uses_the_connection_next()
    {
        var options = PeopleDatabase.InFolder(Path.Combine(own.Folder, "transaction"));
        PeopleDatabase.Prepare(options);
        var store = new PeopleStore(options, TimeProvider.System);
        await using (var context = new PeopleContext(options))
        {
            await context.Database.BeginTransactionAsync();
            context.People.Add(new Person { Id = "1", Name = "Never saved", Profile = "{}", FeedToken = "1", StartedAt = DateTimeOffset.UnixEpoch, ChangedAt = DateTimeOffset.UnixEpoch });
            await context.SaveChangesAsync();
        }

        var person = await store.Start("Anna", "{}");

        Assert.Equal([person.Id], (await store.All()).Select(one => one.Id));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_the_folder()
    {
        var folder = Path.Combine(own.Folder, "new");
        PeopleDatabase.InFolder(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Theory]
    [InlineData("/own", "/xdg", "/own")]
    [InlineData(null, "/xdg", "/xdg/ekbom")]
    public void The_folder_is_named_by_the_environment(string? own, string? home, string expected) =>
        Assert.Equal(expected, PeopleDatabase.Folder(name => name switch { "EKBOM_DATA" => own, "XDG_DATA_HOME" => home, _ => null }));

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return System.Text.Encoding.Latin1.GetString(copy.ToArray());
    }
}

public sealed class PostgresStoreTests(Postgres server) : StoreTests(PeopleDatabase.Postgres(server.Connection)), IClassFixture<Postgres>;
