using System.Globalization;
using System.Text;

namespace Ekbom.Core.Trials;

/// <summary>
/// Reads a diary as a table (RFC 4180: commas, quotes, a line of column names first). Columns may stand in any order; a column of the trial's own
/// things, such as caffeine, is one of what else was different.
/// </summary>
public static class DiaryCsv
{
    private const int MostRows = 2000;

    /// <param name="text">The table.</param>
    /// <param name="file">How problems name it.</param>
    /// <param name="protocol">The trial it is for.</param>
    /// <param name="problems">Where problems go.</param>
    public static IReadOnlyList<NightSaid> Read(string text, string file, Protocol protocol, List<Problem> problems)
    {
        var rows = Rows(text.TrimStart('\uFEFF')).Where(row => row.Cells.Exists(cell => cell.Trim().Length > 0)).ToList();
        if (rows.Count < 2 || rows.Count > MostRows)
        {
            problems.Add(new("TD010", file, rows.Count < 2 ? "The table holds no night." : $"The table has more than {MostRows} rows.", "Write a line of column names, like date,rating,taken, and below it a line for each night."));
            return [];
        }

        if (rows[0].Cells is [var only] && only.Contains(';', StringComparison.Ordinal))
        {
            problems.Add(new("TD011", $"{file}:{Line(rows[0].Line)}", "The columns stand apart with semicolons.", "Save the table with commas between its columns, and numbers with a point."));
            return [];
        }

        var columns = rows[0].Cells.Select(cell => Column(cell, file, protocol, problems)).ToList();
        foreach (var twice in columns.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new("TD011", $"{file}:{Line(rows[0].Line)}", $"The column {twice.Key} stands {twice.Count()} times.", "Keep it once."));
        if (!columns.Contains("date"))
            problems.Add(new("TD011", $"{file}:{Line(rows[0].Line)}", "There is no column date.", "Name one column date: the day of each evening, like 2026-12-01."));
        var nights = new List<NightSaid>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Cells.Count != columns.Count)
                problems.Add(new("TD012", $"{file}:{Line(row.Line)}", $"This line has {row.Cells.Count} cells, and there are {columns.Count} columns.", "Write one cell for each column; text with a comma stands in quotes."));
            else
                nights.Add(new($"{file}:{Line(row.Line)}", [.. columns.Zip(row.Cells, Said).Where(said => said.Column.Length > 0).SelectMany(Several)]));
        }

        return nights;
    }

    private static (string Column, string Text) Said(string column, string cell) =>
        column.StartsWith("other:", StringComparison.Ordinal) ? ("other", cell.Trim().Length == 0 ? "" : $"{column["other:".Length..]}={cell.Trim()}") : (column, cell);

    /// <summary>Several signs in one cell stand apart with a semicolon.</summary>
    private static IEnumerable<(string Column, string Text)> Several((string Column, string Text) said) =>
        said.Column is "report" or "other" ? said.Text.Split(';').Select(one => (said.Column, one)) : [said];

    private static string Column(string written, string file, Protocol protocol, List<Problem> problems)
    {
        var name = written.Trim().ToLowerInvariant().Replace(' ', '-');
        if (NightReader.Columns.Contains(name))
            return name;
        if (protocol.Confounders.Any(confounder => confounder.Id == name))
            return "other:" + name;
        List<string> known = [.. NightReader.Columns, .. protocol.Confounders.Select(confounder => confounder.Id)];
        problems.Add(new("TD011", $"{file}:1", $"There is no column \"{written.Trim()}\".", Nearest.To(name, known) is { } near ? $"Write {near}, if that is what you mean." : $"Remove it; the columns are {string.Join(", ", known)}."));
        return "";
    }

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows of cells with the line each begins on.</summary>
    private static List<(int Line, List<string> Cells)> Rows(string text)
    {
        var rows = new List<(int Line, List<string> Cells)>();
        var (cells, cell, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (!quoted && c == ',')
                End();
            else if (!quoted && c == '\n')
                EndRow();
            else if (c != '\r' || quoted)
                cell.Append(c);
        }

        if (cell.Length > 0 || cells.Count > 0)
            EndRow();
        return rows;

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            End();
            rows.Add((began, cells));
            (cells, began) = ([], line);
        }
    }
}
