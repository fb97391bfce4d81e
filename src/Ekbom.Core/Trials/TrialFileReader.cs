using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>Reads a trial file (<c>ekbom.trial/1</c>), and checks that what was fixed before the first night is still what stands there.</summary>
public static class TrialFileReader
{
    internal static readonly string[] OfNight = ["date", "rating", "slept", "taken", "takenAt", "others", "stool", "reports", "unusable", "written", "note", "guess"];

    /// <summary>The file; null with every problem when anything is wrong.</summary>
    public static (TrialFile? File, IReadOnlyList<Problem> Problems) Read(Node? tree)
    {
        if (tree is not MapNode map || map["schema"] is not TextNode { Text: TrialFile.Schema })
            return (null, [new("TF001", $"line {(tree?.Line ?? 1).ToString(CultureInfo.InvariantCulture)}, schema", "This is no trial file.", "Name a file that \"ekbom trial design\" wrote.")]);
        var problems = new List<Problem>();
        var file = new FileFields(map, "", problems, "schema", "protocols", "nights", "corrected", "looks", "stopped");
        var versions = file.Parts("protocols", "hash", "protocol").Select(Version).OfType<FixedProtocol>().ToList();
        if (versions.Count == 0 && problems.Count == 0)
            file.Refuse("protocols", "The file holds no protocol.", "Make one with \"ekbom trial design\".");
        if (problems.Count == 0)
            Check(versions, file);
        var nights = file.Parts("nights", OfNight).Select(Night).OrderBy(night => night.Date).ToList();
        foreach (var twice in nights.GroupBy(night => night.Date).Where(group => group.Count() > 1))
            file.Refuse("nights", $"The night of {ProtocolJson.Day(twice.Key)} stands {Count(twice.Count())} times.", "Keep the one that is right.", "TF005");
        var read = new TrialFile(versions, new Diary(nights, file.Part("stopped", "on", "why") is { } stopped ? (stopped.Day("on"), stopped.Text("why")) : null))
        {
            Corrected = [.. file.Parts("corrected", OfNight).Select(Night)],
            Looks = [.. file.Parts("looks", "at", "what").Select(part => new Look(part.Moment("at") ?? default, part.Text("what")))],
        };
        return problems.Count > 0 ? (null, problems) : (read, []);
    }

    private static FixedProtocol? Version(FileFields part) => part.Part("protocol", ProtocolReader.Keys) is { } protocol ? new(ProtocolReader.Read(protocol), part.Text("hash")) : null;

    /// <summary>A protocol that is not sealed has to have the hash that was fixed; a version names the one it replaces.</summary>
    private static void Check(IReadOnlyList<FixedProtocol> versions, FileFields file)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            var (protocol, hash) = versions[i];
            var named = $"version {Count(i + 1)} of the protocol";
            if (!protocol.IsSealed && ProtocolHash.Of(protocol) != hash)
                file.Refuse("protocols", $"What was fixed in {named} has been changed since: its hash no longer fits.", "Bring the file back as it was; a change is a new version of the plan.", "TF004");
            var follows = i > 0 ? protocol.Version == versions[i - 1].Protocol.Version + 1 && protocol.Replaces == versions[i - 1].Hash
                : protocol.Version == 1 == protocol.Replaces is null; // a helper's file may begin with a later version
            if (!follows)
                file.Refuse("protocols", $"The {named} does not follow from the one before it.", "Bring the file back as it was.", "TF004");
        }
    }

    private static DiaryNight Night(FileFields part) => new(part.Day("date"))
    {
        Rating = part.Number("rating", 0, 1e4, whole: false),
        Slept = part.Number("slept", 0, 24, whole: false),
        Taken = (Taken)part.Word("taken", TrialWords.Taken, needed: false),
        TakenAt = part.Clock("takenAt"),
        Others = part.Numbers("others"),
        Stool = part.Number("stool", 1, 7, whole: true) is { } stool ? (int)stool : null,
        Reports = part.Texts("reports"),
        Unusable = (Unusable)part.Word("unusable", TrialWords.Unusable, needed: false),
        Written = part.Moment("written"),
        Note = part.Optional("note"),
        Guess = part.Number("guess", 0, 25, whole: true) is { } guess ? (int)guess : null,
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
