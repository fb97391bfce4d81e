using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>A remark set apart from what stands around it.</summary>
[HtmlTargetElement("nhsuk-inset-text")]
public sealed class InsetText : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        var own = output.Attributes["class"]?.Value.ToString();
        output.Attributes.SetAttribute("class", own is null ? "nhsuk-inset-text" : $"nhsuk-inset-text {own}");
        output.PreContent.AppendHtml("<span class=\"nhsuk-u-visually-hidden\">Information: </span>");
    }
}
