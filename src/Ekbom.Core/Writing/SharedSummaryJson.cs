using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>Writes a summary (<c>ekbom.trial-summary/1</c>): all that is ever given away.</summary>
public static class SharedSummaryJson
{
    public static string Of(SharedSummary summary) => JsonParts.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, SharedSummary.Schema);
        json.WriteString("substance"u8, summary.Substance);
        if (summary.DoseBand is { } dose)
            json.WriteString("doseBand"u8, dose);
        json.WriteString("outcome"u8, TrialWords.Of(summary.Outcome));
        json.WriteNumber("highest"u8, summary.Highest);
        json.WriteNumber("effect"u8, summary.Effect);
        json.WriteNumber("variance"u8, summary.Variance);
        json.WriteString("design"u8, TrialWords.Of(summary.Design));
        json.WriteNumber("blocks"u8, summary.Blocks);
        json.WriteNumber("nights"u8, summary.Nights);
        json.WriteBoolean("blinded"u8, summary.Blinded);
        json.WriteBoolean("registered"u8, summary.Registered);
        json.WriteBoolean("finished"u8, summary.Finished);
        json.WriteString("verdict"u8, summary.Verdict.Id());
        if (summary.AgeBand is { } age)
            json.WriteString("ageBand"u8, age);
        json.WriteEndObject();
    }) + "\n";
}
