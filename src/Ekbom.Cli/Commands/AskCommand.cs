using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;

namespace Ekbom.Cli.Commands;

internal static class AskCommand
{
    private static readonly string[] Formats = ["text", "markdown", "html", "json"];

    public static Command Make()
    {
        var question = new Argument<string>("QUESTION") { Description = "The question, in one or two sentences of English; - reads standard input" };
        var profile = new Option<string>("--profile") { Description = "A profile: the answer is about this person" };
        var conversation = new Option<string>("--conversation") { Description = "A file with the questions asked before; this one is added to it" };
        var reader = new Option<string>("--for") { Description = "Who reads it: patient or clinician" };
        var country = new Option<string>("--country") { Description = "Two letters, like GB; instead of the country of the profile" };
        var asOf = new Option<string>("--as-of") { Description = "The day to judge by, like 2026-11-20; today unless said" };
        var format = new Option<string>("--format") { Description = $"One of: {string.Join(", ", Formats)}" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("ask", "Answers a question with sentences of the knowledge base and their sources, and says what it does not cover") { question, profile, conversation, reader, country, asOf, format, json };
        command.SetAction(parsed =>
        {
            var problems = new List<Problem>();
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            if (!Formats.Contains(chosen))
                problems.Add(new("CL001", "--format", $"\"{chosen}\" is no format of this command.", $"Write one of: {string.Join(", ", Formats)}."));
            var who = parsed.GetValue(reader);
            if (who is not null && !PersonOptions.Audiences.Contains(who))
                problems.Add(new("CL002", "--for", $"\"{who}\" is no reader.", "Write patient or clinician."));
            var on = Dates.Today;
            if (parsed.GetValue(asOf) is { } written && !Dates.TryRead(written, out on))
                problems.Add(new("CL003", "--as-of", $"\"{written}\" is no day.", "Write it like 2026-11-20."));
            if (problems.Count > 0)
                return Output.Problems(problems, chosen == "json");
            var (text, unread) = parsed.GetValue(question) == "-" ? Input.Text("-") : (parsed.GetValue(question)!, null);
            return unread is not null ? Output.Problems([unread], chosen == "json")
                : Answer(text, new(parsed.GetValue(profile), parsed.GetValue(conversation), who, parsed.GetValue(country), on, chosen));
        });
        return command;
    }

    private static int Answer(string question, Asking asking)
    {
        var json = asking.Format == "json";
        var (knowledge, wrong) = Known.On(asking.AsOf, answers: true);
        if (knowledge is null)
            return Output.Problems(wrong, json);
        var problems = new List<Problem>();
        if (asking.Country is { } code && !knowledge.ForProfiles.Countries.ContainsKey(code))
            problems.Add(new("CL004", "--country", $"\"{code}\" is no country we cover.", $"Write one of: {string.Join(", ", knowledge.Countries.Keys)}; or leave it out."));
        var profile = asking.Profile is null ? null : Profile(asking.Profile, knowledge, asking.AsOf, problems);
        var (before, file) = Conversations.Read(asking.Conversation, problems);
        if (problems.Count > 0)
            return Output.Problems(problems, json);
        if (asking.Country is { } country)
            profile = Country(profile, knowledge.ForProfiles.Countries[country]);
        using var search = Known.Search(knowledge);
        var audience = (asking.Reader ?? (profile?["role"] is TextNode role ? role.Text : "patient")) == "clinician" ? Audience.Clinician : Audience.Patient;
        var answer = new Answerer(knowledge, search.Retrieval()).Ask(question, asking.AsOf, audience, asking.Profile is null && asking.Country is null ? null : profile, before, isPerson: asking.Profile is not null);
        if (file is not null && Conversations.Add(file, before, question) is { } unwritten)
            return Output.Problems([unwritten], json);
        Console.Out.Write(AnswerFormats.Write(answer, asking.Format));
        return Exit.Done;
    }

    /// <summary>The profile as it was written; every problem is said, as when a plan is asked for.</summary>
    private static MapNode? Profile(string file, Core.Knowledge.KnowledgeBase knowledge, DateOnly asOf, List<Problem> problems)
    {
        var (tree, unreadable) = Input.Tree(file);
        problems.AddRange(unreadable);
        if (unreadable.Count == 0)
            problems.AddRange(Flow.Read(tree, knowledge, asOf).Problems);
        return tree as MapNode ?? new MapNode(1, []);
    }

    /// <summary>The profile with another country.</summary>
    private static MapNode Country(MapNode? profile, string code)
    {
        var about = profile?["about"] as MapNode;
        var with = new MapNode(1, [.. (about?.Entries ?? []).Where(entry => entry.Key != "country"), KeyValuePair.Create("country", (Node)new TextNode(1, code, Plain: false))]);
        return new MapNode(1, [.. (profile?.Entries ?? []).Where(entry => entry.Key != "about"), KeyValuePair.Create("about", (Node)with)]);
    }

    /// <summary>What was asked for on the command line.</summary>
    private sealed record Asking(string? Profile, string? Conversation, string? Reader, string? Country, DateOnly AsOf, string Format);
}
