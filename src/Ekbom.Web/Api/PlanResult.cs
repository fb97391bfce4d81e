using System.Buffers;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.Web.Api;

/// <summary>A plan as the answer to a request, written as bytes: as one text it would be long enough to burden the memory of the whole program.</summary>
public sealed class PlanResult(Plan plan) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var written = new ArrayBufferWriter<byte>();
        PlanJson.Write(plan, written);
        httpContext.Response.ContentType = "application/json";
        httpContext.Response.ContentLength = written.WrittenCount;
        await httpContext.Response.Body.WriteAsync(written.WrittenMemory, httpContext.RequestAborted);
    }
}
