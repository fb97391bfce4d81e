using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>What to do and how soon: blue, red, or red and black. Few on a page, and never inside a page of questions.</summary>
[HtmlTargetElement("nhsuk-care-card")]
public sealed class CareCard : TagHelper
{
    /// <summary><c>non-urgent</c>, <c>urgent</c> or <c>emergency</c>.</summary>
    public string Level { get; set; } = "non-urgent";

    public string Heading { get; set; } = "";

    /// <summary>For links to the heading; empty when there are none.</summary>
    public string HeadingId { get; set; } = "";

    public int HeadingLevel { get; set; } = 3;

    /// <summary>Read out at once when the page is shown.</summary>
    public bool Alert { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"nhsuk-card nhsuk-card--care nhsuk-card--care--{Level}");
        var said = Level switch { "emergency" => "Immediate action required: ", "urgent" => "Urgent advice: ", _ => "Non-urgent advice: " };
        output.PreContent.AppendHtml($"<div class=\"nhsuk-card__heading-container\"{(Alert ? " role=\"alert\"" : "")}><h{HeadingLevel} class=\"nhsuk-card__heading\"");
        if (HeadingId.Length > 0)
            output.PreContent.AppendHtml(" id=\"").Append(HeadingId).AppendHtml("\"");
        output.PreContent.AppendHtml("><span role=\"text\"><span class=\"nhsuk-u-visually-hidden\">").Append(said).AppendHtml("</span>").Append(Heading)
            .AppendHtml($"</span></h{HeadingLevel}><span class=\"nhsuk-card--care__arrow\" aria-hidden=\"true\"></span></div><div class=\"nhsuk-card__content\">");
        output.PostContent.AppendHtml("</div>");
    }
}
