using System.Collections.Frozen;

namespace Ekbom.Core.Profiles;

/// <summary>What a dose is counted in.</summary>
internal enum Measure { Piece, Scoop, Drop, Millilitre, Gram, Serving, Day }

/// <summary>The words labels use for counting. Names of substances come from the knowledge, never from here.</summary>
internal static class LabelWords
{
    private static readonly FrozenDictionary<string, decimal> NumberWords = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["half"] = 0.5m,
        ["quarter"] = 0.25m,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["dozen"] = 12,
        ["couple"] = 2,
        ["pair"] = 2,
        ["ii"] = 2,
        ["iii"] = 3,
        ["iv"] = 4,
        ["ein"] = 1,
        ["eine"] = 1,
        ["einen"] = 1,
        ["zwei"] = 2,
        ["drei"] = 3,
        ["vier"] = 4,
        ["fünf"] = 5,
        ["sechs"] = 6,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["dos"] = 2,
        ["tres"] = 3,
        ["cuatro"] = 4,
        ["twee"] = 2,
        ["drie"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Measure Measure, decimal Factor)> Measures = Counted(
    [
        (Measure.Piece, 1, "capsule capsules cap caps vcap vcaps vegicap vegicaps tablet tablets tab tabs caplet caplets softgel softgels gummy gummies pill pills"),
        (Measure.Piece, 1, "lozenge lozenges chew chews chewable chewables sachet sachets stick sticks packet packets dragee dragees ampoule ampoules vial vials"),
        (Measure.Piece, 1, "kapsel kapseln tablette tabletten brausetablette brausetabletten filmtablette filmtabletten beutel beuteln gélule gélules pulverbeutel stück hartkapsel hartkapseln weichkapsel weichkapseln kautablette kautabletten lutschtablette lutschtabletten comprimé comprimés cápsulas cápsula dragees granulatbeutel trinkampulle"),
        (Measure.Piece, 1, "compressa compresse compressas bustina bustine sobre sobres saqueta saquetas comprime comprimes gelule gelules"),
        (Measure.Scoop, 1, "scoop scoops scoopful messlöffel"),
        (Measure.Drop, 1, "drop drops tropfen"),
        (Measure.Millilitre, 1, "ml mls millilitre millilitres milliliter milliliters"),
        (Measure.Millilitre, 1000, "litre litres liter liters"),
        (Measure.Millilitre, 5, "tsp teaspoon teaspoons teaspoonful teaspoonfuls teelöffel"),
        (Measure.Millilitre, 30, "floz"),
        (Measure.Millilitre, 15, "tbsp tablespoon tablespoons tablespoonful tablespoonfuls esslöffel"),
        (Measure.Gram, 1, "g gram grams gramm"),
        (Measure.Serving, 1, "serving servings serve serves portion portionen portions dose doses dosage"),
    ]);

    /// <summary>How these begin in most languages: <c>tabletter</c>, <c>tabletki</c>, <c>kapsułki</c>.</summary>
    private static readonly string[] Pieces = ["tablet", "kapsel", "kapsl", "kapsul", "kapsuł", "capsul", "comprimid"];

    private static readonly string[] Waters =
        ["anhydrous", "mono", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa", "nona", "deca", "undeca", "dodeca", "trideca", "tetradeca"];

    /// <summary>What a word counts in; a spoon is so many millilitres.</summary>
    public static (Measure Measure, decimal Factor)? Counts(string word) => Measures.TryGetValue(word, out var found) ? found : Array.Exists(Pieces, piece => word.StartsWith(piece, StringComparison.Ordinal)) ? (Measure.Piece, 1) : null;

    /// <summary>The number a token is, in figures or in words.</summary>
    public static decimal? Number(Token token) => token.Value ?? (NumberWords.TryGetValue(token.Key, out var value) ? value : null);

    /// <summary>A number in figures or in words.</summary>
    public static decimal? Number(LabelText label, int at) =>
        label.Number(at) ?? (NumberWords.TryGetValue(label.Free(at), out var value) ? value : null);

    /// <summary>Molecules of water a hydrate is named for: 7 for <c>heptahydrate</c>, 0 for <c>anhydrous</c>; null for another word.</summary>
    public static int? Water(string word)
    {
        if (word is "anhydrous" or "wasserfrei" or "anhydrate")
            return 0;
        var stem = word.EndsWith("hydrate", StringComparison.Ordinal) ? word[..^7] : word.EndsWith("hydrat", StringComparison.Ordinal) ? word[..^6] : null;
        return stem is not null && Array.IndexOf(Waters, stem) is > 0 and var count ? count : null;
    }

    private static FrozenDictionary<string, (Measure, decimal)> Counted((Measure Measure, decimal Factor, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' ').Select(word => (word, line))).DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => (pair.line.Measure, pair.line.Factor), StringComparer.Ordinal);
}
