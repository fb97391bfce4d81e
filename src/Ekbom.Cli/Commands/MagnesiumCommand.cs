using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Profiles;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class MagnesiumCommand
{
    public static Command Make()
    {
        var label = new Argument<string>("LABEL") { Description = "The words on the product, like \"Magnesium citrate 1000 mg, 2 capsules twice a day\"; - reads standard input" };
        var country = new Option<string>("--country") { Description = "Two letters, like GB; the strictest limit without it" };
        var format = new Option<string>("--format") { Description = "One of: text, json" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("magnesium", "How much magnesium a product really brings, and what share of the limit that is") { label, country, format, json };
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            if (parsed.GetValue(format) is { } other and not ("text" or "json"))
                return Output.Problems([new Problem("CL001", "--format", $"\"{other}\" is no format of this command.", "Write text or json.")], asJson);
            var (text, unread) = parsed.GetValue(label) is "-" ? Input.Text("-") : (parsed.GetValue(label)!, null);
            var (answer, problems) = unread is null ? Of(text, parsed.GetValue(country)) : (null, [unread]);
            if (answer is null)
                return Output.Problems(problems, asJson);
            Console.Out.Write(asJson ? MagnesiumJson.Of(answer) + "\n" : MagnesiumText.Of(answer));
            return Exit.Done;
        });
        return command;
    }

    /// <summary>What a label says; null with every problem.</summary>
    internal static (MagnesiumAnswer? Answer, IReadOnlyList<Problem> Problems) Of(string label, string? country)
    {
        var (knowledge, problems) = Known.On(Dates.Today);
        if (knowledge is null)
            return (null, problems);
        if (country is not null && !knowledge.ForProfiles.Countries.ContainsKey(country))
            return (null, [new Problem("CL004", "--country", $"\"{country}\" is no country we cover.", $"Write one of: {string.Join(", ", knowledge.Countries.Keys)}; or leave it out.")]);
        if (Room.OfLabel(label) is { } tooLong)
            return (null, [tooLong]);
        return (MagnesiumLabel.Of(label, knowledge, country is null ? null : knowledge.ForProfiles.Countries[country]), []);
    }
}
