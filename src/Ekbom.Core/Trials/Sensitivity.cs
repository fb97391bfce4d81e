namespace Ekbom.Core.Trials;

/// <summary>One thing that was done otherwise than planned, to see whether the answer hangs on it.</summary>
public enum Supposition { Sceptical, NearlyFlat, SettlingShorter, SettlingLonger, WithoutConfounders, WithoutTrend, AsTaken, BlockMeans, Without, WithMarked, WithSecond }

/// <summary>The answer under another supposition.</summary>
/// <param name="What">What was done otherwise.</param>
/// <param name="Name">What was left out or put in, where that has a name.</param>
/// <param name="Changed">How many nights it takes out or puts in; settling nights where that is what changed.</param>
/// <param name="Nights">Nights used.</param>
/// <param name="Answers">For each treatment after the first; null where the minimum of data is not met.</param>
public sealed record SensitivityRow(Supposition What, string? Name, int Changed, int Nights, IReadOnlyList<(EffectAnswer Answer, Verdict Verdict)?> Answers);

/// <summary>The answer under every other supposition that is always tried.</summary>
internal static class Sensitivity
{
    public const double Sceptical = 1, NearlyFlat = 10;

    private const int OtherSettling = 3, MostLeftOut = 4;

    private const double LargestShare = 1.0 / 3;

    public static IReadOnlyList<SensitivityRow> Of(TrialNights nights, Diary diary, DateOnly asOf, bool early)
    {
        var (protocol, prior, used) = (nights.Protocol, nights.Protocol.Outcome.Prior, nights.Analysed.ToList());
        var choice = new MatrixChoice { Confounders = nights.Modelled };
        var rows = new List<SensitivityRow>();
        void Add(Supposition what, IReadOnlyList<TrialNight> some, Func<TrialFit> fit, int changed = 0, string? name = null)
        {
            var met = Enumerable.Range(1, protocol.Treatments.Count - 1).Select(treatment => LeastNights.IsMet(protocol, some, treatment)).ToList();
            var fitted = met.Contains(true) ? fit() : null;
            rows.Add(new(what, name, changed, some.Count, [.. met.Select((enough, at) => enough ? Judged(fitted!.Answer(protocol, at + 1)) : default((EffectAnswer, Verdict)?))]));
        }

        (EffectAnswer, Verdict)? Judged(EffectAnswer answer) => (answer, Verdicts.Of(answer, early));
        void AddSelection(Supposition what, Selection selection, int changed)
        {
            var other = TrialNights.Of(protocol, diary, asOf, selection);
            Add(what, [.. other.Analysed], () => TrialFit.Of(protocol, other.Analysed, choice with { Confounders = other.Modelled }), changed);
        }

        Add(Supposition.Sceptical, used, () => TrialFit.Of(protocol, used, choice, prior with { Effect = Sceptical * prior.Scale }));
        Add(Supposition.NearlyFlat, used, () => TrialFit.Of(protocol, used, choice, prior with { Effect = NearlyFlat * prior.Scale }));
        if (protocol.SettlingNights > 0)
            AddSelection(Supposition.SettlingShorter, new(Math.Max(0, protocol.SettlingNights - OtherSettling)), Math.Max(0, protocol.SettlingNights - OtherSettling));
        AddSelection(Supposition.SettlingLonger, new(protocol.SettlingNights + OtherSettling), protocol.SettlingNights + OtherSettling);
        if (nights.Modelled.Count > 0)
            AddSelection(Supposition.WithoutConfounders, new(protocol.SettlingNights, Confounders: false), 0);
        Add(Supposition.WithoutTrend, used, () => TrialFit.Of(protocol, used, choice with { Trend = false }));
        if (used.Exists(night => night.TakenTreatment(protocol.Treatments.Count) != night.Treatment))
            Add(Supposition.AsTaken, [.. used.Where(night => night.TakenTreatment(protocol.Treatments.Count) is not null)], () => TrialFit.Of(protocol, used, choice with { AsTaken = true }));
        Add(Supposition.BlockMeans, used, () => TrialFit.OfBlockMeans(protocol, used));
        foreach (var (id, marked) in LeaveOut(used, nights.Modelled))
            Add(Supposition.Without, [.. used.Except(marked)], () => TrialFit.Of(protocol, used.Except(marked), choice), marked.Count, id);
        if (nights.All.Count(night => night.Why == LeftOut.Unusable && night.Rating is not null) is > 0 and var back)
            AddSelection(Supposition.WithMarked, new(protocol.SettlingNights, Marked: true), back);
        return rows;
    }

    /// <summary>What was logged with a plain yes on a few of the nights and is not in the model, the most frequent first.</summary>
    private static IEnumerable<(string Id, IReadOnlyList<TrialNight> Nights)> LeaveOut(IReadOnlyList<TrialNight> used, IReadOnlyList<Confounder> modelled) =>
        used.SelectMany(night => night.Others.Keys).Distinct(StringComparer.Ordinal).Except(modelled.Select(one => one.Id), StringComparer.Ordinal)
            .Where(id => used.All(night => night.Others.GetValueOrDefault(id) is 0 or 1))
            .Select(id => (Id: id, Nights: (IReadOnlyList<TrialNight>)[.. used.Where(night => night.Others.GetValueOrDefault(id) == 1)]))
            .Where(one => one.Nights.Count > 0 && one.Nights.Count <= LargestShare * used.Count)
            .OrderByDescending(one => one.Nights.Count).ThenBy(one => one.Id, StringComparer.Ordinal).Take(MostLeftOut);
}
