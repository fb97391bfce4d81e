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
        var open = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var facts = assessment.Facts;
        foreach (var ruling in assessment.Knowledge.Rulings)
        {
            if (ruling.IsVerdict)
                continue;
            var rank = ruling.OnlyAlone ? 5 : IndexOf(Dispositions.Order, ruling.Leads);
            if (ruling.When.Evaluate(facts) == Truth.Unknown)
                Note(ruling.Id, rank, Reasons.Of(ruling.When.Tree, facts).Missing);
            else if (ruling.OnlyAlone && ruling.When.Evaluate(facts) == Truth.True)
                Note(ruling.Id, rank, Reasons.Dependencies(ruling.When.Tree).Where(fact => !facts.IsKnown(fact) && Needed(fact, facts)));
        }

        foreach (var entry in notAssessed)
            Note(entry.Id, 20, entry.Missing.Select(name => Find(name, facts)).OfType<Fact>());

        return [.. open.Values
            .OrderBy(one => one.Rank).ThenBy(one => one.Order).ThenByDescending(one => one.Settles.Count).ThenBy(one => one.Fact.Name, StringComparer.Ordinal)
            .Select(one => new OpenQuestion(one.Fact.Name, Ask(one.Fact, assessment, audience), Why(one.Fact), one.Settles))];

        void Note(string id, int rank, IEnumerable<Fact> missing)
        {
            foreach (var fact in missing.SelectMany(fact => Askable(fact, facts)))
            {
                if (!open.TryGetValue(fact.Name, out var candidate))
                    open.Add(fact.Name, candidate = new Candidate(fact));
                candidate.Rank = Math.Min(candidate.Rank, rank);
                if (!candidate.Settles.Contains(id))
                    candidate.Settles.Add(id);
            }
        }
    }

    /// <summary>The facts a person can be asked for when this one is missing: itself, or the list it would stand in.</summary>
    public static IEnumerable<Fact> Askable(Fact fact, Facts facts)
    {
        if (fact.Missing.Count > 0)
            return fact.Missing.Select(name => Find(name, facts)).OfType<Fact>().Where(other => !ReferenceEquals(other, fact)).SelectMany(other => other.Missing.Count > 0 ? Askable(other, facts) : [other])
                .Where(other => other.Ask is not null && facts.Truth(other.Name) != Truth.True);
        return fact.Ask is not null || fact.Name.StartsWith("Has(", StringComparison.Ordinal) ? [fact] : [];
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

    private static bool Needed(Fact fact, Facts facts) =>
        fact.Name is not ("Pregnant" or "PossiblyPregnant" or "TryingToConceive" or "Breastfeeding") || facts.Truth("PregnancyNotAsked") == Truth.True;

    private static Fact? Find(string name, Facts facts) =>
        facts.Vocabulary.FindFact(name) ?? facts.Vocabulary.Calls.FirstOrDefault(call => call.Value.Name == name).Value;

    private static string Ask(Fact fact, Assessment assessment, Audience audience)
    {
        if (fact.Ask is { } question)
            return audience == Audience.Clinician ? question.Clinical : question.Plain;
        var id = fact.Name[5..^2];
        var name = assessment.Knowledge.Terms.ById(id)?.Name ?? fact.Label;
        return audience == Audience.Clinician ? $"{name}: present or absent" : $"Does this apply to you: {name}?";
    }

    private static string Why(Fact fact) => fact.Ask?.Why ?? "It can change what is safe or what comes first.";

    private static int IndexOf(IReadOnlyList<string> order, string id)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == id)
                return i;
        }

        return order.Count;
    }

    private sealed class Candidate(Fact fact)
    {
        public Fact Fact { get; } = fact;

        public int Rank { get; set; } = int.MaxValue;

        public int Order => Fact.Ask?.Order ?? 50;

        public List<string> Settles { get; } = [];
    }
}
