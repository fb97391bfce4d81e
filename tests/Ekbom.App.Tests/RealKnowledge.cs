using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests;

/// <summary>The knowledge of this repository, checked and bound once for all tests.</summary>
public static class RealKnowledge
{
    public static string Root { get; } = FindRoot();

    public static DateOnly AsOf { get; } = new(2026, 11, 20);

    private static readonly Lazy<Ekbom.Core.Knowledge.KnowledgeBase> Bound = new(() =>
    {
        var bound = Binder.Bind(KnowledgeReader.Read(Path.Combine(Root, "knowledge")), AsOf);
        return bound.Knowledge ?? throw new InvalidOperationException(string.Join('\n', bound.Problems.Take(20)));
    });

    public static Ekbom.Core.Knowledge.KnowledgeBase Base => Bound.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ekbom.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found.");
    }
}
