using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Ekbom.Storage.People;

/// <summary>Keeps what people told us. When a call has returned, what it saved is on the disk.</summary>
/// <param name="options">Which database.</param>
/// <param name="clock">Tells when something was saved.</param>
[RequiresUnreferencedCode(PeopleDatabase.NotNative), RequiresDynamicCode(PeopleDatabase.NotNative)]
public sealed class PeopleStore(DbContextOptions<PeopleContext> options, TimeProvider clock)
{
    private const int IdBytes = 16, TokenBytes = 32;

    /// <summary>Compiled once: every page begins with it.</summary>
    private readonly Func<PeopleContext, string, CancellationToken, Task<Person?>> find = EF.CompileAsyncQuery(
        (PeopleContext context, string id, CancellationToken _) => context.People.AsNoTracking().SingleOrDefault(person => person.Id == id));

    public async Task<Person> Start(string name, string profile, CancellationToken cancelled = default)
    {
        var now = clock.GetUtcNow();
        var person = new Person { Id = Random(IdBytes), Name = name, Profile = profile, FeedToken = Random(TokenBytes), StartedAt = now, ChangedAt = now };
        await using var context = new PeopleContext(options);
        context.People.Add(person);
        await context.SaveChangesAsync(cancelled);
        return person;
    }

    public async Task<IReadOnlyList<Person>> All(CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.People.AsNoTracking().OrderByDescending(person => person.ChangedAt).ThenBy(person => person.Id).ToListAsync(cancelled);
    }

    public async Task<Person?> Find(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await find(context, id, cancelled);
    }

    public async Task<Person?> FindByFeed(string token, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.People.AsNoTracking().SingleOrDefaultAsync(person => person.FeedToken == token, cancelled);
    }

    /// <summary>Saves one answer with the profile it leads to; false when the person was changed elsewhere in the meantime, and nothing is saved.</summary>
    public async Task<bool> Answer(Person person, string profile, string page, bool known, CancellationToken cancelled = default)
    {
        var now = clock.GetUtcNow();
        await using var context = new PeopleContext(options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancelled);
        if (await Change(context, person, now, profile, cancelled) == 0)
            return false;
        context.Answers.Add(new AnswerGiven { PersonId = person.Id, Page = page, Known = known, At = now });
        await context.SaveChangesAsync(cancelled);
        await transaction.CommitAsync(cancelled);
        return true;
    }

    /// <summary>Saves a profile that something else than a question led to, such as a trial; false when the person was changed elsewhere in the meantime.</summary>
    public async Task<bool> Learn(Person person, string profile, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await Change(context, person, clock.GetUtcNow(), profile, cancelled) > 0;
    }

    /// <summary>A new address for the calendar; the old one leads nowhere from now on.</summary>
    public async Task NewFeed(string id, CancellationToken cancelled = default)
    {
        var token = Random(TokenBytes);
        await using var context = new PeopleContext(options);
        await context.People.Where(person => person.Id == id).ExecuteUpdateAsync(set => set.SetProperty(person => person.FeedToken, token), cancelled);
    }

    /// <summary>Every answer in the order they were given.</summary>
    public async Task<IReadOnlyList<AnswerGiven>> Answers(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Answers.AsNoTracking().Where(answer => answer.PersonId == id).OrderBy(answer => answer.Id).ToListAsync(cancelled);
    }

    /// <summary>Keeps a plan as it was given, once for the same day, knowledge, reader, country and profile.</summary>
    public async Task Give(PlanGiven plan, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        var before = await context.Plans.AnyAsync(
            one => one.PersonId == plan.PersonId && one.AsOf == plan.AsOf && one.KnowledgeDigest == plan.KnowledgeDigest && one.Audience == plan.Audience
                && one.Country == plan.Country && one.Profile == plan.Profile, cancelled);
        if (before)
            return;
        context.Plans.Add(plan);
        await context.SaveChangesAsync(cancelled);
    }

    /// <summary>The newest plan given on an earlier day to the same reader, for their own country; null when there is none.</summary>
    public async Task<PlanGiven?> PlanBefore(string id, string audience, DateOnly day, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Plans.AsNoTracking().Where(plan => plan.PersonId == id && plan.Audience == audience && plan.Country == "" && plan.AsOf < day)
            .OrderByDescending(plan => plan.Id).FirstOrDefaultAsync(cancelled);
    }

