using Ekbom.Core.Logic;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>Reads what else is written down every night. Each has an id that serves as its column in the diary.</summary>
internal static class ConfounderReader
{
    public const int Most = 4;

    private const string Example = "confounders: [caffeine, { name: alcohol, yes_no: no }].";

    public static IReadOnlyList<Confounder> Read(Section file)
    {
        var confounders = new List<Confounder>();
        foreach (var (node, path) in file.Items("confounders", Example) ?? [])
        {
            if (Section.Of(file.Reading, NodeContents.Named(node), path, ["name", "yes_no"], Example) is not { } row)
                continue;
            if (row.Text("name", "name: caffeine.") is not { Text.Length: > 0 } name || TermIndex.Normal(name.Text).Replace(' ', '-') is not { Length: > 0 } id)
                file.Reading.Refuse(ProfileCodes.NoName, row.Here, "This row does not say what else changes.", $"Write {Example}");
            else if (confounders.Exists(other => other.Id == id))
                file.Reading.Refuse("TS007", row.Here, $"{Reading.Quote(name.Text)} stands twice.", "Keep it once.");
            else
                confounders.Add(new(id, Words.Truth(row, "yes_no") != Truth.False));
        }

        if (confounders.Count > Most)
            file.Reading.Refuse("TS007", file.At("confounders"), $"{confounders.Count} things to write down are too many for one trial to tell apart.", $"Keep the {Most} that matter most.");
        return confounders;
    }
}
