using System.Globalization;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>
/// The protocol of a trial on one person, to be read, printed and kept before the first night. It has the items of SPENT 2019 that apply to a trial
/// of one's own.
/// </summary>
public static class ProtocolDocument
{
    private const string Source = "spent-2019";

    /// <param name="made">The protocol with its hash; sealed, when it is the person's own copy of a trial with a helper.</param>
    /// <param name="designed">What came of the set-up.</param>
    /// <param name="knowledge">Where the sentences come from.</param>
    /// <param name="outlook">How long and how sure; null when it was not worked out.</param>
    public static Document Of(FixedProtocol made, Designed designed, KnowledgeBase knowledge, Outlook? outlook)
    {
        var protocol = made.Protocol;
        var page = new SaidBlocks(knowledge);
        page.Add(new Paragraph(protocol.Question, Tone.Lead));
        page.Notice();
        page.Heading("What is compared");
        page.Add(new Bullets([.. Named(protocol)]));
        page.Say(TrialDesign(protocol.Design));
        page.Say("trial.keep-same");
        if (designed.Besides.Count > 0)
            page.Add(new Paragraph(new Line(string.Join(", ", designed.Besides), "You go on with")));
        foreach (var (entry, says) in designed.Notes)
            page.Say(entry, says);
        page.Heading("What you write down");
        page.Add(new Bullets([.. Written(protocol)]));
        page.Heading("When");
        page.Add(Blocks(protocol));
        page.Add(new Paragraph(Counted(protocol)));
        if (outlook is not null)
        {
            page.Heading("How long, how sure");
            OutlookBlocks.Add(page, outlook, protocol);
        }

        page.Heading("What you know and what is hidden");
        page.Say(protocol.Blinding == Blinding.Helper ? "trial.helper" : "trial.open");
        if (protocol.Blinding == Blinding.Helper)
            page.Say("trial.helper.sealed");
        page.Heading("When to stop");
        page.Say("trial.safety-stop");
        page.Say("trial.stop.worse");
        page.Say("trial.stop.new-medicine");
        page.Say("trial.no-review");
        page.Heading("How it is judged");
        page.Add(new Bullets([.. Analysis(protocol)]));
        page.Heading("Fixed before the first night");
        page.Add(new Bullets(
        [
            new Line($"{protocol.Id}, version {Count(protocol.Version)}, made on {Plain.Day(protocol.Made)}", "Protocol"),
            new Line(made.Hash, "Code (SHA-256)"),
            .. protocol.IsSealed ? (Line[])[] : [new Line($"drawn with SplitMix64 from the seed {protocol.Seed}", "Order"), new Line(protocol.Salt, "Salt")],
        ]));
        page.Say("trial.hash");
        if (knowledge.Sources.TryGetValue(Source, out var spent))
            page.Add(new Paragraph(new Line("The headings follow the checklist for protocols of such trials.", references: [page.Cite(spent)]), Tone.Small));
        return page.Document($"Protocol of a trial on one person (N-of-1): {protocol.Id}");
    }

    /// <summary>Why nothing is planned, each with the better way.</summary>
    public static Document Refused(Designed designed, KnowledgeBase knowledge, Func<Ruling, string> fill)
    {
        var page = new SaidBlocks(knowledge);
        page.Notice();
        foreach (var refusal in designed.Refusals)
        {
            page.Add(new Heading(3, Upper(refusal.Entry.About), refusal.Id.Replace('.', '-')));
            page.Say(refusal.Entry, refusal.Says);
            if (refusal.Because.Count > 0)
                page.Bullets(refusal.Because.Select(ruling => (fill(ruling), ruling.From)));
        }

        return page.Document("This trial is not planned");
    }

    internal static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string TrialDesign(TrialDesign design) => "trial.design." + TrialWords.Of(design);

    private static IEnumerable<Line> Named(Protocol protocol)
    {
        foreach (var treatment in protocol.IsSealed ? protocol.Boxed : protocol.Treatments)
        {
            var amount = treatment.ElementalMg is { } mg ? $", {Plain.Milligrams(mg)} of magnesium itself a day" : "";
            var when = treatment.When is { } at ? $", at {Plain.Clock(at)}" : "";
            yield return new Line(treatment.Name + amount + when, protocol.IsSealed || protocol.Blinding == Blinding.Open ? "" : $"Box {treatment.Code}");
        }

        if (protocol.IsSealed)
            yield return new Line(string.Join(", ", protocol.Treatments.Select(treatment => treatment.Code)), "Boxes, in an order only your helper knows");
    }

    private static IEnumerable<Line> Written(Protocol protocol)
    {
        var outcome = protocol.Outcome;
        yield return new Line(outcome.Asks, outcome.Rated switch { Rated.Evening => "Every evening", Rated.Morning => "Every morning", _ => "Every week" });
        yield return new Line($"{Number(outcome.Smallest)} {(outcome.Kind == OutcomeKind.SleepHours ? "hour" : "point")}{(outcome.Smallest == 1 ? "" : "s")}", "The smallest difference worth having");
        if (protocol.Confounders.Count > 0)
            yield return new Line(string.Join(", ", protocol.Confounders.Select(confounder => confounder.Id.Replace('-', ' '))), "What else was different");
        yield return new Line("what you took and when, loose stools, side effects, warning signs", "Also");
    }

    private static Table Blocks(Protocol protocol) => new("The blocks", ["Block", "From the evening of", "To the evening of", "What"],
        [.. protocol.Blocks.Select((block, at) => (IReadOnlyList<Line>)[Count(at + 1), Plain.Day(protocol.Start.AddDays(block.FirstNight)), Plain.Day(protocol.Start.AddDays(block.FirstNight + block.Nights - 1)), Called(protocol, block)])]);

    internal static string Called(Protocol protocol, Trials.Block block) =>
        protocol.IsSealed ? $"box {protocol.Treatments[block.Treatment].Code}" : protocol.Treatments[block.Treatment].Name;

    private static string Counted(Protocol protocol) =>
        $"{Plain.Count(protocol.Nights, "night", "nights")} in all. After each change the first {Plain.Count(protocol.SettlingNights, "night is", "nights are")} written down and not counted: what was before still acts. A night belongs to the date of its evening.";

    private static IEnumerable<Line> Analysis(Protocol protocol)
    {
        yield return protocol.IsSealed ? "Your helper's file says which box the others are compared with." : $"{Upper(protocol.Treatments[0].Name)} is what the others are compared with.";
        yield return new Line("a Bayesian linear model with serial correlation from night to night and shifts from block to block; trend and what else you write down are taken out", "Primary analysis");
        yield return new Line("helps, probably helps, no difference that matters, makes it worse, cannot tell, not enough nights" + (protocol.Design == Trials.TrialDesign.BeforeAfter ? "; before and after it can at most say that something is suggested" : ""), "What it can say");
        yield return new Line("results only at the end, or after a complete pair of rounds, and then they count only if very clear (0.99)", "Looking early");
        yield return new Line("as planned; a second sum uses what was really taken", "Nights on which something else was taken");
        yield return new Line("nothing is filled in for it", "A night without a rating");
        yield return new Line("the nights that do not count, and a check whether the first counted nights of a block differ from the rest", "What is left of the block before");
        yield return new Line("side effects and warning signs are judged by the rules of your plan, on the day they are written", "Harm");
        yield return new Line("on this machine, in the file you name; nothing is sent anywhere. Nobody paid for it", "Where it is kept");
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
