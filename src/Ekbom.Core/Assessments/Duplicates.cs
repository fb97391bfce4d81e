using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Assessments;

/// <summary>One substance in several products: what a box does not say, and what makes people take twice what they mean to.</summary>
/// <param name="Substance">The medicine or ingredient, by name.</param>
/// <param name="In">The products, as written; at least two.</param>
/// <param name="Certain">False when one of them only may contain it.</param>
public sealed record Duplicate(string Substance, IReadOnlyList<string> In, bool Certain);

public static class Duplicates
{
    /// <summary>Every substance that is swallowed in two or more products of different names. Rows of one name are one medicine at several times.</summary>
    public static IReadOnlyList<Duplicate> Of(Profile profile, TermIndex terms, DateOnly asOf)
    {
        var found = new SortedDictionary<string, List<(string Product, bool Certain)>>(StringComparer.Ordinal);
        foreach (var one in profile.AllTaken.Where(one => one.Taking.IsCurrent(asOf) && one.Route == Ways.Swallowed))
        {
            if (one is { Term: { Kind: TermKind.Medicine } term, Ingredients.Count: 0 })
                Put(term.Id, one.Written, certain: true);
            foreach (var ingredient in one.Ingredients)
                Put(ingredient.Id, one.Written, !ingredient.May);
        }

        return [.. found.Where(pair => pair.Value.Count > 1).Select(pair => new Duplicate(terms.Find(pair.Key)?.Name ?? pair.Key, [.. pair.Value.Select(one => one.Product)], pair.Value.TrueForAll(one => one.Certain)))];

        void Put(string substance, string product, bool certain)
        {
            if (!found.TryGetValue(substance, out var products))
                found.Add(substance, products = []);
            if (!products.Exists(one => string.Equals(one.Product, product, StringComparison.OrdinalIgnoreCase)))
                products.Add((product, certain));
        }
    }
}
