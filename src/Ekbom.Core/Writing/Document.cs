namespace Ekbom.Core.Writing;

/// <summary>What a page, a terminal and a Markdown file have in common: made once from a plan, written three times.</summary>
/// <param name="Title">First and biggest.</param>
/// <param name="Alarm">An emergency: everything in it is big, and there is nothing else.</param>
public sealed record Document(string Title, bool Alarm, IReadOnlyList<Block> Blocks)
{
    /// <summary>It may hold what somebody wrote: cleaned like every line.</summary>
    public string Title { get; init; } = Plain.Clean(Title);

    /// <summary>An alarm that is spoken quietly: nobody in despair is shouted at.</summary>
    public bool Quiet { get; init; }
}

public abstract record Block;

/// <param name="Level">2 to 4; the title of the document is 1.</param>
public sealed record Heading(int Level, string Text, string Id = "") : Block
{
    /// <summary>A title may name what somebody wrote: cleaned like every line.</summary>
    public string Text { get; init; } = Plain.Clean(Text);
}

public enum Tone { Plain, Lead, Notice, Small }

public sealed record Paragraph(Line Line, Tone Tone = Tone.Plain) : Block;

public sealed record Bullets(IReadOnlyList<Line> Items) : Block;

/// <summary>What stands behind a sentence. A page may fold it away; nothing in it is needed to act.</summary>
public sealed record Behind(string Summary, IReadOnlyList<Line> Lines) : Block;

/// <summary>Rows of cells; the first cell names its row.</summary>
public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block;

/// <summary>A picture for a page, as SVG that says the same in words; elsewhere the same drawn in letters, or nothing where what follows says it all.</summary>
public sealed record Picture(string Svg, string Letters = "") : Block;

/// <summary>The list the numbers in brackets point to.</summary>
public sealed record Numbered(IReadOnlyList<NumberedLine> Items) : Block;

public sealed record NumberedLine(int N, Line Line, string? Link);

/// <summary>A sentence or two, with a label before it and the numbers of its references after it.</summary>
public sealed record Line
{
    public Line(string text, string label = "", IReadOnlyList<int>? references = null) =>
        (Text, Label, References) = (Plain.Clean(text), Plain.Clean(label), references ?? []);

    public string Text { get; }

    public string Label { get; }

    public IReadOnlyList<int> References { get; init; }

    public static implicit operator Line(string text) => new(text);
}
