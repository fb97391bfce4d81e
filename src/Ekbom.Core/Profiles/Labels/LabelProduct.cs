using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>The strength printed beside the name of a product whose strength we know. The label comes first: products are sold in several strengths.</summary>
internal static class LabelProduct
{
    /// <summary>Magnesium of one intake by the printed strength; null when it is the one we know, or none is printed.</summary>
    public static (Interval Amount, Basis Basis)? Printed(LabelText label, LabelOther product, IReadOnlyList<LabelAmount> loose, MagnesiumForm? form, LabelScale scale)
    {
        if (product.Term.Contains is not [{ Of: "magnesium", Amount: { } fixedAmount } content])
            return null;
        var (measure, count) = LabelScale.Per(content.Per);
        var known = fixedAmount.In(Unit.Milligram).Value;
        var share = (Low: form?.LowestFraction ?? 1m, High: form?.HighestFraction ?? 1m);
        foreach (var left in loose.Where(one => one.Kind is AmountKind.Mass or AmountKind.Ions && !IsKnown(one.High)))
            label.Note($"{left.Written} was left out.");
        if (product.Amount is not { Kind: AmountKind.Mass or AmountKind.Ions } amount)
            return null;
        var serving = scale.Serving(amount);
        var each = serving is { } stated && stated.Measure == measure ? amount.High / stated.Count * count : amount.High;
        if (IsKnown(each) || each <= 0m)
            return serving is { } said && said.Measure == measure && scale.Of(amount) is { } often ? (Interval.Between(known / count * said.Count * often.Low, known / count * said.Count * often.High), Basis.Elemental) : null;

        if (serving?.Measure != measure && measure != Measure.Piece && form is not null && amount is { Kind: AmountKind.Mass, Elemental: false })
        {
            label.Note($"The label does not say whether {amount.Written} is magnesium itself or magnesium {form.Key}; we allow for both.");
            return (scale.Of(amount) is { } taken ? Interval.Between(amount.Low * share.Low * taken.Low, amount.High * taken.High) : Interval.Unknown, Basis.Unknown);
        }

        var itself = amount.Kind == AmountKind.Ions || amount.Elemental || form is null || Apart(each, known) <= Apart(each * share.High, known);
        label.Note($"{amount.Written} beside {label.Written(product.Named.At, product.Named.End)} was read as {(itself ? "magnesium itself" : $"the weight of magnesium {form!.Key}")}; it is not the strength we know for this product.");
        var (low, high) = itself ? (1m, 1m) : share;
        return (scale.Of(amount) is { } times ? Interval.Between(amount.Low * low * times.Low, amount.High * high * times.High) : Interval.Unknown, itself ? Basis.Elemental : Basis.Compound);

        bool IsKnown(decimal printed) => Apart(printed, known) <= LabelMagnesium.Rounding || (Apart(printed * share.High, known) <= LabelMagnesium.Rounding);
    }

    /// <summary>How many times the greater is the smaller.</summary>
    private static decimal Apart(decimal one, decimal other) => one <= 0m || other <= 0m ? decimal.MaxValue : Math.Max(one / other, other / one);
}
