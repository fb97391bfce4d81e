using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Answers;

/// <summary>
/// Answers questions with the entries of the knowledge base: warning signs first, then what was wrongly taken for granted, then what the person's own
/// facts make true, then what the topics of the question hold. The same question gives the same answer.
/// </summary>
public sealed class Answerer(KnowledgeBase knowledge, Retrieval retrieval)
{
    private const int LongestQuestion = 4000;
    private const string Magnesium = "magnesium", Tablets = "tablet", Take = "take", Medicine = "medicin", Legs = "leg", Restless = "restless";

    private static readonly string[] Led = ["emergency", "urgent", "clinician-first", "stop-or-reduce", "pharmacist-check", "iron-first", "not-magnesium"];

    private readonly Ground ground = new(knowledge, retrieval);

    /// <summary>Answers one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="profile">What a profile tells of the person, as it was written; null without one.</param>
    /// <param name="before">Questions asked before in the same conversation, the oldest first.</param>
    /// <param name="isPerson">The profile is one person's, not only a country.</param>
    public Answer Ask(string question, DateOnly asOf, Audience audience = Audience.Patient, MapNode? profile = null, IReadOnlyList<string>? before = null, bool isPerson = true)
    {
        var (answer, assessment) = Answered(question, asOf, audience, profile, before, isPerson && profile is not null);
        var warned = audience == Audience.Clinician || answer.Disposition == "emergency" || assessment is null;
        return warned ? answer : answer with { SafetyNet = new Replies(knowledge, audience).Of(Replies.SafetyNet, assessment!) };
    }

    /// <summary>The answer with the person it was given to; null where the reply says by itself whom to call.</summary>
    private (Answer Answer, Assessment? Assessment) Answered(string question, DateOnly asOf, Audience audience, MapNode? profile, IReadOnlyList<string>? before, bool isPerson)
    {
        var (text, mended) = ground.Spelling.Mend(Writing(question));
        var sentences = ground.Words.Read(text);
        var turns = (before ?? []).Select(one => ground.Words.Read(ground.Spelling.Mend(Writing(one)).Text)).ToList();
        IReadOnlyList<Sentence> all = [.. turns.SelectMany(turn => turn), .. sentences];
        if (profile is null && QuestionFacts.Countries(text, knowledge) is [var named] && knowledge.Countries.ContainsKey(named))
            profile = QuestionFacts.In(named); // also a general question is about the country it names
        var people = new People(ground, profile, isPerson, asOf);
        var replies = new Replies(knowledge, audience);

        var (assessment, told) = people.Of([.. all.Where(sentence => !sentence.IsGeneral)]);
        if (assessment.Disposition is "emergency")
            return (Urgent(assessment, audience), assessment);
        if (sentences.Count == 0)
            return (new() { NotCovered = [replies.Of(Replies.Empty, assessment)] }, assessment);
        if (FunctionWords.IsForeign(Writing(question), retrieval.Stems(Writing(question)), ground))
            return (new() { NotCovered = [replies.Of(Replies.OnlyEnglish, assessment)] }, null);
        if (assessment.Disposition is not "urgent" && Intent.AsksService(text))
            return (new() { NotCovered = [replies.Of(Replies.OnlyAnswers, assessment)] }, assessment);
        if (assessment.Disposition is not "urgent")
            (assessment, told) = people.Of([.. all.Where(sentence => sentence.IsPersonal && !sentence.IsGeneral)]); // who asks in general tells nothing about themselves
        var supposed = people.Of(all).Assessment;

        var draft = new Draft(ground, new(assessment, isPerson, audience), audience) { Amount = QuestionFacts.Amount(text), Countries = QuestionFacts.Countries(text, knowledge) };
        draft.Read(mended.Select(one => $"\"{one.Written}\" was read as {one.Read}."));
        if (assessment.Disposition is "urgent")
            draft.Urgent(assessment);
        else if (supposed.Disposition is "emergency" or "urgent")
            draft.Urgent(supposed);
        IReadOnlyList<Sentence> granted = [.. sentences.SelectMany(sentence => Intent.TakenForGranted(sentence.Text).SelectMany(ground.Words.Read).Select(taken => taken with { IsOpen = false }).Prepend(sentence))];
        foreach (var sentence in granted)
            draft.Correct(sentence);

        var leads = isPerson || (Led.Contains(assessment.Disposition) && told);
        var magnesium = all.Any(sentence => sentence.Stems.Contains(Magnesium));
        if (leads && assessment.Disposition != "urgent")
            draft.Lead(sentences.Any(sentence => sentence.Stems.Contains(Magnesium)));

        var found = Subjects(sentences, turns, isPerson && profile?["medicines"] is ListNode { Items.Count: > 0 });
        var subjects = found.SelectMany(one => one.Topics).Distinct(StringComparer.Ordinal).ToList();
        var takes = all.SelectMany(sentence => sentence.Terms).Select(named => named.Term).Where(QuestionFacts.CanBeTaken).DistinctBy(term => term.Id).Count();
        if (isPerson || magnesium || takes > 1 || all.Any(sentence => sentence.Medicines.Count > 0)) // "which vitamins help hair?" asks for no pair
            draft.Pairs(people.Of(all, named: true).Assessment.Interactions, magnesium || subjects.Count == 0);
        draft.Own(people.OwnOf(all, magnesium));
        foreach (var (sentence, topics) in found)
        {
            draft.Doses(sentence);
            draft.Shares(sentence);
            if (topics.Count > 0 && assessment.Disposition != "urgent")
                draft.Exact(sentence);
        }

        draft.Say(subjects);
        draft.Promote(granted);
        foreach (var (sentence, _) in found.Where(one => one.Topics.Count == 0))
            draft.Find(sentence, mayGuess: assessment.Disposition != "urgent");
        return (draft.Finish(subjects, leads), assessment);
    }

