using System.Text.Json;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What trials of many people say together, as JSON (<c>ekbom.trial-pool/1</c>); what may not be shown is null.</summary>
public static class PoolJson
{
    public static string Of(IReadOnlyList<PoolGroup> groups, KnowledgeBase knowledge, int? started, int? finished, SharedSummary? own) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, "ekbom.trial-pool/1");
        json.WriteString("tier"u8, "lowest");
        JsonParts.Texts(json, "cautions"u8, [knowledge.Advise("trial.pool.tier").Told(), knowledge.Advise("trial.pool.selection").Told()]);
        json.WriteStartArray("groups"u8);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("substance"u8, group.Substance);
            json.WriteString("outcome"u8, PoolDocument.Scale(group));
            json.WriteNumber("smallest"u8, group.Smallest);
            Cell(json, "registered"u8, group, group.Registered);
            Cell(json, "notRegistered"u8, group, group.Others);
            Cell(json, "blinded"u8, group, group.Blinded);
            Cell(json, "open"u8, group, group.Open);
            if (groups.Count == 1)
                Counts(json, group, started, finished);
            if (own is not null && own.Substance == group.Substance && own.Outcome == group.Outcome && own.Highest == group.Highest)
                Yours(json, group, own);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    private static void Cell(Utf8JsonWriter json, ReadOnlySpan<byte> key, PoolGroup group, PoolCell cell)
    {
        if (cell.Pool is not { } pool)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteNumber("people"u8, cell.Shown);
        Mixture(json, "mean"u8, pool.Mean, group.Smallest);
        json.WriteNumber("between"u8, pool.Between);
        Mixture(json, "newPerson"u8, pool.NewPerson, group.Smallest);
        json.WriteNumber("gainAtLeast"u8, pool.GainAtLeast(group.Smallest));
        json.WriteStartObject("classical"u8);
        json.WriteString("method"u8, "REML, modified Hartung-Knapp");
        json.WriteNumber("estimate"u8, cell.Classical!.Estimate);
        TrialResultJson.Interval(json, "interval95"u8, (cell.Classical.Shown.Interval.Lower, cell.Classical.Shown.Interval.Upper));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, PoolGroup group, int? started, int? finished)
    {
        if (started is { } all && group.Registered.Pool is { } pool)
        {
            var (shown, shared) = (PoolDocument.Rounded(all), group.Registered.Shown);
            json.WriteNumber("started"u8, shown);
            if (finished is { } done)
                json.WriteNumber("finished"u8, PoolDocument.Rounded(done));
            json.WriteNumber("shared"u8, shared);
            json.WriteNumber("meanIfTheOthersHadNoEffect"u8, pool.Mean.Mean * shared / Math.Max(shown, shared));
        }
        else
        {
            json.WriteNull("started"u8);
        }
    }

    private static void Yours(Utf8JsonWriter json, PoolGroup group, SharedSummary own)
    {
        var effect = new Effect(own.Effect, own.Variance);
        json.WriteStartObject("yours"u8);
        json.WriteStartObject("alone"u8);
        json.WriteNumber("effect"u8, effect.Estimate);
        TrialResultJson.Interval(json, "interval95"u8, (effect.Interval.Lower, effect.Interval.Upper));
        json.WriteEndObject();
        if ((own.Registered ? group.Registered : group.Others).Pool?.Shrunken(effect) is { } shrunken)
            Mixture(json, "withOthers"u8, shrunken, group.Smallest);
        json.WriteEndObject();
    }

    private static void Mixture(Utf8JsonWriter json, ReadOnlySpan<byte> key, NormalMixture mixture, double smallest)
    {
        json.WriteStartObject(key);
        json.WriteNumber("effect"u8, mixture.Mean);
        json.WriteNumber("sd"u8, mixture.StandardDeviation);
        TrialResultJson.Interval(json, "interval95"u8, (mixture.Quantile(0.025), mixture.Quantile(0.975)));
        json.WriteNumber("useful"u8, mixture.AtMost(-smallest));
        json.WriteEndObject();
    }
}
