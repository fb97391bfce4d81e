using System.Text;
using Ekbom.Core;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Cli;

/// <summary>Trial files on this machine. A file is written beside its name, brought to the disk, and then takes its place: whoever pulls the plug finds the old one or the new one.</summary>
public static class TrialFiles
{
    public static (TrialFile? File, IReadOnlyList<Problem> Problems) Read(string name)
    {
        var (tree, unreadable) = Input.Tree(name);
        return unreadable.Count > 0 ? (null, unreadable) : TrialFileReader.Read(tree);
    }

    /// <summary>Writes the whole file; a problem when it cannot be written.</summary>
    public static Problem? Write(string name, TrialFile file) => Write(name, TrialJson.Of(file));

    /// <summary>Nobody else on this machine reads what a person wrote of their nights.</summary>
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    public static Problem? Write(string name, string text)
    {
        var fresh = name + ".new";
        try
        {
            using (var stream = new FileStream(fresh, Private()))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, name, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new("TF007", name, "The trial file could not be written.", "Name a file in a folder you may write to.");
        }
    }
}
