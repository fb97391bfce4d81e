using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Ekbom.Storage.People;

/// <summary>Where what people told us is kept: one SQLite file in a folder of the user's own, or PostgreSQL when a connection string says so.</summary>
[RequiresUnreferencedCode(PeopleDatabase.NotNative), RequiresDynamicCode(PeopleDatabase.NotNative)]
public static class PeopleDatabase
{
    /// <summary>The analyzers hold the command line, which is native, to this.</summary>
    internal const string NotNative = "EF Core needs reflection; only the web application keeps people.";

    public const string FileName = "ekbom.db";

    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder: <c>EKBOM_DATA</c>, else <c>ekbom</c> under the XDG data home, else what the system uses for such data.</summary>
    public static string Folder(Func<string, string?> environment) =>
        environment("EKBOM_DATA") is { Length: > 0 } own ? own
        : environment("XDG_DATA_HOME") is { Length: > 0 } home && Path.IsPathRooted(home) ? Path.Combine(home, "ekbom")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "ekbom");

    /// <summary>SQLite in a folder that only its owner may read.</summary>
    public static DbContextOptions<PeopleContext> InFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OnlyMine);
        return Sqlite(Path.Combine(folder, FileName));
    }

    public static DbContextOptions<PeopleContext> Sqlite(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10, Pooling = false }.ToString();
        return Options(new DbContextOptionsBuilder<PeopleContext>().UseSqlite(connection).AddInterceptors(new OpenConnections(connection)));
    }

    /// <summary>PostgreSQL by its connection string.</summary>
    public static DbContextOptions<PeopleContext> Postgres(string connection) =>
        Options(new DbContextOptionsBuilder<PeopleContext>().UseNpgsql(new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = false }.ToString()));

    /// <summary>Brings the tables up to date.</summary>
    public static void Prepare(DbContextOptions<PeopleContext> options)
    {
        using var context = new PeopleContext(options);
        context.Database.Migrate();
    }

    /// <summary>Values never stand in messages; one set of migrations serves both databases, so the types of the snapshot are not compared.</summary>
    private static DbContextOptions<PeopleContext> Options(DbContextOptionsBuilder<PeopleContext> builder) =>
        builder.EnableSensitiveDataLogging(false).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
}
