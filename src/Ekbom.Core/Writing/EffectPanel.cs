using Ekbom.Core.Knowledge;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Writing;

/// <summary>The effects on one scale against one kind of comparison, side by side. They are drawn, not pooled.</summary>
/// <param name="Scale">What was measured, in which unit.</param>
/// <param name="Against">control, before, or exposure.</param>
/// <param name="Better">lower, higher or neither.</param>
/// <param name="Rows">The studies with their effects.</param>
public sealed record EffectPanel(string Scale, string Against, string Better, IReadOnlyList<EffectRow> Rows)
{
    public Measure Measure => Rows[0].Effect.Measure;

    /// <summary>What the numbers are differences from, and which way is better.</summary>
    public string Title => $"{char.ToUpperInvariant(Scale[0])}{Scale[1..]}: {Compared}{(Better == "neither" ? "" : Measure.Scale == EffectScale.Raw ? $"; {(Better == "lower" ? "below" : "above")} 0 is better" : $"; {(Better == "lower" ? "below" : "above")} 1 is better")}";

    public Forest Forest => new(Measure, [.. Rows.Select(row => ForestRow.Of(row.Label, Measure, row.Effect.Analysed, row.Effect.Interval, weight: null))], null, null);

    private string Compared => Against switch { "control" => "difference from the control group", "before" => "change from before, without a control group", _ => "association; nobody was treated" };

    /// <summary>The panels of a summary, in the order of its studies; and the studies that state no effect that could be drawn.</summary>
    public static (IReadOnlyList<EffectPanel> Panels, IReadOnlyList<string> Without) Of(IEnumerable<Study> studies)
    {
        var all = studies.ToList();
        var rows = all.SelectMany(study => study.Outcomes.Where(outcome => outcome.Effect is not null).Select(outcome => (Study: study, Outcome: outcome, Effect: outcome.Effect!))).ToList();
        var panels = rows.GroupBy(row => (row.Effect.Scale, row.Effect.Against, row.Effect.Better, row.Effect.Measure.Code))
            .Select(group => new EffectPanel(group.Key.Scale, group.Key.Against, group.Key.Better, [.. group.Select(row => new EffectRow(row.Study, group.Count(other => other.Study == row.Study) > 1 ? $"{row.Study.Name}, {row.Outcome.What}" : row.Study.Name, row.Effect))]));
        return ([.. panels], [.. all.Where(study => study.Outcomes.All(outcome => outcome.Effect is null)).Select(study => study.Name)]);
    }
}

/// <summary>One study in a panel.</summary>
public sealed record EffectRow(Study Study, string Label, MeasuredEffect Effect);
