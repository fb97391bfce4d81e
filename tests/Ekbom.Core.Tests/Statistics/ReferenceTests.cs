using System.Text.Json;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>Every number of <c>tests/cases/meta-analysis.json</c>: Colditz 1994 (BCG vaccine), Normand 1999 (length of stay) and Niel-Weise 2007 (catheters).</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Sets => [.. Reference.Ids];

    public static TheoryData<string, TauMethod, string> Methods
    {
        get
        {
            var rows = new TheoryData<string, TauMethod, string>();
            foreach (var id in Reference.Ids)
            {
                rows.Add(id, TauMethod.Fixed, "fixed");
                rows.Add(id, TauMethod.DerSimonianLaird, "DL");
                rows.Add(id, TauMethod.PauleMandel, "PM");
                rows.Add(id, TauMethod.RestrictedMaximumLikelihood, "REML");
                rows.Add(id, TauMethod.MaximumLikelihood, "ML");
                rows.Add(id, TauMethod.Hedges, "HE");
                rows.Add(id, TauMethod.SidikJonkman, "SJ");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Effects_and_variances_come_from_the_raw_rows(string id)
    {
        var effects = Reference.Effects(id);

        Reference.Same(Reference.Set(id).GetProperty("yi"), effects.Select(one => one.Estimate));
        Reference.Same(Reference.Set(id).GetProperty("vi"), effects.Select(one => one.Variance));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_estimator_and_interval_is_metafors(string id, TauMethod method, string key)
    {
        var (effects, expected) = (Reference.Effects(id), Reference.Expected(id).GetProperty("methods").GetProperty(key));
        var pooled = Pooled.Of(effects, method);

        Reference.Same(expected.GetProperty("tau2"), pooled.TauSquared);
        Reference.Same(expected.GetProperty("estimate"), pooled.Estimate);
        Reference.Same(expected.GetProperty("weights_percent"), pooled.Weights);
        Reference.Same(expected.GetProperty("se_z"), pooled.Normal.StandardError);
        Reference.Same(expected.GetProperty("z"), pooled.Normal.Statistic);
        Reference.Same(expected.GetProperty("p_z"), pooled.Normal.P);
        Reference.Same(expected.GetProperty("ci_z"), pooled.Normal.Interval);
        if (method == TauMethod.Fixed)
            return;
        Reference.Same(expected.GetProperty("hk_q"), pooled.Widening);
        Reference.Same(expected.GetProperty("se_hk"), pooled.HartungKnapp.StandardError);
        Reference.Same(expected.GetProperty("t_hk"), pooled.HartungKnapp.Statistic);
        Reference.Same(expected.GetProperty("df_hk"), pooled.HartungKnapp.Freedom);
        Reference.Same(expected.GetProperty("p_hk"), pooled.HartungKnapp.P);
        Reference.Same(expected.GetProperty("ci_hk"), pooled.HartungKnapp.Interval);
        Reference.Same(expected.GetProperty("se_hk_modified"), pooled.ModifiedHartungKnapp.StandardError);
        Reference.Same(expected.GetProperty("p_hk_modified"), pooled.ModifiedHartungKnapp.P);
        Reference.Same(expected.GetProperty("ci_hk_modified"), pooled.ModifiedHartungKnapp.Interval);
        Reference.Same(expected.GetProperty("pi_z"), PredictionInterval.Normal(pooled));
        Reference.Same(expected.GetProperty("pi_hk_t_km1"), PredictionInterval.HartungKnapp(pooled));
        Reference.Same(expected.GetProperty("pi_hts_t_km2"), PredictionInterval.Higgins(pooled));
        Reference.Same(expected.GetProperty("pi_hk_t_km2"), PredictionInterval.Partlett(pooled));
        var heterogeneity = Heterogeneity.Of(effects);
        Reference.Same(expected.GetProperty("I2"), heterogeneity.ISquared(pooled.TauSquared));
        Reference.Same(expected.GetProperty("H2"), heterogeneity.HSquared(pooled.TauSquared));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Heterogeneity_and_its_intervals_are_metafors(string id)
    {
        var (expected, actual) = (Reference.Expected(id), Heterogeneity.Of(Reference.Effects(id)));

        Reference.Same(expected.GetProperty("k"), actual.Freedom + 1);
        Reference.Same(expected.GetProperty("Q"), actual.Q);
        Reference.Same(expected.GetProperty("Q_df"), actual.Freedom);
        Reference.Same(expected.GetProperty("Q_p"), actual.P);
        Reference.Same(expected.GetProperty("I2_from_Q"), actual.ISquaredFromQ);
        Reference.Same(expected.GetProperty("H2_from_Q"), actual.HSquaredFromQ);
        Reference.Same(expected.GetProperty("tau2_qprofile_ci"), actual.TauSquaredInterval);
        Reference.Same(expected.GetProperty("I2_qprofile_ci"), actual.ISquaredInterval);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_slope_on_the_standard_error_is_Eggers(string id)
    {
        var (expected, actual) = (Reference.Expected(id).GetProperty("egger"), Egger.Of(Reference.Effects(id))!);

        Reference.Same(expected.GetProperty("slope_on_se"), actual.Slope);
        Reference.Same(expected.GetProperty("se"), actual.StandardError);
        Reference.Same(expected.GetProperty("t"), actual.Statistic);
        Reference.Same(expected.GetProperty("df"), actual.Freedom);
        Reference.Same(expected.GetProperty("p"), actual.P);
        Reference.Same(expected.GetProperty("limit_estimate"), actual.Limit);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_study_can_be_left_out(string id)
    {
        var (expected, effects) = (Reference.Expected(id).GetProperty("leave_one_out"), Reference.Effects(id));

        Left(expected.GetProperty("DL_z"), LeaveOneOut.Of(effects, TauMethod.DerSimonianLaird), one => one.Normal);
        Left(expected.GetProperty("REML_hk"), LeaveOneOut.Of(effects), one => one.HartungKnapp);
    }

    [Fact]
    public void Counts_are_pooled_without_a_correction()
    {
        Common(Reference.Expected("bcg_RR").GetProperty("mantel_haenszel"), MantelHaenszel.RiskRatio(Reference.Tables("bcg_RR"))!);
        Common(Reference.Expected("nielweise2007_OR").GetProperty("mantel_haenszel"), MantelHaenszel.OddsRatio(Reference.Tables("nielweise2007_OR"))!);
        Common(Reference.Expected("nielweise2007_OR").GetProperty("peto"), Peto.OddsRatio(Reference.Tables("nielweise2007_OR"))!);
    }

    private static void Left(JsonElement expected, IReadOnlyList<Pooled> actual, Func<Pooled, Inference> inference)
    {
        Reference.Same(expected.GetProperty("estimate"), actual.Select(one => one.Estimate));
        Reference.Same(expected.GetProperty("tau2"), actual.Select(one => one.TauSquared));
        Reference.Same(expected.GetProperty("se"), actual.Select(one => inference(one).StandardError));
        Reference.Same(expected.GetProperty("ci_lower"), actual.Select(one => inference(one).Interval.Lower));
        Reference.Same(expected.GetProperty("ci_upper"), actual.Select(one => inference(one).Interval.Upper));
    }

    private static void Common(JsonElement expected, CommonEffect actual)
    {
        Reference.Same(expected.GetProperty("estimate"), actual.Estimate);
        Reference.Same(expected.GetProperty("se"), actual.StandardError);
        Reference.Same(expected.GetProperty("ci"), actual.Interval);
        Reference.Same(expected.GetProperty("Q"), actual.Q);
    }
}
