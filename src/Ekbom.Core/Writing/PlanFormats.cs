using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>Every way a plan can be written down.</summary>
public static class PlanFormats
{
    /// <summary>The formats by name, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "markdown", "html", "json"];

    /// <summary>The plan in one of <see cref="Names"/>, with a line break at its end.</summary>
    public static string Write(Plan plan, string format) => format switch
    {
        "text" => PlanText.Of(plan),
        "markdown" => PlanMarkdown.Of(plan),
        "html" => PlanHtml.Of(plan),
        "json" => PlanJson.Of(plan, indented: true) + "\n",
        _ => throw new ArgumentException($"\"{format}\" is none of {string.Join(", ", Names)}.", nameof(format)),
    };
}
