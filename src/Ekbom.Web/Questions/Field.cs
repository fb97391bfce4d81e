namespace Ekbom.Web.Questions;

public enum FieldKind { YesNo, Choice, Select, Several, Text, Lines, Date, File }

/// <summary>One choice of a field.</summary>
public sealed record Option(string Value, string Label);

/// <summary>One thing a page asks for, with what was told so far.</summary>
/// <param name="Name">The name of the input; it also names the field in a list of problems.</param>
/// <param name="Label">The question in the person's words.</param>
public sealed record Field(string Name, FieldKind Kind, string Label)
{
    /// <summary>What is sent when none of several choices holds.</summary>
    public const string NoneOfThem = "none";

    /// <summary>The widths an input may have, in letters.</summary>
    public static readonly IReadOnlyList<int> Widths = [2, 3, 4, 5, 10, 20, 30];

    /// <summary>The id of the input; of several, that of the first.</summary>
    public string Id { get; init; } = Name;

    public string Hint { get; init; } = "";

    /// <summary>How big the label is: <c>s</c>, <c>m</c>, <c>l</c>, <c>xl</c>, or empty for as big as the text.</summary>
    public string Size { get; init; } = "s";

    /// <summary>The label is the heading of the page, which asks for nothing else.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The first, empty choice of a list; without it there is none.</summary>
    public string Empty { get; init; } = "Not said";

    /// <summary>The kinds of file that may be chosen.</summary>
    public string Accept { get; init; } = "";

    public int Rows { get; init; } = 3;

    public int Longest { get; init; } = 2000;

    /// <summary>What it is called on the sheet for the doctor; the question itself where that is short enough.</summary>
    public string Short { get; init; } = Label;

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>What was told; for several choices, all of them.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public string Value => Values.Count > 0 ? Values[0] : "";

    /// <summary>The unit behind a number.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>What the choice of none of them is called; empty when there is none.</summary>
    public string None { get; init; } = "";

    /// <summary>The kind of term that may be searched for while typing.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Digits that are usual, for the width.</summary>
    public int Width { get; init; }
}

/// <summary>A field as a page shows it.</summary>
/// <param name="Hidden">The heading of the page says the same already.</param>
public sealed record FieldShown(Field Field, string? Problem = null, bool Hidden = false);

/// <summary>What is wrong in a field, and what to write instead.</summary>
public sealed record FieldProblem(string Field, string Says);
