using System.Text;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Safety;
using Ekbom.Web.Trials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ekbom.Web.Pages;

/// <summary>Brings back what was saved. A file that is none of ours, or whose profile cannot be judged, is refused whole.</summary>
[RequestSizeLimit(Limits.LongestRestore)]
[RequestFormLimits(MultipartBodyLengthLimit = Limits.LongestRestore)]
public sealed class RestoreModel(PeopleStore store, Judging judging, Known known) : PageModel
{
    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnPost(IFormFile? file)
    {
        if (file is null || file.Length == 0)
            return Refuse("Choose a file first.");
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false));
        if (KeptText.Read(await reader.ReadToEndAsync(HttpContext.RequestAborted)) is not { } kept)
            return Refuse("This is no file that Ekbom saved.");
        if (judging.Fresh(kept.Person.Profile, known.Today).Problems is [var first, ..])
            return Refuse($"Its answers cannot be read: {first.Says} {first.Mend}");
        if (kept.Trials.Any(trial => trial.Trial.IsFixed && KeptTrial.Read(trial) is null))
            return Refuse("A trial in it cannot be read, or was changed after it was fixed.");
        var person = await store.Restore(kept, HttpContext.RequestAborted);
        return Redirect($"/people/{person.Id}/plan");
    }

    private PageResult Refuse(string says)
    {
        Problem = says;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
