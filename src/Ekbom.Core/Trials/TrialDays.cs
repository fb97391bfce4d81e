namespace Ekbom.Core.Trials;

/// <summary>A protocol laid over the days: which night belongs to which block, what is settling, how far the trial is.</summary>
internal sealed class TrialDays
{
    private readonly Dictionary<DateOnly, DiaryNight> written;
    private readonly DateOnly asOf;

    public TrialDays(Protocol protocol, Diary diary, DateOnly asOf)
    {
        (Protocol, this.asOf) = (protocol, asOf);
        written = diary.Nights.GroupBy(night => night.Date).ToDictionary(group => group.Key, group => group.Last());
        Due = Enumerable.Range(0, protocol.Nights).Count(IsDue);
        StoppedAfter = diary.Stopped is { } stop && stop.On < Date(protocol.Nights - 1) ? stop.On.DayNumber - protocol.Start.DayNumber : null;
        var perRound = protocol.Treatments.Count;
        RoundsOver = StoppedAfter is null
            ? Enumerable.Range(0, protocol.Blocks.Count / perRound).TakeWhile(round => End(protocol.Blocks[(round * perRound) + perRound - 1]) <= Due).Count()
            : protocol.Blocks.Chunk(perRound).TakeWhile(round => End(round[^1]) <= StoppedAfter + 1).Count();
        State = StoppedAfter is not null ? TrialState.Stopped : Due >= protocol.Nights ? TrialState.Ended : Due == 0 ? TrialState.NotStarted : TrialState.Running;
    }

    public Protocol Protocol { get; }

    public TrialState State { get; }

    /// <summary>Nights that are over or written.</summary>
    public int Due { get; }

    public int? StoppedAfter { get; }

    public int RoundsOver { get; }

    /// <summary>The first night after the rounds that are over.</summary>
    public int EndOfRounds => RoundsOver == 0 ? 0 : End(Protocol.Blocks[(RoundsOver * Protocol.Treatments.Count) - 1]);

    public DateOnly Date(int night) => Protocol.Start.AddDays(night);

    public DiaryNight? Written(int night) => written.GetValueOrDefault(Date(night));

    public int BlockOf(int night) => Enumerable.Range(0, Protocol.Blocks.Count).Last(block => Protocol.Blocks[block].FirstNight <= night);

    /// <summary>The night of the last change of treatment at or before a night; null before any, when the trial begins with what the others are compared with.</summary>
    public int? ChangedAt(int night)
    {
        for (var block = BlockOf(night); block >= 0; block--)
        {
            var before = block == 0 ? 0 : Protocol.Blocks[block - 1].Treatment;
            if (Protocol.Blocks[block].Treatment != before)
                return Protocol.Blocks[block].FirstNight;
        }

        return null;
    }

    public bool IsSettling(int night, int settling) => ChangedAt(night) is { } change && night - change < settling;

    /// <summary>What was rated that night, in points of the outcome.</summary>
    public double? Rating(int night) => Written(night) is { } one ? one.Rating ?? (Protocol.Outcome.Kind == OutcomeKind.SleepHours ? one.Slept : null) : null;

    /// <summary>Each night that is due, with the settling nights marked.</summary>
    public IEnumerable<TrialNight> Nights(int settling) => Enumerable.Range(0, Due).Select(night => new TrialNight(night, night, Date(night), BlockOf(night), Protocol.Blocks[BlockOf(night)].Treatment)
    {
        Written = Written(night),
        Rating = Rating(night),
        Others = Written(night)?.Others ?? new Dictionary<string, double>(),
        ChangedAt = ChangedAt(night),
        Why = IsSettling(night, settling) ? LeftOut.Settling : LeftOut.No,
    });

    private bool IsDue(int night) => Date(night) < asOf || (Date(night) == asOf && Rating(night) is not null);

    private static int End(Block block) => block.FirstNight + block.Nights;
}
