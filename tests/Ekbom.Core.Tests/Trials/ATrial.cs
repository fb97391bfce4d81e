using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>A small trial: control, treatment, treatment, control of 14 nights each with 4 settling nights, every night rated 6 without and 4 with treatment, turned by small noise.</summary>
internal static class ATrial
{
    public static readonly DateOnly Start = new(2026, 3, 2);

    private static readonly double[] Noise = [0, 1, -1, 2, 0, -2, 1, 0, -1, 1, 0];

    public static Protocol Protocol(params int[] order) => new()
    {
        Id = "a",
        Version = 1,
        Made = Start.AddDays(-3),
        Start = Start,
        Design = TrialDesign.Randomised,
        Blinding = Blinding.Open,
        Treatments = [new("A", "nothing new"), new("B", "magnesium citrate", "magnesium-citrate", 200)],
        Outcome = new(OutcomeKind.ZeroToTen, "How bad were your legs?", 10, 1, Rated.Evening),
        Confounders = [],
        SettlingNights = 4,
        Blocks = [.. (order.Length == 0 ? [0, 1, 1, 0] : order).Select((treatment, at) => new Block(treatment, at * 14, 14))],
        Seed = "0",
        Salt = "",
    };

    /// <summary>The day after its last night.</summary>
    public static DateOnly After(Protocol protocol) => protocol.Start.AddDays(protocol.Nights);

    public static DateOnly Night(int number) => Start.AddDays(number);

    public static double Rating(Protocol protocol, int night, double effect = -2) => 6 + Noise[night % Noise.Length] + (effect * (protocol.Blocks.Last(block => block.FirstNight <= night).Treatment == 0 ? 0 : 1));

    /// <summary>Every night, changed as a test needs it; a night that becomes null is not written.</summary>
    public static Diary Diary(Protocol protocol, Func<int, DiaryNight, DiaryNight?>? change = null, double effect = -2) => new(
        [.. Enumerable.Range(0, protocol.Nights).Select(night => new DiaryNight(Night(night)) { Rating = Rating(protocol, night, effect), Taken = Taken.AsPlanned }).Select((night, at) => change is null ? night : change(at, night)).OfType<DiaryNight>()]);

    public static TrialNights Nights(Protocol protocol, Diary diary, Selection? selection = null) => TrialNights.Of(protocol, diary, After(protocol), selection);

    public static TrialAnalysis Analysis(Protocol protocol, Diary? diary = null) => TrialAnalyser.Of(protocol, diary ?? Diary(protocol), After(protocol));

    public static IReadOnlyDictionary<string, double> Other(string id, double value) => new Dictionary<string, double> { [id] = value };
}
