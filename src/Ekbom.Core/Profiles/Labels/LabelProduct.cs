using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>The strength printed beside the name of a product whose strength we know. The label comes first: products are sold in several strengths.</summary>
internal static class LabelProduct
{
    private const decimal Rounding = 1.02m;

    /// <summary>Magnesium of one intake by the printed strength; null when it is the one we know, or none is printed.</summary>
    public static Interval? Printed(LabelText label, LabelOther product, IReadOnlyList<LabelAmount> loose, MagnesiumForm? form, LabelScale scale)
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
            return serving is { } said && said.Measure == measure && scale.Of(amount) is { } often ? Interval.Between(known / count * said.Count * often.Low, known / count * said.Count * often.High) : null;

        var itself = amount.Kind == AmountKind.Ions || amount.Elemental || form is null || Apart(each, known) <= Apart(each * share.High, known);
        label.Note($"{amount.Written} beside {label.Written(product.Named.At, product.Named.End)} was read as {(itself ? "magnesium itself" : $"the weight of magnesium {form!.Key}")}; it is not the strength we know for this product.");
        if (scale.Of(amount) is not { } times)
            return Interval.Unknown;
        return itself ? Interval.Between(amount.Low * times.Low, amount.High * times.High) : Interval.Between(amount.Low * share.Low * times.Low, amount.High * share.High * times.High);

        bool IsKnown(decimal printed) => Apart(printed, known) <= Rounding || (Apart(printed * share.High, known) <= Rounding);
    }

    /// <summary>How many times the greater is the smaller.</summary>
    private static decimal Apart(decimal one, decimal other) => one <= 0m || other <= 0m ? decimal.MaxValue : Math.Max(one / other, other / one);
}
