using Ekbom.Core.Logic;
using Ekbom.Core.Plans;

namespace Ekbom.Core.Writing;

/// <summary>One finding as JSON. Values keep their unit codes.</summary>
internal static class PlanJsonFinding
{
    public static void Write(CompactJson json, PlanFinding finding)
    {
        var written = WrittenOnce.Finding(finding.Entry);
        json.StartObject();
        json.Copy(written.Head);
        json.Text("title"u8, finding.Title);
        json.Text("text"u8, finding.Text);
        json.StartArray("because"u8);
        for (var i = 0; i < finding.Because.Count; i++)
        {
            if (finding.Because[i] is { IsForMany: true } shared)
                json.Copy(WrittenOnce.Reason(shared));
            else
                Because(json, finding.Because[i]);
        }

        json.EndArray();
        json.Texts("wouldChange"u8, finding.WouldChange);
        json.Copy(written.Graded);
        PlanJsonParts.Cites(json, finding.Cites, written.Entry);
        json.Copy(written.Entry.AfterCites);
        json.EndObject();
    }

    /// <summary>The object of one reason.</summary>
    public static void Because(CompactJson json, Reason reason)
    {
        json.StartObject();
        json.Text("fact"u8, reason.Fact.Name);
        json.Text("value"u8, reason.Value);
        json.Text("test"u8, reason.Test);
        json.EndObject();
    }
}
