using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>A button that sends a form, or a link that looks like one.</summary>
[HtmlTargetElement("nhsuk-button")]
public sealed class Button : TagHelper
{
    /// <summary>Empty for the main thing to do, else <c>secondary</c> or <c>warning</c>.</summary>
    public string Kind { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = output.Attributes.ContainsName("href");
        output.TagName = link ? "a" : "button";
        output.Attributes.SetAttribute("class", Kind.Length == 0 ? "nhsuk-button" : $"nhsuk-button nhsuk-button--{Kind}");
        output.Attributes.SetAttribute("data-module", "nhsuk-button");
        if (link)
        {
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
        else
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}
