namespace Ekbom.Core.Trials;

/// <summary>What a reader has to know beside a result, raised by rule.</summary>
public enum CautionKind { Floor, Ceiling, Missing, MissingUnevenly, Adherence, TakenInControl, AdherenceNotKnown, Carryover, NotLogged, Grid, Open, BeforeAfter, StoppedEarly }

/// <param name="Share">Of nights or doses.</param>
/// <param name="Count">Nights.</param>
public sealed record Caution(CautionKind Kind, double Share = 0, int Count = 0);

/// <summary>The rules.</summary>
internal static class Cautions
{
    private const double AtAnEnd = 0.25, MissingInAll = 0.30, MissingApart = 0.15, Taken = 0.80, Edge = 0.01;

    private const int EarlyNights = 2;

    public static IReadOnlyList<Caution> Of(TrialNights nights, Posterior? effect)
    {
        var found = new List<Caution>();
        var (protocol, used) = (nights.Protocol, nights.Analysed.ToList());
        if (protocol.Blinding == Blinding.Open)
            found.Add(new(CautionKind.Open));
        if (protocol.Design == TrialDesign.BeforeAfter)
            found.Add(new(CautionKind.BeforeAfter));
        if (nights.State == TrialState.Stopped)
            found.Add(new(CautionKind.StoppedEarly));
        Ends(found, protocol, used);
        Missing(found, nights);
        Adherence(found, nights);
        if (nights.Count(LeftOut.NotLogged) is > 0 and var lacking)
            found.Add(new(CautionKind.NotLogged, Count: lacking));
        if (effect is not null && Carries(nights, used))
            found.Add(new(CautionKind.Carryover));
        if (effect is not null && (effect.EdgeOfCorrelation > Edge || effect.EdgeOfSpread > Edge))
            found.Add(new(CautionKind.Grid));
        return found;
    }

    private static void Ends(List<Caution> found, Protocol protocol, IReadOnlyList<TrialNight> used)
    {
        if (used.Count == 0 || protocol.Outcome.Kind == OutcomeKind.SleepHours)
            return;
        var (low, high) = ((double)used.Count(night => night.Rating <= 0) / used.Count, (double)used.Count(night => night.Rating >= protocol.Outcome.Highest) / used.Count);
        if (low > AtAnEnd)
            found.Add(new(CautionKind.Floor, low));
        if (high > AtAnEnd)
            found.Add(new(CautionKind.Ceiling, high));
    }

    private static void Missing(List<Caution> found, TrialNights nights)
    {
        var due = nights.All.Where(night => night.Why is not (LeftOut.AfterStop or LeftOut.RoundUnfinished or LeftOut.SecondInWeek or LeftOut.Settling)).ToList();
        if (due.Count == 0)
            return;
        static double Share(IReadOnlyList<TrialNight> some) => some.Count == 0 ? 0 : (double)some.Count(night => !night.Counts) / some.Count;
        if (Share(due) > MissingInAll)
            found.Add(new(CautionKind.Missing, Share(due), due.Count(night => !night.Counts)));
        var by = due.GroupBy(night => night.Treatment).Select(group => Share([.. group])).ToList();
        if (by.Count > 1 && by.Max() - by.Min() >= MissingApart - 1e-9)
            found.Add(new(CautionKind.MissingUnevenly, by.Max() - by.Min()));
    }

    private static void Adherence(List<Caution> found, TrialNights nights)
    {
        var due = nights.All.Where(night => night.Why is not (LeftOut.AfterStop or LeftOut.RoundUnfinished)).ToList();
        var doses = due.Where(night => night.Treatment != 0).ToList();
        var said = doses.Where(night => night.Written?.Taken is not (null or Trials.Taken.NotSaid)).ToList();
        var taken = said.Count(night => night.Written!.Taken == Trials.Taken.AsPlanned);
        if (said.Count > 0 && (double)taken / said.Count < Taken)
            found.Add(new(CautionKind.Adherence, (double)taken / said.Count, said.Count - taken));
        if (doses.Count > 0 && (double)said.Count / doses.Count < Taken)
            found.Add(new(CautionKind.AdherenceNotKnown, 1 - ((double)said.Count / doses.Count), doses.Count - said.Count));
        if (due.Count(night => night.Treatment == 0 && night.Written?.Taken == Trials.Taken.OtherTreatment) is > 0 and var control)
            found.Add(new(CautionKind.TakenInControl, Count: control));
    }

    /// <summary>Whether the difference is another in the first analysable nights after a change: an 80 % interval that leaves out 0.</summary>
    private static bool Carries(TrialNights nights, IReadOnlyList<TrialNight> used)
    {
        var early = used.Where(night => night.ChangedAt is not null).GroupBy(night => night.ChangedAt).SelectMany(group => group.OrderBy(night => night.Number).Take(EarlyNights)).ToHashSet();
        if (early.Count == 0)
            return false;
        // one half up with the treatment and one half down without: the coefficient is how much the difference itself changes
        var matrix = DesignMatrix.Of(nights.Protocol, used, new() { Confounders = nights.Modelled, Extra = night => early.Contains(night) ? (night.Treatment == 0 ? -0.5 : 0.5) : 0 });
        var term = Posterior.Of(matrix.Nights, nights.Protocol.Outcome.Prior, [matrix.Nights.Only(matrix.Columns.Count - 1)])[0];
        return term.AtMost(0) is < 0.1 or > 0.9;
    }
}
