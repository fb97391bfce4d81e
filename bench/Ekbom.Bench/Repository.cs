using Ekbom.Core;
using Ekbom.Core.Profiles;
using Ekbom.KnowledgeBase;

namespace Ekbom.Bench;

/// <summary>The real knowledge and the real examples of this repository.</summary>
internal static class Repository
{
    public static string Knowledge() => Path("knowledge");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    public static Core.Knowledge.KnowledgeBase Knowledge(DateOnly asOf) =>
        Binder.Bind(KnowledgeReader.Read(Knowledge()), asOf) is { Knowledge: { } knowledge } ? knowledge : throw new InvalidOperationException("The knowledge has problems: ekbom knowledge check.");

    public static Profile Profile(string name, Core.Knowledge.KnowledgeBase knowledge, DateOnly asOf)
    {
        var (tree, _) = YamlText.Read(File.ReadAllText(Path("examples", name + ".yaml")), name);
        var (profile, problems) = Flow.Read(tree, knowledge, asOf);
        return problems.Count == 0 ? profile : throw new InvalidOperationException(string.Join('\n', problems));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Ekbom.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
    }
}
