namespace Ekbom.Core.Writing;

/// <summary>Numbers the references of a document in the order in which they are read.</summary>
internal static class Numbering
{
    public static Document InOrder(Document document)
    {
        var numbers = new Dictionary<int, int>();
        var blocks = document.Blocks.Select(block => Read(block, numbers)).ToList();
        return document with { Blocks = [.. blocks.Select(block => block is Numbered list ? Sorted(list, numbers) : block)] };
    }

    private static Block Read(Block block, Dictionary<int, int> numbers) => block switch
    {
        Paragraph paragraph => paragraph with { Line = Read(paragraph.Line, numbers) },
        Bullets bullets => new Bullets(Read(bullets.Items, numbers)),
        Behind behind => behind with { Lines = Read(behind.Lines, numbers) },
        Table table => table with { Rows = [.. table.Rows.Select(row => Read(row, numbers))] },
        _ => block,
    };

    private static List<Line> Read(IReadOnlyList<Line> lines, Dictionary<int, int> numbers) => [.. lines.Select(line => Read(line, numbers))];

    private static Line Read(Line line, Dictionary<int, int> numbers) =>
        line.References.Count == 0 ? line : line with { References = [.. line.References.Select(number => NumberOf(number, numbers)).Order()] };

    /// <summary>What nothing in the text refers to comes last.</summary>
    private static Numbered Sorted(Numbered list, Dictionary<int, int> numbers) =>
        new([.. list.Items.Select(item => item with { N = NumberOf(item.N, numbers) }).OrderBy(item => item.N)]);

    private static int NumberOf(int number, Dictionary<int, int> numbers)
    {
        if (!numbers.TryGetValue(number, out var inOrder))
            numbers.Add(number, inOrder = numbers.Count + 1);
        return inOrder;
    }
}
