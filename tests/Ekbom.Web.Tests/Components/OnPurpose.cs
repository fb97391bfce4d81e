namespace Ekbom.Web.Tests.Components;

/// <summary>An attribute in which our component differs from the package's on purpose.</summary>
/// <param name="Component">Which component.</param>
/// <param name="Elements">A selector of the elements.</param>
/// <param name="Attribute">The attribute that is not compared on them.</param>
/// <param name="Because">Why.</param>
public sealed record OnPurpose(string Component, string Elements, string Attribute, string Because)
{
    private const string Health = "What somebody told about their health is not offered to the next person at this browser.",
        Capped = "What is longer would be refused; the browser says so while one writes.";

    public static readonly IReadOnlyList<OnPurpose> All =
    [
        new("input", "input", "autocomplete", Health),
        new("input", "input", "maxlength", Capped),
        new("input", "input", "inputmode", "A number with a unit is written with the number keys of a phone."),
        new("date-input", "input", "autocomplete", Health),
        new("date-input", "input", "maxlength", Capped),
        new("date-input", "input", "name", "Several dates stand on one page, so the names of day, month and year begin with the name of their date."),
        new("file-upload", "div", "data-module", "The browser's own file input says all that is needed; the package's script only adorns it."),
        new("textarea", "textarea", "maxlength", Capped),
        new("summary-list", "button", "name", "One form holds several of these buttons; what each sends tells them apart."),
        new("summary-list", "button", "value", "One form holds several of these buttons; what each sends tells them apart."),
        new("summary-list", "button", "formnovalidate", "What stands in the other fields is not needed to take something off the list."),
    ];
}
