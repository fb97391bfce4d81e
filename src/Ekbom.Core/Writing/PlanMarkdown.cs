using System.Globalization;
using System.Text;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>A plan as Markdown (CommonMark with tables).</summary>
public static class PlanMarkdown
{
    public static string Of(Plan plan) => MarkdownPage.Of(PlanDocument.Of(plan));
}

/// <summary>Writes a document as Markdown. What came from outside is escaped: it can be no link, no tag, no heading.</summary>
public static class MarkdownPage
{
    public static string Of(Document document)
    {
        var page = new StringBuilder(4096);
        page.Append("# ").Append(Escape(document.Title)).Append('\n');
        foreach (var block in document.Blocks)
        {
            page.Append('\n');
            Write(page, block, document.Alarm);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Block block, bool alarm)
    {
        switch (block)
        {
            case Heading heading:
                page.Append('#', heading.Level).Append(' ').Append(Escape(heading.Text)).Append('\n');
                break;
            case Paragraph { Tone: Tone.Notice } notice:
                page.Append("> ").Append(Inline(notice.Line)).Append('\n');
                break;
            case Paragraph paragraph:
                page.Append(alarm ? $"**{Inline(paragraph.Line)}**" : Inline(paragraph.Line)).Append('\n');
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                    page.Append("- ").Append(Inline(item)).Append('\n');
                break;
            case Behind behind:
                foreach (var line in behind.Lines)
                    page.Append("- ").Append(Inline(line)).Append('\n');
                break;
            case Table table:
                page.Append(Escape(table.Caption)).Append(":\n\n");
                page.Append("| ").AppendJoin(" | ", table.Columns.Select(Escape)).Append(" |\n|").Insert(page.Length, "---|", table.Columns.Count).Append('\n');
                foreach (var row in table.Rows)
                    page.Append("| ").AppendJoin(" | ", row.Select(Inline)).Append(" |\n");
                break;
            case Picture { Letters.Length: > 0 } picture:
                page.Append("```text\n").Append(picture.Letters).Append("```\n");
                break;
            case Numbered numbered:
                foreach (var item in numbered.Items)
                    page.Append(item.N.ToString(CultureInfo.InvariantCulture)).Append(". ").Append(Inline(item.Line)).Append(item.Link is { } link ? $" <{Address(link)}>" : "").Append('\n');
                break;
        }
    }

    private static string Inline(Line line)
    {
        var text = line.Label.Length == 0 ? Escape(line.Text) : line.Text.Length == 0 ? $"**{Escape(line.Label)}**" : $"**{Escape(line.Label)}:** {Escape(line.Text)}";
        return line.References.Count == 0 ? text : text + " " + string.Concat(line.References.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")));
    }

    private static string Address(string link) => link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '~' or '#' || (i == 0 && c is '+' or '-' or '=' or '!') || (i > 0 && i == digits && c is '.' or ')'))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
