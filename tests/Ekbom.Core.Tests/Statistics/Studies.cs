using Ekbom.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>Studies made by chance: three to twelve, with variances of very different size.</summary>
public sealed record AnyStudies(IReadOnlyList<Effect> Effects)
{
    public override string ToString() => string.Join("; ", Effects.Select(one => $"{one.Estimate:R} ({one.Variance:R})"));
}

/// <summary>Counts made by chance, with zero cells.</summary>
public sealed record AnyCounts(IReadOnlyList<TwoByTwo> Tables);

public static class Studies
{
    public static Arbitrary<AnyStudies> Any()
    {
        var effect = from estimate in Gen.Choose(-3000, 3000) from size in Gen.Choose(-3000, 1000) select new Effect(estimate / 1000.0, Math.Pow(10, size / 1000.0));
        return Arb.From(from count in Gen.Choose(3, 12) from effects in Gen.ListOf(effect, count) select new AnyStudies([.. effects]), Fewer);
    }

    public static Arbitrary<AnyCounts> Counts()
    {
        var arm = from events in Gen.Choose(0, 12) from others in Gen.Choose(0, 30) where events + others > 0 select (events, others);
        var table = from one in arm from other in arm select new TwoByTwo(one.events, one.others, other.events, other.others);
        return (from count in Gen.Choose(1, 8) from tables in Gen.ListOf(table, count) select new AnyCounts([.. tables])).ToArbitrary();
    }

    private static IEnumerable<AnyStudies> Fewer(AnyStudies studies) =>
        studies.Effects.Count <= 3 ? [] : studies.Effects.Select((_, left) => new AnyStudies([.. studies.Effects.Where((_, at) => at != left)]));
}
