using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>A label with its amount or its directions, and others beside it: which of them holds is no guess. Who takes it more often than it says is believed.</summary>
internal static class LabelContradicts
{
    /// <param name="row">The row.</param>
    /// <param name="printed">What the label says.</param>
    /// <param name="own">What the amount beside it brings; null when none stands there.</param>
    /// <param name="taking">How often it is taken; where the row does not say, as on the label.</param>
    public static void Check(Section row, LabelRead printed, IReadOnlyList<Ingredient>? own, Taking taking)
    {
        var said = row.Has("per_day") ? "per_day" : taking.At.Count > 0 ? "at" : null;
        var times = said is null ? null : taking.PerDay;
        if (own is not null && Sum(own) is { IsKnown: true } beside && Sum(printed.Ingredients) is { IsKnown: true } label)
        {
            var (byLabel, byRow) = (printed.PerDay ?? times ?? 1, times ?? printed.PerDay ?? 1);
            if (AreApart(Times(label, byLabel), Times(beside, byRow)))
                row.Reading.Refuse(
                    ProfileCodes.Contradiction, row.At(row.Has("amount") ? "amount" : "dose"), $"By the label this is {Times(label, byLabel)} mg of magnesium{PerDay(printed, times)}, by the amount beside it {Times(beside, byRow)} mg.",
                    "Keep the label alone, or write name, amount, of and per_day as you really take it, without label.");
            return;
        }

        if (said is not null && printed.PerDay is { } often && times < often && !taking.AsNeeded && taking.EveryDays is null)
            row.Reading.Refuse(
                ProfileCodes.TimesDiffer, row.At(said), $"The label says {Count(often)} a day, and {said} says {Count(times.Value)}.",
                "Change the words of the label to how you really take it, or leave out there how often.");
    }

    private static string PerDay(LabelRead printed, int? times) => printed.PerDay is null && times is null ? "" : " a day";

    private static string Count(int times) => times == 1 ? "once" : $"{times} times";

    private static Interval Sum(IReadOnlyList<Ingredient> ingredients)
    {
        var magnesium = ingredients.Where(MagnesiumTotal.IsMagnesium).ToList();
        return magnesium.Count == 0 ? Interval.Unknown : magnesium.Select(one => one.ElementalPerIntake).Aggregate((one, other) => one + other);
    }

    private static Interval Times(Interval amount, int times) => amount.Map(number => number * times);

    private static bool AreApart(Interval one, Interval other) => (one.HasHigh && other.HasLow && one.High < other.Low) || (one.HasLow && other.HasHigh && one.Low > other.High);
}
