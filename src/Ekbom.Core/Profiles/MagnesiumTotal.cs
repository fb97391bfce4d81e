using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Elemental magnesium a day over everything swallowed, as a range: at least and at most. Hydrate, basis or frequency not known make it wide,
/// a label not known makes its upper end unknown. Nothing on the skin or in a bath counts; what gets into the body otherwise is taken, and
/// how much that is by mouth is not known. What may have ended counts from nothing.
/// </summary>
/// <remarks>Magnesium that a prescribed tablet only may hold (an excipient) counts for interactions and not for this total (docs/decisions/0006).</remarks>
internal static class MagnesiumTotal
{
    public const string Helped = "MagnesiumHelped";
    private const string Magnesium = "magnesium", VitaminB6 = "vitamin-b6";

    public static bool IsMagnesium(Ingredient ingredient) => ingredient.Id == Magnesium;

    public static void Set(Facts facts, Profile profile, FactSlots slots, DateOnly asOf)
    {
        var topical = profile.HasAllSupplements ? Truth.False : Truth.Unknown;
        var magnesium = new Total();
        var vitamin = new Total();
        var endedInVain = false;
        Interval? ended = null;
        foreach (var one in profile.AllTaken)
        {
            var now = one.Taking.IsTaken(asOf);
            if (Ways.IsOnTheSkin(one.Route))
            {
                topical = now != Truth.False && one.HasMagnesium ? Truth.True : topical;
                continue;
            }

            endedInVain |= EndedInVain(one, now);
            ended = Later(ended, Ended(one, now, asOf));
            if (now == Truth.False)
                continue;
            if (one.Term is not { Kind: TermKind.Medicine } || one.Ingredients.All(ingredient => !IsMagnesium(ingredient) || !ingredient.May))
                magnesium.Add(one, Magnesium, now);
            magnesium.MayMiss |= !one.Recognised && !one.AmongMedicines;
            vitamin.Add(one, VitaminB6, now);
        }

        facts.Set(slots.MagnesiumEndedInVain, Kleene.Of(endedInVain));
        if (ended is { } days)
            facts.Set(slots.MagnesiumEndedDays, days);
        facts.Set(slots.MagnesiumTopical, topical);
        var complete = profile.HasAllSupplements;
        if (vitamin.Products.Count > 0 && complete && vitamin.High is > 0m and var most)
            facts.Set(slots.VitaminB6Daily, Interval.Between(vitamin.Low, most));
        else if (vitamin.Low > 0m)
            facts.Set(slots.VitaminB6Daily, Interval.AtLeast(vitamin.Low)); // of what was not asked, more may come
        if (!complete && magnesium.Products.Count == 0)
            return;
        facts.Set(slots.MagnesiumTaken, magnesium.Certain ? Truth.True : magnesium.Products.Count > 0 || magnesium.MayMiss ? Truth.Unknown : Truth.False);
        if (profile.Supplements is null)
        {
            facts.Set(slots.MagnesiumDailyLow, Interval.AtLeast(magnesium.Low));
            return;
        }

        facts.Set(slots.MagnesiumDailyLow, Interval.Exactly(magnesium.Low));
        if (magnesium.High is { } high && !magnesium.MayMiss)
            facts.Set(slots.MagnesiumDailyHigh, Interval.Exactly(high));
        facts.Set(slots.MagnesiumAmount, Kleene.Of(magnesium.High is not null && !magnesium.MayMiss));
        if (magnesium.Products.Count > 0)
            Benefit(facts, slots, magnesium.Products, asOf);
    }

    /// <summary>How much magnesium a day this brings is not known: the amount, or how often.</summary>
    public static bool LacksAmount(TakenRow one)
    {
        var total = new Total();
        total.Add(one, Magnesium, Truth.True);
        return total.High is null;
    }

    /// <summary>Magnesium that has ended, or may have, and did not help.</summary>
    private static bool EndedInVain(TakenRow one, Truth now) =>
        now != Truth.True && one.Taking.Helped == Truth.False && one.Ingredients.Any(ingredient => IsMagnesium(ingredient) && !ingredient.May);

    /// <summary>For how many days magnesium that has ended is not taken any more; null for anything else.</summary>
    private static Interval? Ended(TakenRow one, Truth now, DateOnly asOf) =>
        now == Truth.False && one.Taking.Until is { } until && one.HasMagnesium ? Interval.Between(asOf.DayNumber - until.Last.DayNumber, asOf.DayNumber - until.First.DayNumber) : null;

    /// <summary>What ended last.</summary>
    private static Interval? Later(Interval? one, Interval? other) => one is not { } days || (other is { } more && more.Low < days.Low) ? other : one;

    /// <summary>Whether it helped, and for how many days what is judged was taken: the products that did not help, else all.</summary>
    private static void Benefit(Facts facts, FactSlots slots, List<Taking> products, DateOnly asOf)
    {
        var without = products.FindAll(taking => taking.Helped == Truth.False);
        var judged = without.Count > 0 ? without : products;
        facts.Set(slots.MagnesiumHelped, without.Count > 0 ? Truth.False : products.Exists(taking => taking.Helped == Truth.True) ? Truth.True : Truth.Unknown);
        var known = judged.FindAll(taking => taking.Since is not null);
        if (known.Count == 0)
            return;
        var least = known.Max(taking => asOf.DayNumber - taking.Since!.Value.Last.DayNumber);
        var most = known.Max(taking => asOf.DayNumber - taking.Since!.Value.First.DayNumber);
        facts.Set(slots.MagnesiumDays, known.Count == judged.Count ? Interval.Between(Math.Max(0, least), most) : Interval.AtLeast(Math.Max(0, least)));
    }

    private struct Total()
    {
        private static readonly List<Taking> None = [];
        private List<Taking>? products;

        public decimal Low { get; private set; }

        /// <summary>Null when one product's amount or frequency is not known.</summary>
        public decimal? High { get; private set; } = 0m;

        /// <summary>A supplement we do not know may hold it too.</summary>
        public bool MayMiss { get; set; }

        /// <summary>At least one product certainly holds it.</summary>
        public bool Certain { get; private set; }

        public readonly List<Taking> Products => products ?? None;

        public void Add(TakenRow one, string id, Truth now)
        {
            var found = false;
            foreach (var ingredient in one.Ingredients)
            {
                if (ingredient.Id != id)
                    continue;
                found = true;
                Certain |= !ingredient.May;
                var (fewest, most) = Intakes(one.Taking);
                var amount = one.Route == Ways.Swallowed ? ingredient.ElementalPerIntake : Interval.Unknown;
                if (!ingredient.May && amount.HasLow && now == Truth.True)
                    Low += amount.Low * fewest;
                High = amount.HasHigh && most is { } times ? High + (amount.High * times) : null;
            }

            if (found)
                (products ??= []).Add(one.Taking);
        }

        /// <summary>Intakes on a day on which it is taken: as needed starts at none; a frequency nobody said is at least one.</summary>
        private static (int Fewest, int? Most) Intakes(Taking taking)
        {
            var said = taking.PerDay ?? (taking.At.Count > 0 ? taking.At.Count : null);
            if (taking.AsNeeded)
                return (0, taking.MaxPerDay ?? said ?? taking.ByEvery?.Most);
            if (said is { } times)
                return (times, Math.Max(times, taking.MaxPerDay ?? times));
            return taking.ByEvery ?? (1, taking.MaxPerDay);
        }
    }
}
