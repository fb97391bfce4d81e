using System.Security.Cryptography;
using System.Text;

namespace Ekbom.Cli;

/// <summary>Held while a trial file is read, changed and written: two that log at once wait for each other. It ends with the program, however that ends.</summary>
internal static class TrialLock
{
    private const int Tries = 200, Pause = 50; // milliseconds

    /// <summary>Null when another program keeps the file busy for ten seconds.</summary>
    public static IDisposable? On(string file)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(file))).AsSpan(0, 12));
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), $"ekbom-{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }

        return null;
    }
}
