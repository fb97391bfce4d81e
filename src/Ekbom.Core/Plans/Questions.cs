using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Plans;

/// <summary>
/// The questions whose answers can change the plan, best first: what could turn the leading disposition highest comes first (emergencies
/// before all), then what settles most, then the order in which a person is asked best.
/// </summary>
public static class Questions
{
    private const int EntryRank = 20;

    public static IReadOnlyList<OpenQuestion> For(Assessment assessment, Audience audience)
    {
        var open = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var facts = assessment.Facts;
        var unsettled = new Unsettled(facts);
        var fires = false; // for good, so that what counts only alone is idle
        var prepared = Prepared.Of(assessment.Knowledge);
        foreach (var (ruling, rank) in prepared.Ranked)
        {
            var missing = unsettled.Of(ruling.When.Tree);
            if (!ruling.OnlyAlone || !fires)
                Note(ruling.Id, rank, missing);
            fires |= missing.Count == 0 && ruling.When.Evaluate(facts) == Truth.True;
        }

        for (var i = 0; i < assessment.Knowledge.Recommendations.Count; i++)
        {
            var entry = assessment.Knowledge.Recommendations[i];
            if (entry.From.Mark.MayDrive() && entry.Says.For(audience) is not null && prepared.Recommendations.Whole(i) is { } whole)
                Note(entry.Id, EntryRank, unsettled.Of(whole.Tree));
        }

        return [.. open.Values
            .OrderBy(one => one.Rank).ThenBy(one => one.Fact.Ask!.Order).ThenByDescending(one => one.Settles.Count).ThenBy(one => one.Fact.Name, StringComparer.Ordinal)
            .Select(one => Put(one, assessment, audience))];

        void Note(string id, int rank, IEnumerable<Fact> missing)
        {
            foreach (var fact in missing.SelectMany(fact => Askable(fact, facts)))
            {
                var condition = Condition(fact);
                if ((condition is null ? fact : facts.Vocabulary.AskedWith(condition)) is not { Ask: not null } asked)
                    continue;
                if (!open.TryGetValue(asked.Name, out var candidate))
                    open.Add(asked.Name, candidate = new Candidate(asked));
                candidate.Rank = Math.Min(candidate.Rank, rank);
                if (condition is not null)
                    candidate.Conditions.Add(condition);
                if (!candidate.Settles.Contains(id))
                    candidate.Settles.Add(id);
            }
        }
    }

    /// <summary>What a person can be asked when this fact is open: first what it rests on, then itself; nothing when nobody can say it.</summary>
    public static IEnumerable<Fact> Askable(Fact fact, Facts facts)
    {
        foreach (var name in fact.Missing)
        {
            if (facts.Vocabulary.Find(name) is { } before && Unsettled.IsOpen(before, facts))
                return Askable(before, facts);
        }

        return fact.Ask is not null || Condition(fact) is not null ? [fact] : [];
    }

    /// <summary>The names of what is missing, as a person can answer them.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<Fact> missing, Facts facts)
    {
        var names = new List<string>();
        foreach (var fact in missing)
        {
            var askable = Askable(fact, facts).Select(one => one.Name).ToList();
            foreach (var name in askable.Count > 0 ? askable : [fact.Name])
            {
                if (!names.Contains(name))
                    names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The condition a fact is about: conditions are asked for together.</summary>
    private static string? Condition(Fact fact) => fact.Name.StartsWith("Has('", StringComparison.Ordinal) ? fact.Name[5..^2] : null;

    /// <summary>The question in the reader's words; one for conditions names those that are open, in the order of the knowledge base.</summary>
    private static OpenQuestion Put(Candidate candidate, Assessment assessment, Audience audience)
    {
        var (fact, patient) = (candidate.Fact, audience == Audience.Patient);
        var conditions = fact.Conditions.Where(one => candidate.Conditions.Contains(one.Key)).ToList();
        var names = conditions.Select(one => patient ? one.Value : assessment.Knowledge.Terms.ById(one.Key)?.Name ?? one.Value);
        var ask = (patient ? fact.Ask!.Plain : fact.Ask!.Clinical).Replace("{Conditions}", string.Join("; ", names), StringComparison.Ordinal);
        return new OpenQuestion(fact.Name, ask, fact.Ask.Why, candidate.Settles) { Conditions = [.. conditions.Select(one => one.Key)] };
    }

    private sealed class Candidate(Fact fact)
    {
        public Fact Fact { get; } = fact;

        public int Rank { get; set; } = int.MaxValue;

        public HashSet<string> Conditions { get; } = new(StringComparer.Ordinal);

        public List<string> Settles { get; } = [];
    }
}
