using Ekbom.Core.Answers;
using Ekbom.Core.Measures;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>A label in words: how much magnesium, how often, what was assumed, and the limit.</summary>
public static class MagnesiumText
{
    public static string Of(MagnesiumAnswer answer) => TextPage.Of(Document(answer));

    public static Document Document(MagnesiumAnswer answer)
    {
        var blocks = new List<Block> { new Bullets([.. Lines(answer)]) };
        if (answer.Assumed.Count > 0)
        {
            blocks.Add(new Heading(2, "How it was read"));
            blocks.Add(new Bullets([.. answer.Assumed.Select(says => (Line)says)]));
        }

        blocks.AddRange(ReferenceBlocks.List(answer.References));
        return new(Title(answer), false, blocks);
    }

    private static IEnumerable<Line> Lines(MagnesiumAnswer answer)
    {
        if (answer.Form is { } form)
            yield return new($"magnesium {form}", "Form");
        yield return new(answer.PerDay is { } times ? Plain.Count(times, "time", "times") + " a day" : "not said", "How often");
        if (answer.Others.Count > 0)
            yield return new(string.Join(", ", answer.Others.Select(other => other.Id.Replace('-', ' ') + (other.May ? " (may be in it)" : other.ElementalPerIntake.IsKnown ? $" {other.ElementalPerIntake} mg at a time" : ""))), "Also in it");
        if (answer.Limit is not { } limit)
            yield break;
        yield return new($"{Plain.Milligrams(limit.Mg)} of magnesium itself a day for an adult ({MagnesiumBlocks.Whose(limit)}){Share(answer)}", "Limit for supplements", PlanDocument.Numbers(limit.Cites));
    }

    private static string Title(MagnesiumAnswer answer)
    {
        var per = answer.PerDay is null ? "per intake" : "a day";
        return answer.Elemental switch
        {
            { LowMg: { } low, HighMg: { } high } when low == high => $"{Plain.Milligrams(low)} of magnesium itself {per}",
            { LowMg: { } low, HighMg: { } high } => $"{Number.Write(low)} to {Plain.Milligrams(high)} of magnesium itself {per}",
            { LowMg: { } low } => $"At least {Plain.Milligrams(low)} of magnesium itself {per}; the rest is not known",
            { HighMg: { } high } => $"At most {Plain.Milligrams(high)} of magnesium itself {per}",
            _ => "How much magnesium it brings is not known",
        };
    }

    private static string Share(MagnesiumAnswer answer)
    {
        if (answer.Share is not ({ } low, { } high))
            return "";
        var percent = Percent(low) == Percent(high) ? Percent(high) : $"{Percent(low)} to {Percent(high)}";
        var whose = answer.PerDay is null ? "one intake is" : "this is";
        var over = low > 1m ? ", which is above it" : high > 1m ? ", which may be above it" : "";
        return $"; {whose} {percent} % of it{over}";
    }

    private static string Percent(decimal share) => Number.Exact(Math.Round(share * 100m, 0, MidpointRounding.AwayFromZero));
}
