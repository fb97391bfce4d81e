using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>Small protocols for tests.</summary>
internal static class Protocols
{
    public static readonly DateOnly Start = new(2026, 12, 1);

    /// <summary>Nothing new against magnesium; blocks in this order of letters, A being nothing new.</summary>
    public static Protocol Of(string order = "ABBA", int nights = 14, int settling = 4, Blinding blinding = Blinding.Open) => new()
    {
        Id = "trial-1",
        Version = 1,
        Made = Start.AddDays(-1),
        Start = Start,
        Question = "Does it help?",
        Country = "GB",
        Design = TrialDesign.Randomised,
        Blinding = blinding,
        Treatments = [new("A", "nothing new"), new("B", "magnesium citrate", "magnesium", 100m, new TimeOnly(20, 0))],
        Outcome = new(OutcomeKind.ZeroToTen, "How bad?", 10, 1, Rated.Evening),
        Confounders = [new("caffeine", true), new("alcohol", false)],
        SettlingNights = settling,
        Blocks = [.. order.Select((letter, at) => new Block(letter - 'A', at * nights, nights))],
        Seed = "5eed",
        Salt = "00ff",
    };

    public static FixedProtocol Fixed(Protocol protocol) => new(protocol, ProtocolHash.Of(protocol));

    /// <summary>What was taken every night, as it was planned.</summary>
    public static IReadOnlyList<DiaryNight> Followed(Protocol protocol) => [.. Enumerable.Range(0, protocol.Nights).Select(night => new DiaryNight(protocol.Start.AddDays(night)) { Rating = 5, Taken = Taken.AsPlanned })];
}
