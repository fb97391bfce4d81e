using System.Text.Json;
using Ekbom.Core.Evidence;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Writing;

/// <summary>Pooled studies as JSON, with every estimator and interval. What cannot be computed is null; numbers are written so that they read back the same.</summary>
public static class SynthesisJson
{
    private static readonly (string Key, TauMethod Method)[] Methods =
    [
        ("DL", TauMethod.DerSimonianLaird), ("PM", TauMethod.PauleMandel), ("REML", TauMethod.RestrictedMaximumLikelihood), ("ML", TauMethod.MaximumLikelihood),
        ("HE", TauMethod.Hedges), ("SJ", TauMethod.SidikJonkman),
    ];

    public static string Of(IReadOnlyList<Synthesis> all) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("datasets");
        foreach (var one in all)
            Set(json, one);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Set(Utf8JsonWriter json, Synthesis one)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Table.Id);
        json.WriteString("measure", one.Table.Measure.Code);
        json.WriteStartArray("used");
        foreach (var study in one.Table.Studies)
            json.WriteNumberValue(study.Row);
        json.WriteEndArray();
        Numbers(json, "yi", one.Table.Effects.Select(effect => effect.Estimate));
        Numbers(json, "vi", one.Table.Effects.Select(effect => effect.Variance));
        Results(json, one);
        if (one.Supposed.Count > 0)
        {
            json.WriteStartArray("sensitivity");
            foreach (var (correlation, pooled) in one.Supposed)
            {
                json.WriteStartObject();
                Number(json, "ri", correlation);
                Number(json, "tau2", pooled.TauSquared);
                Number(json, "estimate", pooled.Estimate);
                Interval(json, "ci", pooled.Shown.Interval);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (one.Grade is { } grade)
            Certainty(json, grade);
        json.WriteStartArray("notes");
        foreach (var note in one.Table.Notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("where", note.Where);
            json.WriteString("says", note.Says);
            json.WriteString("mend", note.Mend);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>{certainty, proposed: true, steps [{domain, steps, why}], per1000 {without, with, interval} or null}</c>.</summary>
    private static void Certainty(Utf8JsonWriter json, Grade grade)
    {
        json.WriteStartObject("grade");
        json.WriteString("certainty", grade.Certainty);
        json.WriteBoolean("proposed", true);
        json.WriteStartArray("steps");
        foreach (var step in grade.Steps)
        {
            json.WriteStartObject();
            json.WriteString("domain", step.Domain);
            json.WriteNumber("steps", step.Steps);
            json.WriteString("why", step.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (grade.Absolute is { } people)
        {
            json.WriteStartObject("per1000");
            Number(json, "without", people.Without);
            Number(json, "with", people.With);
            Interval(json, "interval", people.Interval);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("per1000");
        }

        json.WriteEndObject();
    }

    private static void Results(Utf8JsonWriter json, Synthesis one)
    {
        var heterogeneity = one.Heterogeneity;
        json.WriteStartObject("results");
        json.WriteNumber("k", one.Studies);
        Number(json, "Q", heterogeneity?.Q);
        Number(json, "Q_df", heterogeneity?.Freedom);
        Number(json, "Q_p", heterogeneity?.P);
        Number(json, "I2_from_Q", heterogeneity?.ISquaredFromQ);
        Number(json, "H2_from_Q", heterogeneity?.HSquaredFromQ);
        if (heterogeneity is null)
        {
            json.WriteNull("methods");
        }
        else
        {
            json.WriteStartObject("methods");
            Method(json, "fixed", Pooled.Of(one.Table.Effects, TauMethod.Fixed), heterogeneity);
            foreach (var (key, method) in Methods)
                Method(json, key, Pooled.Of(one.Table.Effects, method), heterogeneity);
            json.WriteEndObject();
        }

        Interval(json, "tau2_qprofile_ci", heterogeneity?.TauSquaredInterval);
        Interval(json, "I2_qprofile_ci", heterogeneity?.ISquaredInterval);
        EggerTest(json, one.Egger);
        if (one.Without.Count == 0)
        {
            json.WriteNull("leave_one_out");
        }
        else
        {
            json.WriteStartObject("leave_one_out");
            Left(json, "DL_z", LeaveOneOut.Of(one.Table.Effects, TauMethod.DerSimonianLaird), pooled => pooled.Normal);
            Left(json, "REML_hk", one.Without, pooled => pooled.HartungKnapp);
            json.WriteEndObject();
        }

        if (one.Table.IsCounted)
            Common(json, "mantel_haenszel", one.MantelHaenszel);
        if (one.Table.IsCounted && one.Table.Measure == Measure.OddsRatio)
            Common(json, "peto", one.Peto);
        json.WriteEndObject();
    }

    private static void Method(Utf8JsonWriter json, string key, Pooled pooled, Heterogeneity heterogeneity)
    {
        var (normal, hartungKnapp, modified) = (pooled.Normal, pooled.HartungKnapp, pooled.ModifiedHartungKnapp);
        json.WriteStartObject(key);
        Number(json, "tau2", pooled.TauSquared);
        Number(json, "estimate", pooled.Estimate);
        Number(json, "se_z", normal.StandardError);
        Number(json, "z", normal.Statistic);
        Number(json, "p_z", normal.P);
        Interval(json, "ci_z", normal.Interval);
        if (pooled.Method != TauMethod.Fixed)
        {
            Number(json, "hk_q", pooled.Widening);
            Number(json, "se_hk", hartungKnapp.StandardError);
            Number(json, "t_hk", hartungKnapp.Statistic);
            Number(json, "df_hk", hartungKnapp.Freedom);
            Number(json, "p_hk", hartungKnapp.P);
            Interval(json, "ci_hk", hartungKnapp.Interval);
            Number(json, "se_hk_modified", modified.StandardError);
            Number(json, "p_hk_modified", modified.P);
            Interval(json, "ci_hk_modified", modified.Interval);
            Interval(json, "pi_z", PredictionInterval.Normal(pooled));
            Interval(json, "pi_hk_t_km1", PredictionInterval.HartungKnapp(pooled));
            Interval(json, "pi_hts_t_km2", PredictionInterval.Higgins(pooled));
            Interval(json, "pi_hk_t_km2", PredictionInterval.Partlett(pooled));
            Number(json, "I2", heterogeneity.ISquared(pooled.TauSquared));
            Number(json, "H2", heterogeneity.HSquared(pooled.TauSquared));
        }

        Numbers(json, "weights_percent", pooled.Weights);
        json.WriteEndObject();
    }

    private static void EggerTest(Utf8JsonWriter json, Egger? egger)
    {
        if (egger is null)
        {
            json.WriteNull("egger");
            return;
        }

        json.WriteStartObject("egger");
        Number(json, "slope_on_se", egger.Slope);
        Number(json, "se", egger.StandardError);
        Number(json, "t", egger.Statistic);
        Number(json, "df", egger.Freedom);
        Number(json, "p", egger.P);
        Number(json, "limit_estimate", egger.Limit);
        json.WriteEndObject();
    }

    private static void Left(Utf8JsonWriter json, string key, IReadOnlyList<Pooled> without, Func<Pooled, Inference> inference)
    {
        var inferences = without.Select(inference).ToList();
        json.WriteStartObject(key);
        Numbers(json, "estimate", without.Select(one => one.Estimate));
        Numbers(json, "se", inferences.Select(one => one.StandardError));
        Numbers(json, "ci_lower", inferences.Select(one => one.Interval.Lower));
        Numbers(json, "ci_upper", inferences.Select(one => one.Interval.Upper));
        Numbers(json, "tau2", without.Select(one => one.TauSquared));
        json.WriteEndObject();
    }

    private static void Common(Utf8JsonWriter json, string key, CommonEffect? common)
    {
        if (common is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Number(json, "estimate", common.Estimate);
        Number(json, "se", common.StandardError);
        Interval(json, "ci", common.Interval);
        Number(json, "Q", common.Q);
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string key, Bounds? bounds)
    {
        if (bounds is { } known)
            Numbers(json, key, [known.Lower, known.Upper]);
        else
            json.WriteNull(key);
    }

    private static void Numbers(Utf8JsonWriter json, string key, IEnumerable<double> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            if (double.IsFinite(number))
                json.WriteNumberValue(number);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known && double.IsFinite(known))
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }
}
