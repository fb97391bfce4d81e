namespace Ekbom.Cli;

/// <summary>
/// Held while a trial file is read, changed and written: two that log at once wait for each other. It is a hidden file beside the trial, and ends with
/// the program, however that ends.
/// </summary>
internal static class TrialLock
{
    private const int Tries = 200, Pause = 50; // milliseconds

    /// <summary>Null when the file cannot be had for ten seconds.</summary>
    public static IDisposable? On(string file)
    {
        var name = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "", $".{Path.GetFileName(file)}.lock");
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
            {
                return null;
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
        }

        return null;
    }
}
