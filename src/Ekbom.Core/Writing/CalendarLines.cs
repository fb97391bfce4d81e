using System.Globalization;
using System.Text;

namespace Ekbom.Core.Writing;

/// <summary>Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded at 75 octets, ended by CR LF.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    public static string Local(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A line whose value needs no escaping.</summary>
    public CalendarLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line of text (section 3.3.11).</summary>
    public CalendarLines Text(string name, string value) =>
        Add(name, string.Join(@"\n", value.ReplaceLineEndings("\n").Split('\n').Select(line => Escaped(Plain.Clean(line)))));

    public override string ToString() => text.ToString();

    private static string Escaped(string value) => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>Breaks a line between characters, never inside one.</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
