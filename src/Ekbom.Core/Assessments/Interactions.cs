using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Assessments;

/// <summary>Something swallowed, with what it is and when.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Ids">Term, classes and ingredients.</param>
/// <param name="At">Minutes after midnight; empty when not known.</param>
public sealed record Swallowed(string Name, IReadOnlyList<string> Ids, IReadOnlyList<int> At)
{
    /// <summary>Forms of magnesium in it; empty when none or not known.</summary>
    public IReadOnlyList<string> MagnesiumForms { get; init; } = [];

    /// <summary>Only suggested, not taken.</summary>
    public bool Proposed { get; init; }
}

/// <summary>An interaction that concerns two things of one person.</summary>
/// <param name="Ok">For a separation: whether today's times keep it; null when a time is not known.</param>
public sealed record InteractionFound(Interaction Entry, Swallowed First, Swallowed Second, bool? Ok, IReadOnlyList<(int From, int To)> Windows)
{
    public bool Proposed => First.Proposed || Second.Proposed;
}

/// <summary>Checks every pair of what is taken, not only pairs with magnesium.</summary>
public static class InteractionCheck
{
    private const int Day = 24 * 60;

    public static IReadOnlyList<Swallowed> Taken(Profile profile, TermIndex terms, DateOnly asOf)
    {
        var all = new List<Swallowed>();
        foreach (var medicine in profile.Medicines ?? [])
        {
            if (medicine.Taking.IsCurrent(asOf))
                all.Add(Of(medicine.Written, medicine.Term, medicine.Route == "oral" ? medicine.Ingredients : [], medicine.Taking, terms));
        }

        foreach (var supplement in profile.Supplements ?? [])
        {
            if (supplement.Taking.IsCurrent(asOf) && supplement.Route == "oral")
                all.Add(Of(supplement.Written, supplement.Term, supplement.Ingredients, supplement.Taking, terms));
        }

        return all;
    }

    /// <summary>Every interaction between two of these. A pair is found once; a separation that applies to acid-neutralising forms only is left out for other forms.</summary>
    public static IReadOnlyList<InteractionFound> Between(IReadOnlyList<Swallowed> things, IReadOnlyList<Interaction> interactions, IReadOnlyList<Form> forms)
    {
        var found = new List<InteractionFound>();
        foreach (var interaction in interactions)
        {
            for (var i = 0; i < things.Count; i++)
            {
                if (!Any(things[i].Ids, interaction.First))
                    continue;
                for (var j = 0; j < things.Count; j++)
                {
                    if (i == j || !Any(things[j].Ids, interaction.Second) || (interaction.OnlyAcidNeutralising && !MayNeutralise(things[i], things[j], forms)))
                        continue;
                    if (!found.Exists(other => other.Entry == interaction && ReferenceEquals(other.First, things[j]) && ReferenceEquals(other.Second, things[i])))
                        found.Add(Found(interaction, things[i], things[j]));
                }
            }
        }

        return found;
    }

    /// <summary>Whether two daily times keep a separation, the night included: with d minutes from the first to the next second, d ≥ before and 1440 − d ≥ after.</summary>
    public static bool Keeps(Interaction interaction, int first, int second) => Keeps(interaction.BeforeMinutes, interaction.AfterMinutes, first, second);

    public static bool Keeps(int before, int after, int first, int second)
    {
        var d = ((second - first) % Day + Day) % Day;
        return d >= before && Day - d >= after;
    }

    /// <summary>The times at which the second fits, given the times of the first; a window may cross midnight.</summary>
    public static IReadOnlyList<(int From, int To)> Windows(Func<int, bool> fits)
    {
        var start = 0;
        while (start < Day && fits(start))
            start++;
        if (start == Day)
            return [(0, Day - 1)];
        var windows = new List<(int, int)>();
        int? from = null;
        for (var step = 1; step <= Day; step++)
        {
            var minute = (start + step) % Day;
            var ok = fits(minute);
            if (ok && from is null)
                from = minute;
            if (!ok && from is { } opened)
            {
                windows.Add((opened, (minute - 1 + Day) % Day));
                from = null;
            }
        }

        return windows;
    }

    private static InteractionFound Found(Interaction interaction, Swallowed first, Swallowed second)
    {
        if (interaction.Kind != InteractionKind.Separate)
            return new(interaction, first, second, null, []);
        bool? ok = first.At.Count == 0 || second.At.Count == 0
            ? null
            : first.At.All(a => second.At.All(b => Keeps(interaction, a, b)));
        var windows = first.At.Count == 0 ? [] : Windows(minute => first.At.All(a => Keeps(interaction, a, minute)));
        return new(interaction, first, second, ok, windows);
    }

    private static Swallowed Of(string name, Term? term, IReadOnlyList<Ingredient> ingredients, Taking taking, TermIndex terms)
    {
        var ids = new List<string>();
        if (term is not null)
            ids.AddRange(terms.SelfAndClasses(term.Id));
        if (term is { Kind: TermKind.Class })
            ids.AddRange(terms.Members(term.Id)); // who names only the class may mean any of it
        foreach (var ingredient in ingredients)
            ids.AddRange(terms.SelfAndClasses(ingredient.Id).Where(id => !ids.Contains(id)));
        return new(name, ids, [.. taking.At.Select(time => (time.Hour * 60) + time.Minute)])
        {
            MagnesiumForms = [.. ingredients.Where(ingredient => ingredient is { Id: "magnesium", Form: not null }).Select(ingredient => ingredient.Form!)],
        };
    }

    private static bool Any(IReadOnlyList<string> ids, IReadOnlyList<string> wanted)
    {
        foreach (var id in ids)
        {
            foreach (var one in wanted)
            {
                if (id == one)
                    return true;
            }
        }

        return false;
    }

    /// <summary>An unknown form may be one that neutralises acid.</summary>
    private static bool MayNeutralise(Swallowed first, Swallowed second, IReadOnlyList<Form> forms)
    {
        var named = first.MagnesiumForms.Concat(second.MagnesiumForms).ToList();
        return named.Count == 0 || named.Exists(key => forms.FirstOrDefault(form => form.Key == key)?.AcidNeutralising ?? true);
    }
}
