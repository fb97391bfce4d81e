using Ekbom.Core.Writing;
using Ekbom.Web.Components;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Tests.Components;

/// <summary>What our component makes of the options of an example.</summary>
public static class Ours
{
    private const string Paragraph = "p";

    public static Task<string> Of(Fixture fixture, Given given, Rendering rendering) => fixture.Component switch
    {
        "input" => Asked(given, given, FieldKind.Text, given.Part("label"), rendering),
        "select" => Asked(given, given, FieldKind.Select, given.Part("label"), rendering),
        "file-upload" => Asked(given, given, FieldKind.File, given.Part("label"), rendering),
        "textarea" => Asked(given, given, FieldKind.Lines, given.Part("label"), rendering),
        "radios" => Asked(given, given.Part("fieldset"), given.Yes("inline") ? FieldKind.YesNo : FieldKind.Choice, null, rendering),
        "checkboxes" => Asked(given, given.Part("fieldset"), FieldKind.Several, null, rendering),
        "date-input" => Asked(given, given.Part("fieldset"), FieldKind.Date, null, rendering),
        "tables" => rendering.Partial("_Table", TableOf(given)),
        _ => Task.FromResult(Tag(fixture, given)),
    };

    private static string Tag(Fixture fixture, Given given) => fixture.Component switch
    {
        "back-link" => Back(given),
        "skip-link" => Rendering.Tag(new SkipLink(), given.Inside(), [.. Link(given)]),
        "button" => Rendering.Tag(new Button { Kind = given.Text("variant") ?? "" }, given.Inside(), [.. Link(given)]),
        "tag" => State(fixture, given),
        "details" => Rendering.Tag(new Details { Summary = given.Part("summary")?.Text("text") ?? "" }, Inside(fixture, given)),
        "inset-text" => Rendering.Tag(new InsetText(), Inside(fixture, given, Paragraph)),
        "warning-callout" => Callout(fixture, given),
        "card" => Card(fixture, given),
        "error-summary" => Errors(fixture, given),
        "summary-list" => Rows(given),
        _ => throw new InvalidOperationException(fixture.Component),
    };

    private static string Inside(Fixture fixture, Given given, string around = "") => fixture.Content.Length > 0 ? fixture.Content : given.Inside(around);

    private static IEnumerable<(string, string)> Link(Given given) => given.Text("href") is { } href ? [("href", href)] : [];

    private static string State(Fixture fixture, Given given)
    {
        var colour = given.Text("colour") ?? "";
        given.Needs(colour != "false");
        return Rendering.Tag(new Tag { Colour = colour }, Inside(fixture, given));
    }

    private static string Back(Given given)
    {
        given.Needs(given.Text("href") is not null);
        return Rendering.Tag(new BackLink(), given.Inside(), [.. Link(given)]);
    }

    private static string Callout(Fixture fixture, Given given)
    {
        var heading = given.Part("heading");
        given.Needs(heading is not null);
        return Rendering.Tag(new WarningCallout { Heading = heading?.Text("text") ?? "", HeadingLevel = heading?.Number("level", 3) ?? 3 }, Inside(fixture, given, "p class=\"nhsuk-card__description\""));
    }

    private static string Card(Fixture fixture, Given given)
    {
        var (heading, level) = (given.Part("heading"), given.Text("variant") ?? "");
        given.Needs(level is "non-urgent" or "urgent" or "emergency");
        return Rendering.Tag(new CareCard { Level = level, Heading = heading?.Text("text") ?? "", HeadingLevel = heading?.Number("level", 2) ?? 2 }, Inside(fixture, given));
    }

    private static string Errors(Fixture fixture, Given given)
    {
        given.Needs(fixture.Content.Length == 0);
        _ = given.Part("heading")?.Text("text");
        var errors = given.Parts("errorList");
        given.Needs(errors.All(error => error.Text("text") != "false"));
        return Rendering.Tag(new ErrorSummary { Problems = [.. errors.Select(error => (error.Text("text") ?? "", error.Text("href")?.TrimStart('#') ?? ""))] }, "");
    }

    private static string Rows(Given given)
    {
        var rows = given.Parts("rows").Select(row =>
        {
            var action = row.Part("actions")?.Parts("items") is [var one] ? one : null;
            _ = action?.Text("type");
            return Rendering.Tag(
                new SummaryRow { Key = row.Part("key")?.Text("text") ?? "", Action = action?.Text("text") ?? "", Of = action?.Text("visuallyHiddenText") ?? "", Href = action?.Text("href") ?? "", Sends = "remove-0" },
                row.Part("value")?.Inside() ?? "");
        });
        return Rendering.Tag(new SummaryList(), string.Concat(rows));
    }

    private static Table TableOf(Given given)
    {
        var caption = given.Part("caption");
        _ = given.Yes("firstCellIsHeader");
        return new(
            (caption?.Text("size") == "m" ? caption.Text("text") : null) ?? "",
            [.. given.Parts("head").Select(cell => cell.Text("text") ?? "")],
            [.. given.Parts("rows").Select(row => (IReadOnlyList<Line>)[.. row.Parts("cells").Select(cell => (Line)(cell.Text("text") ?? ""))])]);
    }

    private static Task<string> Asked(Given given, Given? holder, FieldKind kind, Given? label, Rendering rendering)
    {
        label ??= holder?.Part("legend");
        var heading = label?.Text("heading");
        var items = given.Parts("items").Where(item => kind != FieldKind.Several || item.Text("divider") != "or").ToList();
        var options = items.Where(item => item.Text("behaviour") is null).Select(item => new Option(item.Text("value") ?? "", item.Text("text") ?? "")).ToList();
        var dates = given.Part("values");
        var name = given.Text("name") ?? given.Text("id") ?? "";
        var field = new Field(name, kind, heading ?? label?.Text("text") ?? "")
        {
            Id = given.Text("id") ?? given.Text("idPrefix") ?? name,
            IsHeading = heading is not null,
            Size = label?.Text("size") ?? "",
            Hint = given.Part("hint")?.Text("text") ?? "",
            Options = options,
            None = items.FirstOrDefault(item => item.Text("behaviour") == "exclusive" && item.Text("value") == Field.NoneOfThem)?.Text("text") ?? "",
            Values = dates is not null ? [.. DateParts.Names.Select(part => dates.Text(part) ?? "")] : given.Text("value") is { } value ? [value] : [],
            Suffix = given.Part("suffix")?.Text("text") ?? "",
            Width = given.Number("width", 0),
            Empty = "",
            Rows = given.Number("rows", 5),
        };
        var error = given.Part("errorMessage")?.Text("text");
        given.Needs(error != "true"); // marked as wrong without a word why
        return rendering.Partial("_Field", new FieldShown(field, error));
    }
}
