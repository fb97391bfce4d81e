using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ekbom.Core.Tests;

/// <summary>The layout the design fixes: who refers to whom, in which order the folders of Core stand, what nothing is called.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] Order =
    [
        "Measures", "Logic", "Sources", "Terms", "Statistics", "Evidence", "Profiles", "Knowledge", "Assessments", "Plans", "Timetables", "Trials",
        "Answers", "Audits", "Writing",
    ];

    private static readonly string[] UsableByAll = ["Problem.cs", "Node.cs", "Nearest.cs"];

    private static readonly Dictionary<string, string[]> References = new(StringComparer.Ordinal)
    {
        ["Ekbom.Core"] = [],
        ["Ekbom.KnowledgeBase"] = ["Ekbom.Core"],
        ["Ekbom.Fhir"] = ["Ekbom.Core"],
        ["Ekbom.Storage"] = ["Ekbom.Core"],
        ["Ekbom.Cli"] = ["Ekbom.Core", "Ekbom.Fhir", "Ekbom.KnowledgeBase", "Ekbom.Storage"],
        ["Ekbom.Web"] = ["Ekbom.Core", "Ekbom.Fhir", "Ekbom.KnowledgeBase", "Ekbom.Storage"],
    };

    private static readonly string[] NoFolder = ["Common", "Shared", "Utils", "Helpers", "Infrastructure", "Abstractions"];

    private static readonly string[] NoWordOfAName = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Service", "Info", "Data"];

    private static readonly string Root = FindRoot();

    private static readonly string Core = Path.Combine(Root, "src", "Ekbom.Core");

    [Fact]
    public void A_project_refers_only_to_those_below_it() => Assert.All(Directory.GetDirectories(Path.Combine(Root, "src")).Select(Path.GetFileName), name =>
    {
        Assert.True(References.ContainsKey(name!), $"{name} has no place in the layout.");
        Assert.Empty(Included(name!, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!).Except(References[name!]));
    });

    [Fact]
    public void Core_uses_no_package_but_the_one_for_mathematics() =>
        Assert.Empty(Included("Ekbom.Core", "PackageReference").Except(["MathNet.Numerics", "Microsoft.CodeAnalysis.BannedApiAnalyzers"]));

    [Fact]
    public void A_folder_of_core_uses_only_those_before_it_in_the_reading_order() => Assert.All(CodeOf(Core), path =>
    {
        var folder = Folder(path);
        if (folder is null)
            return;
        var own = Array.IndexOf(Order, folder);
        Assert.True(own >= 0, $"{folder} has no place in the reading order.");
        Assert.All(Used(path), used => Assert.True(Array.IndexOf(Order, used) is >= 0 and var at && at < own, $"{Path.GetRelativePath(Root, path)} uses {used}."));
    });

    [Fact]
    public void Files_beside_the_folders_are_the_loop_and_what_everything_may_use() => Assert.All(CodeOf(Core).Where(path => Folder(path) is null), path =>
    {
        var name = Path.GetFileName(path);
        Assert.True(name == "Flow.cs" || UsableByAll.Contains(name), $"{name} belongs in a folder.");
        if (name != "Flow.cs")
            Assert.Empty(Used(path));
    });

    [Fact]
    public void A_file_stands_in_the_namespace_of_its_folder() => Assert.All(CodeOf(Core), path =>
    {
        var folder = Folder(path);
        Assert.Contains($"namespace Ekbom.Core{(folder is null ? "" : "." + folder)};", File.ReadAllLines(path));
    });

    [Fact]
    public void Nothing_of_our_own_is_used_globally() =>
        Assert.All(CodeOf(Path.Combine(Root, "src")), path => Assert.DoesNotContain("global using", File.ReadAllText(path), StringComparison.Ordinal));

    [Fact]
    public void No_folder_is_named_for_what_fits_nowhere() =>
        Assert.All(Folders(), path => Assert.DoesNotContain(Path.GetFileName(path).Split('.'), NoFolder.Contains));

    [Fact]
    public void No_file_is_named_with_a_word_that_says_nothing() => Assert.All(Sources(), path =>
        Assert.DoesNotContain(Words().Matches(Path.GetFileNameWithoutExtension(path)).Select(word => word.Value), NoWordOfAName.Contains));

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.All(Sources(), path => Assert.True(File.ReadLines(path).Count() <= 300, $"{Path.GetRelativePath(Root, path)} has {File.ReadLines(path).Count()} lines."));

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "Ekbom.slnx"));

        Assert.All(Sources("*.csproj"), path => Assert.Contains(Path.GetRelativePath(Root, path).Replace('\\', '/'), solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Used(string path) =>
        Usings().Matches(File.ReadAllText(path)).Select(found => found.Groups["folder"].Value).Where(folder => folder != Folder(path));

    private static string? Folder(string path) =>
        Path.GetRelativePath(Core, path).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : null;

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(Path.Combine(Root, "src", project, project + ".csproj")).Descendants(item).Select(one => one.Attribute("Include")!.Value.Replace('\\', '/'));

    private static IEnumerable<string> CodeOf(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    private static IEnumerable<string> Sources(string pattern = "*.cs") => Tops().SelectMany(top => Directory.EnumerateFiles(top, pattern, SearchOption.AllDirectories)).Where(IsOurs);

    private static IEnumerable<string> Folders() => Tops().SelectMany(top => Directory.EnumerateDirectories(top, "*", SearchOption.AllDirectories)).Where(IsOurs);

    private static IEnumerable<string> Tops() => ((string[])["src", "tests", "bench"]).Select(name => Path.Combine(Root, name)).Where(Directory.Exists);

    /// <summary>Written by a person: not built, generated or installed.</summary>
    private static bool IsOurs(string path) => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "Migrations");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ekbom.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found.");
    }

    /// <summary>A using line, or a full name in the middle of the code.</summary>
    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?Ekbom\.Core\.(?<folder>\w+)|(?<![\w.])(?:global::)?(?:Ekbom\.)?Core\.(?<folder>[A-Z]\w+)\.", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usings();

    [GeneratedRegex("[A-Z][a-z]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
