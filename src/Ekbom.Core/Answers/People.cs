using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Answers;

/// <summary>Who is meant: the person of a profile or nobody in particular, with what sentences tell of them.</summary>
internal sealed class People(Ground ground, MapNode? profile, bool isPerson, DateOnly asOf)
{
    private static readonly MapNode Nobody = new(1, []);

    private readonly Dictionary<string, (Assessment, bool)> judged = new(StringComparer.Ordinal);

    /// <summary>Judges the person with what these sentences tell; where both cannot be true, the profile alone.</summary>
    /// <param name="sentences">What was said.</param>
    /// <param name="named">Whatever is named counts as taken, to see what goes together.</param>
    /// <returns>The assessment, and whether the sentences told anything.</returns>
    public (Assessment Assessment, bool Told) Of(IReadOnlyList<Sentence> sentences, bool named = false)
    {
        var told = QuestionFacts.Read(named ? sentences : [.. sentences.Select(Claimed)], ground, asOf);
        var key = Key(told);
        if (!judged.TryGetValue(key, out var known))
            judged[key] = known = (Judge(told), told.Entries.Count > 0);
        return known;
    }

    /// <summary>The recommendations that hold only because of what these sentences tell, what protects first; of nobody, only what magnesium is to be kept from.</summary>
    public IEnumerable<Recommendation> OwnOf(IReadOnlyList<Sentence> sentences, bool magnesium)
    {
        var (with, told) = Of(sentences);
        if (!told)
            return [];
        var isSomebodys = Of([.. sentences.Where(sentence => sentence.IsPersonal)]).Told;
        var without = Of([]).Assessment;
        return ground.Knowledge.Recommendations.Where((entry, at) => with.Outcomes[at] == Outcome.Finding && without.Outcomes[at] != Outcome.Finding
                && entry.Kind is not (FindingKind.Inform or FindingKind.Emergency or FindingKind.Urgent) && (magnesium || entry.Step is not (Step.Magnesium or Step.Monitoring)) && (isSomebodys || entry.Step == Step.Magnesium))
            .OrderBy(entry => entry.Kind).ThenByDescending(entry => entry.Rank).ThenBy(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>What is only named is not taken: "which iron do I buy?" does not say that iron is.</summary>
    private static Sentence Claimed(Sentence sentence) =>
        sentence with { Terms = [.. sentence.Terms.Where(named => !QuestionFacts.CanBeTaken(named.Term) || QuestionFacts.SaysTaken(sentence, named))] };

    private static string Key(Node node) => node switch
    {
        TextNode text => text.Text,
        ListNode list => "[" + string.Join(",", list.Items.Select(Key)) + "]",
        MapNode map => "{" + string.Join(",", map.Entries.Select(entry => entry.Key + ":" + Key(entry.Value))) + "}",
        _ => "",
    };

    private Assessment Judge(MapNode told)
    {
        if (profile is null)
            return Assess(told) ?? Assess(Nobody)!;
        return Assess(Trees.Join(profile, told)) ?? Assess(profile) ?? Assess(Nobody)!;
    }

    private Assessment? Assess(MapNode tree)
    {
        var (read, problems) = Flow.Read(tree, ground.Knowledge, asOf);
        return problems.Count > 0 ? null : Flow.Assess(read with { IsPartial = !isPerson }, ground.Knowledge, asOf);
    }
}
