using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>What went wrong, in plain words. Under /api the same as problem details.</summary>
[IgnoreAntiforgeryToken]
public sealed partial class ProblemModel(ILogger<ProblemModel> log) : PageModel
{
    public string Title { get; private set; } = "";

    public string Says { get; private set; } = "";

    public IActionResult OnGet(int? code) => Show(code);

    public IActionResult OnPost(int? code) => Show(code);

    private IActionResult Show(int? code)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault)
        {
            code = fault is BadHttpRequestException { StatusCode: var status } ? status : fault is InvalidDataException or AntiforgeryValidationException ? 400 : 500;
            if (code == 500)
                Fault(log, fault.GetType().FullName ?? "", fault.StackTrace ?? "");
        }

        Response.StatusCode = code is >= 400 and < 600 ? code.Value : 404;
        (Title, Says) = Response.StatusCode switch
        {
            400 => ("That could not be taken", "The page was open for too long, or what was sent was not what the page sends. Go back, load the page again and send it once more."),
            404 => ("There is no such page", "Check the address. What was deleted is gone."),
            413 => ("That is too much", "What was sent is larger than anything our pages send."),
            500 => ("This is a fault of Ekbom, not yours", "Nothing was lost that was saved before. Go back and try again."),
            _ => ("That did not work", "Go back and try again."),
        };
        var path = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        return path.StartsWith("/api", StringComparison.Ordinal)
            ? new ObjectResult(new ProblemDetails { Status = Response.StatusCode, Title = Title, Detail = Says }) { StatusCode = Response.StatusCode, ContentTypes = { "application/problem+json" } }
            : Page();
    }

    /// <summary>The kind of fault and where: its message may hold what was sent.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind}\n{Where}")]
    private static partial void Fault(ILogger log, string kind, string where);
}
