using System.Globalization;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>Numbers of a trial as a person reads them.</summary>
public static class TrialNumbers
{
    /// <summary>A probability in whole percents, never 0 or 100 when it is neither.</summary>
    public static string Chance(double probability) => probability is > 0 and < 0.005 ? "under 1 %" : probability is < 1 and > 0.995 ? "over 99 %" : (100 * probability).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>An amount with its unit: 1 point, 0.5 hours.</summary>
    public static string Amount(double value, Outcome outcome)
    {
        var text = Math.Abs(value).ToString(outcome.Kind == OutcomeKind.ZeroToHundred ? "0.#" : "0.##", CultureInfo.InvariantCulture);
        return $"{text} {Unit(outcome, text == "1")}";
    }

    /// <summary>A difference with its direction: 1.4 points lower.</summary>
    public static string Difference(double value, Outcome outcome)
    {
        var text = Math.Abs(value).ToString(outcome.Kind == OutcomeKind.ZeroToHundred ? "0" : "0.0", CultureInfo.InvariantCulture);
        return text is "0" or "0.0" ? "no difference" : $"{text} {Unit(outcome, text == "1.0" || text == "1")} {(value < 0 ? "lower" : "higher")}";
    }

    /// <summary>A rating or a signed difference.</summary>
    public static string Points(double value, Outcome outcome) => Signed(value, outcome.Kind == OutcomeKind.ZeroToHundred ? 0 : 1);

    public static string Interval((double Lower, double Upper) interval, Outcome outcome) => $"{Points(interval.Lower, outcome)} to {Points(interval.Upper, outcome)}";

    public static string Short(double value) => Signed(value, 2);

    /// <summary>With a minus sign as it is printed; what rounds to nothing has none.</summary>
    private static string Signed(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("F" + Whole(decimals), CultureInfo.InvariantCulture);
    }

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What one row is: a night, or the week of a total.</summary>
    public static string Nights(int count, Protocol protocol) => protocol.Outcome.Rated == Rated.Weekly ? Plain.Count(count, "week", "weeks") : Plain.Count(count, "night", "nights");

    public static string Unit(Outcome outcome, bool one) => outcome.Kind == OutcomeKind.SleepHours ? one ? "hour" : "hours" : one ? "point" : "points";

    /// <summary>What a block holds, as a reader tells it from the others: its name, or "as before" when nothing is new in it.</summary>
    public static string What(Protocol protocol, int treatment) =>
        SetupReader.IsNothing(protocol.Treatments[treatment].Name) && !SetupReader.IsDummy(protocol.Treatments[treatment].Name) ? "as before" : Plain.Clean(protocol.Treatments[treatment].Name);

    /// <summary>The same after a number: "as before", "with a bath".</summary>
    public static string With(Protocol protocol, int treatment) => What(protocol, treatment) is "as before" and var before ? before : $"with {Plain.Clean(protocol.Treatments[treatment].Name)}";

    /// <summary>A name at the start of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Escaped for SVG, and without what a terminal or a page could take as a command.</summary>
    internal static string Escape(string text) => Plain.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
