using System.Globalization;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>What a design can find, before it has begun.</summary>
internal static class OutlookBlocks
{
    public static void Add(SaidBlocks page, Outlook outlook, Protocol protocol)
    {
        page.Add(new Paragraph(new Line($"about {Number(outlook.Width)} {Units(protocol, outlook.Width)} wide", "The answer would be a range (95 %)")));
        var several = outlook.Comparisons.Count > 1;
        page.Add(new Table("How often such a trial would end with \"helps\"", ["If the true effect is", .. several ? outlook.Comparisons.Select(one => Plain.Clean(one.Name)) : ["Found"]],
            [.. outlook.Finds.Select((one, at) => (IReadOnlyList<Line>)[Effect(one.Effect, protocol), .. outlook.Comparisons.Select(each => new Line($"{Share(each.Shares[at])} of 100"))])]));
        if (several)
            page.Add(new Paragraph($"If none of them did anything, {Share(outlook.Finds.First(one => one.Effect == 0).Share)} of 100 such trials would still end with \"helps\" for one of them or more. The range, and the length advised below, are those of the least sure comparison."));
        page.Add(new Paragraph(new Line(Basis(outlook.Noise), "Supposed"), Tone.Small));
        var hoped = ("Number", Number(outlook.Hoped));
        if (outlook.Enough is { } enough)
            page.Say("trial.power.advise", hoped, ("Weeks", Count((enough.Nights + 6) / 7)), ("Times", Count(enough.Rounds)), ("Nights", Count(enough.BlockNights)));
        else
            page.Say("trial.power.none", hoped);
    }

    private static Line Effect(double effect, Protocol protocol) => effect == 0 ? "none at all" : $"{Number(Math.Abs(effect))} {Units(protocol, Math.Abs(effect))} better";

    private static string Units(Protocol protocol, double number) => (protocol.Outcome.Kind == OutcomeKind.SleepHours ? "hour" : "point") + (Math.Round(number, 2) == 1 ? "" : "s");

    private static string Basis(Noise noise) => string.Create(CultureInfo.InvariantCulture,
        $"spread from night to night {noise.Spread:0.0} and correlation of one night with the next {noise.Correlation:0.0} (on a scale of 0 to 10), {(noise.FromNights > 0 ? $"from your own {noise.FromNights} nights" : "the usual values, as no 14 nights of your own were given")}; a tenth of the nights missing.");

    private static string Share(double share) => share is > 0 and < 0.005 ? "under 1" : Math.Round(100 * share).ToString("0", CultureInfo.InvariantCulture);

    private static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
