using System.Globalization;
using System.Text.Json.Nodes;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.People;

namespace Ekbom.Web.Trials;

/// <summary>A trial as it is kept, night by night, and as Core knows it: one trial file.</summary>
public static class KeptTrial
{
    /// <summary>The trial; null when it cannot be read, or when what was fixed has been changed since.</summary>
    public static TrialFile? Read(TrialWhole whole)
    {
        if (!whole.Trial.IsFixed || JsonNode.Parse(whole.Trial.Protocols) is not JsonObject file)
            return null;
        file["nights"] = Nights(whole.Nights.Where(night => night.Correction == 0));
        file["corrected"] = Nights(whole.Nights.Where(night => night.Correction > 0));
        file["looks"] = new JsonArray([.. whole.Looks.Select(look => new JsonObject { ["at"] = look.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), ["what"] = look.What })]);
        if (whole.Trial.StoppedOn is { } on)
            file["stopped"] = new JsonObject { ["on"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["why"] = whole.Trial.StoppedWhy };
        return TrialFileReader.Read(YamlText.Read(file.ToJsonString(), "trial").Tree).File;
    }

    /// <summary>A protocol as it is kept.</summary>
    public static string Protocols(FixedProtocol made) => Protocols([made]);

    /// <summary>Every version of a protocol as it is kept.</summary>
    public static string Protocols(IReadOnlyList<FixedProtocol> versions) => Text(new TrialFile(versions, new Diary([]))).ToJsonString();

    /// <summary>A night as it is kept.</summary>
    public static string Night(TrialFile file, DiaryNight night) => Text(new TrialFile(file.Versions, new Diary([night])))["nights"]![0]!.ToJsonString();

    /// <summary>What would be shared of a trial: the summary as a file, or the id of the entry that says why there is none.</summary>
    /// <param name="file">The trial, its boxes open.</param>
    /// <param name="age">One of the ages that can be told; anything else is not told.</param>
    /// <param name="treatment">The letter of a treatment; the second one unless it is one.</param>
    /// <param name="asOf">The day.</param>
    public static (string? Refused, string Text, int Treatment) Shared(TrialFile file, string? age, string? treatment, DateOnly asOf)
    {
        var which = Math.Max(1, file.Protocol.Treatments.ToList().FindIndex(one => one.Code == treatment));
        var analysis = TrialAnalyser.Of(file, asOf);
        return SharedSummary.Refused(analysis, which) is { } reason ? (reason, "", which)
            : (null, SharedSummaryJson.Of(SharedSummary.Of(analysis, SharedSummary.IsRegistered(file.Versions.Select(version => version.Protocol)), SharedSummary.AgeBands.Contains(age) ? age : null, which)!), which);
    }

    private static JsonNode Text(TrialFile file) => JsonNode.Parse(TrialJson.Of(file))!;

    private static JsonArray Nights(IEnumerable<NightKept> nights) => new([.. nights.Select(night => JsonNode.Parse(night.Night))]);
}
