using Ekbom.Core.Statistics;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>Published meta-analyses, named after their paper; numbers from R metafor 3.8-1 with the data of metadat 1.2-0.</summary>
public sealed class PublishedTests
{
    [Fact]
    public void Colditz_1994_the_vaccine_against_tuberculosis_as_odds_ratios()
    {
        var tables = Reference.Tables("bcg_RR");
        var effects = tables.Select(table => table.LogOddsRatio()).OfType<Effect>().ToList();
        var pooled = Pooled.Of(effects);

        Reference.Close(0.337772033112286, pooled.TauSquared, 1e-7);
        Reference.Close(-0.745177770843695, pooled.Estimate);
        Reference.Close(0.186027912751197, pooled.StandardError);
        Reference.Close(92.072691293261755, Heterogeneity.Of(effects).ISquared(pooled.TauSquared));
        Common((-0.4744463109406363, 0.0406590807446483, 167.7301675114894124), Peto.OddsRatio(tables));
        Common((-3.28818183261300e-03, 2.86656748527374e-04, 386.775941836560), MantelHaenszel.RiskDifference(tables));
    }

    /// <summary>Yusuf et al. 1985, table 6: beta blockers in the first hours after a heart attack; three trials have no deaths in either arm.</summary>
    [Fact]
    public void Yusuf_1985_beta_blockers_by_the_method_made_for_it()
    {
        double[] a = [14, 18, 15, 10, 21, 3, 2, 19, 15, 5, 0, 8, 3, 0, 1, 0, 14, 0, 8, 6, 3];
        double[] n1 = [56, 66, 100, 52, 226, 38, 20, 76, 106, 62, 9, 133, 48, 16, 42, 25, 221, 11, 259, 157, 177];
        double[] c = [15, 19, 12, 12, 24, 6, 3, 15, 9, 4, 0, 11, 3, 0, 1, 3, 15, 0, 7, 4, 2];
        double[] n2 = [58, 64, 95, 47, 228, 31, 20, 67, 114, 57, 8, 127, 49, 13, 46, 25, 228, 11, 129, 158, 136];
        var tables = a.Select((_, i) => new TwoByTwo(a[i], n1[i] - a[i], c[i], n2[i] - c[i])).ToList();

        Common((-0.0691676322364961, 0.1193808058542681, 10.8274846793742476), Peto.OddsRatio(tables));
        Assert.Equal(18, tables.Count(table => table.LogOddsRatio() is not null));
        Assert.Equal("0.933", Math.Exp(Peto.OddsRatio(tables)!.Estimate).ToString("0.000"));
    }

    /// <summary>Molloy, O'Carroll and Ferguson 2014: conscientiousness and taking medicines as prescribed.</summary>
    [Fact]
    public void Molloy_2014_correlations()
    {
        double[] r = [0.187, 0.162, 0.340, 0.320, 0.270, 0, 0.175, 0.050, 0.260, 0.010, -0.090, 0.370, 0, 0.150, 0.240, 0.040];
        double[] n = [109, 749, 55, 107, 72, 65, 174, 326, 58, 771, 56, 91, 116, 537, 158, 65];
        var pooled = Pooled.Of([.. r.Select((_, i) => CorrelationEffect.Of(r[i], n[i])!.Value)]);

        Reference.Close(0.00810956082415667, pooled.TauSquared, 1e-6);
        Reference.Close(0.14991714851736879, pooled.Estimate, 1e-7);
        Reference.Close(0.08806076323883072, pooled.Normal.Interval.Lower, 1e-7);
        Reference.Close(0.21177353379590685, pooled.Normal.Interval.Upper, 1e-7);
    }

    [Fact]
    public void A_trial_without_events_counts_in_a_risk_difference_by_Mantel_and_Haenszel() =>
        Common((-0.0680962343096234, 0.0654462101464056, 1.123651719703004), MantelHaenszel.RiskDifference([new(0, 10, 2, 10), new(3, 17, 4, 16), new(0, 10, 0, 11)]));

    private static void Common((double Estimate, double Error, double Q) expected, CommonEffect? actual)
    {
        Reference.Close(expected.Estimate, actual!.Estimate);
        Reference.Close(expected.Error, actual.StandardError);
        Reference.Close(expected.Q, actual.Q!.Value);
    }
}
