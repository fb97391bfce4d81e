using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>The way back, above the page.</summary>
[HtmlTargetElement("nhsuk-back-link")]
public sealed class BackLink : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-back-link");
    }
}
