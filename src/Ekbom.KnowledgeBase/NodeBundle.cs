using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>One knowledge file as a tree.</summary>
/// <param name="Path">From the repository, with slashes: <c>knowledge/magnesium/limits.yaml</c>.</param>
public sealed record BundleFile(string Path, Node Tree)
{
    /// <summary>The folder inside <c>knowledge/</c>, empty for files directly in it.</summary>
    public string Folder
    {
        get
        {
            var parts = Path.Split('/');
            return parts.Length > 2 ? parts[1] : "";
        }
    }

    /// <summary>It holds nothing a person is judged by: what answers questions, and what every plan is tested against. Other words for a sign judge: reports are heard by them.</summary>
    public bool JudgesNobody => Folder is "claims" or "studies" || (Folder is "answers" && !Path.EndsWith("/words.yaml", StringComparison.Ordinal)) || Path.EndsWith("/invariants.yaml", StringComparison.Ordinal);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>All files of the knowledge base, read and not yet bound, in the order of their paths.</summary>
public sealed class NodeBundle
{
    private string? digest;

    public NodeBundle(IEnumerable<BundleFile> files, IReadOnlyList<Problem>? problems = null) =>
        (Files, Problems) = ([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], problems ?? []);

    /// <summary>From a pack: in order, and with the digest its content was checked against.</summary>
    internal NodeBundle(IReadOnlyList<BundleFile> files, string digest) => (Files, Problems, this.digest) = (files, [], digest);

    public IReadOnlyList<BundleFile> Files { get; }

    /// <summary>What could not be read at all.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>SHA-256 over the content, hexadecimal: comments, layout and quotes do not change it.</summary>
    public string Digest => digest ??= Pack.DigestOf(this);
}
