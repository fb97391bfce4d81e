using System.Text;
using Ekbom.Core;
using Ekbom.KnowledgeBase;

namespace Ekbom.Cli;

/// <summary>Reads what a person wrote, from a file or from standard input (<c>-</c>).</summary>
public static class Input
{
    private const int MostBytes = YamlText.MostCharacters;

    /// <summary>The tree of a file; null with no problem for an empty one. Whatever is in it, this does not throw.</summary>
    public static (Node? Tree, IReadOnlyList<Problem> Problems) Tree(string file)
    {
        var name = Name(file);
        var (text, problem) = Text(file, name);
        return problem is null ? YamlText.Read(text, name) : (null, [problem]);
    }

    /// <summary>A text as it stands.</summary>
    public static (string Text, Problem? Problem) Text(string file) => Text(file, Name(file));

    private static string Name(string file) => file switch { "-" => "standard input", { Length: > 0 } when file.Trim().Length > 0 => file, _ => "FILE" };

    private static (string Text, Problem? Problem) Text(string file, string name)
    {
        try
        {
            if (file != "-" && Directory.Exists(file))
                return ("", new("IN001", name, "This is a folder.", "Name a file."));
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var bytes = new MemoryStream();
            var part = new byte[65536];
            for (int read; (read = stream.Read(part)) > 0;)
            {
                bytes.Write(part, 0, read);
                if (bytes.Length > MostBytes)
                    return ("", new("IN002", name, $"The file has more than {MostBytes / 1_000_000} MB.", "Write only what is needed: a profile has a few thousand letters."));
            }

            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length), null);
        }
        catch (DecoderFallbackException)
        {
            return ("", new("IN003", name, "This is no text in UTF-8.", "Save it as plain text in UTF-8."));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ("", new("IN004", name, "There is no such file.", "Check the name; \"-\" reads standard input."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ("", new("IN005", name, "The file cannot be read.", "Check that you may read it and that its name is right."));
        }
    }
}
