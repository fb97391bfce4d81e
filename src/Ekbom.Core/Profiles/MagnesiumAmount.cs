using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Elemental magnesium in an amount. Of a compound it is the share of the form, from its lightest to its heaviest hydrate; when nobody said
/// how the amount is meant, it lies between the least share and the whole. Millimoles and milliequivalents count magnesium itself.
/// </summary>
internal static class MagnesiumAmount
{
    /// <param name="dose">A mass, or millimoles or milliequivalents.</param>
    /// <param name="basis">How a mass is meant.</param>
    /// <param name="forms">The forms it may be.</param>
    public static Interval Of(Dose dose, Basis basis, IReadOnlyList<MagnesiumForm> forms)
    {
        var milligrams = Milligrams(dose);
        if (dose.Kind == DoseKind.Elements || basis == Basis.Elemental)
            return milligrams;
        var least = forms.Count == 0 ? 0m : forms.Min(form => form.LowestFraction);
        var most = basis == Basis.Unknown || forms.Count == 0 ? 1m : forms.Max(form => form.HighestFraction);
        var low = milligrams.HasLow ? milligrams.Low * least : 0m;
        return milligrams.HasHigh ? Interval.Between(low, milligrams.High * most) : Interval.AtLeast(low);
    }

    /// <summary>The number in milligrams: a mass as it is, millimoles and milliequivalents as magnesium.</summary>
    public static Interval Milligrams(Dose dose) =>
        dose.Number.Map(number => new Quantity(number, dose.Unit).In(Unit.Milligram, Substance.Magnesium).Value);
}
