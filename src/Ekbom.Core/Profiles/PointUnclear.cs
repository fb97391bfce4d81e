using System.Text.RegularExpressions;

namespace Ekbom.Core.Profiles;

/// <summary>A point before exactly three digits: 1.000 mg is one milligram in English and a thousand in German. 0.125 has one meaning.</summary>
internal static partial class PointUnclear
{
    private const int Patience = 1000;

    /// <summary>Refuses such a number, unless only one reading is possible.</summary>
    /// <param name="reading">Collects the problem.</param>
    /// <param name="written">A number with its unit.</param>
    /// <param name="isPossible">Whether it is possible when the point parts thousands.</param>
    public static bool Refused(Reading reading, Written written, Func<string, bool> isPossible)
    {
        var thousands = Three().Replace(written.Text, "${before}${after}");
        if (thousands == written.Text || !isPossible(thousands))
            return false;
        var decimals = Three().Replace(written.Text, found => found.Value.EndsWith('0') ? found.Value.TrimEnd('0').TrimEnd('.') : found.Value + "0");
        reading.Refuse(
            ProfileCodes.Comma, written.At, $"The point in {Reading.Quote(written.Text)} can be read in two ways.",
            $"Write {thousands} when it parts thousands, or {decimals} when it is a decimal point.");
        return true;
    }

    [GeneratedRegex(@"(?<![\d.])(?<before>[1-9]\d{0,2})\.(?<after>\d{3})(?![\d.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Three();
}
