using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>Something important beside what to do.</summary>
[HtmlTargetElement("nhsuk-warning-callout")]
public sealed class WarningCallout : TagHelper
{
    private const string Important = "Important";

    public string Heading { get; set; } = Important;

    public int HeadingLevel { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-card nhsuk-card--warning");
        output.PreContent.AppendHtml($"<div class=\"nhsuk-card__content\"><h{HeadingLevel} class=\"nhsuk-card__heading\">");
        if (Heading == Important)
            output.PreContent.Append(Heading);
        else
            output.PreContent.AppendHtml("<span role=\"text\"><span class=\"nhsuk-u-visually-hidden\">Important: </span>").Append(Heading).AppendHtml("</span>");
        output.PreContent.AppendHtml($"</h{HeadingLevel}>");
        output.PostContent.AppendHtml("</div>");
    }
}
