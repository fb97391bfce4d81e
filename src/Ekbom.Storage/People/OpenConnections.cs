using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ekbom.Storage.People;

/// <summary>
/// Connections to the SQLite file that stay open from one request to the next: to open one means to read the whole schema again. Each serves one
/// context at a time. The pool of Microsoft.Data.Sqlite is not used: under load it has lent one connection to two at once (dotnet/efcore issue
/// 39008), which would mix what two people save.
/// </summary>
internal sealed class OpenConnections(string connectionString) : DbConnectionInterceptor
{
    private const int MostIdle = 16;

    /// <summary>What was acknowledged is on the disk; what was deleted is overwritten.</summary>
    private const string Settings = "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;";

    private readonly ConcurrentBag<Lent> idle = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(idle.TryTake(out var open) ? open : Open());

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Keep(connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionDisposing(connection, eventData, result));

    private Lent Open()
    {
        var connection = new Lent(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool Keep(DbConnection connection)
    {
        if (connection is not Lent { IsFree: true } lent || idle.Count >= MostIdle)
            return false;
        idle.Add(lent);
        return true;
    }

    /// <summary>A context closes its connection before it disposes of it, without asking anybody; this one closes only when it is disposed of.</summary>
    private sealed class Lent(string connectionString) : SqliteConnection(connectionString)
    {
        /// <summary>Open, and nothing of the context that had it is under way.</summary>
        public bool IsFree => State == ConnectionState.Open && Transaction is null;

        public override void Close()
        {
        }

        protected override void Dispose(bool disposing)
        {
            base.Close();
            base.Dispose(disposing);
        }
    }
}
