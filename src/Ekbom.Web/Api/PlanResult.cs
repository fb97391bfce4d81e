using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.Web.Api;

/// <summary>A plan as the answer to a request, written as bytes straight into it: as a text of its own it would be long enough to burden the memory of the whole program.</summary>
public sealed class PlanResult(Plan plan) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json";
        PlanJson.Write(plan, httpContext.Response.BodyWriter);
        return Task.CompletedTask;
    }
}
