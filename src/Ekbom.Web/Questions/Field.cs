namespace Ekbom.Web.Questions;

public enum FieldKind { YesNo, Choice, Select, Several, Text, Lines, Date }

/// <summary>One choice of a field.</summary>
public sealed record Option(string Value, string Label);

/// <summary>One thing a page asks for, with what was told so far.</summary>
/// <param name="Name">The name of the input; it also names the field in a list of problems.</param>
/// <param name="Label">The question in the person's words.</param>
public sealed record Field(string Name, FieldKind Kind, string Label)
{
    public string Hint { get; init; } = "";

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

/// <summary>What is wrong in a field, and what to write instead.</summary>
public sealed record FieldProblem(string Field, string Says);
