using YamlDotNet.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Says in plain words what the YAML parser stumbled over.</summary>
internal static class YamlMend
{
    public static void Say(YamlException wrong, TextProblems problems)
    {
        var (says, mend) = Words(wrong.Message);
        // a value that goes wrong on a later line starts on an earlier one
        problems.Add("TX001", Math.Max(wrong.Start.Line, wrong.End.Line), says, mend);
    }

    private static (string Says, string Mend) Words(string message)
    {
        if (Has(message, "mapping values are not allowed") || Has(message, "invalid mapping") || Has(message, "Implicit keys"))
            return ("A colon followed by a space stands inside unquoted text.", "Put the whole text in quotes.");
        if (Has(message, "tab"))
            return ("A tab stands where only spaces may.", "Replace the tab with spaces.");
        if (Has(message, "end of stream") || Has(message, "unexpected end"))
            return ("A quote or bracket is opened and not closed.", "Close it.");
        if (Has(message, "'-' indicator") || Has(message, "block sequence entries") || Has(message, "block entry"))
            return ("The lines of a list do not stand in one column.", "Start each - in the same column.");
        if (Has(message, "expected <block end>") || Has(message, "block mapping") || Has(message, "indentation"))
            return ("The lines of a map do not stand in one column.", "Start each key of the map in the same column.");
        if (Has(message, "flow") || Has(message, "',' or ']'") || Has(message, "',' or '}'"))
            return ("A list [ ] or map { } is not written as it should be.", "Put a comma between the parts and close the bracket; put text with a comma, colon or bracket in quotes.");
        if (Has(message, "cannot start any token") || Has(message, "reserved"))
            return ("A value starts with a sign that has a meaning of its own in YAML.", "Put the value in quotes.");
        if (Has(message, "simple key") || Has(message, "':'"))
            return ("A line has neither a key nor a list item.", "Write 'key: value', or '- item'; text over several lines goes in quotes.");
        if (Has(message, "escape"))
            return ("A backslash in double quotes stands before a letter that has no meaning.", "Use single quotes.");
        if (Has(message, "alias") || Has(message, "anchor") || Has(message, "tag"))
            return ("A value starts with &, * or !, which have a meaning of their own in YAML.", "Put the value in quotes.");
        return ("This cannot be read as YAML: " + message.TrimEnd('.') + ".", "Look for a missing quote, bracket or space near this line.");
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
