using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>A state in one or two words.</summary>
[HtmlTargetElement("nhsuk-tag")]
public sealed class Tag : TagHelper
{
    public string Colour { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", Colour.Length == 0 ? "nhsuk-tag" : $"nhsuk-tag nhsuk-tag--{Colour}");
    }
}
