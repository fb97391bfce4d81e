using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>The first link of every page, for those who come by keyboard.</summary>
[HtmlTargetElement("nhsuk-skip-link")]
public sealed class SkipLink : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "nhsuk-skip-link");
        output.Attributes.SetAttribute("data-module", "nhsuk-skip-link");
        if (!output.Attributes.ContainsName("href"))
            output.Attributes.SetAttribute("href", "#maincontent");
    }
}
