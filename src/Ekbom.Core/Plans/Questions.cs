using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>
/// The questions whose answers can change the plan, best first: what could turn the leading disposition highest comes first (emergencies
/// before all), then the order in which a person is asked best, then what settles most.
/// </summary>
public static class Questions
{
    private const int EntryRank = 20;

    public static IReadOnlyList<OpenQuestion> For(Assessment assessment, Audience audience)
    {
        var (standings, prepared) = (assessment.Standings, Prepared.Of(assessment.Knowledge));
        using var unsettled = new Unsettled(prepared.Circuit, standings, assessment.Facts);
        var open = new Open(prepared.Asked, assessment);
        var fires = false; // for good, so that what counts only alone is idle
        foreach (ref readonly var one in prepared.Ranked.AsSpan())
        {
            if (!one.Ruling.OnlyAlone || !fires)
                open.Note(one.Ruling.Id, one.Rank, unsettled.NumbersOf(one.At));
            fires |= !standings[one.At].IsOpen && standings[one.At].Truth == Truth.True;
        }

        foreach (ref readonly var entry in prepared.Recommendations.AskedOf(audience).AsSpan())
        {
            if (standings[entry.At].IsOpen)
                open.Note(entry.Id, EntryRank, unsettled.NumbersOf(entry.At));
        }

        if (assessment.Verdict == "may-try" && SuggestionTimes.LacksTimes(assessment) && SuggestionTimes.Piece(assessment) is { } when)
            open.Note(when.Id, EntryRank, prepared.AskedForFact(prepared.TimesUnknown));

        foreach (var candidate in open.Candidates)
            candidate.Unsure = UnsureAnswers.Has(assessment, candidate.Fact, candidate.Conditions);
        open.Candidates.Sort(Candidate.InOrder);
        return [.. open.Candidates.Select(one => Put(one, assessment, audience))];
    }

    /// <summary>The names of what is missing, as a person can answer them.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<Fact> missing, Assessment assessment)
    {
        var (names, prepared) = (new List<string>(), Prepared.Of(assessment.Knowledge));
        foreach (var fact in missing)
        {
            var first = prepared.AskedForFact(fact).First(assessment.Facts, assessment.Profile.Unsure);
            var name = (first.CanBeSaid ? first.Fact : fact).Name;
            if (!names.Contains(name))
                names.Add(name);
        }

        return names;
    }

    /// <summary>The question in the reader's words; one for conditions names those that are open, in the order of the knowledge base.</summary>
    private static OpenQuestion Put(Candidate candidate, Assessment assessment, Audience audience)
    {
        var (fact, patient) = (candidate.Fact, audience == Audience.Patient);
        var ask = patient ? fact.Ask!.Plain : fact.Ask!.Clinical;
        if (fact.Conditions.Count == 0)
            return new OpenQuestion(fact.Name, Wording.Fill(ask, assessment), fact.Ask.Why, candidate.Settles) { Reports = candidate.Reports, Write = fact.Ask.Write, IfUnsure = fact.Ask.IfUnsure, Unsure = candidate.Unsure };
        var conditions = fact.Conditions.Where(one => candidate.Conditions.Contains(one.Key) && (candidate.Unsure || !assessment.Profile.UnsureConditions.Contains(one.Key))).ToList();
        var names = conditions.Select(one => patient ? one.Value : assessment.Knowledge.Terms.ById(one.Key)?.Name ?? one.Value);
        ask = ask.Replace("{Conditions}", string.Join("; ", names), StringComparison.Ordinal);
        return new OpenQuestion(fact.Name, ask, fact.Ask.Why, candidate.Settles) { Conditions = [.. conditions.Select(one => one.Key)], IfUnsure = $"unsure_conditions: [{string.Join(", ", conditions.Select(one => one.Key))}]", Unsure = candidate.Unsure };
    }

    /// <summary>The questions that are open, found by the facts that are; what to ask for a fact is looked up once.</summary>
    private sealed class Open(AskedFor[] askedFor, Assessment assessment)
    {
        private readonly Candidate?[] asked = new Candidate?[askedFor.Length];
        private readonly bool[] seen = new bool[askedFor.Length];

        public List<Candidate> Candidates { get; } = [];

        /// <summary>What stands under this id hangs on these facts.</summary>
        public void Note(string id, int rank, Unsettled.Numbers missing)
        {
            foreach (var number in missing)
            {
                if (!seen[number])
                {
                    (seen[number], asked[number]) = (true, CandidateFor(askedFor[number].First(assessment.Facts, assessment.Profile.Unsure)));
                    if (askedFor[number].Report is { } report && asked[number] is { Fact.Name: AskedFor.Reports } signs)
                        signs.Reports.Add(report);
                }

                Note(id, rank, asked[number]);
            }
        }

        /// <summary>What stands under this id hangs on this fact, though it is not open itself.</summary>
        public void Note(string id, int rank, AskedFor one) => Note(id, rank, CandidateFor(one));

        private static void Note(string id, int rank, Candidate? candidate)
        {
            if (candidate is null)
                return;
            candidate.Rank = Math.Min(candidate.Rank, rank);
            if (candidate.Settles.Count == 0 || candidate.Settles[^1] != id)
                candidate.Settles.Add(id);
        }

        private Candidate? CandidateFor(AskedFor open)
        {
            if (open.Question is not { } question)
                return null;
            var candidate = With(question);
            if (candidate is null)
                Candidates.Add(candidate = new Candidate(question));
            if (open.Condition is { } condition)
                candidate.Conditions.Add(condition);
            return candidate;
        }

        private Candidate? With(Fact question)
        {
            foreach (var candidate in Candidates)
            {
                if (ReferenceEquals(candidate.Fact, question))
                    return candidate;
            }

            return null;
        }
    }

    private sealed class Candidate(Fact fact)
    {
        public Fact Fact { get; } = fact;

        public bool Unsure { get; set; }

        public int Rank { get; set; } = int.MaxValue;

        public List<string> Conditions { get; } = [];

        public List<string> Reports { get; } = [];

        public List<string> Settles { get; } = [];

        /// <summary>What was answered with unsure comes last; then by rank, then in the order in which a person is asked best, then what settles most.</summary>
        public static int InOrder(Candidate one, Candidate other)
        {
            var order = one.Unsure.CompareTo(other.Unsure);
            order = order != 0 ? order : one.Rank - other.Rank;
            order = order != 0 ? order : one.Fact.Ask!.Order - other.Fact.Ask!.Order;
            order = order != 0 ? order : other.Settles.Count - one.Settles.Count;
            return order != 0 ? order : string.CompareOrdinal(one.Fact.Name, other.Fact.Name);
        }
    }
}
