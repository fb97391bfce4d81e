using System.Text.RegularExpressions;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Answers;

/// <summary>
/// Answers questions with the entries of the knowledge base: warning signs first, then what was wrongly taken for granted, then what the person's own
/// facts make true, then what the topics of the question hold. The same question gives the same answer.
/// </summary>
public sealed partial class Answerer
{
    private const int MostSaid = 9, LeastOfTopic = 2, MostOfTopic = 6, MostCorrections = 3, MostRelated = 5, MostFound = 3, MostMissing = 3, LongestQuestion = 4000;
    private const string Magnesium = "magnesium";
    private const double LeastScore = 8, LeastShare = 0.6;

    private static readonly string[] Led = ["emergency", "urgent", "clinician-first", "stop-or-reduce", "pharmacist-check", "iron-first", "not-magnesium"];

    private readonly KnowledgeBase knowledge;
    private readonly Retrieval retrieval;
    private readonly TopicFinder finder;
    private readonly QuestionWords words;
    private readonly Dictionary<string, Topic> topics;
    private readonly ILookup<string, Entry> entries;
    private readonly Dictionary<string, int> places;

    public Answerer(KnowledgeBase knowledge, Retrieval retrieval)
    {
        (this.knowledge, this.retrieval) = (knowledge, retrieval);
        finder = new(retrieval.Phrases, knowledge);
        words = new(retrieval, knowledge.Terms);
        topics = knowledge.Topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        entries = knowledge.Entries.ToLookup(entry => entry.Id, StringComparer.Ordinal);
        places = knowledge.Recommendations.Select((entry, at) => (entry.Id, at)).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);
    }

    /// <summary>Answers one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="profile">What a profile tells of the person, as it was written; null without one.</param>
    /// <param name="isPerson">The profile is one person's, not only a country.</param>
    /// <param name="before">Questions asked before in the same conversation, the oldest first.</param>
    public Answer Ask(string question, DateOnly asOf, Audience audience = Audience.Patient, MapNode? profile = null, IReadOnlyList<string>? before = null, bool isPerson = true)
    {
        question = Writing(question);
        var sentences = words.Read(question);
        var earlier = (before ?? []).Select(Writing).SelectMany(words.Read).ToList();
        IReadOnlyList<Sentence> all = [.. earlier, .. sentences];
        var told = QuestionFacts.Read(all, retrieval.Phrases, knowledge);
        var (assessment, known) = Judge(told, profile, asOf);
        if (assessment.Disposition is not ("emergency" or "urgent"))
        {
            told = QuestionFacts.Read([.. all.Where(sentence => sentence.IsPersonal)], retrieval.Phrases, knowledge); // who asks in general tells nothing about themselves
            (assessment, known) = Judge(told, profile, asOf);
        }

        if (assessment.Disposition is "emergency")
            return Urgent(assessment, audience);
        if (sentences.Count == 0)
            return new() { NotCovered = [Replies.Empty] };
        if (FunctionWords.IsForeign(question, retrieval.Stems(question)))
            return new() { NotCovered = [Wording.Fill(Replies.OnlyEnglish, assessment)] };
        var draft = new Draft(this, assessment, audience);
        if (assessment.Disposition is "urgent")
            draft.Urgent();
        foreach (var sentence in sentences)
            draft.Correct(sentence, finder);
        var leads = (known && isPerson) || (Led.Contains(assessment.Disposition) && told.Entries.Count > 0);
        if (leads && assessment.Disposition != "urgent")
            draft.Lead(sentences.Any(sentence => sentence.Stems.Contains(Magnesium)));
        var found = sentences.Select(sentence => (sentence, Topics: finder.Topics(sentence))).ToList();
        var subjects = found.SelectMany(one => one.Topics).Distinct(StringComparer.Ordinal).ToList();
        if (subjects.Count == 0)
            subjects = [.. earlier.AsEnumerable().Reverse().Select(finder.Topics).FirstOrDefault(one => one.Count > 0) ?? []];
        draft.Pairs(magnesium: subjects.Count == 0 || all.Any(sentence => sentence.Stems.Contains(Magnesium)));
        draft.Say(subjects);
        foreach (var (sentence, _) in found.Where(one => one.Topics.Count == 0))
            draft.Find(sentence, mayGuess: assessment.Disposition != "urgent");
        return draft.Finish(subjects, leads);
    }

    /// <summary>A sentence that replies to the claim before it and cannot stand alone.</summary>
    [GeneratedRegex(@"^(?:Yes|No|That|This|It|They|Not quite|Partly)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reply();

    /// <summary>Control characters and endless texts are no question.</summary>
    private static string Writing(string question)
    {
        var clean = new string([.. question.Take(LongestQuestion).Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter)]);
        return clean.Trim();
    }

    /// <summary>The person of the question, or of the profile with what the question adds; where both cannot be true, the profile alone.</summary>
    private (Assessment Assessment, bool Known) Judge(MapNode told, MapNode? profile, DateOnly asOf)
    {
        if (profile is null)
            return (Assess(told) ?? Assess(new MapNode(1, []))!, false);
        return (Assess(Trees.Join(profile, told)) ?? Assess(profile) ?? Assess(new MapNode(1, []))!, true);

        Assessment? Assess(MapNode tree)
        {
            var (read, problems) = Flow.Read(tree, knowledge, asOf);
            return problems.Count > 0 ? null : Flow.Assess(read, knowledge, asOf);
        }
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

    /// <summary>One answer while it is put together.</summary>
    private sealed class Draft(Answerer of, Assessment assessment, Audience audience)
    {
        private readonly ReferenceList references = new();
        private readonly List<Said> said = [];
        private readonly List<Correction> corrections = [];
        private readonly List<string> notCovered = [];
        private readonly List<string> readAs = [];
        private readonly HashSet<string> used = new(StringComparer.Ordinal);
        private bool paired;

        public void Urgent()
        {
            foreach (var finding in Flow.Propose(assessment, audience).Steps.Where(step => step.Step == Step.Urgent).SelectMany(step => step.Findings))
                Add(of.entries[finding.Id].First());
        }

        /// <summary>What leads for this person, and what it says of magnesium.</summary>
        public void Lead(bool magnesium)
        {
            var rulings = magnesium ? [assessment.Dispositions[0], assessment.Verdicts[0]] : new[] { assessment.Dispositions[0] };
            foreach (var ruling in rulings)
            {
                if (ruling.Says.For(audience) is { } says && used.Add(ruling.Id))
                    said.Add(new(ruling.Id, Wording.Fill(says, assessment), references.Cite(ruling.From.Cites)));
            }
        }

        /// <summary>What a sentence takes for granted and what does not hold; a sentence that only asks is answered, not corrected.</summary>
        public void Correct(Sentence sentence, TopicFinder finder)
        {
            readAs.AddRange(sentence.Terms.Where(named => named.Guessed).Select(named => $"\"{named.Written}\" was read as {named.Term.Name}."));
            foreach (var claim in finder.Premises(sentence).SelectMany(id => of.entries[id]).OfType<Claim>().Where(claim => claim.Corrects).Take(MostCorrections))
            {
                if (sentence.IsOpen)
                    Add(claim);
                else if (corrections.Count < MostCorrections && claim.Says.For(audience) is { } says && Wording.Fill(says, assessment) is var text && used.Add(claim.Id))
                    corrections.Add(new(claim.States, new(claim.Id, text, references.Cite(claim.From.Cites))));
            }
        }

        /// <summary>Interactions between things that were named, and with magnesium when that is asked about.</summary>
        public void Pairs(bool magnesium)
        {
            foreach (var pair in assessment.Interactions.Where(pair => !pair.Proposed || magnesium).OrderBy(pair => pair.Entry.Kind))
            {
                if (said.Count < MostSaid - 2)
                    Add(pair.Entry);
                paired = true;
            }
        }

        /// <summary>What the topics hold, as far as it concerns this person.</summary>
        public void Say(IReadOnlyList<string> subjects)
        {
            var share = subjects.Count == 0 ? 0 : Math.Clamp((MostSaid - Math.Min(said.Count, MostSaid)) / subjects.Count, LeastOfTopic, MostOfTopic);
            foreach (var subject in subjects)
            {
                var most = said.Count + share;
                foreach (var id in of.topics[subject].Entries)
                {
                    if (said.Count < most)
                        Add(of.entries[id].FirstOrDefault());
                }
            }
        }

        /// <summary>A sentence without a topic: what the index finds for it, or that it is not covered.</summary>
        public void Find(Sentence sentence, bool mayGuess)
        {
            if (paired && sentence.Terms.Count > 0)
                return; // answered by what goes together
            var known = sentence.Stems.Where(of.retrieval.Knows).ToList();
            var before = said.Count + corrections.Count;
            if (mayGuess && sentence.Stems.Count > 0 && known.Count >= LeastShare * sentence.Stems.Count)
            {
                foreach (var hit in of.retrieval.Search(known, 2 * MostFound).Where(hit => hit.Score >= LeastScore))
                {
                    if (said.Count < Math.Min(MostSaid, before + MostFound) && of.entries[hit.Id].FirstOrDefault() is Recommendation or Claim or EvidenceSummary)
                        Add(of.entries[hit.Id].First());
                }
            }

            if (mayGuess && said.Count + corrections.Count == before && sentence.Stems.Count > 0 && corrections.Count == 0)
                notCovered.Add(Replies.NotCovered(sentence.Text));
        }

        public Answer Finish(IReadOnlyList<string> subjects, bool leads) => new()
        {
            Disposition = leads ? assessment.Disposition : null,
            Statements = said,
            Corrections = corrections,
            NotCovered = said.Count + corrections.Count + notCovered.Count > 0 ? notCovered : [Replies.NothingFound],
            DependsOn = [.. subjects.SelectMany(id => of.topics[id].DependsOn).Distinct(StringComparer.Ordinal).Select(assessment.Facts.Vocabulary.FindFact)
                .Where(fact => fact?.Ask is not null && Logic.Unsettled.IsOpen(fact, assessment.Facts)).Select(fact => audience == Audience.Patient ? fact!.Ask!.Plain : fact!.Ask!.Clinical)],
            Related = [.. subjects.SelectMany(id => of.topics[id].Related).Where(id => !subjects.Contains(id)).Distinct(StringComparer.Ordinal).Take(MostRelated).Select(id => of.topics[id].Question)],
            ReadAs = [.. readAs.Distinct(StringComparer.Ordinal)],
            References = references.All,
            Topics = subjects,
        };

        private void Add(Entry? entry)
        {
            if (entry is null || !Concerns(entry) || Text(entry) is not { Length: > 0 } text || !used.Add(entry.Id))
                return;
            said.Add(new(entry.Id, text, references.Cite(entry.From.Cites)) { If = entry is Recommendation ? Missing(entry.Id) : [] });
        }

        /// <summary>What would tell whether an entry is about this person, as labels.</summary>
        private IReadOnlyList<string> Missing(string id)
        {
            if (!of.places.TryGetValue(id, out var at) || assessment.Outcomes[at] != Outcome.CannotAssess || Assessments.Judge.Whole(of.knowledge.Recommendations[at]) is not { } whole)
                return [];
            return [.. Logic.Reasons.Of(whole, assessment.Facts).Missing.Select(fact => fact.Label).Distinct(StringComparer.Ordinal).Take(MostMissing)];
        }

        /// <summary>An entry about somebody else, or whose condition is known not to hold, is left out.</summary>
        private bool Concerns(Entry entry) => entry switch
        {
            Recommendation => !of.places.TryGetValue(entry.Id, out var at) || assessment.Outcomes[at] is Outcome.Finding or Outcome.CannotAssess,
            Ruling => false, // it judges a person, and is told where that person is judged
            SuggestionPiece one => one.Applies?.Evaluate(assessment.Facts) is not Logic.Truth.False,
            Disagreement one => one.Relevant?.Evaluate(assessment.Facts) is not Logic.Truth.False,
            _ => true,
        };

        private string? Text(Entry entry)
        {
            if (!(entry.From.Mark.MayDrive() || (entry is Claim && (audience == Audience.Clinician || entry.From.Mark == Mark.A))))
                return null;
            var text = entry switch
            {
                Recommendation one => one.Says.For(audience),
                Claim one => one.Says.For(audience) is { } says ? Reply().IsMatch(says) ? $"Some pages say: {one.States} {says}" : says : null,
                Contradiction one => one.Says.For(audience),
                EvidenceSummary one => one.Says.For(audience),
                Interaction one => one.Says.For(audience),
                Administration one => one.Says.For(audience),
                SuggestionPiece one => one.Says.For(audience),
                Ruling one => one.Says.For(audience),
                Disagreement one => one.For is { } reader && reader != audience ? null : $"{one.Used} {one.Why}",
                _ => null,
            };
            return text is null ? null : Wording.Fill(text, assessment);
        }
    }
}
