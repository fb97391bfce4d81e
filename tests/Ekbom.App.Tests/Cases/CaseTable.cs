using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Cases;

/// <summary>One row of a case table: who, and what must and must not come out.</summary>
public sealed record CaseRow(string File, string Name, MapNode Profile, IReadOnlyDictionary<string, string> Expected)
{
    public override string ToString() => $"{File}: {Name}";
}

/// <summary>
/// Reads <c>tests/cases/*.md</c>. A file has one or more YAML blocks, each the base person of the tables after it; a table has the columns
/// <c>case</c> and <c>change</c> and any of <c>disposition</c>, <c>verdict</c>, <c>also</c> (other dispositions), <c>finds</c>, <c>not</c>, <c>missing</c>, <c>current</c>, <c>limit</c>.
/// </summary>
public static class CaseTable
{
    public static IEnumerable<CaseRow> Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        MapNode? person = null;
        string[]? columns = null;
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```yaml", StringComparison.Ordinal))
            {
                var start = i + 1;
                while (!lines[++i].StartsWith("```", StringComparison.Ordinal))
                    continue;
                var (tree, problems) = YamlText.Read(string.Join('\n', lines[start..i]), name);
                person = problems.Count == 0 ? (MapNode)tree! : throw new InvalidOperationException(string.Join('\n', problems));
            }
            else if (lines[i].StartsWith('|'))
            {
                var cells = lines[i].Trim().Trim('|').Split(" | ").Select(cell => cell.Trim().Trim('`').Trim()).ToArray();
                if (cells.All(cell => cell.Replace("-", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal).Trim().Length == 0))
                    continue;
                if (columns is null)
                    columns = cells;
                else if (cells.Length == columns.Length)
                    yield return Row(name, columns, cells, person!);
                else
                    throw new InvalidOperationException($"{name}:{i + 1} has {cells.Length} cells, the table has {columns.Length} columns.");
            }
            else
            {
                columns = null;
            }
        }
    }

    private static CaseRow Row(string file, string[] columns, string[] cells, MapNode person)
    {
        var row = columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second);
        return new(file, row["case"], Edits.Apply(person, row["change"]), row);
    }
}
