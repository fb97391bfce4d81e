using System.Security.Cryptography;
using System.Text;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;

namespace Ekbom.Core.Trials;

/// <summary>What came of a set-up: a protocol with its hash, or why there is none.</summary>
public sealed record Designed(TrialLength Length)
{
    /// <summary>The protocol; null when anything is refused.</summary>
    public FixedProtocol? Fixed { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What has to be said beside it, such as that a treatment is not known to us.</summary>
    public IReadOnlyList<(Advice Entry, string Says)> Notes { get; init; } = [];

    /// <summary>What the person takes besides, by name; it stays as it is.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>The person needs emergency help, and nothing else is said.</summary>
    public bool IsEmergency { get; init; }
}

/// <summary>Makes a protocol from a set-up. Day, seed and salt come from outside: the same input gives the same protocol.</summary>
public static class Designer
{
    /// <param name="setup">What is wanted.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    /// <param name="person">The person, judged on the day; null without a profile.</param>
    /// <param name="made">The day.</param>
    /// <param name="seed">Draws the order; hexadecimal.</param>
    /// <param name="salt">Keeps the hash from being guessed.</param>
    /// <param name="before">The file whose protocol is replaced; null for a new trial.</param>
    /// <param name="why">Why it is replaced.</param>
    public static Designed Design(Setup setup, KnowledgeBase knowledge, Assessment? person, DateOnly made, string seed, string salt, TrialFile? before = null, string? why = null)
    {
        var length = TrialLength.Of(setup, knowledge);
        if (person?.Disposition == "emergency")
            return new(length) { IsEmergency = true };
        var notes = Notes(setup, knowledge).ToList();
        if (Trials.Refusals.Of(setup, length, knowledge, person) is [_, ..] refusals)
            return new(length) { Refusals = refusals, Notes = notes };
        var draw = new SplitMix(SplitMix.TryRead(seed, out var number) ? number : throw new ArgumentException("The seed is not hexadecimal.", nameof(seed)));
        var blocks = Schedule.Blocks(setup.Design, setup.Treatments.Count, setup.Rounds, length.BlockNights, draw);
        var codes = Schedule.Codes(setup.Blinding, setup.Treatments.Count, draw);
        var protocol = new Protocol
        {
            Id = before?.Protocol.Id ?? "trial-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{setup.Question}\n{ProtocolJson.Day(setup.Start)}\n{salt}")).AsSpan(0, 4)),
            Version = (before?.Versions.Count ?? 0) + 1,
            Made = made,
            Start = setup.Start,
            Question = setup.Question,
            Country = person?.Profile.Country ?? setup.Country,
            Design = setup.Design,
            Blinding = setup.Blinding,
            Treatments = [.. setup.Treatments.Select((one, at) => Treatment(one, codes[at]))],
            Outcome = new(setup.Outcome, setup.Asks ?? Asks(setup, knowledge), setup.Highest, setup.Smallest, setup.Rated, setup.Outcome == OutcomeKind.SleepHours),
            Confounders = setup.Confounders,
            Watches = person?.Profile.AllTaken.Any(taken => taken.Term is { } term && taken.Taking.IsCurrent(made) && knowledge.Terms.SelfAndClasses(term.Id).Contains("dopaminergic")) == true ? [DiaryWatch.Augmentation] : [],
            SettlingNights = length.SettlingNights,
            Blocks = blocks,
            Seed = seed,
            Salt = salt,
            Replaces = before?.Hash,
            Why = before is null ? null : why,
        };
        return new(length) { Fixed = new(protocol, ProtocolHash.Of(protocol)), Notes = notes, Besides = [.. Besides(setup, person?.Profile, made)] };
    }

    private static IEnumerable<string> Besides(Setup setup, Profile? profile, DateOnly on) =>
        (profile?.AllTaken ?? []).Where(taken => taken.Taking.IsCurrent(on)).Select(taken => taken.Written)
            .Where(name => !setup.Treatments.Any(one => one.Already && one.Written.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private static Treatment Treatment(PlannedTreatment one, string code) =>
        new(code, one.Written, one.Ingredients is [{ } only] ? only.Id : one.Term?.Id, one.Ingredients.Any(ingredient => ingredient.Id == "magnesium") ? SwallowedRefusals.Daily(one) : null, one.Taking.At is [var first, ..] ? first : null);

    private static string Asks(Setup setup, KnowledgeBase knowledge) =>
        knowledge.Advise(setup.Outcome switch { OutcomeKind.SleepHours => "trial.asks.sleep", OutcomeKind.WeeklyTotal => "trial.asks.weekly", _ => setup.Rated == Rated.Morning ? "trial.asks.morning" : "trial.asks.evening" })
            .Told(("Most", setup.Highest.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<(Advice, string)> Notes(Setup setup, KnowledgeBase knowledge)
    {
        foreach (var one in setup.Treatments)
        {
            if (Paces.Of(one, knowledge) is not (_, true))
                continue;
            yield return Told(knowledge.Advise("trial.unknown-pace"), one.Written);
            if (one.IsSwallowed && one.Term is null && one.Ingredients.Count == 0)
                yield return Told(knowledge.Advise("trial.unknown-substance"), one.Written);
        }
    }

    private static (Advice, string) Told(Advice entry, string name) => (entry, entry.Told(("Name", name)));
}
