using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Ekbom.Storage.People;

/// <summary>Keeps trials night by night. When a call has returned, what it saved is on the disk.</summary>
/// <param name="options">Which database.</param>
/// <param name="clock">Tells when something was saved.</param>
[RequiresUnreferencedCode(PeopleDatabase.NotNative), RequiresDynamicCode(PeopleDatabase.NotNative)]
public sealed class TrialStore(DbContextOptions<PeopleContext> options, TimeProvider clock)
{
    private const int IdBytes = 16;

    /// <summary>Begins to plan a trial.</summary>
    public async Task<TrialKept> Plan(string person, string setup, CancellationToken cancelled = default)
    {
        var trial = new TrialKept { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), PersonId = person, Setup = setup, Protocols = "", StartedAt = clock.GetUtcNow() };
        await using var context = new PeopleContext(options);
        context.Trials.Add(trial);
        await context.SaveChangesAsync(cancelled);
        return trial;
    }

    /// <summary>Saves the set-up as far as it goes; false once the protocol is fixed, and nothing is saved.</summary>
    public async Task<bool> Change(string trial, string setup, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.Where(one => one.Id == trial && one.Protocols == "").ExecuteUpdateAsync(set => set.SetProperty(one => one.Setup, setup), cancelled) > 0;
    }

    /// <summary>Fixes the protocol; false when one was fixed before, and nothing is saved.</summary>
    public async Task<bool> Fix(string trial, string protocols, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.Where(one => one.Id == trial && one.Protocols == "").ExecuteUpdateAsync(set => set.SetProperty(one => one.Protocols, protocols), cancelled) > 0;
    }

    /// <summary>Puts the protocol with what was in the boxes in the place of the sealed one; false when it is not what stands there any more.</summary>
    public async Task<bool> Open(string trial, string closed, string opened, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.Where(one => one.Id == trial && one.Protocols == closed).ExecuteUpdateAsync(set => set.SetProperty(one => one.Protocols, opened), cancelled) > 0;
    }

    /// <summary>
    /// Puts a next version of the protocol in its place, and throws away the set-up it was planned in, both or neither. False when the trial is not what it
    /// was, or was stopped meanwhile.
    /// </summary>
    /// <param name="trial">The trial.</param>
    /// <param name="before">Its versions as they stand.</param>
    /// <param name="after">The same, and the next one.</param>
    /// <param name="setup">The set-up of the next one.</param>
    /// <param name="planned">The trial that was only a set-up.</param>
    /// <param name="cancelled">Ends it.</param>
    public async Task<bool> Replace(string trial, string before, string after, string setup, string planned, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancelled);
        if (await context.Trials.Where(one => one.Id == trial && one.Protocols == before && one.StoppedOn == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.Protocols, after).SetProperty(one => one.Setup, setup), cancelled) == 0
            || await context.Trials.Where(one => one.Id == planned && one.Protocols == "").ExecuteDeleteAsync(cancelled) == 0)
            return false;
        await transaction.CommitAsync(cancelled);
        return true;
    }

    /// <summary>Throws away a set-up; a trial whose protocol is fixed stays.</summary>
    public async Task<bool> Drop(string trial, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.Where(one => one.Id == trial && one.Protocols == "").ExecuteDeleteAsync(cancelled) > 0;
    }

    /// <summary>Saves a night and, when a sign ends the trial with it, that too, both or neither. False when that night is there already and is not to be corrected.</summary>
    public Task<bool> Write(string trial, DateOnly date, string night, bool correct, (DateOnly On, string Why)? stop = null, CancellationToken cancelled = default) => Write(trial, [(date, night)], correct, stop, cancelled);

    /// <summary>Saves several nights and, when a sign ends the trial, that too, all or none; each takes the place of what stands there. False when another window was faster.</summary>
    public Task<bool> WriteAll(string trial, IReadOnlyList<(DateOnly Date, string Night)> nights, (DateOnly On, string Why)? stop = null, CancellationToken cancelled = default) => Write(trial, nights, correct: true, stop, cancelled);

    private async Task<bool> Write(string trial, IReadOnlyList<(DateOnly Date, string Night)> nights, bool correct, (DateOnly On, string Why)? stop, CancellationToken cancelled)
    {
        await using var context = new PeopleContext(options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancelled);
        var before = (await context.Nights.Where(one => one.TrialId == trial).ToListAsync(cancelled)).ToLookup(one => one.Date);
        var holding = nights.Select(night => before[night.Date].FirstOrDefault(one => one.Correction == 0)).OfType<NightKept>().ToList();
        if (holding.Count > 0 && !correct)
            return false;
        foreach (var holds in holding)
            holds.Correction = before[holds.Date].Count();
        try
        {
            await context.SaveChangesAsync(cancelled); // before the new ones take their place
            context.Nights.AddRange(nights.Select(night => new NightKept { TrialId = trial, Date = night.Date, Night = night.Night, At = clock.GetUtcNow() }));
            await context.SaveChangesAsync(cancelled);
        }
        catch (DbUpdateException)
        {
            return false; // another window was faster
        }

        if (stop is var (on, why))
            await Stop(context, trial, on, why, cancelled);
        await transaction.CommitAsync(cancelled);
        return true;
    }

    /// <summary>Ends a trial early; the first reason stays.</summary>
    public async Task Stop(string trial, DateOnly on, string why, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        await Stop(context, trial, on, why, cancelled);
    }

    /// <summary>Notes that somebody looked.</summary>
    public async Task Look(string trial, string what, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        context.Looks.Add(new LookKept { TrialId = trial, What = what, At = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancelled);
    }

    /// <summary>The trials of a person, the newest first.</summary>
    public async Task<IReadOnlyList<TrialKept>> Of(string person, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.AsNoTracking().Where(trial => trial.PersonId == person).OrderByDescending(trial => trial.StartedAt).ThenBy(trial => trial.Id).ToListAsync(cancelled);
    }

    /// <summary>A trial with its nights; null when this person has none by that id.</summary>
    public async Task<TrialWhole?> Find(string person, string trial, CancellationToken cancelled = default)
    {
        await using var context = new PeopleContext(options);
        return await context.Trials.AsNoTracking().SingleOrDefaultAsync(one => one.Id == trial && one.PersonId == person, cancelled) is { } found ? await Whole(context, found, cancelled) : null;
    }

    internal static async Task<IReadOnlyList<TrialWhole>> All(PeopleContext context, string person, CancellationToken cancelled)
    {
        var whole = new List<TrialWhole>();
        foreach (var trial in await context.Trials.AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.StartedAt).ThenBy(one => one.Id).ToListAsync(cancelled))
            whole.Add(await Whole(context, trial, cancelled));
        return whole;
    }

    /// <summary>Adds what was exported, under new ids.</summary>
    internal static void Restore(PeopleContext context, string person, IEnumerable<TrialWhole> trials)
    {
        foreach (var (from, nights, looks) in trials)
        {
            var trial = new TrialKept
            {
                Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                PersonId = person,
                Setup = from.Setup,
                Protocols = from.Protocols,
                StoppedOn = from.StoppedOn,
                StoppedWhy = from.StoppedWhy,
                StartedAt = from.StartedAt,
            };
            context.Trials.Add(trial);
            context.Nights.AddRange(nights.Select(one => new NightKept { TrialId = trial.Id, Date = one.Date, Correction = one.Correction, Night = one.Night, At = one.At }));
            context.Looks.AddRange(looks.Select(one => new LookKept { TrialId = trial.Id, What = one.What, At = one.At }));
        }
    }

    private static async Task<TrialWhole> Whole(PeopleContext context, TrialKept trial, CancellationToken cancelled) => new(
        trial,
        await context.Nights.AsNoTracking().Where(night => night.TrialId == trial.Id).OrderBy(night => night.Id).ToListAsync(cancelled),
        await context.Looks.AsNoTracking().Where(look => look.TrialId == trial.Id).OrderBy(look => look.Id).ToListAsync(cancelled));

    private static Task Stop(PeopleContext context, string trial, DateOnly on, string why, CancellationToken cancelled) =>
        context.Trials.Where(one => one.Id == trial && one.StoppedOn == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.StoppedOn, on).SetProperty(one => one.StoppedWhy, why), cancelled);
}