    /// <summary>The topics of each sentence; a short one that names nothing is about magnesium, and one that follows on takes the subject of the question before it along.</summary>
    private List<(Sentence Sentence, IReadOnlyList<string> Topics)> Subjects(IReadOnlyList<Sentence> sentences, IReadOnlyList<IReadOnlyList<Sentence>> turns, bool takesMedicines)
    {
        var found = new List<(Sentence, IReadOnlyList<string>)>();
        IReadOnlyList<Sentence>? last = turns.LastOrDefault(turn => turn.Any(sentence => ground.Topics.Topics(sentence).Count > 0));
        foreach (var sentence in sentences)
        {
            var topics = ground.Topics.Topics(sentence);
            if (last is not null && (topics.Count == 0 || Intent.FollowsOn(sentence.Text)))
            {
                if (topics.Count == 0 && last.Any(one => one.Stems.Contains(Magnesium)))
                    topics = Short(sentence);
                var joined = sentence.After(last);
                var own = ground.Topics.Topics(joined).Where(topic => !last.Any(one => ground.Topics.Topics(one).Contains(topic)));
                topics = [.. topics.Concat(own).Concat(topics.Count == 0 ? last.SelectMany(ground.Topics.Topics) : []).Distinct(StringComparer.Ordinal)];
            }

            if (topics.Count == 0 && sentence.Terms.Count == 0)
                topics = Short(sentence);
            if (topics.Count == 0 && takesMedicines && sentence.Terms.Count == 0)
                topics = ground.Topics.Topics(sentence with { Stems = sentence.Stems.Append(Medicine).ToHashSet(StringComparer.Ordinal) }); // "may I drive?" asks about the medicines of the profile
            if (topics.Count == 0 && sentence.Stems.Contains(Legs))
                topics = ground.Topics.Topics(sentence with { Stems = sentence.Stems.Append(Restless).ToHashSet(StringComparer.Ordinal) }); // legs that trouble somebody here are restless until more is known
            if (topics.Count == 0 && ground.Topics.Alone(sentence) is { } alone)
                topics = [alone];
            found.Add((sentence, topics));
            if (topics.Count > 0)
                last = [sentence]; // the next sentence may lean on this one
        }

        return found;
    }

    /// <summary>"Is it safe?", "How much?", "Are the tablets safe?": a topic of magnesium that takes up every word.</summary>
    private IReadOnlyList<string> Short(Sentence sentence)
    {
        var about = sentence with { Stems = sentence.Stems.Append(Magnesium).ToHashSet(StringComparer.Ordinal) };
        if (!about.Stems.Where(stem => stem is not (Tablets or Take) && FunctionWords.IsWord(stem)).All(ground.Topics.Covered(about).Contains))
            return [];
        return ground.Topics.Topics(about) is { Count: 0 } && about.Stems.Contains(Take) && ground.Topics.Alone(about) is { } alone ? [alone] : ground.Topics.Topics(about);
    }

    /// <summary>Control characters and endless texts are no question.</summary>
    private static string Writing(string question)
    {
        var clean = new string([.. question.Take(LongestQuestion).Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter)]);
        return clean.Trim();
    }

    private static Answer Urgent(Assessment assessment, Audience audience)
    {
        var plan = Flow.Propose(assessment, audience);
        var urgent = plan.Steps.SelectMany(step => step.Findings).Select(finding => new Said(finding.Id, finding.Text, finding.Cites)).ToList();
        return new()
        {
            Disposition = plan.Disposition,
            Statements = urgent.Count > 0 ? urgent : [new(assessment.Dispositions[0].Id, plan.Headline.Text, plan.Headline.Cites)],
            References = plan.References,
        };
    }
}
