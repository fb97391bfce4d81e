using System.Collections.Concurrent;
using Ekbom.Core;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;

namespace Ekbom.Web;

/// <summary>The knowledge of a day: from the built pack beside the program, or from the folder of the project.</summary>
public sealed class Known : IDisposable
{
    private const int MostDays = 16;

    private readonly ConcurrentDictionary<DateOnly, Core.Knowledge.KnowledgeBase> days = new();
    private readonly TimeProvider clock;
    private readonly Lazy<NodeBundle?> bundle;
    private readonly Lazy<EntrySearch> search;

    public Known(IConfiguration configuration, TimeProvider clock)
    {
        this.clock = clock;
        var home = configuration["EKBOM_HOME"] ?? Directory.GetCurrentDirectory();
        var pack = configuration["EKBOM_PACK"] ?? Path.Combine(AppContext.BaseDirectory, "..", "knowledge.pack");
        bundle = new(() => Read(pack, Path.Combine(home, "knowledge")));
        search = new(() => EntrySearch.Open(Path.ChangeExtension(pack, ".search"), Now.Digest) ?? EntrySearch.Make(Now));
    }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The knowledge of today.</summary>
    public Core.Knowledge.KnowledgeBase Now => On(Today)!;

    public EntrySearch Search => search.Value;

    /// <summary>Why there is no knowledge to work with; null when there is.</summary>
    public string? Problem
    {
        get
        {
            if (bundle.Value is null)
                return "The knowledge was not found or could not be read. Start with ./ekbom serve, which builds it.";
            return On(Today) is null ? "The knowledge has problems, or does not reach to today. See: ekbom knowledge check." : null;
        }
    }

    /// <summary>The knowledge of a day; null where it does not reach.</summary>
    public Core.Knowledge.KnowledgeBase? On(DateOnly day)
    {
        if (days.TryGetValue(day, out var known))
            return known;
        if (bundle.Value is null || Binder.Bind(bundle.Value, day, trusted: true).Knowledge is not { } bound || day < bound.SupportedFrom)
            return null;
        if (days.Count >= MostDays)
            days.Clear();
        return days.GetOrAdd(day, bound);
    }

    public void Dispose()
    {
        if (search.IsValueCreated)
            search.Value.Dispose();
    }

    private static NodeBundle? Read(string pack, string folder) =>
        File.Exists(pack) ? Pack.Read(File.ReadAllBytes(pack), pack).Bundle : Directory.Exists(folder) ? KnowledgeReader.Read(folder) : null;
}
