using System.Globalization;
using System.Text;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>A plan for a terminal: plain text, wrapped, the same everywhere.</summary>
public static class PlanText
{
    public static string Of(Plan plan) => TextPage.Of(PlanDocument.Of(plan));
}

/// <summary>Writes a document as plain text of at most 78 columns.</summary>
public static class TextPage
{
    public const int Columns = 78;

    public static string Of(Document document)
    {
        var page = new StringBuilder(4096);
        if (document.Alarm && !document.Quiet)
            Wrap(page, "!! ", "!! ", document.Title.ToUpperInvariant());
        else
            Title(page, document.Title, '=');
        var indent = "";
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading)
                indent = heading.Level == 4 ? "  " : "";
            Write(page, block, indent);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Block block, string indent)
    {
        switch (block)
        {
            case Heading { Level: 4 } heading:
                page.Append('\n');
                Wrap(page, "", "  ", heading.Text);
                break;
            case Heading heading:
                page.Append('\n');
                Title(page, heading.Text, heading.Level == 2 ? '=' : '-');
                break;
            case Paragraph paragraph:
                if (indent.Length == 0)
                    page.Append('\n');
                Wrap(page, indent, indent, paragraph.Tone == Tone.Notice ? "** " + Flat(paragraph.Line) + " **" : Flat(paragraph.Line));
                break;
            case Bullets bullets:
                page.Append('\n');
                foreach (var item in bullets.Items)
                    Wrap(page, indent + "- ", indent + "  ", Flat(item));
                break;
            case Behind behind:
                foreach (var line in behind.Lines)
                    Wrap(page, indent + "  ", indent + "    ", Flat(line));
                break;
            case Table table:
                Rows(page, table, indent);
                break;
            case Picture { Letters.Length: > 0 } picture:
                page.Append('\n').Append(picture.Letters);
                break;
            case Numbered numbered:
                page.Append('\n');
                foreach (var item in numbered.Items)
                {
                    var number = string.Create(CultureInfo.InvariantCulture, $"[{item.N}] ");
                    Wrap(page, number.PadLeft(5), "     ", Flat(item.Line) + (item.Link is { } link ? " " + link : ""));
                }

                break;
        }
    }

    /// <summary>Each row under its first cell: names are too long for columns side by side.</summary>
    private static void Rows(StringBuilder page, Table table, string indent)
    {
        page.Append('\n');
        Wrap(page, indent, indent, table.Caption + ":");
        foreach (var row in table.Rows)
        {
            page.Append('\n');
            Wrap(page, indent + "- ", indent + "  ", Flat(row[0]));
            for (var i = 1; i < row.Count; i++)
                Wrap(page, indent + "  ", indent + "    ", $"{table.Columns[i]}: {Flat(row[i])}");
        }
    }

    private static string Flat(Line line)
    {
        var text = line.Label.Length == 0 ? line.Text : $"{line.Label}: {line.Text}";
        return line.References.Count == 0 ? text : text + " " + string.Concat(line.References.Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")));
    }

    private static void Title(StringBuilder page, string text, char under)
    {
        var start = page.Length;
        Wrap(page, "", "", text);
        var longest = page.ToString(start, page.Length - start).Split('\n').Max(line => line.Length);
        page.Append(under, longest).Append('\n');
    }

    internal static void Wrap(StringBuilder page, string first, string next, string text)
    {
        page.Append(first);
        var column = first.Length;
        var fresh = true;
        foreach (var word in text.Replace(" %", "\u00A0%", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!fresh && column + 1 + word.Length > Columns)
            {
                page.Append('\n').Append(next);
                column = next.Length;
                fresh = true;
            }

            if (!fresh)
            {
                page.Append(' ');
                column++;
            }

            page.Append(word.Replace('\u00A0', ' '));
            column += word.Length;
            fresh = false;
        }

        page.Append('\n');
    }
}
