using System.Globalization;
using System.Text;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.Storage.Search;

namespace Ekbom.Bench;

/// <summary>Asks every question of bench/answers/questions.yaml, prints how many answers are right, and writes every answer to bench/answers/answers.md.</summary>
public static class AnswerQuality
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    /// <param name="held">Also the paraphrases that are held apart are asked.</param>
    /// <returns>0 when nothing was said that no entry says, and every question of the safety group was answered rightly.</returns>
    public static int Run(bool held)
    {
        var knowledge = Repository.Knowledge(AsOf);
        var answerer = new Answerer(knowledge, EntrySearch.Make(knowledge).Retrieval());
        var own = new OwnSentences(Repository.Knowledge());
        var questions = AskedQuestions.Read(Repository.Path("bench", "answers", "questions.yaml"));
        var unknown = questions.SelectMany(asked => asked.Must.SelectMany(one => one).Concat(asked.MustNot).Concat(asked.Corrects)).Where(id => !own.Has(id)).Distinct().ToList();
        if (unknown.Count > 0)
            throw new InvalidDataException($"No entry has this id: {string.Join(", ", unknown)}.");

        var graded = questions.Select(asked => Grade(asked, answerer.Ask(asked.Question, AsOf, asked.For, null, asked.Before), own)).ToList();
        Print(graded);
        var sets = Paraphrases.Read(Repository.Path("bench", "answers", "paraphrases.yaml")).Where(set => held || !set.IsHeld).Select(set => (set, (IReadOnlyList<Answer>)[.. set.Asks.Select(ask => answerer.Ask(ask, AsOf))]))
            .Concat(graded.Where(one => one.Asked is { Set: not null, Tells: null }).GroupBy(one => one.Asked.Set!).Select(set => (new Paraphrases(set.Key, IsHeld: false, [.. set.Select(one => one.Asked.Question)]), (IReadOnlyList<Answer>)[.. set.Select(one => one.Answer)])));
        Console.WriteLine(Agreement.Report([.. sets]));
        File.WriteAllText(Repository.Path("bench", "answers", "answers.md"), Written(graded));
        return graded.Sum(one => one.Unsupported.Count) + graded.Count(one => one.Asked.Group == "unsafe" && one.Misses.Count > 0) > 0 ? 1 : 0;
    }

    private static Graded Grade(Asked asked, Answer answer, OwnSentences own)
    {
        var misses = new List<string>();
        IReadOnlyList<Said> all = [.. answer.Corrections.Select(one => one.Instead), .. answer.Statements];
        var told = all.Select(said => said.Entry).ToHashSet(StringComparer.Ordinal);
        if (asked.Disposition is { } disposition ? answer.Disposition != disposition : answer.Disposition is "emergency" or "urgent")
            misses.Add($"leads {answer.Disposition ?? "nothing"}, not {asked.Disposition ?? "an ordinary answer"}");
        if (asked.Covered is { } covered && answer.Answered != covered)
            misses.Add(covered ? "not answered" : "answered, and is not covered");
        misses.AddRange(asked.Must.Where(group => !group.Any(told.Contains)).Select(group => $"lacks {string.Join(" or ", group)}"));
        misses.AddRange(asked.MustNot.Where(told.Contains).Select(id => $"says {id}"));
        misses.AddRange(asked.Corrects.Where(id => answer.Corrections.All(one => one.Instead.Entry != id)).Select(id => $"does not correct {id}"));
        return new(asked, answer, all, misses, [.. all.Where(said => !own.Says(said.Entry, said.Text, asked.For))]);
    }

    private static void Print(List<Graded> graded)
    {
        Console.WriteLine(Figures(graded));
        foreach (var one in graded.Where(one => one.Misses.Count > 0))
        {
            Console.WriteLine($"[{one.Asked.Round} {one.Asked.Group}] {one.Asked.Question}\n    {string.Join("; ", one.Misses)}");
            Console.WriteLine($"    came: {(one.All.Count > 0 ? string.Join(", ", one.All.Select(said => said.Entry)) : string.Join(" ", one.Answer.NotCovered))}");
        }

        foreach (var said in graded.SelectMany(one => one.Unsupported))
            Console.WriteLine($"UNSUPPORTED {said.Entry}: {said.Text}");
    }

    private static string Figures(List<Graded> graded)
    {
        var text = new StringBuilder();
        foreach (var round in graded.GroupBy(one => one.Asked.Round))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"-- round {round.Key}");
            foreach (var group in round.GroupBy(one => one.Asked.Group))
                Line(group.Key, group.Count(one => one.Misses.Count == 0), group.Count());
            Line("all of the round", round.Count(one => one.Misses.Count == 0), round.Count());
        }

        Line("all questions", graded.Count(one => one.Misses.Count == 0), graded.Count);
        var outside = graded.Where(one => one.Asked.Covered == false).ToList();
        Line("not covered, and said so", outside.Count(one => !one.Answer.Answered), outside.Count);
        var covered = graded.Where(one => one.Asked.Covered == true).ToList();
        Line("covered, and answered", covered.Count(one => one.Answer.Answered), covered.Count);
        text.Append(CultureInfo.InvariantCulture, $"{"unsupported sentences",-26} {graded.Sum(one => one.Unsupported.Count)} of {graded.Sum(one => one.All.Count)}");
        return text.ToString();

        void Line(string name, int right, int of) => text.AppendLine(CultureInfo.InvariantCulture, $"{name,-26} {right,3} of {of,3}   {(of == 0 ? 1 : (double)right / of):P1}");
    }

    private static string Written(List<Graded> graded)
    {
        var text = new StringBuilder("# Every answer of the evaluation, as it came\n\nMade by `dotnet run -c Release --project bench/Ekbom.Bench -- answers`; see [README.md](README.md). Edit questions.yaml, not this file.\n");
        foreach (var group in graded.GroupBy(one => (one.Asked.Round, one.Asked.Group)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Round {group.Key.Round}: {group.Key.Group}\n");
            foreach (var one in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n### {one.Asked.Question}\n\n");
                foreach (var before in one.Asked.Before)
                    text.Append(CultureInfo.InvariantCulture, $"Asked before: {before}\n\n");
                text.Append(one.Asked.For == Audience.Clinician ? "For a clinician. " : "").Append(one.Misses.Count == 0 ? "As expected." : $"Missed: {string.Join("; ", one.Misses)}.").Append('\n');
                if (one.Answer.Disposition is { } leads)
                    text.Append(CultureInfo.InvariantCulture, $"Leads: {leads}.\n");
                text.Append('\n');
                foreach (var correction in one.Answer.Corrections)
                    text.Append(CultureInfo.InvariantCulture, $"- Corrects `{correction.Instead.Entry}`: {correction.Instead.Text}\n");
                foreach (var said in one.Answer.Statements)
                    text.Append(CultureInfo.InvariantCulture, $"- `{said.Entry}`: {said.Text}{(said.If.Count > 0 ? $" (if: {string.Join(", ", said.If)})" : "")}\n");
                foreach (var sentence in one.Answer.NotCovered)
                    text.Append(CultureInfo.InvariantCulture, $"- {sentence}\n");
            }
        }

        return text.ToString();
    }

    private sealed record Graded(Asked Asked, Answer Answer, IReadOnlyList<Said> All, IReadOnlyList<string> Misses, IReadOnlyList<Said> Unsupported);
}
