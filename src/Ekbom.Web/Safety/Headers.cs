namespace Ekbom.Web.Safety;

/// <summary>What every answer carries: nothing from elsewhere, nothing inline, in no frame, not kept by the browser unless it is a file of ours.</summary>
public sealed class Headers(RequestDelegate next)
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), interest-cohort=()";
        context.Response.OnStarting(() =>
        {
            if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
