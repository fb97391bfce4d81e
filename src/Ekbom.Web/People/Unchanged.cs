using System.Globalization;
using Ekbom.Storage.People;
using Microsoft.AspNetCore.OutputCaching;

namespace Ekbom.Web.People;

/// <summary>
/// A page about a person is sent again as it was, as long as nothing it stands on has changed: what the person told us (each saved change has a number), the day, and
/// the knowledge. It is kept in memory only, for minutes, and is gone at once when the person is deleted.
/// </summary>
public sealed class Unchanged(PeopleStore store, Known known) : IOutputCachePolicy
{
    public const string Name = "unchanged";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly string[] Asked = ["view", "country"];

    /// <summary>The person the page is about, when it was looked up already.</summary>
    public static Person? Found(HttpContext context) => context.Items[typeof(Unchanged)] as Person;

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var person = HttpMethods.IsGet(request.Method) && request.RouteValues["id"] is string id ? await store.Find(id, cancellation) : null;
        context.HttpContext.Items[typeof(Unchanged)] = person;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = person is not null;
        if (person is null)
            return;
        context.Tags.Add(person.Id);
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = Asked;
        context.CacheVaryByRules.VaryByValues["as of"] = string.Create(CultureInfo.InvariantCulture, $"{person.Revision} {known.Today:yyyy-MM-dd} {known.Now.Digest}");
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
