using System.Globalization;

namespace Ekbom.Bench;

/// <summary>
/// The proof by simulation: does an interval that says 95 % hold the truth in 95 of 100, and how often is something found that is not there. Each row is
/// kept in a file once it is done, so that a run that was cut short goes on where it stopped.
/// </summary>
public static class TrialsProof
{
    private static readonly double[] Correlations = [0, 0.2, 0.4, 0.6, 0.7];

    private static readonly string Kept = Repository.Path(".build", "trials-proof.tsv");

    /// <param name="trials">A row.</param>
    public static void Run(int trials)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials} trials a row, fixed seeds"));
        Row("all parameters from the priors, three times as many trials: 95 % | 80 % | 50 % interval holds the truth", $"calibration {3 * trials}", () => Calibration(3 * trials));
        foreach (var correlation in Correlations)
            Row($"rho {correlation.ToString("0.0", CultureInfo.InvariantCulture)}, true 0 / -1 / -2: 95 % interval | mean error | helps | better with 0.95 | least squares", $"coverage {correlation.ToString("0.0", CultureInfo.InvariantCulture)} {trials}", () => Coverage(correlation, trials));
        foreach (var effect in (double[])[0, -2])
            Row($"twelve weekly looks, true {effect.ToString("0", CultureInfo.InvariantCulture)}, benefit called: by our rule | of these before the end | 0.95 at some look | 0.99 at some look | 0.95 at the end | mean nights by our rule, of 84", $"looks {effect.ToString("0", CultureInfo.InvariantCulture)} {trials}", () => Looks(effect, trials));
        Row("processor time on one core: answer of 90 nights | with every other supposition and check | pool of 50 people", "times", Times);
        Row("pool of 20 people, 300 times: 95 % interval of the mean | width | one person alone, off by | pooled | their interval", "pool 20 300", () => Pool(20, 300));
    }

    private static void Row(string name, string key, Func<string> compute)
    {
        var done = File.Exists(Kept) ? File.ReadLines(Kept).Select(line => line.Split('\t')).FirstOrDefault(parts => parts[0] == key) : null;
        var figures = done?[1] ?? compute();
        if (done is null)
            File.AppendAllText(Kept, $"{key}\t{figures}\n");
        Console.WriteLine($"{name}\n    {figures}");
    }

    /// <summary>Parameters from the priors, as the model supposes them: then its intervals hold exactly what they say.</summary>
    public static string Calibration(int trials)
    {
        var (held95, held80, held50) = SimulatedTrials.Held(trials, Progress);
        return $"{Percent(held95, trials)} | {Percent(held80, trials)} | {Percent(held50, trials)}";
    }

    private static string Coverage(double correlation, int trials)
    {
        var (held, errors, helps, any, classical) = SimulatedTrials.Covered(correlation, trials, Progress);
        return $"{Percents(held, trials)} | {string.Join(" / ", errors.Select(error => (error / trials).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)))} | {Percents(helps, trials)} | {Percents(any, trials)} | {Percent(classical, trials)}";
    }

    private static string Looks(double effect, int trials)
    {
        var looked = LookedAt.Of(effect, trials, Progress);
        return string.Create(CultureInfo.InvariantCulture, $"{Percent(looked.Ours, trials)} | {Percent(looked.Early, trials)} | {Percent(looked.At95, trials)} | {Percent(looked.At99, trials)} | {Percent(looked.AtTheEnd, trials)} | {(double)looked.Nights / trials:0}");
    }

    private static string Pool(int people, int times)
    {
        var (held, width, alone, pooled, own) = SimulatedTrials.Pooled(people, times);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * held / times:0.0} % | {width:0.00} | {alone:0.00} | {pooled:0.00} | {100 * own:0.0} %");
    }

    /// <summary>Processor time, which a busy machine changes less than the clock.</summary>
    private static string Times()
    {
        var times = new TrialTimes();
        return $"{Milliseconds(() => times.Answer(), 60)} | {Milliseconds(() => times.All(), 12)} | {Milliseconds(() => times.Pool(), 2000)}";
    }

    private static string Milliseconds(Action run, int repeats)
    {
        for (var i = 0; i < repeats; i++)
            run();
        Thread.Sleep(1000); // until what is hot has been compiled again
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < repeats; i++)
            run();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalMilliseconds / repeats).ToString("0.00", CultureInfo.InvariantCulture) + " ms";
    }

    private static string Percents(int[] counts, int of) => string.Join(" / ", counts.Select(count => Percent(count, of)));

    private static string Percent(int count, int of) => (100.0 * count / of).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>On standard error, every hundred.</summary>
    private static void Progress(int done, int of)
    {
        if (done % 100 == 0 || done == of)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {of}"));
    }
}
