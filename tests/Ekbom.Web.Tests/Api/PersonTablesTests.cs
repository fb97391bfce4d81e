using System.Text.Json.Nodes;
using Ekbom.Storage.People;
using Ekbom.Web.Api;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Tests.Api;

public sealed class PersonTablesTests
{
    [Fact]
    public void Answers_are_a_row_each_as_they_stand_now_and_what_is_not_known_is_said()
    {
        var told = JsonNode.Parse("""{"about":{"age":57,"sex":"female","country":"GB"},"supplements":[{"name":"=cmd|' /C calc'!A0"}]}""")!.AsObject();

        var lines = PersonTables.Answers([Given(1, "about", known: false), Given(2, "supplements", known: true), Given(3, "about", known: true), Given(4, "weight", known: false)], new Asking(told, Project.Knowledge, []) { Today = Project.AsOf }).Split("\r\n");

        Assert.Equal("page,question,answer,answered_at", lines[0]);
        Assert.Equal("\"About you\",\"How old are you?\",\"57 years\",\"1970-01-01T00:00:03+00:00\"", lines[1]);
        Assert.Contains("\"Your weight\",\"Your weight\",\"I do not know\",\"1970-01-01T00:00:04+00:00\"", lines);
        Assert.Contains(lines, line => line.Contains(",\"'=cmd|' /C calc'!A0\",", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"quoted\", word", "\"a \"\"quoted\"\", word\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("", "\"\"")]
    public void A_cell_is_text_for_a_spreadsheet_whatever_is_in_it(string text, string cell) => Assert.Equal($"column\r\n{cell}\r\n", Csv.Of(["column"], [[text]]));

    private static AnswerGiven Given(long id, string page, bool known) => new() { Id = id, PersonId = "", Page = page, Known = known, At = DateTimeOffset.FromUnixTimeSeconds(id) };
}
