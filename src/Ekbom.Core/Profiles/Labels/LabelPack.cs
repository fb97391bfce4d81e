namespace Ekbom.Core.Profiles;

/// <summary>The weight of a pack, which is no amount of one intake: "magnesium citrate powder 250 g".</summary>
internal static class LabelPack
{
    private const decimal Smallest = 20_000m; // mg; nobody takes 20 g of a compound of magnesium at once
    private static readonly string[] Names = ["bottle", "bottles", "tub", "pouch", "jar", "bag", "tube", "refill", "pack", "box", "tin", "flasche", "packung"];

    private const decimal MostInAPiece = 1500m; // mg; as much or more is hardly one capsule or tablet
    private static readonly string[] Powders = ["sachet", "sachets", "stick", "sticks", "packet", "packets", "beutel", "bustina", "bustine", "sobre", "sobres", "ampoule", "ampoules", "vial", "vials", "effervescent", "powder"];

    /// <summary>A weight that hardly goes into one capsule or tablet; a sachet holds more.</summary>
    public static bool IsOfSeveral(LabelText label, LabelAmount amount) =>
        amount is { Kind: AmountKind.Mass, High: >= MostInAPiece } && !Enumerable.Range(0, label.Count).Any(at => Array.IndexOf(Powders, label[at].Key) >= 0 || label[at].Key.StartsWith("brause", StringComparison.Ordinal));

    /// <summary><c>2 capsules (300 mg) at breakfast and 1 capsule (150 mg) at bedtime</c>: each is of all pieces before it, because these hold the same then.</summary>
    public static void Share(LabelText label, List<LabelAmount> amounts)
    {
        var told = amounts.Where(one => one.Kind == AmountKind.Mass && label[one.At - 1].Key == "(" && LabelWords.Counts(label[one.At - 2].Key) is { Measure: Measure.Piece } && LabelWords.Number(label[one.At - 3]) is > 0m)
            .Select(one => (Amount: one, Count: LabelWords.Number(label[one.At - 3])!.Value)).ToList();
        if (told.DistinctBy(one => one.Count).Count() < 2 || told.DistinctBy(one => (one.Amount.Low / one.Count, one.Amount.High / one.Count)).Count() > 1)
            return;
        label.Note("The amounts in brackets were read as those of all pieces before them.");
        foreach (var (amount, count) in told)
            amounts[amounts.IndexOf(amount)] = amount with { Low = amount.Low / count, High = amount.High / count };
    }

    public static bool IsNamed(LabelText label, int at) => Array.IndexOf(Names, label[at].Key) >= 0;

    /// <summary>The amounts that are weights of packs; "25 g per 100 g" is a content.</summary>
    public static HashSet<LabelAmount> Among(LabelText label, List<LabelAmount> amounts, List<LabelServing> servings)
    {
        var most = servings.Where(serving => serving.Measure is Measure.Gram or Measure.Millilitre).Select(serving => serving.Count).DefaultIfEmpty().Max() * 1000m;
        return [.. amounts.Where(amount => IsPack(label, amount, most))];
    }

    private static bool IsPack(LabelText label, LabelAmount amount, decimal most)
    {
        if (amount.Kind != AmountKind.Mass || label[amount.End - 1].Key is not ("g" or "gm" or "gram" or "grams" or "gramm") || label[amount.At - 1].Key is "take" or "nehmen")
            return false;
        return amount.Low >= Smallest ? amount.Low > most : IsNamed(label, amount.End) || Net(label, amount.At);
    }

    private static bool Net(LabelText label, int at) =>
        label[at - 1].Key is "net" || (label[at - 1].Key is "weight" or "wt" or "content" or ":" && label[at - 2].Key is "net" or "weight" or "wt");
}
