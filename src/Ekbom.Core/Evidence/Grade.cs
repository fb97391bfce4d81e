using System.Globalization;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>What a person knows of a body of evidence that its numbers do not say.</summary>
/// <param name="Randomised">Begins at high; else at low.</param>
/// <param name="HighRisk">For each row of the set whether the study is at high risk of bias; empty when nobody judged it.</param>
/// <param name="Indirect">0 to 2 steps, as judged: people, treatment, comparison or outcome differ.</param>
/// <param name="Sponsored">All studies are small and paid for by who sells it.</param>
/// <param name="DoseResponse">More has more effect (observational studies only).</param>
/// <param name="AgainstConfounding">What was not measured works against the effect (observational studies only).</param>
/// <param name="Baseline">Risk without treatment, 0 to 1, for effects in people per 1,000.</param>
public sealed record GradeInput(bool Randomised, IReadOnlyList<bool> HighRisk, int Indirect, bool Sponsored, bool DoseResponse, bool AgainstConfounding, double? Baseline);

/// <summary>One step of a judgement, with its reason.</summary>
public sealed record GradeStep(string Domain, int Steps, string Why);

/// <summary>Expected people in 1,000 with the event, without and with treatment, and the interval of the second.</summary>
public sealed record PerThousand(double Without, double With, Bounds Interval);

/// <summary>
/// How certain a body of evidence is, proposed from its numbers by fixed rules (GRADE: Guyatt and others, J Clin Epidemiol 2011, as narrowed
/// by us). A person decides and writes why.
/// </summary>
public sealed record Grade(IReadOnlyList<GradeStep> Steps, string Certainty, PerThousand? Absolute)
{
    private const double MuchHeterogeneity = 60, MostFromHighRisk = 50, SmallStudyP = 0.10;

    private const int FewPeople = 400, VeryFewPeople = 100, FewEvents = 300;

    private static readonly string[] Levels = ["very low", "low", "moderate", "high"];

    public static Grade Of(Synthesis synthesis, GradeInput input)
    {
        var effect = Shown(synthesis);
        var steps = new List<GradeStep>
        {
            new("start", 0, input.Randomised ? "Randomised studies begin at high." : "Observational studies begin at low."),
            RiskOfBias(synthesis, input),
            Inconsistency(synthesis, effect),
            new("indirectness", -input.Indirect, input.Indirect == 0 ? "Judged to be direct." : "As judged: people, treatment, comparison or outcome differ."),
            Imprecision(synthesis, effect),
            Publication(synthesis, input),
        };
        if (!input.Randomised)
            steps.AddRange(Upgrades(synthesis, effect, input));
        var level = Math.Clamp((input.Randomised ? 3 : 1) + steps.Sum(step => step.Steps), 0, Levels.Length - 1);
        return new(steps, Levels[level], input.Baseline is { } baseline ? At(synthesis.Table.Measure, effect, baseline) : null);
    }

    private static (double Estimate, Bounds Interval) Shown(Synthesis synthesis) => synthesis.Pooled is { } pooled
        ? (pooled.Estimate, pooled.Shown.Interval)
        : (synthesis.Table.Effects[0].Estimate, synthesis.Table.Effects[0].Interval);

    private static GradeStep RiskOfBias(Synthesis synthesis, GradeInput input)
    {
        const string Domain = "risk of bias";
        if (input.HighRisk.Count == 0)
            return new(Domain, 0, "Not judged for these studies; judge it before this is used.");
        var studies = synthesis.Table.Studies;
        var share = studies.Select((study, at) => (input.HighRisk[study.Row - 1], Weight: synthesis.Pooled?.Weights[at] ?? 100)).Where(one => one.Item1).Sum(one => one.Weight);
        return new(Domain, share > MostFromHighRisk ? -1 : 0, $"{Percent(share)} of the weight comes from studies at high risk of bias.");
    }

    private static GradeStep Inconsistency(Synthesis synthesis, (double Estimate, Bounds Interval) effect)
    {
        const string Domain = "inconsistency";
        if (synthesis is not { Pooled: { } pooled, Heterogeneity: { } heterogeneity })
            return new(Domain, 0, "One study: nothing to compare.");
        var crossed = Lines(synthesis).Where(line => PredictionInterval.Shown(pooled) is { } prediction && prediction.Contains(line.At) && !effect.Interval.Contains(line.At)).Select(line => line.Name).ToList();
        var squared = heterogeneity.ISquared(pooled.TauSquared);
        if (crossed.Count > 0)
            return new(Domain, -1, $"The prediction interval crosses {string.Join(" and ", crossed)}, and the interval of the mean does not.");
        return squared > MuchHeterogeneity ? new(Domain, -1, $"I2 is {Percent(squared)}, unexplained.") : new(Domain, 0, $"I2 is {Percent(squared)}.");
    }

