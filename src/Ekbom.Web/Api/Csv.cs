using System.Text;

namespace Ekbom.Web.Api;

/// <summary>Tables as RFC 4180 has them. A text that a spreadsheet would take for a formula is written as text.</summary>
public static class Csv
{
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder(string.Join(',', columns)).Append("\r\n");
        foreach (var row in rows)
            table.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return table.ToString();
    }

    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
