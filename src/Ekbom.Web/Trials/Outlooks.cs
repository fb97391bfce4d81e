using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;
using Microsoft.Extensions.Caching.Memory;

namespace Ekbom.Web.Trials;

/// <summary>How sure a plan can be. It takes a moment to try out, so the last ones are remembered.</summary>
public sealed class Outlooks : IDisposable
{
    private const int Most = 64;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="setup">The plan.</param>
    /// <param name="written">The set-up as it is kept; names the plan.</param>
    /// <param name="knowledge">The knowledge of the day.</param>
    public Outlook Of(Setup setup, string written, Core.Knowledge.KnowledgeBase knowledge) =>
        kept.TryGetValue((written, knowledge.Digest), out Outlook? before) ? before!
        : kept.Set((written, knowledge.Digest), Power.Of(setup, TrialLength.Of(setup, knowledge), TrialLength.HalfLives(setup, knowledge)), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) });

    public void Dispose() => kept.Dispose();
}
