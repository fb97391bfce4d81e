using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ekbom.Web.Components;

/// <summary>What was said, key by key.</summary>
[HtmlTargetElement("nhsuk-summary-list")]
public sealed class SummaryList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "nhsuk-summary-list");
    }
}

/// <summary>One row of it, with a link or a button to change it where there is one.</summary>
[HtmlTargetElement("nhsuk-summary-row", ParentTag = "nhsuk-summary-list")]
public sealed class SummaryRow : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>The word on the link or button; empty for none.</summary>
    public string Action { get; set; } = "";

    /// <summary>What it changes, for those who hear the page.</summary>
    public string Of { get; set; } = "";

    /// <summary>Where the link leads; empty for a button.</summary>
    public string Href { get; set; } = "";

    /// <summary>What the button sends, as the value of <c>do</c>.</summary>
    public string Sends { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "nhsuk-summary-list__row");
        output.PreContent.AppendHtml("<dt class=\"nhsuk-summary-list__key\">").Append(Key).AppendHtml("</dt><dd class=\"nhsuk-summary-list__value\">");
        output.PostContent.AppendHtml("</dd>");
        if (Action.Length == 0)
            return;
        output.PostContent.AppendHtml("<dd class=\"nhsuk-summary-list__actions\">");
        if (Href.Length > 0)
            output.PostContent.AppendHtml("<a class=\"nhsuk-link\" href=\"").Append(Href).AppendHtml("\">");
        else
            output.PostContent.AppendHtml("<button class=\"nhsuk-link\" type=\"submit\" name=\"do\" value=\"").Append(Sends).AppendHtml("\" formnovalidate>");
        output.PostContent.Append(Action);
        if (Of.Length > 0)
            output.PostContent.AppendHtml("<span class=\"nhsuk-u-visually-hidden\"> ").Append(Of).AppendHtml("</span>");
        output.PostContent.AppendHtml(Href.Length > 0 ? "</a></dd>" : "</button></dd>");
    }
}
