using System.Globalization;
using System.Text;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>A plan as one page that stands alone: no script, nothing fetched.</summary>
public static class PlanHtml
{
    public static string Of(Plan plan) => HtmlPage.Of(PlanDocument.Of(plan));
}

/// <summary>Writes a document as HTML that is also well-formed XML. Every text is escaped.</summary>
public static class HtmlPage
{
    public static string Of(Document document)
    {
        var page = new StringBuilder(16 * 1024);
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<meta name=\"color-scheme\" content=\"light dark\" />\n<title>")
            .Append(Escape(document.Title)).Append("</title>\n<style>\n").Append(HtmlStyle.Css).Append("</style>\n</head>\n<body")
            .Append(document.Alarm ? " class=\"alarm\"" : "").Append(">\n<a class=\"skip\" href=\"#main\">Skip to the plan</a>\n<main id=\"main\">\n");
        page.Append(document.Alarm ? "<h1 role=\"alert\">" : "<h1>").Append(Escape(document.Title)).Append("</h1>\n");
        foreach (var block in document.Blocks)
            Write(page, block);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, Block block)
    {
        switch (block)
        {
            case Heading heading:
                var tag = string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}");
                page.Append('<').Append(tag).Append(heading.Id.Length == 0 ? "" : $" id=\"{Escape(heading.Id)}\"").Append('>').Append(Escape(heading.Text)).Append("</").Append(tag).Append(">\n");
                break;
            case Paragraph paragraph:
                page.Append(paragraph.Tone switch { Tone.Lead => "<p class=\"lead\">", Tone.Notice => "<p class=\"notice\" role=\"note\">", Tone.Small => "<p class=\"small\">", _ => "<p>" })
                    .Append(Inline(paragraph.Line)).Append("</p>\n");
                break;
            case Bullets bullets:
                List(page, bullets.Items);
                break;
            case Behind behind:
                page.Append("<details><summary>").Append(Escape(behind.Summary)).Append("</summary>\n");
                List(page, behind.Lines);
                page.Append("</details>\n");
                break;
            case Table table:
                Rows(page, table);
                break;
            case Picture picture:
                page.Append("<figure class=\"wide\">\n").Append(picture.Svg).Append("</figure>\n");
                break;
            case Numbered numbered:
                page.Append("<ol class=\"sources\">\n");
                foreach (var item in numbered.Items)
                {
                    page.Append(CultureInfo.InvariantCulture, $"<li id=\"source-{item.N}\" value=\"{item.N}\">").Append(Inline(item.Line));
                    if (item.Link is { } link)
                        page.Append(" <a href=\"").Append(Escape(link)).Append("\" rel=\"noreferrer\">").Append(Escape(link)).Append("</a>");
                    page.Append("</li>\n");
                }

                page.Append("</ol>\n");
                break;
        }
    }

    private static void List(StringBuilder page, IReadOnlyList<Line> lines)
    {
        page.Append("<ul>\n");
        foreach (var line in lines)
            page.Append("<li>").Append(Inline(line)).Append("</li>\n");
        page.Append("</ul>\n");
    }

    private static void Rows(StringBuilder page, Table table)
    {
        page.Append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Escape(table.Caption)).Append("\">\n<table>\n<caption>").Append(Escape(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            page.Append("<th scope=\"col\">").Append(Escape(column)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Inline(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
                page.Append("<td>").Append(Inline(cell)).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Inline(Line line)
    {
        var label = line.Label.Length == 0 ? "" : $"<strong>{Escape(line.Label)}:</strong> ";
        var references = line.References.Count == 0 ? "" : " " + string.Concat(line.References.Select(n => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#source-{n}\" aria-label=\"Source {n}\">[{n}]</a>")));
        return label + Escape(line.Text) + references;
    }

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny("&<>\"'") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
