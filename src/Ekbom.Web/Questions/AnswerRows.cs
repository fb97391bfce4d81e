namespace Ekbom.Web.Questions;

/// <summary>The answers of a page in words, for checking.</summary>
public static class AnswerRows
{
    private const string NotSaid = "Not said";

    public static IReadOnlyList<(string Key, string Value)> Of(QuestionPage page, bool known, Asking asking, bool brief = false)
    {
        if (page is TakenPage taken)
        {
            var shown = taken.Shown(asking);
            return shown.Count == 0 ? [("Your answer", known ? "None" : "I do not know")]
                : [.. shown.Select(one => (one.Name, (one.How.Length > 0 ? one.How : "amount and times not said") + (one.Known ? "" : " (not known to us, not checked)")))];
        }

        if (!known && page.Fields(asking).All(field => field.Value.Length == 0))
            return [("Your answer", "I do not know")];
        var fields = page.Fields(asking);
        return [.. fields.Where(field => !field.Name.EndsWith("-unit", StringComparison.Ordinal)).Select(field => WithUnit(field, fields)).Select(field => (brief ? field.Short : field.Label, Value(field, known))).Where(row => row.Item2.Length > 0)];
    }

    /// <summary>With the unit that was chosen beside it.</summary>
    private static Field WithUnit(Field field, IReadOnlyList<Field> fields) =>
        fields.FirstOrDefault(other => other.Name == $"{field.Name}-unit") is { } unit ? field with { Suffix = unit.Value.Replace("ug/L", "µg/L", StringComparison.Ordinal) } : field;

    private static string Value(Field field, bool known) => field.Kind switch
    {
        FieldKind.Several => Ticked(field) is { Length: > 0 } ticked ? ticked : known ? field.None : NotSaid,
        FieldKind.Date => string.Join(' ', field.Values.Where(part => part.Length > 0)),
        FieldKind.Text or FieldKind.Lines when field.Value.Length == 0 => field.Suffix.Length > 0 ? NotSaid : "",
        FieldKind.Text or FieldKind.Lines => $"{field.Value} {field.Suffix}".TrimEnd(),
        _ => field.Options.FirstOrDefault(option => option.Value == field.Value)?.Label ?? NotSaid,
    };

    private static string Ticked(Field field) => string.Join("; ", field.Options.Where(option => field.Values.Contains(option.Value)).Select(option => option.Label));
}
