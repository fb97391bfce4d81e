using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>What a finished trial leaves in a profile: <c>trials: [{substance, elemental, design, verdict, useful, any, nights, ended}]</c>.</summary>
/// <param name="Substance">The term of what was taken, or its name when we have no term for it.</param>
/// <param name="ElementalMg">Elemental magnesium a day.</param>
/// <param name="Useful">Probability of a benefit worth having; null below the minimum of data.</param>
/// <param name="Any">Probability of any benefit.</param>
public sealed record TrialResult(string Substance, decimal? ElementalMg, TrialDesign Design, Verdict Verdict, double? Useful, double? Any, int Nights, DateOnly Ended)
{
    /// <summary>One for each treatment that is something; none while the trial runs, or without a night that counts.</summary>
    public static IReadOnlyList<TrialResult> Of(TrialAnalysis analysis) => analysis.Nights.State is TrialState.NotStarted or TrialState.Running || analysis.Used == 0 ? [] : [.. analysis.Comparisons.Select(one =>
    {
        var treatment = analysis.Protocol.Treatments[one.Treatment];
        var told = one.Together is null ? one.Effect : null;
        return new TrialResult(treatment.Substance ?? treatment.Name, treatment.ElementalMg, analysis.Protocol.Design, one.Verdict, told?.Useful, told?.Any, analysis.Used, analysis.Ended);
    })];

    /// <summary>Only a trial of magnesium changes a plan.</summary>
    public bool IsOfMagnesium => Substance == "magnesium" || ElementalMg is not null;

    /// <summary>The row for a profile, key by key.</summary>
    public IEnumerable<(string Key, string Value)> Row()
    {
        yield return ("substance", Substance);
        if (ElementalMg is { } mg)
            yield return ("elemental", string.Create(CultureInfo.InvariantCulture, $"{mg:0.####} mg"));
        yield return ("design", TrialWords.Of(Design));
        yield return ("verdict", Verdict.Id());
        if (Useful is { } useful && Any is { } any)
        {
            yield return ("useful", Percent(useful));
            yield return ("any", Percent(any));
        }

        yield return ("nights", Nights.ToString(CultureInfo.InvariantCulture));
        yield return ("ended", Ended.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The row as a line of YAML.</summary>
    public string Yaml() => $"{{ {string.Join(", ", Row().Select(one => $"{one.Key}: {(one.Key == "substance" ? Quoted(one.Value) : one.Value)}"))} }}";

    /// <summary>Whole percents, never 0 or 100 when it is neither.</summary>
    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(Math.Round(100 * share), 1, 99):0} %");

    private static string Quoted(string text) => text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-') ? text : $"\"{text.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"";
}
