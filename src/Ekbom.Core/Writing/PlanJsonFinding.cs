using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>One finding as JSON. Values keep their unit codes.</summary>
internal static class PlanJsonFinding
{
    public static void Write(CompactJson json, PlanFinding finding)
    {
        var entry = finding.Entry;
        json.StartObject();
        json.Text("id"u8, entry.Id);
        json.Text("kind"u8, Words.Id(entry.Kind));
        json.Text("title"u8, entry.Title);
        json.Text("text"u8, finding.Text);
        json.StartArray("because"u8);
        foreach (var reason in finding.Because)
        {
            json.StartObject();
            json.Text("fact"u8, reason.Fact.Name);
            json.Text("value"u8, reason.Value);
            json.Text("test"u8, reason.Test);
            json.EndObject();
        }

        json.EndArray();
        json.Texts("wouldChange"u8, finding.WouldChange);
        if (entry.Strength is { } strength)
        {
            json.StartObject("strength"u8);
            json.Text("scale"u8, strength.Scale);
            json.Text("as"u8, strength.As);
            json.EndObject();
        }
        else
        {
            json.Null("strength"u8);
        }

        json.Text("certainty"u8, entry.Certainty);
        var written = WrittenOnce.Entry(entry.From);
        PlanJsonParts.Cites(json, finding.Cites, written);
        json.Copy(written.AfterCites);
        json.EndObject();
    }
}
