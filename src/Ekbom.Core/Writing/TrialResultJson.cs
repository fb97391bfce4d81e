using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>A result as JSON (<c>ekbom.trial-result/1</c>).</summary>
public static class TrialResultJson
{
    public static string Of(TrialAnalysis analysis, KnowledgeBase knowledge) => JsonParts.Text(json =>
    {
        var sentences = new TrialSentences(analysis, knowledge);
        json.WriteStartObject();
        json.WriteString("schema"u8, "ekbom.trial-result/1");
        json.WriteString("asOf"u8, Day(analysis.AsOf));
        json.WriteString("state"u8, analysis.Nights.State switch { TrialState.NotStarted => "not-started", TrialState.Running => "running", TrialState.Stopped => "stopped", _ => "ended" });
        json.WriteString("design"u8, TrialWords.Of(analysis.Protocol.Design));
        json.WriteString("blinding"u8, TrialWords.Of(analysis.Protocol.Blinding));
        json.WriteNumber("rounds"u8, analysis.Nights.Rounds);
        json.WriteBoolean("suggestsOnly"u8, analysis.OnlySuggests);
        json.WriteNumber("smallest"u8, analysis.Protocol.Outcome.Smallest);
        json.WriteBoolean("lowerIsBetter"u8, !analysis.Protocol.Outcome.HigherIsBetter);
        Nights(json, analysis);
        json.WriteStartArray("treatments"u8);
        foreach (var one in analysis.Comparisons)
            Treatment(json, analysis, sentences, one);
        json.WriteEndArray();
        JsonParts.Texts(json, "says"u8, [.. sentences.Together().Concat(sentences.State()).Select(line => line.Text)]);
        TrialResultJsonParts.Sensitivity(json, analysis, sentences);
        json.WriteStartArray("cautions"u8);
        foreach (var caution in analysis.Cautions)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, TrialSentences.Id(caution.Kind));
            json.WriteNumber("share"u8, caution.Share);
            json.WriteNumber("nights"u8, caution.Count);
            json.WriteString("says"u8, sentences.Caution(caution).Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        TrialResultJsonParts.Together(json, analysis);
        TrialResultJsonParts.Blocks(json, analysis);
        TrialResultJsonParts.Versions(json, analysis);
        json.WriteStartArray("profile"u8);
        foreach (var result in TrialResult.Of(analysis))
            json.WriteStringValue(result.Yaml());
        json.WriteEndArray();
        json.WriteEndObject();
    });

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Nights(Utf8JsonWriter json, TrialAnalysis analysis)
    {
        json.WriteStartObject("nights"u8);
        json.WriteNumber("due"u8, analysis.Nights.All.Count);
        json.WriteNumber("used"u8, analysis.Used);
        json.WriteStartObject("leftOut"u8);
        TrialResultJsonParts.LeftOut(json, analysis.Nights.All.Where(night => !night.Counts).GroupBy(night => night.Why).ToDictionary(group => group.Key, group => group.Count()));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Treatment(Utf8JsonWriter json, TrialAnalysis analysis, TrialSentences sentences, Comparison one)
    {
        var treatment = analysis.Protocol.Treatments[one.Treatment];
        json.WriteStartObject();
        json.WriteString("name"u8, treatment.Name);
        json.WriteString("substance"u8, treatment.Substance);
        JsonParts.Number(json, "elementalMg"u8, treatment.ElementalMg);
        json.WriteString("verdict"u8, one.Verdict.Id());
        json.WriteString("says"u8, sentences.Verdict(one).Text);
        if (one.Together is null && one.Effect is { } effect)
        {
            Effect(json, "effect"u8, effect);
            json.WriteNumber("meanOff"u8, one.Mean!.Value.Off);
            json.WriteNumber("meanOn"u8, one.Mean.Value.On);
            json.WriteNumber("rho"u8, one.Posterior!.Correlation);
            json.WriteNumber("sigma"u8, one.Posterior.Spread);
            json.WriteNumber("tau"u8, one.Posterior.BlockSpread);
            json.WriteString("sensitivity"u8, sentences.Sensitivity(one)?.Text);
        }

        if (one.Orders is { } orders)
        {
            json.WriteStartObject("orders"u8);
            json.WriteNumber("difference"u8, orders.Difference);
            json.WriteNumber("possible"u8, orders.Orders);
            json.WriteNumber("asExtreme"u8, orders.AsExtreme);
            json.WriteNumber("share"u8, orders.Share);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary><c>{any, useful, same, harm, worse, median, mean, sd, interval80, interval95}</c>.</summary>
    internal static void Effect(Utf8JsonWriter json, ReadOnlySpan<byte> key, EffectAnswer effect)
    {
        json.WriteStartObject(key);
        json.WriteNumber("any"u8, effect.Any);
        json.WriteNumber("useful"u8, effect.Useful);
        json.WriteNumber("same"u8, effect.Same);
        json.WriteNumber("harm"u8, effect.Harm);
        json.WriteNumber("worse"u8, effect.Worse);
        json.WriteNumber("median"u8, effect.Median);
        json.WriteNumber("mean"u8, effect.Mean);
        json.WriteNumber("sd"u8, effect.Deviation);
        Interval(json, "interval80"u8, effect.Middle80);
        Interval(json, "interval95"u8, effect.Middle95);
        json.WriteEndObject();
    }

    internal static void Interval(Utf8JsonWriter json, ReadOnlySpan<byte> key, (double Lower, double Upper) interval)
    {
        json.WriteStartArray(key);
        json.WriteNumberValue(interval.Lower);
        json.WriteNumberValue(interval.Upper);
        json.WriteEndArray();
    }
}
