using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads the knowledge directory. Nothing is judged here beyond whether a file is YAML.</summary>
public static class KnowledgeReader
{
    private const int MostCharacters = 2_000_000;

    /// <summary>Every YAML file under a knowledge directory.</summary>
    public static NodeBundle Read(string directory)
    {
        var files = new List<BundleFile>();
        var problems = new List<Problem>();
        if (!Directory.Exists(directory))
            return new NodeBundle([], [new Problem("KB001", directory, "There is no such directory.", "Name the directory that holds facts.yaml.")]);
        if (!File.Exists(Path.Combine(directory, "scope.yaml")))
            return new NodeBundle([], [new Problem("KB001", directory, "This is no knowledge folder: it holds no scope.yaml.", "Name the directory that holds facts.yaml and scope.yaml.")]);
        foreach (var path in Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = "knowledge/" + Path.GetRelativePath(directory, path).Replace('\\', '/');
            Add(name, File.ReadAllText(path), files, problems);
        }

        return new NodeBundle(files, problems);
    }

    /// <summary>The same from texts in memory, for tests and tools.</summary>
    public static NodeBundle Read(IEnumerable<(string Path, string Text)> texts)
    {
        var files = new List<BundleFile>();
        var problems = new List<Problem>();
        foreach (var (path, text) in texts)
            Add(path, text, files, problems);
        return new NodeBundle(files, problems);
    }

    private static void Add(string name, string text, List<BundleFile> files, List<Problem> problems)
    {
        var (tree, wrong) = YamlText.Read(text, name, MostCharacters);
        problems.AddRange(wrong);
        if (tree is not null)
            files.Add(new BundleFile(name, tree));
    }
}
