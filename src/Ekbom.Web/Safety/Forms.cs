using Ekbom.Storage.People;
using Microsoft.AspNetCore.DataProtection;

namespace Ekbom.Web.Safety;

/// <summary>Forms are only taken from our own pages. The keys for that are kept beside the data, so that a page stays good over a restart.</summary>
public static class Forms
{
    public static void Protect(IServiceCollection services, IConfiguration configuration)
    {
        var keys = new DirectoryInfo(Path.Combine(PeopleDatabase.Folder(name => configuration[name]), "keys"));
        services.AddDataProtection().SetApplicationName("Ekbom").PersistKeysToFileSystem(keys);
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "ekbom-form";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.HttpOnly = true;
        });
    }
}