    private static GradeStep Imprecision(Synthesis synthesis, (double Estimate, Bounds Interval) effect)
    {
        const string Domain = "imprecision";
        var (mcid, people) = (synthesis.Table.SmallestThatMatters, synthesis.Table.People);
        if (mcid is { } both && effect.Interval.Contains(both) && effect.Interval.Contains(-both))
            return new(Domain, -2, "The interval holds both a benefit and a harm that matter.");
        if (people < VeryFewPeople)
            return new(Domain, -2, $"Fewer than {VeryFewPeople.ToString(CultureInfo.InvariantCulture)} people.");
        if (mcid is { } one && effect.Interval.Contains(0) && (effect.Interval.Contains(one) || effect.Interval.Contains(-one)))
            return new(Domain, -1, "The interval holds no effect and an effect that matters.");
        var events = synthesis.Table.IsCounted ? synthesis.Table.Tables.Sum(table => table.A + table.C) : (double?)null;
        if (events < FewEvents)
            return new(Domain, -1, $"Fewer than {FewEvents.ToString(CultureInfo.InvariantCulture)} events.");
        if (events is null && people < FewPeople)
            return new(Domain, -1, $"Fewer than {FewPeople.ToString(CultureInfo.InvariantCulture)} people.");
        return new(Domain, 0, (people, mcid) switch
        {
            (null, _) => "How many people there are is not given; judge it before this is used.",
            (_, null) => "Enough people; no smallest effect that matters (mcid) was given to hold the interval against.",
            _ => "Enough people, and the interval decides.",
        });
    }

    private static GradeStep Publication(Synthesis synthesis, GradeInput input)
    {
        const string Domain = "publication bias";
        if (synthesis.Studies >= Egger.FewestShown && synthesis.Egger is { P: { } p } && p < SmallStudyP)
            return new(Domain, -1, $"Smaller studies find other effects than larger ones (Egger p {p.ToString("0.###", CultureInfo.InvariantCulture)}).");
        return input.Sponsored ? new(Domain, -1, "All studies are small and paid for by who sells it.")
            : new(Domain, 0, synthesis.Studies < Egger.FewestShown ? "Too few studies to test for it." : "No sign of it.");
    }

    private static IEnumerable<GradeStep> Upgrades(Synthesis synthesis, (double Estimate, Bounds Interval) effect, GradeInput input)
    {
        if (synthesis.Table.Measure == Measure.RiskRatio)
        {
            var size = Math.Exp(Math.Abs(effect.Estimate));
            if (size > 2)
                yield return new("large effect", size > 5 ? 2 : 1, $"The risk ratio is {synthesis.Table.Measure.Read(effect.Estimate).ToString("0.##", CultureInfo.InvariantCulture)}.");
        }

        if (input.DoseResponse)
            yield return new("dose and response", 1, "More has more effect.");
        if (input.AgainstConfounding)
            yield return new("confounding", 1, "What was not measured works against the effect.");
    }

    private static IEnumerable<(double At, string Name)> Lines(Synthesis synthesis)
    {
        yield return (0, "no effect");
        if (synthesis.Table.SmallestThatMatters is not { } mcid)
            yield break;
        yield return (mcid, "the smallest effect that matters");
        yield return (-mcid, "the smallest effect that matters");
    }

    /// <summary>Null for measures that are no risks.</summary>
    private static PerThousand? At(Measure measure, (double Estimate, Bounds Interval) effect, double baseline)
    {
        Func<double, double>? risk = measure.Code switch
        {
            "RR" => ratio => baseline * Math.Exp(ratio),
            "OR" => odds => Math.Exp(odds) * baseline / (1 - baseline + (Math.Exp(odds) * baseline)),
            "RD" => difference => baseline + difference,
            _ => null,
        };
        if (risk is null)
            return null;
        double People(double analysed) => 1000 * Math.Clamp(risk(analysed), 0, 1);
        return new(1000 * baseline, People(effect.Estimate), effect.Interval.Map(People));
    }

    private static string Percent(double share) => share.ToString("0", CultureInfo.InvariantCulture) + " %";
}
