namespace Ekbom.Web.Tests.Components;

/// <summary>Our components are those of nhsuk-frontend: each is given what the package's own examples are given, and has to come out as the same HTML.</summary>
public sealed class FixtureTests(Rendering rendering) : IClassFixture<Rendering>
{
    /// <summary>Every component of the sheet, and how many examples at the least have no option that ours lacks.</summary>
    public static TheoryData<string, int> Components => new()
    {
        { "back-link", 1 }, { "button", 5 }, { "card", 3 }, { "checkboxes", 4 }, { "date-input", 5 }, { "details", 3 }, { "error-summary", 3 }, { "file-upload", 10 }, { "input", 9 }, { "inset-text", 3 },
        { "radios", 5 }, { "select", 4 }, { "skip-link", 1 }, { "summary-list", 4 }, { "tables", 1 }, { "tag", 5 }, { "textarea", 5 }, { "warning-callout", 3 },
    };

    [Theory]
    [MemberData(nameof(Components))]
    public async Task A_component_is_what_the_package_makes_of_the_same_options(string component, int least)
    {
        var compared = 0;
        var wrong = new List<string>();
        foreach (var fixture in Fixture.Of(component))
        {
            var given = new Given(fixture.Options);
            var ours = await Ours.Of(fixture, given, rendering);
            if (!given.IsUsed)
                continue;
            compared++;
            var (expected, actual) = (Normal(fixture.Html, component), Normal(ours, component));
            if (expected != actual)
                wrong.Add($"{fixture.Name}:\n{FirstDifference(expected, actual)}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(compared >= least, $"only {compared} examples could be compared");
    }

    [Fact]
    public async Task Every_difference_on_purpose_is_one()
    {
        foreach (var one in OnPurpose.All)
        {
            var differs = false;
            foreach (var fixture in Fixture.Of(one.Component))
            {
                var given = new Given(fixture.Options);
                var ours = await Ours.Of(fixture, given, rendering);
                differs |= given.IsUsed && Values(ours, one) != Values(fixture.Html, one);
            }

            Assert.True(differs, $"{one.Component} {one.Elements} {one.Attribute} is no difference any more: take it off the list.");
        }
    }

    [Fact]
    public void Every_component_of_the_style_sheet_is_compared()
    {
        string[] parts = ["error-message", "fieldset", "hint", "label"]; // stand only inside others, and are compared there
        var sheet = File.ReadAllLines(Path.Combine(Project.Root, "src", "Ekbom.Web", "Assets", "_sheet.scss")).Where(line => line.Contains("/components/", StringComparison.Ordinal)).Select(line => line.Split("/components/")[1].TrimEnd('"', ';'));

        Assert.Equal(sheet.Except(parts).Order(StringComparer.Ordinal), Components.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
    }

    private static string Normal(string html, string component)
    {
        var document = Markup.Parse(html);
        foreach (var one in OnPurpose.All.Where(one => one.Component == component))
        {
            foreach (var element in document.QuerySelectorAll(one.Elements))
                element.RemoveAttribute(one.Attribute);
        }

        return Markup.Normal(document);
    }

    private static string Values(string html, OnPurpose one) => string.Join('|', Markup.Parse(html).QuerySelectorAll(one.Elements).Select(element => element.GetAttribute(one.Attribute) ?? "-"));

    private static string FirstDifference(string expected, string actual)
    {
        var (theirs, ours) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(theirs.Length, ours.Length)).FirstOrDefault(i => theirs[i] != ours[i], Math.Min(theirs.Length, ours.Length) - 1);
        return $"theirs: {string.Join('\n', theirs[Math.Max(0, at - 1)..Math.Min(theirs.Length, at + 3)])}\nours: {string.Join('\n', ours[Math.Max(0, at - 1)..Math.Min(ours.Length, at + 3)])}";
    }
}
