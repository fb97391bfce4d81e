using Ekbom.Core.Plans;
using Ekbom.Core.Timetables;

namespace Ekbom.Core.Writing;

/// <summary>Every way a plan can be written down.</summary>
public static class PlanFormats
{
    /// <summary>The formats by name, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "markdown", "html", "json"];

    /// <summary>The plan in one of <see cref="Names"/>, with a line break at its end; JSON leaves the day to <see cref="DayJson"/>.</summary>
    public static string Write(Plan plan, string format, DaySheet? day = null) => format switch
    {
        "text" => TextPage.Of(PlanDocument.Of(plan, day)),
        "markdown" => MarkdownPage.Of(PlanDocument.Of(plan, day)),
        "html" => HtmlPage.Of(PlanDocument.Of(plan, day)),
        "json" => PlanJson.Of(plan, indented: true) + "\n",
        _ => throw new ArgumentException($"\"{format}\" is none of {string.Join(", ", Names)}.", nameof(format)),
    };
}
