using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>How often an amount of the label goes into one intake: the dose against what the amount is stated for.</summary>
internal sealed class LabelScale(LabelText label, LabelDose dose, List<LabelServing> servings, Dictionary<Measure, decimal> sizes)
{
    /// <summary>The label gives a weight that hardly goes into one piece, so its amounts may be of all pieces together.</summary>
    public bool IsHeavy { get; init; }

    private const decimal Nutrition = 100m; // "per 100 g" tells what is in the product, not what is taken

    /// <summary>The times as a range; null when the label does not let it be known.</summary>
    public (decimal Low, decimal High)? Of(LabelAmount amount)
    {
        var serving = Of(amount.At, amount.End);
        if (serving is { Measure: Measure.Day } || (serving is null && (dose.Divided || dose.DailyAt.Contains(amount.End))))
            return Range(AsNeeded(dose.LeastShare / (dose.PerDay ?? 1)), 1m / (dose.PerDay ?? 1));
        if (amount.IsTotal && serving is null && sizes.Count == 0 && dose.Units is not null)
        {
            label.Note($"{amount.Written} was read as that of all together.");
            return Range(AsNeeded(dose.LeastShare / (dose.PerDay ?? 1)), 1m);
        }

        return Of(serving);
    }

    /// <summary>The same for a product whose content is known for one piece or for a volume.</summary>
    public (decimal Low, decimal High)? Of(Quantity? per) => Of(new LabelServing(0, Per(per).Measure, Per(per).Count));

    /// <summary>What a stored strength is of: one piece or a volume.</summary>
    public static (Measure Measure, decimal Count) Per(Quantity? per) =>
        (per is null ? Measure.Piece : Measure.Millilitre, per is { } volume && volume.TryIn(Unit.Parse("mL"), null, out var millilitres) ? millilitres.Value : 1m);

    /// <summary>What an amount of the label is stated for; null when the label does not say.</summary>
    public LabelServing? Serving(LabelAmount amount) => Of(amount.At, amount.End);

    private (decimal Low, decimal High)? Of(LabelServing? serving)
    {
        var of = serving is not null ? (serving.Measure, serving.Count) : sizes.Count > 0 ? (Measure.Serving, 1m) : ((Measure Measure, decimal Count)?)null;
        if (dose.Units is not { High: > 0m } units)
            return NotSaid(of);
        if (Factor(of, units.High) is not { } factor)
        {
            label.Note("The label gives magnesium in one measure and the dose in another, so the amount taken is not known.");
            return null;
        }

        if (of is null && IsHeavy && dose.Measure == Measure.Piece && units.High > 1m)
        {
            label.Note($"So much hardly goes into one piece, and the label may mean all of them together; the range covers both.");
            return Range(AsNeeded(units.Low / units.High / (dose.PerDay ?? 1)), units.High * factor);
        }

        if (serving is not { IsOpen: true })
            return Range(AsNeeded(units.Low * factor), units.High * factor);
        label.Note("It is not clear whether the label gives the amount for each piece or for all of them; the range covers both.");
        return Range(AsNeeded(units.Low * factor), units.High * factor * Math.Max(1m, serving.Count));
    }

    /// <summary>The smaller end first: "up to ½ capsule" and another dose on one label may say them the other way round.</summary>
    private (decimal Low, decimal High) Range(decimal one, decimal other) => (Math.Min(one, other), Math.Max(one, other) * dose.MostShare);

    private (decimal Low, decimal High)? NotSaid((Measure Measure, decimal Count)? of)
    {
        if (of is { Measure: Measure.Gram or Measure.Millilitre } bulk)
        {
            if (sizes.TryGetValue(bulk.Measure, out var size))
                return Range(AsNeeded(size / bulk.Count * dose.LeastShare), size / bulk.Count);
            if (bulk.Count >= Nutrition)
            {
                label.Note($"The label gives magnesium per {Written(bulk)} and does not say how much is taken, so the amount is not known.");
                return null;
            }
        }

        if (of is { Measure: Measure.Millilitre, Count: var part } && dose.Bottle is { } bottle && bottle > part)
        {
            label.Note($"It is not clear whether {Number.Write(bottle)} mL is the size of the bottle or what is taken; the range reaches to all of it.");
            return Range(AsNeeded(dose.LeastShare), bottle / part);
        }

        if (of is { } counted && counted is not { Measure: Measure.Serving, Count: 1m })
            label.Note($"The label does not say how much to take at a time; {Written(counted)} {(counted.Count == 1m ? "is" : "are")} counted.");
        return Range(AsNeeded(dose.LeastShare), 1m);
    }

    private decimal? Factor((Measure Measure, decimal Count)? of, decimal most)
    {
        if (of is not { } serving)
        {
            if (dose.Measure is Measure.Piece or Measure.Serving or Measure.Scoop)
            {
                if (most != 1m && dose.Measure == Measure.Piece)
                    label.Note("The amount was counted for each tablet, capsule or other piece; the label may mean all of them together.");
                return 1m;
            }

            label.Note("The amount was read as that of one intake.");
            return 1m / most;
        }

        if (serving.Measure == dose.Measure)
            return 1m / serving.Count;
        if (Size(dose.Measure) is { } doseSize && Size(serving.Measure) is { } servingSize)
            return servingSize / doseSize / serving.Count;
        if ((serving.Measure == Measure.Serving || dose.Measure == Measure.Serving) && sizes.Count == 0)
        {
            label.Note(dose.Measure == Measure.Serving ? "What the label gives the amount for was read as one serving." : "One intake was read as one serving of the label.");
            return dose.Measure == Measure.Serving ? 1m : 1m / most;
        }

        return null;
    }

    /// <summary>One serving in a measure.</summary>
    private decimal? Size(Measure measure) => measure == Measure.Serving ? 1m : sizes.TryGetValue(measure, out var size) ? size : null;

    /// <summary>The serving an amount is stated for: the one directly after it, else the last one before it, else the first of the label.</summary>
    private LabelServing? Of(int at, int end)
    {
        if (servings.Count == 0)
            return null;
        var next = servings.Find(serving => serving.At >= end);
        if (next is not null && label[end].Key == "," && next.At == end + 1 && servings.FindLast(serving => serving.At < at) is { } heading && !Enumerable.Range(heading.At, at - heading.At).Any(token => label[token].Key is "," or "."))
            return heading; // per capsule 125 mg, per 3 capsules 375 mg
        if (next is not null && (next.At == end || (next.At == end + 1 && label[end].Key != ".")))
            return next;
        return servings.FindLast(serving => serving.At < at) ?? next ?? servings[0];
    }

    private decimal AsNeeded(decimal low) => dose.AsNeeded ? 0m : low;

    private static string Written((Measure Measure, decimal Count) counted) => Number.Write(counted.Count) + counted.Measure switch
    {
        Measure.Gram => " g",
        Measure.Millilitre => " mL",
        Measure.Scoop => counted.Count == 1m ? " scoop" : " scoops",
        Measure.Drop => " drops",
        Measure.Serving => counted.Count == 1m ? " serving" : " servings",
        _ => counted.Count == 1m ? " piece" : " pieces",
    };
}
