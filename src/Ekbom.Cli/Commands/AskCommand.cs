using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
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
        var phrase = new Option<bool>("--phrase") { Description = "Have the finished sentences put into smoother words by a service you name in the environment (EKBOM_PHRASE_URL, EKBOM_PHRASE_MODEL); each is checked, and stays as it was when it no longer says the same" };
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("ask", "Answers a question with sentences of the knowledge base and their sources, and says what it does not cover") { question, profile, conversation, reader, country, asOf, format, phrase, json };
        command.SetAction(parsed =>
        {
            var problems = new List<Problem>();
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format) ?? "text";
            if (!Formats.Contains(chosen))
                problems.Add(PersonOptions.NoFormat(chosen, Formats));
            var who = parsed.GetValue(reader);
            if (who is not null && !PersonOptions.Audiences.Contains(who))
                problems.Add(new("CL002", "--for", $"\"{who}\" is no reader.", "Write patient or clinician."));
            var on = Dates.Today;
            if (parsed.GetValue(asOf) is { } written && !Dates.TryRead(written, out on))
                problems.Add(Dates.NoDay("--as-of", written));
            if (parsed.GetValue(phrase) && Phraser.Missing() is { } missing)
                problems.Add(missing);
            if (problems.Count > 0)
                return Output.Problems(problems, chosen == "json");
            var (text, unread) = parsed.GetValue(question) == "-" ? Input.Text("-") : (parsed.GetValue(question)!, null);
            return unread is not null ? Output.Problems([unread], chosen == "json")
                : Answer(text, new(parsed.GetValue(profile), parsed.GetValue(conversation), who, parsed.GetValue(country), on, chosen, parsed.GetValue(phrase)));
        });
        return command;
    }

    private static int Answer(string question, Asking asking)
    {
        var problems = new List<Problem>();
        var (before, file) = Conversations.Read(asking.Conversation, problems);
        var (tree, unreadable) = asking.Profile is null ? (null, []) : Input.Tree(asking.Profile);
        problems.AddRange(unreadable);
        var (answer, wrong) = Of(new(question, asking.Profile is not null, tree, before, asking.Reader, asking.Country, asking.AsOf), problems);
        if (answer is null)
            return Output.Problems(wrong, asking.Format == "json");
        if (file is not null && Conversations.Add(file, before, question) is { } unwritten)
            return Output.Problems([unwritten], asking.Format == "json");
        if (asking.Phrase)
        {
            (answer, var warning) = Phraser.Smooth(answer, Known.On(asking.AsOf).Knowledge!.ForProfiles.Terms);
            if (warning is not null)
                Console.Error.WriteLine(warning);
        }

        Console.Out.Write(AnswerFormats.Write(answer, asking.Format));
        return Exit.Done;
    }

    /// <summary>The answer; null with every problem, those found before included.</summary>
    internal static (Answer? Answer, IReadOnlyList<Problem> Problems) Of(Asked asked, IReadOnlyList<Problem> found)
    {
        var (knowledge, wrong) = Known.On(asked.AsOf, answers: true);
        if (knowledge is null)
            return (null, wrong);
        var problems = new List<Problem>(found);
        problems.AddRange(asked.Before.Append(asked.Question).Select(Room.OfQuestion).OfType<Problem>().Take(1));
        if (asked.Country is { } code && !knowledge.ForProfiles.Countries.ContainsKey(code))
            problems.Add(new("CL004", "--country", $"\"{code}\" is no country we cover.", $"Write one of: {string.Join(", ", knowledge.Countries.Keys)}; or leave it out."));
        if (asked.IsPerson && (asked.Profile is not null || found.Count == 0))
            problems.AddRange(Flow.Read(asked.Profile, knowledge, asked.AsOf).Problems);
        if (problems.Count > 0)
            return (null, problems);
        var profile = asked.IsPerson ? asked.Profile as MapNode ?? new MapNode(1, []) : null;
        if (asked.Country is { } country)
            profile = Country(profile, knowledge.ForProfiles.Countries[country]);
        using var search = Known.Search(knowledge);
        var audience = PersonOptions.Reader(asked.Reader, (profile?["role"] as TextNode)?.Text);
        return (new Answerer(knowledge, search.Retrieval()).Ask(asked.Question, asked.AsOf, audience, profile, asked.Before, asked.IsPerson), []);
    }

    /// <summary>The profile with another country.</summary>
    private static MapNode Country(MapNode? profile, string code)
    {
        var about = profile?["about"] as MapNode;
        var with = new MapNode(1, [.. (about?.Entries ?? []).Where(entry => entry.Key != "country"), KeyValuePair.Create("country", (Node)new TextNode(1, code, Plain: false))]);
        return new MapNode(1, [.. (profile?.Entries ?? []).Where(entry => entry.Key != "about"), KeyValuePair.Create("about", (Node)with)]);
    }

    /// <summary>What was asked for on the command line.</summary>
    private sealed record Asking(string? Profile, string? Conversation, string? Reader, string? Country, DateOnly AsOf, string Format, bool Phrase);

    /// <summary>A question and whom it is about.</summary>
    /// <param name="Question">As it was written.</param>
    /// <param name="IsPerson">Whether a profile was given.</param>
    /// <param name="Profile">The profile as it was written.</param>
    /// <param name="Before">The questions asked before, the oldest first.</param>
    /// <param name="Reader">patient, clinician, or not said.</param>
    /// <param name="Country">Instead of the country of the profile.</param>
    /// <param name="AsOf">The day to judge by.</param>
    internal sealed record Asked(string Question, bool IsPerson, Node? Profile, IReadOnlyList<string> Before, string? Reader, string? Country, DateOnly AsOf);
}
