using Ekbom.Core.Trials;

namespace Ekbom.Bench;

/// <summary>
/// Trials of twelve weeks (six rounds of one-week blocks, two settling nights) at which somebody looks every week: how often a benefit is called that is not
/// there, by the rule of the program and by rules it does not have. The grid is the coarser one of made-up trials.
/// </summary>
/// <param name="Ours">Called at some look or at the end: full rounds only, 0.99 before the end and 0.95 at it.</param>
/// <param name="At95">Called when any benefit reaches 0.95 at some weekly look at all nights so far.</param>
/// <param name="At99">The same with 0.99.</param>
/// <param name="AtTheEnd">Called at the end alone, with 0.95.</param>
/// <param name="Early">Of <paramref name="Ours"/> those called before the end.</param>
/// <param name="Nights">Nights until <paramref name="Ours"/> called it, summed; all nights where it never did.</param>
public sealed record LookedAt(int Ours, int At95, int At99, int AtTheEnd, int Early, int Nights)
{
    private const int Week = 7;

    private static readonly MadeUp How = new() { Rounds = 6, Block = Week, Settling = 2 };

    private static readonly Grid Coarse = new(8, 13, 3);

    /// <param name="effect">The true effect, in points.</param>
    /// <param name="trials">How many.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="threads">How many processors it may take.</param>
    public static LookedAt Of(double effect, int trials, Action<int, int>? progress = null, int threads = 1)
    {
        int ours = 0, at95 = 0, at99 = 0, end = 0, early = 0, nights = 0, done = 0;
        Parallel.For(0, trials, new ParallelOptions { MaxDegreeOfParallelism = threads }, trial =>
        {
            var (protocol, diary) = MadeUpTrials.Make(How, [effect], 3_000_000 + trial)[0];
            var weekly = Enumerable.Range(1, How.Nights / Week).Select(week => Better(So(protocol, week), diary)).ToList();
            if (weekly.Any(better => better >= Verdicts.Sure))
                Interlocked.Increment(ref at95);
            if (weekly.Any(better => better >= Verdicts.SureEarly))
                Interlocked.Increment(ref at99);
            if (weekly[^1] >= Verdicts.Sure)
                Interlocked.Increment(ref end);
            var called = Called(protocol, diary);
            if (called is not null)
                Interlocked.Increment(ref ours);
            if (called < How.Nights)
                Interlocked.Increment(ref early);
            Interlocked.Add(ref nights, called ?? How.Nights);
            progress?.Invoke(Interlocked.Increment(ref done), trials);
        });
        return new(ours, at95, at99, end, early, nights);
    }

    /// <summary>The night after which the program would first have called a benefit; null when it never did.</summary>
    private static int? Called(Protocol protocol, Diary diary)
    {
        for (var night = Week; night <= How.Nights; night += Week)
        {
            var on = protocol.Start.AddDays(night);
            var nights = TrialNights.Of(protocol, diary with { Nights = [.. diary.Nights.Where(one => one.Date < on)] }, on);
            if (LeastNights.IsMet(protocol, nights.Analysed, 1) && Verdicts.Of(EffectAnswer.Of(Fitted(protocol, nights), protocol.Outcome.Smallest, higherIsBetter: false), nights.State != TrialState.Ended) is Verdict.Helps or Verdict.ProbablyHelps)
                return night;
        }

        return null;
    }

    /// <summary>The probability of any benefit from every night that counts; 0 below the minimum of data.</summary>
    private static double Better(Protocol protocol, Diary diary)
    {
        var nights = TrialNights.Of(protocol, diary, MadeUpTrials.After(protocol));
        return LeastNights.IsMet(protocol, nights.Analysed, 1) ? Fitted(protocol, nights).AtMost(0) : 0;
    }

    private static Posterior Fitted(Protocol protocol, TrialNights nights) => Posterior.Of(DesignMatrix.Of(protocol, nights.Analysed, new()).Nights, protocol.Outcome.Prior, Coarse);

    /// <summary>The trial as if it had been planned to end with this week.</summary>
    private static Protocol So(Protocol protocol, int weeks) => protocol with { Blocks = [.. protocol.Blocks.Take(weeks)] };
}
