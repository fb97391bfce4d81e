using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Plans;

/// <summary>
/// The questions whose answers can change the plan, best first: what could turn the leading disposition highest comes first (emergencies
/// before all), then what settles most, then the order in which a person is asked best.
/// </summary>
public static class Questions
{
    public static IReadOnlyList<OpenQuestion> For(Assessment assessment, IReadOnlyList<NotAssessed> notAssessed, Audience audience)
    {
        var open = new Dictionary<Fact, Candidate>(ReferenceEqualityComparer.Instance);
        var facts = assessment.Facts;
        var askable = Askable.Of(facts.Vocabulary);
        foreach (var (ruling, rank, on) in Prepared.Of(assessment.Knowledge).Ranked)
        {
            var truth = ruling.When.Evaluate(facts);
            if (truth == Truth.Unknown)
                Note(ruling.Id, rank, Reasons.Of(ruling.When.Tree, facts).Missing);
            else if (ruling.OnlyAlone && truth == Truth.True)
                Note(ruling.Id, rank, [.. on.Where(fact => !facts.IsKnown(fact) && Needed(fact, facts))]);
        }

        foreach (var entry in notAssessed)
            Note(entry.Id, 20, entry.Facts);

        return [.. open.Values
            .OrderBy(one => one.Rank).ThenBy(one => one.Order).ThenByDescending(one => one.Settles.Count).ThenBy(one => one.Fact.Name, StringComparer.Ordinal)
            .Select(one => new OpenQuestion(one.Fact.Name, Ask(one.Fact, assessment, audience), Why(one.Fact), one.Settles))];

        void Note(string id, int rank, IReadOnlyList<Fact> missing)
        {
            for (var i = 0; i < missing.Count; i++)
            {
                foreach (var fact in askable.Instead(missing[i]))
                {
                    if (!Askable.IsOpen(fact, missing[i], facts))
                        continue;
                    if (!open.TryGetValue(fact, out var candidate))
                        open.Add(fact, candidate = new Candidate(fact));
                    candidate.Settle(id, rank);
                }
            }
        }
    }

    /// <summary>An entry that could not be assessed, with what is missing as a person can answer it.</summary>
    public static NotAssessed Unsettled(string id, IReadOnlyList<Fact> missing, Facts facts)
    {
        var askable = Askable.Of(facts.Vocabulary);
        var (names, asked) = (new List<string>(missing.Count), new List<Fact>(missing.Count));
        foreach (var fact in missing)
        {
            var before = asked.Count;
            foreach (var instead in askable.Instead(fact))
            {
                if (Askable.IsOpen(instead, fact, facts))
                    asked.Add(instead);
            }

            if (asked.Count == before)
                asked.Add(fact);
        }

        foreach (var fact in asked)
        {
            if (!names.Contains(fact.Name))
                names.Add(fact.Name);
        }

        return new(id, names) { Facts = asked };
    }

    private static bool Needed(Fact fact, Facts facts) =>
        fact.Name is not ("Pregnant" or "PossiblyPregnant" or "TryingToConceive" or "Breastfeeding") || facts.Truth("PregnancyNotAsked") == Truth.True;

    private static string Ask(Fact fact, Assessment assessment, Audience audience)
    {
        if (fact.Ask is { } question)
            return audience == Audience.Clinician ? question.Clinical : question.Plain;
        var id = fact.Name[5..^2];
        var name = assessment.Knowledge.Terms.ById(id)?.Name ?? fact.Label;
        return audience == Audience.Clinician ? $"{name}: present or absent" : $"Does this apply to you: {name}?";
    }

    private static string Why(Fact fact) => fact.Ask?.Why ?? "It can change what is safe or what comes first.";

    private sealed class Candidate(Fact fact)
    {
        public Fact Fact { get; } = fact;

        public int Rank { get; private set; } = int.MaxValue;

        public int Order => Fact.Ask?.Order ?? 50;

        public List<string> Settles { get; } = [];

        /// <summary>One thing after another is noted, so that a repeated one is the last.</summary>
        public void Settle(string id, int rank)
        {
            Rank = Math.Min(Rank, rank);
            if (Settles.Count == 0 || Settles[^1] != id)
                Settles.Add(id);
        }
    }
}
