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
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = Content() });
        if (Listening.Refusal(builder.Configuration) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return WrongInput;
        }

        // Three things take most of the start and do not need each other: the knowledge, the database, the pages.
        using var known = new Known(builder.Configuration, TimeProvider.System);
        var problem = Task.Run(() => known.Problem);
        var database = Task.Run(() => Prepared(builder.Configuration));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseStaticWebAssets(); // also where it was built and not published
        Limits.Set(builder);
        Register(builder, known, database);
        var app = builder.Build();
        Serve(app);
        if (problem.GetAwaiter().GetResult() is { } says)
        {
            Console.Error.WriteLine(says);
            return WrongInput;
        }

        using IHost running = app;
        running.Start(); // a request waits for the database
        database.GetAwaiter().GetResult();
        running.WaitForShutdown();
        return 0;
    }

    private static DbContextOptions<PeopleContext> Prepared(ConfigurationManager configuration)
    {
        var postgres = configuration.GetConnectionString("Ekbom");
        var options = postgres is { Length: > 0 } ? PeopleDatabase.Postgres(postgres) : PeopleDatabase.InFolder(PeopleDatabase.Folder(name => configuration[name]));
        PeopleDatabase.Prepare(options);
        _ = new PeopleStore(options, TimeProvider.System).All().GetAwaiter().GetResult(); // what the first page asks for first
        return options;
    }

    private static void Register(WebApplicationBuilder builder, Known known, Task<DbContextOptions<PeopleContext>> database)
    {
        var services = builder.Services;
        services.AddSingleton(_ => database.GetAwaiter().GetResult());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<TrialStore>();
        services.AddSingleton(known);
        services.AddSingleton<Judging>();
        services.AddSingleton<Asked>();
        services.AddSingleton<Outlooks>();
        services.AddSingleton<TrialDays>();
        services.AddSingleton<Unchanged>();
        services.AddRazorPages();
        services.AddOutputCache(kept => kept.AddPolicy(Unchanged.Name, policy => policy.AddPolicy<Unchanged>(), excludeDefaultPolicy: true));
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
        app.UseOutputCache();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        Endpoints.Map(app);
        app.MapHealthChecks("/health");
    }

    /// <summary>Beside the program when it was published; the working directory while it is developed.</summary>
    private static string Content() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : Directory.GetCurrentDirectory();
}
