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

    private static JsonNode Text(TrialFile file) => JsonNode.Parse(TrialJson.Of(file))!;

    private static JsonArray Nights(IEnumerable<NightKept> nights) => new([.. nights.Select(night => JsonNode.Parse(night.Night))]);
}
