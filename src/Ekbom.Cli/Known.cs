using Ekbom.Core;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;

namespace Ekbom.Cli;

/// <summary>Finds and loads the knowledge: the built pack beside the program, else the folder knowledge of the project, which EKBOM_HOME names.</summary>
public static class Known
{
    /// <summary>The project's folder, set by the launcher.</summary>
    private static string Home => Environment.GetEnvironmentVariable("EKBOM_HOME") ?? Directory.GetCurrentDirectory();

    public static string Folder => Path.Combine(Home, "knowledge");

    public static string PackFile => Path.Combine(AppContext.BaseDirectory, "knowledge.pack");

    /// <summary>The full-text index beside the pack.</summary>
    public static string SearchFile => Path.Combine(AppContext.BaseDirectory, "knowledge.search");

    /// <summary>The index of the knowledge; made in memory where none was built.</summary>
    public static EntrySearch Search(Core.Knowledge.KnowledgeBase knowledge) => EntrySearch.Open(SearchFile, knowledge.Digest) ?? EntrySearch.Make(knowledge);

    /// <summary>The knowledge that holds on a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="answers">Also claims and topics, which only answers need.</param>
    public static (Core.Knowledge.KnowledgeBase? Knowledge, IReadOnlyList<Problem> Problems) On(DateOnly asOf, bool answers = false)
    {
        if (!File.Exists(PackFile))
        {
            if (!Directory.Exists(Folder))
                return (null, [new("KB043", PackFile, "The knowledge pack is missing.", "Build it with: ekbom knowledge build.")]);
            var read = Binder.Bind(KnowledgeReader.Read(Folder), asOf);
            return (read.Knowledge, read.Problems);
        }

        var (bundle, problem) = Pack.Read(File.ReadAllBytes(PackFile), PackFile, answers);
        if (problem is not null)
            return (null, [problem]);
        var bound = Binder.Bind(bundle!, asOf, trusted: true);
        if (bound.Knowledge is { } knowledge && asOf < knowledge.SupportedFrom)
            return (null, [new("KB044", "--as-of", $"The knowledge begins on {Dates.Write(knowledge.SupportedFrom)}.", $"Write that day or a later one.")]);
        return (bound.Knowledge, bound.Problems);
    }
}
