using System.Collections.Concurrent;
using Ekbom.Core.Knowledge;
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

    /// <summary>The sides of whatever is swallowed, and of what is swallowed and not recognised.</summary>
    private readonly Sides anything, unknown;

    public Kin(KnowledgeBase knowledge)
    {
        terms = knowledge.Terms;
        interactions = knowledge.Interactions.Count;
        for (var i = 0; i < interactions; i++)
        {
            foreach (var id in knowledge.Interactions[i].First)
                Sides.Set(SidesOf(id).First, i);
            foreach (var id in knowledge.Interactions[i].Second)
                Sides.Set(SidesOf(id).Second, i);
        }

        anything = SidesOf(Interaction.Anything);
        unknown = anything.And(SidesOf(Interaction.Unknown));
        var magnesium = Of(["magnesium"]);
        Proposal = new Swallowed("magnesium", magnesium.Ids, []) { Proposed = true, MagnesiumForms = ["citrate"], Sides = magnesium.Sides.And(anything) };
    }

    /// <summary>Magnesium that is only thought of.</summary>
    public Swallowed Proposal { get; }

    public List<Swallowed> Taken(Profile profile, DateOnly asOf)
    {
        var all = new List<Swallowed>((profile.Medicines?.Count ?? 0) + (profile.Supplements?.Count ?? 0) + 1);
        foreach (var medicine in profile.Medicines ?? [])
        {
            if (medicine.Taking.IsCurrent(asOf))
            {
                var oral = medicine.Route == "oral";
                all.Add(Thing(medicine.Written, medicine.Term, oral ? medicine.Ingredients : [], medicine.Taking, oral, known: medicine.Term is not null));
            }
        }

        foreach (var supplement in profile.Supplements ?? [])
        {
            if (supplement.Taking.IsCurrent(asOf) && supplement.Route == "oral")
                all.Add(Thing(supplement.Written, supplement.Term, supplement.Ingredients, supplement.Taking, oral: true, known: supplement.Recognised));
        }

        return all;
    }

    private Swallowed Thing(string name, Term? term, IReadOnlyList<Ingredient> ingredients, Taking taking, bool oral, bool known)
    {
        var kin = term is null ? Relatives.None : named.GetOrAdd(term.Id, Named, term);
        if (ingredients.Count > 0)
            kin = Of(kin.Ids.Union(ingredients.SelectMany(ingredient => contained.GetOrAdd(ingredient.Id, Contained).Ids)));
        return new(name, kin.Ids, [.. taking.At.Select(time => (time.Hour * 60) + time.Minute)])
        {
            MagnesiumForms = [.. ingredients.Where(ingredient => ingredient is { Id: "magnesium", Form: not null }).Select(ingredient => ingredient.Form!)],
            OnlyKind = term is { Kind: TermKind.Class },
            Sides = oral ? kin.Sides.And(known ? anything : unknown) : kin.Sides,
        };
    }

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
