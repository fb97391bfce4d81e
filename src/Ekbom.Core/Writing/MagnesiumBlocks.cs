using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The verdict on magnesium in words, with a suggestion when there is one and the limit otherwise.</summary>
internal static class MagnesiumBlocks
{
    private const string Label = "Magnesium", Stop = "stop", WithClinician = "with-clinician";

    public static IEnumerable<Block> Of(Plan plan)
    {
        var magnesium = plan.Magnesium;
        var because = magnesium.Because.Where(statement => magnesium.Verdict != Stop || !statement.MootAfterStop).DistinctBy(statement => statement.Text).ToList();
        var verdict = Words.Verdict(magnesium.Verdict);
        if (because is [var first, ..] && first.Text.StartsWith(verdict, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Paragraph(PlanDocument.Said(first, Label), Tone.Lead); // it says the verdict itself
            because.RemoveAt(0);
        }
        else
        {
            yield return new Paragraph(new Line(verdict + ".", Label), Tone.Lead);
        }

        if (because.Count > 0)
            yield return new Bullets([.. because.Select(statement => PlanDocument.Said(statement))]);
        if (magnesium.Suggestion is { } suggestion)
            yield return new Bullets([.. Suggested(suggestion, magnesium.Current.HighMg ?? 0m)]);
        yield return new Bullets([.. Amounts(magnesium, plan.Audience)]);
    }

    private static IEnumerable<Line> Suggested(MagnesiumSuggestion suggestion, decimal takenMg)
    {
        var numbers = PlanDocument.Numbers(suggestion.Cites);
        var ceiling = Plain.Milligrams(suggestion.CeilingMg);
        yield return new(suggestion.FormSays.Length > 0 ? suggestion.FormSays : Named(suggestion.Form), "Form", numbers);
        if (suggestion.StartSays.Length == 0)
        {
            yield return new($"What you take now leaves only {ceiling} of magnesium itself a day under the limit, less than a usual first amount. Rather test what you take already than add to it", "First dose");
        }
        else if (takenMg > 0m)
        {
            yield return new(suggestion.StartSays, "How much");
            yield return new($"{Plain.Milligrams(takenMg + suggestion.CeilingMg)} of magnesium itself a day from all products together", "Never more than");
        }
        else
        {
            yield return new(suggestion.StartSays, "First dose");
            yield return new($"{ceiling} of magnesium itself a day from this", "No more than");
        }

        yield return new(suggestion.When, "When");
        if (suggestion.ReviewWeeks.Count > 0)
            yield return new($"after {string.Join(" and ", suggestion.ReviewWeeks.Select(week => week.ToString(CultureInfo.InvariantCulture)))} weeks. {string.Join(' ', suggestion.ReviewSays)}".TrimEnd(), "Look back");
        yield return new(suggestion.StopRule, "When to stop");
    }

    /// <summary>A patient who is told to stop, or to leave it to a doctor, reads no figure that others may take.</summary>
    private static IEnumerable<Line> Amounts(MagnesiumVerdict magnesium, Audience audience)
    {
        yield return new(Now(magnesium.Current), "You take now");
        if (magnesium.Limit is not { } limit || (audience == Audience.Patient && magnesium.Verdict is (Stop or WithClinician)))
            yield break;
        var figure = $"{Plain.Milligrams(limit.Mg)} of magnesium itself a day";
        yield return new(magnesium.OwnLimitMg is { } own ? $"yours is {Plain.Milligrams(own)} a day; the usual {figure} does not fit you ({Whose(limit)})" : $"{figure} ({Whose(limit)})", "Limit for supplements", PlanDocument.Numbers(limit.Cites));
    }

    /// <summary>Two letters, or that it is no country's own.</summary>
    public static string Whose(MagnesiumLimit limit) => limit.Jurisdiction == "INT" ? "the strictest we know" : limit.Jurisdiction;

    private static string Named(string form) => form.StartsWith("magnesium", StringComparison.Ordinal) ? form : "magnesium " + form;

    private static string Now(MagnesiumRange now) => now switch
    {
        { LowMg: null, HighMg: null } => "amount not known",
        { LowMg: 0m, HighMg: 0m } => "no magnesium",
        { LowMg: 0m, HighMg: null } => "amount not known",
        { LowMg: { } low, HighMg: null } => $"at least {Plain.Milligrams(low)} a day; the rest is not known",
        { LowMg: null, HighMg: { } high } => $"at most {Plain.Milligrams(high)} a day",
        { LowMg: { } low, HighMg: { } high } => low == high ? $"{Plain.Milligrams(low)} of magnesium itself a day" : $"{Plain.Milligrams(low)} to {Plain.Milligrams(high)} of magnesium itself a day",
    };
}
