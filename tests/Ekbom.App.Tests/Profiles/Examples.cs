using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>The example people of this repository.</summary>
internal static class Examples
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "examples");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string File(string name) => Path.Combine(Folder, name + ".yaml");

    public static Profile Read(string name) => Profiles.Read.Good(System.IO.File.ReadAllText(File(name)));
}
