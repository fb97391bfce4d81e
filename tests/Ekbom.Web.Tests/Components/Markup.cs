using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ekbom.Web.Tests.Components;

/// <summary>HTML so that two texts are equal when a browser makes the same of them: attributes and classes in order, spaces that show nothing left out.</summary>
public static class Markup
{
    private static readonly string[] Layout = ["p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "fieldset", "legend", "form", "details", "summary", "h1", "h2", "h3", "h4", "option", "select", "label"];

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>");

    public static string Normal(IDocument document)
    {
        var text = new StringBuilder();
        foreach (var node in document.Body!.ChildNodes)
            Write(node, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText words)
        {
            var said = string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (said.Length > 0)
                text.Append(' ', depth).Append(Space(words, before: true)).Append(said).Append(Space(words, before: false)).Append('\n');
            return;
        }

        if (node is not IElement element)
            return;
        text.Append(' ', depth).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : Shown(attribute)).Append('"');
        text.Append(">\n");
        foreach (var child in element.ChildNodes)
            Write(child, text, depth + 1);
    }

    /// <summary>Of what is either there or not, the value says nothing.</summary>
    private static string Shown(IAttr attribute) => attribute.Name is "checked" or "selected" or "disabled" or "formnovalidate" ? "" : attribute.Value;

    /// <summary>A space beside something in the same line can be seen.</summary>
    private static string Space(IText words, bool before)
    {
        var beside = before ? words.PreviousSibling : words.NextSibling;
        var spaced = words.Data.Length > 0 && char.IsWhiteSpace(before ? words.Data[0] : words.Data[^1]);
        return spaced && beside is IElement element && !Layout.Contains(element.LocalName) ? "␣" : "";
    }
}
