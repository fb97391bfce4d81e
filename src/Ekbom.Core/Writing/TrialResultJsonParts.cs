using System.Text.Json;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The longer lists of a result as JSON.</summary>
internal static class TrialResultJsonParts
{
    public static void Sensitivity(Utf8JsonWriter json, TrialAnalysis analysis, TrialSentences sentences)
    {
        json.WriteStartArray("sensitivity"u8);
        foreach (var row in analysis.Sensitivity)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, sentences.Supposed(row));
            json.WriteNumber("nights"u8, row.Nights);
            json.WriteStartArray("answers"u8);
            foreach (var answer in row.Answers)
            {
                json.WriteStartObject();
                json.WriteString("verdict"u8, (answer?.Verdict ?? Verdict.NotEnoughData).Id());
                if (answer is { } told)
                    TrialResultJson.Effect(json, "effect"u8, told.Answer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What changed together, and treatments whose effects go together.</summary>
    public static void Together(Utf8JsonWriter json, TrialAnalysis analysis)
    {
        json.WriteStartArray("together"u8);
        foreach (var one in analysis.Mixed)
        {
            json.WriteStartObject();
            json.WriteString("treatment"u8, analysis.Protocol.Treatments[one.Treatment].Name);
            json.WriteString("with"u8, one.With);
            json.WriteNumber("rSquared"u8, one.RSquared);
            json.WriteBoolean("cannotBeToldApart"u8, one.Inseparable);
            json.WriteNumber("sdWithout"u8, one.DeviationWithout);
            json.WriteNumber("sdWith"u8, one.DeviationWith);
            TrialResultJson.Effect(json, "joint"u8, one.Joint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pairs"u8);
        foreach (var pair in analysis.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("first"u8, analysis.Protocol.Treatments[pair.First].Name);
            json.WriteString("second"u8, analysis.Protocol.Treatments[pair.Second].Name);
            json.WriteNumber("correlation"u8, pair.Correlation);
            if (pair.Joint is { } joint)
                TrialResultJson.Effect(json, "joint"u8, joint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Blocks(Utf8JsonWriter json, TrialAnalysis analysis)
    {
        json.WriteStartArray("blocks"u8);
        foreach (var block in analysis.Blocks)
        {
            json.WriteStartObject();
            json.WriteNumber("block"u8, block.Block + 1);
            json.WriteString("treatment"u8, analysis.Protocol.Treatments[block.Treatment].Name);
            json.WriteString("from"u8, TrialResultJson.Day(block.From));
            json.WriteNumber("planned"u8, block.Planned);
            json.WriteNumber("rated"u8, block.Rated);
            json.WriteNumber("used"u8, block.Analysed);
            json.WriteStartObject("leftOut"u8);
            LeftOut(json, block.LeftOut);
            json.WriteEndObject();
            Maybe(json, "mean"u8, block.Mean);
            Maybe(json, "sd"u8, block.Deviation);
            json.WriteStartObject("reports"u8);
            foreach (var (id, count) in block.Reports.OrderBy(one => one.Key, StringComparer.Ordinal))
                json.WriteNumber(id, count);
            json.WriteEndObject();
            json.WriteNumber("looseStool"u8, block.LooseStool);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("weekdays"u8);
        foreach (var day in analysis.Weekdays)
        {
            json.WriteStartObject();
            json.WriteString("day"u8, day.Day.ToString());
            json.WriteNumber("nights"u8, day.Nights);
            json.WriteNumber("mean"u8, day.Mean);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (analysis.Guesses is { } guesses)
        {
            json.WriteStartObject("guesses"u8);
            json.WriteNumber("made"u8, guesses.Made);
            json.WriteNumber("right"u8, guesses.Right);
            json.WriteNumber("byChance"u8, guesses.ByChance);
            json.WriteEndObject();
        }
    }

    public static void LeftOut(Utf8JsonWriter json, IReadOnlyDictionary<LeftOut, int> leftOut)
    {
        foreach (var (why, count) in leftOut.OrderBy(one => one.Key))
        {
            json.WriteNumber(why switch
            {
                Trials.LeftOut.AfterStop => "afterStop",
                Trials.LeftOut.RoundUnfinished => "roundUnfinished",
                Trials.LeftOut.NoRating => "noRating",
                Trials.LeftOut.SecondInWeek => "secondInWeek",
                Trials.LeftOut.Unusable => "unusable",
                Trials.LeftOut.Settling => "settling",
                _ => "notLogged",
            }, count);
        }
    }

    private static void Maybe(Utf8JsonWriter json, ReadOnlySpan<byte> key, double? value)
    {
        if (value is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }

    /// <summary>The versions that were replaced, with their nights; none of these is counted. Left out when there is one version only.</summary>
    public static void Versions(Utf8JsonWriter json, TrialAnalysis analysis)
    {
        if (analysis.Replaced.Count == 0)
            return;
        json.WriteStartArray("replaced"u8);
        foreach (var one in analysis.Replaced)
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, one.Protocol.Version);
            json.WriteString("made"u8, TrialResultJson.Day(one.Protocol.Made));
            json.WriteNumber("nights"u8, one.Nights.Count);
            json.WriteNumber("rated"u8, one.Rated);
            json.WriteNumber("counted"u8, 0);
            json.WriteString("why"u8, one.Next.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
