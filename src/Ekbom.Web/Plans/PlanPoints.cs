using System.Text.Json.Nodes;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.Web.Plans;

/// <summary>What two plans are compared by: what leads, the verdict, the limit, and each sentence by its entry.</summary>
public sealed record PlanPoints(string Headline, string Verdict, string Limit, IReadOnlyDictionary<string, string> Sentences)
{
    private const string NoLimit = "none shown";

    public static PlanPoints Of(Plan plan) => new(
        plan.Headline.Text,
        plan.Magnesium.Verdict,
        plan.Magnesium.Limit is { } limit ? Plain.Milligrams(limit.Mg) : NoLimit,
        plan.Steps.SelectMany(step => step.Findings).DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id, finding => finding.Text, StringComparer.Ordinal));

    /// <summary>Of a plan as it was kept.</summary>
    public static PlanPoints Of(string json)
    {
        var plan = JsonNode.Parse(json)!.AsObject();
        var findings = plan["steps"]!.AsArray().SelectMany(step => step!["findings"]!.AsArray());
        return new(
            plan["headline"]!["text"]!.GetValue<string>(),
            plan["magnesium"]!["verdict"]!.GetValue<string>(),
            plan["magnesium"]!["limit"]?["mg"] is { } mg ? Plain.Milligrams(mg.GetValue<decimal>()) : NoLimit,
            findings.DistinctBy(finding => finding!["id"]!.GetValue<string>()).ToDictionary(finding => finding!["id"]!.GetValue<string>(), finding => finding!["text"]!.GetValue<string>(), StringComparer.Ordinal));
    }
}

/// <summary>What is different between two plans, each as one sentence.</summary>
public static class PlanChanges
{
    public static IReadOnlyList<string> Between(PlanPoints before, PlanPoints now)
    {
        var changes = new List<string>();
        if (before.Headline != now.Headline)
            changes.Add($"The bottom line is now: {now.Headline} It was: {before.Headline}");
        if (before.Verdict != now.Verdict)
            changes.Add($"Magnesium: {Words.Verdict(now.Verdict)} instead of {Words.Verdict(before.Verdict)}.");
        if (before.Limit != now.Limit)
            changes.Add($"The limit for supplements is {now.Limit} instead of {before.Limit}.");
        changes.AddRange(now.Sentences.Where(one => !before.Sentences.ContainsKey(one.Key)).Select(one => $"New: {one.Value}"));
        changes.AddRange(now.Sentences.Where(one => before.Sentences.TryGetValue(one.Key, out var was) && was != one.Value).Select(one => $"Changed: {one.Value}"));
        changes.AddRange(before.Sentences.Where(one => !now.Sentences.ContainsKey(one.Key)).Select(one => $"No longer said: {one.Value}"));
        return changes;
    }
}
