using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>What may be folded away; open on paper.</summary>
[HtmlTargetElement("nhsuk-details")]
public sealed class Details : TagHelper
{
    public string Summary { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "nhsuk-details");
        output.PreContent.AppendHtml("<summary class=\"nhsuk-details__summary\"><span class=\"nhsuk-details__summary-text\">").Append(Summary)
            .AppendHtml("</span></summary><div class=\"nhsuk-details__text\">");
        output.PostContent.AppendHtml("</div>");
    }
}
