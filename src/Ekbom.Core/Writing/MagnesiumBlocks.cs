using System.Globalization;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>The verdict on magnesium in words, with a suggestion when there is one and the limit otherwise.</summary>
internal static class MagnesiumBlocks
{
    private const string Label = "Magnesium";

    public static IEnumerable<Block> Of(Plan plan)
    {
        var magnesium = plan.Magnesium;
        var because = magnesium.Because.DistinctBy(statement => statement.Text).ToList();
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
            yield return new Bullets([.. Suggested(suggestion, magnesium.Current.HighMg > 0m)]);
        yield return new Bullets([.. Amounts(magnesium)]);
    }

    private static IEnumerable<Line> Suggested(MagnesiumSuggestion suggestion, bool taken)
    {
        var numbers = PlanDocument.Numbers(suggestion.Cites);
        yield return new(suggestion.FormSays.Length > 0 ? suggestion.FormSays : Named(suggestion.Form), "Form", numbers);
        if (suggestion.StartSays.Length > 0)
        {
            yield return new(suggestion.StartSays, "First dose");
            yield return new($"{Plain.Milligrams(suggestion.CeilingMg)} of magnesium itself a day {(taken ? "on top of what you take now" : "from this")}", "No more than");
        }
        else
        {
            yield return new($"What you take now leaves only {Plain.Milligrams(suggestion.CeilingMg)} of magnesium itself a day under the limit, less than a usual first amount. Rather test what you take already than add to it", "First dose");
        }

        yield return new(suggestion.When, "When");
        if (suggestion.ReviewWeeks.Count > 0)
            yield return new($"after {string.Join(" and ", suggestion.ReviewWeeks.Select(week => week.ToString(CultureInfo.InvariantCulture)))} weeks. {string.Join(' ', suggestion.ReviewSays)}".TrimEnd(), "Look back");
        yield return new(suggestion.StopRule, "When to stop");
    }

    private static IEnumerable<Line> Amounts(MagnesiumVerdict magnesium)
    {
        yield return new(Now(magnesium.Current), "You take now");
        if (magnesium.Limit is { } limit)
            yield return new($"{Plain.Milligrams(limit.Mg)} of magnesium itself a day ({Whose(limit)})", "Limit for supplements", PlanDocument.Numbers(limit.Cites));
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
