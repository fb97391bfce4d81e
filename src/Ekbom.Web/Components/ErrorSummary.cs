using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>Everything that is wrong on a page at once, each a link to where it can be put right. Nothing is shown when nothing is wrong.</summary>
[HtmlTargetElement("nhsuk-error-summary")]
public sealed class ErrorSummary : TagHelper
{
    /// <summary>What is wrong, and the id of the input; an empty id links to nothing.</summary>
    public IEnumerable<(string Says, string Anchor)> Problems { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Problems.Any())
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nhsuk-error-summary");
        output.Attributes.SetAttribute("data-module", "nhsuk-error-summary");
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"nhsuk-error-summary__heading\">There is a problem</h2><div class=\"nhsuk-error-summary__body\"><ul class=\"nhsuk-list nhsuk-error-summary__list\">");
        foreach (var (says, anchor) in Problems)
        {
            output.Content.AppendHtml("<li>");
            if (anchor.Length > 0)
                output.Content.AppendHtml("<a href=\"#").Append(anchor).AppendHtml("\">").Append(says).AppendHtml("</a>");
            else
                output.Content.Append(says);
            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div></div>");
    }
}
