using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>Which two things need hours between them, whether today's times keep them, and when the second fits.</summary>
internal static class TimingBlocks
{
    public static IEnumerable<Block> Of(Plan plan)
    {
        if (plan.Timing.Count == 0)
            yield break;
        yield return new Heading(2, "Hours to keep between", "hours");
        yield return new Table("Each pair, the least time between the two, and when the second one fits",
            ["Pair", "When the first one is taken first", "When the second one is taken first", "Your times now", "The second one fits"],
            [.. plan.Timing.Select(Row)]);
    }

    private static IReadOnlyList<Line> Row(Timing pair) =>
    [
        new($"{pair.First}, then {pair.Second}" + (pair.Proposed ? " (only suggested)" : ""), references: PlanDocument.Numbers(pair.Cites)),
        Plain.Hours(pair.BeforeHours),
        Plain.Hours(pair.AfterHours),
        pair.Ok switch { true => "far enough apart", false => "too close", _ => "not known" },
        Fits(pair),
    ];

    private static string Fits(Timing pair) => pair.Windows.Count == 0
        ? pair.NoTime ? "at no time of the day" : "not known until the times are"
        : string.Join(", ", pair.Windows.Select(Window));

    private static string Window((TimeOnly From, TimeOnly To) window) =>
        $"{Plain.Clock(window.From)} to {Plain.Clock(window.To)}" + (window.To < window.From ? " (past midnight)" : "");
}