    public async Task<int> CountPlans(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Plans.CountAsync(plan => plan.PersonId == id, cancelled);
    }

    /// <summary>Every plan that was given, the newest first.</summary>
    public async Task<IReadOnlyList<PlanGiven>> Plans(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Plans.AsNoTracking().Where(plan => plan.PersonId == id).OrderByDescending(plan => plan.Id).ToListAsync(cancelled);
    }

    public async Task Ask(string id, string text, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        context.Questions.Add(new QuestionAsked { PersonId = id, Text = text, At = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancelled);
    }

    /// <summary>The conversation, the oldest question first.</summary>
    public async Task<IReadOnlyList<QuestionAsked>> Questions(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Questions.AsNoTracking().Where(question => question.PersonId == id).OrderBy(question => question.Id).ToListAsync(cancelled);
    }

    public async Task ForgetQuestions(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        await context.Questions.Where(question => question.PersonId == id).ExecuteDeleteAsync(cancelled);
        await WriteAheadLog.Empty(context.Database, cancelled);
    }

    /// <summary>Everything we hold about a person; null when there is none by that id.</summary>
    public async Task<Kept?> Export(string id, CancellationToken cancelled = default)
    {
        if (await Find(id, cancelled) is not { } person)
            return null;
        await using var context = new PeopleContext(options);
        return new Kept(person, await Answers(id, cancelled), [.. (await Plans(id, cancelled)).Reverse()], await Questions(id, cancelled), await TrialStore.All(context, id, cancelled));
    }

    /// <summary>Brings back what was exported, as a person of their own with a new id and a new calendar address.</summary>
    public async Task<Person> Restore(Kept kept, CancellationToken cancelled = default)
    {
        var from = kept.Person;
        var person = new Person { Id = Random(IdBytes), Name = from.Name, Profile = from.Profile, FeedToken = Random(TokenBytes), StartedAt = from.StartedAt, ChangedAt = from.ChangedAt, Revision = from.Revision };
        await using var context = new PeopleContext(options);
        context.People.Add(person);
        context.Answers.AddRange(kept.Answers.Select(one => new AnswerGiven { PersonId = person.Id, Page = one.Page, Known = one.Known, At = one.At }));
        context.Plans.AddRange(kept.Plans.Select(one => new PlanGiven
        {
            PersonId = person.Id,
            AsOf = one.AsOf,
            Audience = one.Audience,
            Country = one.Country,
            KnowledgeVersion = one.KnowledgeVersion,
            KnowledgeDigest = one.KnowledgeDigest,
            Disposition = one.Disposition,
            Profile = one.Profile,
            Plan = one.Plan,
            At = one.At,
        }));
        context.Questions.AddRange(kept.Questions.Select(one => new QuestionAsked { PersonId = person.Id, Text = one.Text, At = one.At }));
        TrialStore.Restore(context, person.Id, kept.Trials);
        await context.SaveChangesAsync(cancelled); // one transaction: all of it or nothing
        return person;
    }

    /// <summary>Deletes everything about a person; in SQLite also what the write-ahead log still held.</summary>
    public async Task Delete(string id, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        await context.People.Where(person => person.Id == id).ExecuteDeleteAsync(cancelled);
        await WriteAheadLog.Empty(context.Database, cancelled);
    }

    private static Task<int> Change(PeopleContext context, Person person, DateTimeOffset now, string profile, CancellationToken cancelled) =>
        context.People.Where(one => one.Id == person.Id && one.Revision == person.Revision).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Profile, profile).SetProperty(one => one.Revision, person.Revision + 1).SetProperty(one => one.ChangedAt, now), cancelled);

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}

/// <summary>Everything that is kept about one person.</summary>
public sealed record Kept(Person Person, IReadOnlyList<AnswerGiven> Answers, IReadOnlyList<PlanGiven> Plans, IReadOnlyList<QuestionAsked> Questions, IReadOnlyList<TrialWhole> Trials);
