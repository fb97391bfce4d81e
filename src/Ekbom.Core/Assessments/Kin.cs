using System.Collections.Concurrent;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Assessments;

/// <summary>Everything a swallowed thing counts as, and the interactions that concern it; worked out once for each term.</summary>
internal sealed class Kin
{
    private readonly TermIndex terms;
    private readonly int interactions;
    private readonly Dictionary<string, Sides> sides = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Relatives> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Relatives> contained = new(StringComparer.Ordinal);

    /// <summary>By way of taking: the interactions in which what is taken so can be the first, and the second.</summary>
    private readonly Dictionary<string, Sides> by = new(StringComparer.Ordinal);

    /// <summary>The sides of whatever is swallowed, and of what is swallowed and not recognised.</summary>
    private readonly Sides anything, unknown;

    public Kin(KnowledgeBase knowledge)
    {
        terms = knowledge.Terms;
        interactions = knowledge.Interactions.Count;
        foreach (var way in Ways.All)
            by.Add(way, Sides.Of(interactions));
        for (var i = 0; i < interactions; i++)
        {
            foreach (var (way, sides) in by)
            {
                if (Holds(knowledge.Interactions[i].FirstBy, way))
                    Sides.Set(sides.First, i);
                if (Holds(knowledge.Interactions[i].SecondBy, way))
                    Sides.Set(sides.Second, i);
            }

            foreach (var id in knowledge.Interactions[i].First)
                Sides.Set(SidesOf(id).First, i);
            foreach (var id in knowledge.Interactions[i].Second)
                Sides.Set(SidesOf(id).Second, i);
        }

        anything = SidesOf(Interaction.Anything);
        unknown = anything.And(SidesOf(Interaction.Unknown));
        var magnesium = Of(["magnesium"]);
        Proposal = new Swallowed("magnesium", magnesium.Ids, []) { Proposed = true, Magnesium = [new Ingredient("magnesium", "citrate", Interval.Unknown, false)], Sides = magnesium.Sides.And(anything, by[Ways.Swallowed]) };
    }

    /// <summary>Magnesium that is only thought of.</summary>
    public Swallowed Proposal { get; }

    public List<Swallowed> Things(Profile profile, DateOnly asOf)
    {
        var all = new List<Swallowed>(profile.AllTaken.Length + 1);
        foreach (var one in profile.AllTaken)
        {
            if (one.Taking.IsCurrent(asOf))
                all.Add(Thing(one));
        }

        return all;
    }

    private Swallowed Thing(TakenRow one)
    {
        var absorbed = one.Absorbed;
        var kin = absorbed.Term is { } term ? named.GetOrAdd(term.Id, Named, term) : Relatives.None;
        if (absorbed.Ingredients.Count > 0)
            kin = Of(kin.Ids.Union(absorbed.Ingredients.SelectMany(ingredient => contained.GetOrAdd(ingredient.Id, Contained).Ids)));
        return new(one.Written, kin.Ids, [.. one.Taking.At.Select(time => (time.Hour * 60) + time.Minute)])
        {
            Magnesium = [.. absorbed.Ingredients.Where(MagnesiumTotal.IsMagnesium)],
            Way = one.Route,
            OnlyKind = absorbed.Term is { Kind: TermKind.Class },
            Sides = kin.Sides.And(one.Recognised ? anything : unknown, by[one.Route]),
        };
    }

    private static bool Holds(IReadOnlyList<string> ways, string way) => ways.Contains(way) || ways.Contains(Interaction.AnyWay);

    /// <summary>Who names only the class may mean any of it.</summary>
    private Relatives Named(string id, Term term) => Of([.. terms.SelfAndClasses(id), .. term.Kind == TermKind.Class ? terms.Members(id) : []]);

    private Relatives Contained(string id) => Of(terms.SelfAndClasses(id));

    private Relatives Of(IEnumerable<string> ids)
    {
        var kin = new Relatives([.. ids], Sides.Of(interactions));
        foreach (var id in kin.Ids)
            kin.Sides.Add(sides.GetValueOrDefault(id, Sides.None));
        return kin;
    }

    private Sides SidesOf(string id)
    {
        if (!sides.TryGetValue(id, out var known))
            sides.Add(id, known = Sides.Of(interactions));
        return known;
    }

    private sealed record Relatives(string[] Ids, Sides Sides)
    {
        public static Relatives None { get; } = new([], Sides.None);
    }
}
