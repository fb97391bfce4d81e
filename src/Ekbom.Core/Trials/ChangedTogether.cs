namespace Ekbom.Core.Trials;

/// <summary>Something that changed with a treatment, so that the two can hardly be told apart.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="With">The id of what was logged, or the name of another treatment.</param>
/// <param name="RSquared">How much of the treatment's column the other columns tell, this one among them.</param>
/// <param name="Inseparable">Then no cause is named, and only the joint effect is told.</param>
/// <param name="DeviationWithout">Posterior standard deviation of the effect without it in the model.</param>
/// <param name="DeviationWith">The same with it.</param>
/// <param name="Joint">The effect of both together.</param>
public sealed record ChangedTogether(int Treatment, string With, double RSquared, bool Inseparable, double DeviationWithout, double DeviationWith, EffectAnswer Joint)
{
    /// <summary>From where on two things are partly mixed up; from where on they cannot be told apart; what the other has to add to the trend to be named.</summary>
    public const double Partly = 0.5, Wholly = 0.9, Adds = 0.05;

    public static IReadOnlyList<ChangedTogether> Of(TrialNights nights, Diary diary)
    {
        var protocol = nights.Protocol;
        var used = nights.Analysed.ToList();
        var found = new List<ChangedTogether>();
        var ids = used.SelectMany(night => night.Others.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(id => used.All(night => night.Others.ContainsKey(id))).ToList();
        for (var treatment = 1; treatment < protocol.Treatments.Count; treatment++)
        {
            foreach (var id in ids)
            {
                if (One(nights, diary, used, treatment, id) is { } together)
                    found.Add(together);
            }
        }

        return found;
    }

    private static ChangedTogether? One(TrialNights nights, Diary diary, IReadOnlyList<TrialNight> used, int treatment, string id)
    {
        var protocol = nights.Protocol;
        var values = used.Select(night => night.Others[id]).ToList();
        if (values.Min() >= values.Max())
            return null;
        var choice = new MatrixChoice { Confounders = [.. nights.Modelled.Where(one => one.Id != id)] };
        var matrix = DesignMatrix.Of(protocol, used, choice);
        var others = Enumerable.Range(1, matrix.Columns.Count - 1).Where(column => column != treatment).Select(column => Column(matrix, column)).ToList();
        var without = LeastSquares.RSquared(Column(matrix, treatment), others);
        var with = LeastSquares.RSquared(Column(matrix, treatment), [.. others, values]);
        var yesNo = values.TrueForAll(value => value is 0 or 1);
        var inseparable = (with >= Wholly && with - without >= Adds) || (yesNo && ChangeSideBySide(protocol, diary, treatment, id));
        if (!inseparable && (with < Partly || with - without < Adds))
            return null;
        var second = DesignMatrix.Of(protocol, used, choice with { Second = new(id, yesNo) });
        var at = second.Columns.ToList().LastIndexOf(id);
        var joint = second.Nights.Only(treatment);
        joint[at] = Between(second, treatment, at, yesNo);
        var both = Posterior.Of(second.Nights, protocol.Outcome.Prior, [second.Nights.Only(treatment), joint]);
        return new(treatment, id, with, inseparable, TrialFit.Of(protocol, used, choice).Effects[treatment - 1].StandardDeviation, both[0].StandardDeviation, EffectAnswer.Of(both[1], protocol.Outcome.Smallest, protocol.Outcome.HigherIsBetter));
    }

    /// <summary>How much the other thing changes when the treatment starts: once, with its sign, when it is yes or no.</summary>
    private static double Between(DesignMatrix matrix, int treatment, int other, bool yesNo)
    {
        var on = matrix.Nights.X.Where(row => row[treatment] == 1).Average(row => row[other]);
        var off = matrix.Nights.X.Where(row => row[treatment] == 0).Average(row => row[other]);
        return yesNo ? Math.Sign(on - off) : on - off;
    }

    /// <summary>At every change of the treatment the other changed within the settling nights, and never otherwise.</summary>
    private static bool ChangeSideBySide(Protocol protocol, Diary diary, int treatment, string id)
    {
        var logged = diary.Nights.Where(night => night.Others.ContainsKey(id)).Select(night => (Night: night.Date.DayNumber - protocol.Start.DayNumber, Value: night.Others[id])).Where(one => one.Night >= 0 && one.Night < protocol.Nights).OrderBy(one => one.Night).ToList();
        if (logged.Count == 0)
            return false;
        var changes = logged.Zip(logged.Skip(1)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.Second.Night).ToList();
        var turns = protocol.Blocks.Zip(protocol.Blocks.Skip(1)).Where(pair => pair.First.Treatment == treatment != (pair.Second.Treatment == treatment)).Select(pair => pair.Second.FirstNight).Where(night => night <= logged[^1].Night).ToList();
        var near = Math.Max(1, protocol.SettlingNights);
        return changes.Count > 0 && turns.Count > 0 && turns.TrueForAll(turn => changes.Exists(change => Math.Abs(change - turn) <= near)) && changes.TrueForAll(change => turns.Exists(turn => Math.Abs(change - turn) <= near));
    }

    private static List<double> Column(DesignMatrix matrix, int at) => [.. matrix.Nights.X.Select(row => row[at])];
}

/// <summary>Two treatments of one trial whose effects go together.</summary>
/// <param name="Correlation">Posterior correlation of the two effects.</param>
/// <param name="Joint">Of both added up; only above <see cref="Worth"/>.</param>
public sealed record TwoTreatments(int First, int Second, double Correlation, EffectAnswer? Joint)
{
    public const double Worth = 0.7;

    public static IReadOnlyList<TwoTreatments> Of(TrialNights nights)
    {
        var (protocol, found) = (nights.Protocol, new List<TwoTreatments>());
        var matrix = DesignMatrix.Of(protocol, nights.Analysed, new() { Confounders = nights.Modelled });
        for (var first = 1; first < protocol.Treatments.Count; first++)
        {
            for (var second = first + 1; second < protocol.Treatments.Count; second++)
            {
                var all = Posterior.Of(matrix.Nights, protocol.Outcome.Prior, [matrix.Nights.Only(first), matrix.Nights.Only(second), matrix.Nights.Only(first, second)]);
                double Variance(int at) => all[at].StandardDeviation * all[at].StandardDeviation;
                var correlation = (Variance(2) - Variance(0) - Variance(1)) / (2 * all[0].StandardDeviation * all[1].StandardDeviation);
                found.Add(new(first, second, correlation, Math.Abs(correlation) > Worth ? EffectAnswer.Of(all[2], protocol.Outcome.Smallest, protocol.Outcome.HigherIsBetter) : null));
            }
        }

        return found;
    }
}
