using System.Globalization;
using System.Text;
using Ekbom.Core.Evidence;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Writing;

/// <summary>Pooled studies for a reader: table and forest plot, how it was computed, and how little a few studies can say.</summary>
public static class SynthesisText
{
    private const double Rare = 0.01;

    public static string Of(IReadOnlyList<Synthesis> all) => string.Join('\n', all.Select(Of));

    private static string Of(Synthesis one)
    {
        var title = $"{Plain.Clean(one.Table.Id)}: {one.Table.Measure.Name}";
        var text = new StringBuilder();
        text.Append(title).Append('\n').Append('=', title.Length).Append("\n\n");
        if (one.Studies > 0)
            text.Append(ForestText.Of(one.Forest)).Append('\n');
        foreach (var sentence in Sentences(one))
            TextPage.Wrap(text, "- ", "  ", sentence);
        if (one.Grade is { } grade)
            Certainty(text, grade);
        foreach (var note in one.Table.Notes)
            TextPage.Wrap(text, "- ", "  ", $"{note.Code}: {note.Says} {note.Mend}");
        return text.ToString();
    }

    private static void Certainty(StringBuilder text, Grade grade)
    {
        text.Append($"\nCertainty, proposed (GRADE): {grade.Certainty}. A person decides, and writes why.\n\n");
        foreach (var step in grade.Steps)
            TextPage.Wrap(text, "- ", "  ", $"{step.Domain}{(step.Steps == 0 ? "" : $" ({step.Steps.ToString("+0;-0", CultureInfo.InvariantCulture)})")}: {step.Why}");
        if (grade.Absolute is { } people)
            TextPage.Wrap(text, "- ", "  ", $"Of 1,000 people {Whole(people.Without)} have the event without, and {Whole(people.With)} ({Whole(people.Interval.Lower)} to {Whole(people.Interval.Upper)}) with treatment.");
    }

    private static string Whole(double people) => people.ToString("0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Sentences(Synthesis one)
    {
        var people = one.Table.People is { } known ? $"{known.ToString("0.##", CultureInfo.InvariantCulture)} people in all" : "how many people in all is not given";
        if (one.Pooled is not { } pooled)
        {
            yield return one.Studies == 1 ? $"One study, not pooled; {people}." : "No study can be used.";
            yield break;
        }

        yield return $"k = {one.Studies.ToString(CultureInfo.InvariantCulture)} studies; {people}.";
        yield return $"Random effects; variance between studies (tau2) by restricted maximum likelihood (REML); interval: {(pooled.Shown.Method == IntervalMethod.Normal ? "normal (z)" : "modified Hartung-Knapp, t with k - 1 degrees of freedom")}.";
        yield return $"{one.Table.Measure.Code} {Read(one, pooled.Estimate, pooled.Shown.Interval)}; p {P(pooled.Shown.P)}.{Fewness(one.Studies)}";
        if (one.Studies < Pooled.FewestForT)
            yield return $"Hartung-Knapp, with one degree of freedom: {Interval(one, pooled.HartungKnapp.Interval)}.";
        var heterogeneity = one.Heterogeneity!;
        yield return $"Heterogeneity: tau2 {Short(pooled.TauSquared)} (95 % {Short(heterogeneity.TauSquaredInterval.Lower)} to {Short(heterogeneity.TauSquaredInterval.Upper)}, Q profile); I2 {Percent(heterogeneity.ISquared(pooled.TauSquared))} ({Percent(heterogeneity.ISquaredInterval.Lower)} to {Percent(heterogeneity.ISquaredInterval.Upper)}), from Q {Percent(heterogeneity.ISquaredFromQ)}; H2 {Short(heterogeneity.HSquared(pooled.TauSquared))}; Q {Short(heterogeneity.Q)}, df {heterogeneity.Freedom.ToString(CultureInfo.InvariantCulture)}, p {P(heterogeneity.P)}.";
        if (PredictionInterval.Shown(pooled) is { } prediction)
            yield return $"A new study would find {Interval(one, prediction)} (95 % prediction interval, modified Hartung-Knapp).{(one.Studies <= 4 ? " With so few studies this is very uncertain." : "")}";
        foreach (var sentence in Details(one))
            yield return sentence;
    }

    /// <summary>What methods section 2.3 has said of few studies.</summary>
    private static string Fewness(int studies) => studies switch
    {
        2 => " Two studies: heterogeneity cannot be judged.",
        <= 4 => " The interval for heterogeneity is very wide.",
        _ => "",
    };

    private static IEnumerable<string> Details(Synthesis one)
    {
        var fixedEffect = Pooled.Of(one.Table.Effects, TauMethod.Fixed);
        yield return $"If all studies had one effect in common (fixed): {Read(one, fixedEffect.Estimate, fixedEffect.Normal.Interval)}.";
        if (one.Table.Tables.Count(table => table.HasZeroCell) is > 0 and var zeros)
        {
            yield return $"Zero cells: 0.5 was added to the four cells of {Plain.Count(zeros, "study", "studies")}.";
            if (one.MantelHaenszel is { } mantelHaenszel)
                yield return $"Without a correction (Mantel-Haenszel): {Read(one, mantelHaenszel.Estimate, mantelHaenszel.Interval)}.";
            if (one.Peto is { } peto && one.Table.Tables.All(Peto.IsBalanced))
                yield return $"Peto: {Read(one, peto.Estimate, peto.Interval)}.";
            else if (one.Peto is not null)
                yield return "Peto's odds ratio is not shown: in some studies one arm is more than twice the other, and then it misleads.";
        }

        if (one.Egger is { } egger && one.Studies >= Egger.FewestShown)
            yield return $"Small-study effects (Egger): slope {Short(egger.Slope)}, p {P(egger.P)}. Many things can make such a slope; it does not prove publication bias.";
        if (one.Without.Count > 0)
            yield return one.Deciding is { Count: > 0 } deciding ? $"It hangs on one study: without {string.Join("; or without ", deciding.Select(study => Plain.Clean(study.Label)))} the estimate lies on the other side of no effect{(one.Table.SmallestThatMatters is null ? "" : " or of the smallest effect that matters")}." : $"Leaving out one study at a time gives {one.Table.Measure.Code} {Interval(one, new(one.Without.Min(left => left.Estimate), one.Without.Max(left => left.Estimate)))}.";
        foreach (var (correlation, pooled) in one.Supposed)
            yield return $"With a correlation within people of {correlation.ToString("0.#", CultureInfo.InvariantCulture)} instead of 0.5: {Read(one, pooled.Estimate, pooled.Shown.Interval)}.";
    }

    private static string Read(Synthesis one, double estimate, Bounds interval) => $"{Short(one.Table.Measure.Read(estimate))} (95 % {Interval(one, interval)})";

    private static string Interval(Synthesis one, Bounds interval) => $"{Short(one.Table.Measure.Read(interval.Lower))} to {Short(one.Table.Measure.Read(interval.Upper))}";

    private static string Short(double number) => ForestText.Short(number);

    private static string Percent(double number) => number.ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string P(double? p) => p switch { null => "not known", < 0.001 => "below 0.001", < Rare => p.Value.ToString("0.000", CultureInfo.InvariantCulture), _ => p.Value.ToString("0.00", CultureInfo.InvariantCulture) };
}
