using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.Cli;

/// <summary>Reads the knowledge an editor names: a folder or a built pack.</summary>
internal static class KnowledgeFiles
{
    /// <summary>The files, with the problems of those that are no YAML; null when nothing can be read.</summary>
    /// <param name="path">A folder or a pack.</param>
    /// <param name="named">The option or argument it was given as.</param>
    public static (NodeBundle? Bundle, IReadOnlyList<Problem> Problems) Read(string path, string named)
    {
        if (path.Trim().Length == 0)
            return (null, [new("KB001", named, "No folder or pack is named.", "Name a knowledge folder or a pack.")]);
        try
        {
            if (!File.Exists(path))
                return KnowledgeReader.Read(path) is var read && read.Files.Count > 0 ? (read, Placed(read.Problems, path)) : (null, read.Problems);
            if (new FileInfo(path).Length == 0) // nor is a device read, which may have no end
                return (null, [new("KB040", path, "This is no knowledge pack.", "Name a knowledge folder or a pack.")]);
            var (bundle, problem) = Pack.Read(File.ReadAllBytes(path), path);
            return (bundle, problem is null ? [] : [problem]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new("KB001", path, "It cannot be read.", "Check that you may read it.")]);
        }
    }

    /// <summary>The knowledge, checked; null with every problem, each at its own file.</summary>
    public static (Bound? Bound, NodeBundle? Bundle, IReadOnlyList<Problem> Problems) Bind(string path, DateOnly? asOf)
    {
        var (bundle, problems) = Read(path, "--from");
        if (bundle is null)
            return (null, null, problems);
        var bound = Binder.Bind(bundle, asOf, trusted: File.Exists(path)); // a pack was checked before it was written, and holds no quotes to check by
        return (bound, bundle, Placed(bound.Problems, path));
    }

    /// <summary>Files are named from the repository in the knowledge; of another folder they stand elsewhere.</summary>
    public static string Placed(string where, string path) =>
        path != Known.Folder && Directory.Exists(path) && where.StartsWith("knowledge/", StringComparison.Ordinal) ? Path.Combine(path, where["knowledge/".Length..]) : where;

    private static IReadOnlyList<Problem> Placed(IReadOnlyList<Problem> problems, string path) => [.. problems.Select(problem => problem with { Where = Placed(problem.Where, path) })];
}
