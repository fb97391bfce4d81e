using Ekbom.Storage.People;
using Ekbom.Web.Answers;
using Ekbom.Web.Api;
using Ekbom.Web.People;
using Ekbom.Web.Safety;
using Ekbom.Web.Trials;
using Microsoft.EntityFrameworkCore;

namespace Ekbom.Web;

/// <summary>The web application: pages for people, the same jobs as JSON under /api. It listens on this machine only.</summary>
public sealed class Program
{
    private const int WrongInput = 2;

    public static int Main(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = Content() });
        if (Listening.Refusal(builder.Configuration) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return WrongInput;
        }

        builder.WebHost.UseStaticWebAssets(); // also where it was built and not published
        Limits.Set(builder);
        Register(builder);
        var app = builder.Build();
        if (app.Services.GetRequiredService<Known>().Problem is { } problem)
        {
            Console.Error.WriteLine(problem);
            return WrongInput;
        }

        PeopleDatabase.Prepare(app.Services.GetRequiredService<DbContextOptions<PeopleContext>>());
        Serve(app);
        app.Run();
        return 0;
    }

    private static void Register(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var postgres = builder.Configuration.GetConnectionString("Ekbom");
        services.AddSingleton(_ => postgres is { Length: > 0 } ? PeopleDatabase.Postgres(postgres) : PeopleDatabase.InFolder(PeopleDatabase.Folder(name => builder.Configuration[name])));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<TrialStore>();
        services.AddSingleton<Known>();
        services.AddSingleton<Judging>();
        services.AddSingleton<Asked>();
        services.AddSingleton<Outlooks>();
        services.AddSingleton<TrialDays>();
        services.AddRazorPages();
        services.AddProblemDetails();
        services.AddOpenApi("ekbom");
        services.AddHealthChecks();
        Forms.Protect(services, builder.Configuration);
    }

    private static void Serve(WebApplication app)
    {
        app.UseHostFiltering();
        app.UseMiddleware<Headers>();
        app.UseExceptionHandler("/problem");
        app.UseStatusCodePagesWithReExecute("/problem", "?code={0}");
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        Endpoints.Map(app);
        app.MapHealthChecks("/health");
    }

    /// <summary>Beside the program when it was published; the working directory while it is developed.</summary>
    private static string Content() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : Directory.GetCurrentDirectory();
}
