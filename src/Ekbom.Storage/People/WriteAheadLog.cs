using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ekbom.Storage.People;

/// <summary>The log in which SQLite keeps pages as they were written, those of what was deleted since among them.</summary>
internal static class WriteAheadLog
{
    private const int Tries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Moves what the log holds into the database, where deleted content is overwritten, and empties it. While somebody reads, SQLite says that it is busy
    /// and empties nothing; it is tried again for about two seconds, and the next deletion empties what is left. Other databases keep no such file.
    /// </summary>
    public static async Task Empty(DatabaseFacade database, CancellationToken cancelled)
    {
        if (!database.IsSqlite())
            return;
        await database.OpenConnectionAsync(cancelled);
        for (var i = 0; i < Tries; i++)
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            var busy = Convert.ToInt32(await command.ExecuteScalarAsync(cancelled), CultureInfo.InvariantCulture);
            if (busy == 0)
                return;
            await Task.Delay(Pause, cancelled);
        }
    }
}
