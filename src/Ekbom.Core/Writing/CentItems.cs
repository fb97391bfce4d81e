using Ekbom.Core.Knowledge;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>The items of the report, filled from the protocol and the analysis.</summary>
internal sealed class CentItems(TrialAnalysis analysis, TrialSentences sentences, KnowledgeBase knowledge, string hash, IReadOnlyList<Protocol> versions)
{
    private const string Title = "Title and summary", Introduction = "Introduction", HowItWasDone = "Methods", Found = "Results", Discussion = "Discussion", Other = "Other information";

    private readonly Protocol protocol = analysis.Protocol;

    public IEnumerable<CentItem> Methods()
    {
        var outcome = protocol.Outcome;
        yield return new(Title, "1a", "Named as an N-of-1 trial", [Line($"N-of-1 trial: {Compared()}")]);
        yield return new(Title, "1b", "Summary", [.. analysis.Comparisons.Select(one => sentences.Verdict(one)), .. sentences.Together().Concat(sentences.State())]);
        yield return new(Introduction, "2a.1", "Background", [Line("")]);
        yield return new(Introduction, "2a.2", "Why a trial on one person", [Line("Whether it works differs between people; this asks whether it works for this one.")]);
        yield return new(Introduction, "2b", "Question", [Line(analysis.Comparisons.Count == 0 ? "" : $"Does {Compared()} change: {Plain.Clean(outcome.Asks)}")]);
        yield return new(HowItWasDone, "3a", "Design, periods and their length", [Line($"{Design()}; {Plain.Count(protocol.Blocks.Count, "block", "blocks")} of {string.Join(", ", protocol.Blocks.Select(block => block.Nights).Distinct().Select(nights => Plain.Count(nights, "night", "nights")))}, {Plain.Count(protocol.Nights, "night", "nights")} in all. The first {Plain.Count(protocol.SettlingNights, "night", "nights")} after each change are recorded and not analysed.")]);
        yield return new(HowItWasDone, "3b", "Changes to the methods after the start", [.. Changes()]);
        yield return new(HowItWasDone, "4a", "The person: condition, other conditions, other treatments", [Line("")]);
        yield return new(HowItWasDone, "4b", "Setting", [Line("At home; the person kept the diary.")]);
        yield return new(HowItWasDone, "4c", "Research, and ethics approval", [Line("Done by one person for their own care with this program. Whether it counts as research is for whoever publishes it to say.")]);
        yield return new(HowItWasDone, "5", "What was taken in each period", [.. protocol.Treatments.Select(one => new Line(Taken(one), Plain.Clean(one.Name)))]);
        yield return new(HowItWasDone, "6a.1", "Outcome", [Line($"{Plain.Clean(outcome.Asks)} ({Scale(outcome)}, {(outcome.HigherIsBetter ? "higher" : "lower")} is better, each {outcome.Rated switch { Rated.Evening => "evening", Rated.Morning => "morning", _ => "week" }}). Smallest difference worth having, fixed beforehand: {TrialNumbers.Amount(outcome.Smallest, outcome)}.")]);
        yield return new(HowItWasDone, "6a.2", "How well the outcome measures", [Line(outcome.Kind == OutcomeKind.WeeklyTotal ? "A questionnaire the person has; see its own publication." : "A single rating by the person; its reliability was not measured.")]);
        yield return new(HowItWasDone, "6b", "Changes to the outcome", [Line(versions.Select(one => one.Outcome).Distinct().Count() > 1 ? "The outcome was changed; see 3b." : "None.")]);
        yield return new(HowItWasDone, "7a", "How the length was chosen", [Line("From the expected width of the interval and the chance to find a true effect, shown before the start.")]);
        yield return new(HowItWasDone, "7b", "Looking early, and stopping", [Line($"Only after full rounds, with a probability of {TrialNumbers.Short(Verdicts.SureEarly)} instead of {TrialNumbers.Short(Verdicts.Sure)}. Stopping for safety, or because the person wants to, is always allowed.")]);
        yield return new(HowItWasDone, "8a", "How the order was made", [Line(protocol.Design == TrialDesign.BeforeAfter ? "No order was drawn: one stretch before and one after." : "Drawn by a generator from a seed that is kept with the protocol.")]);
        yield return new(HowItWasDone, "8b", "Restrictions of the order", [Line(protocol.Design switch { TrialDesign.Randomised => "Every round holds each treatment once.", TrialDesign.Counterbalanced => "Every round holds each treatment once, and each next round turns the order.", _ => "None." })]);
        yield return new(HowItWasDone, "8c", "The order", [Line(string.Join(", ", protocol.Blocks.Select(block => Plain.Clean(protocol.Treatments[block.Treatment].Name))))]);
        yield return new(HowItWasDone, "9", "How the order was hidden", [Line(protocol.Blinding == Blinding.Helper ? "A helper kept it; the person saw the codes of boxes." : "It was not hidden.")]);
        yield return new(HowItWasDone, "10", "Who made the order and who gave the treatment", [Line(protocol.Blinding == Blinding.Helper ? "The program drew it, a helper filled the boxes." : "The program drew it; the person took it on their own.")]);
        yield return new(HowItWasDone, "11a", "Blinding", [Line(protocol.Blinding == Blinding.Helper ? "The person did not know; guesses are under 17a." : "None.")]);
        yield return new(HowItWasDone, "11b", "How alike the treatments were", [Line(protocol.Blinding == Blinding.Helper ? "" : "Not alike: open.")]);
        yield return new(HowItWasDone, "12a", "Statistical methods", [Line($"Bayesian linear model with first-order autoregressive errors and random blocks, exact on a grid; symmetric prior of the effect with a standard deviation of {TrialNumbers.Amount(outcome.Prior.Effect, outcome)}. Nothing is imputed.")]);
        yield return new(HowItWasDone, "12b", "Putting trials together", [Line("One trial only.")]);
        yield return new(HowItWasDone, "12c", "Carryover, period effects and correlation within the person", [Line("Settling nights are left out, and an early-night term is checked; a linear trend and a spread between blocks are in the model; serial correlation is estimated.")]);
    }

    public IEnumerable<CentItem> Results()
    {
        var guessed = analysis.Guesses is { } guesses ? new[] { sentences.Guesses(guesses) } : [];
        yield return new(Found, "13a.1", "Periods done, and changes of the plan", [Line($"{Plain.Count(analysis.Blocks.Count(block => block.Rated > 0), "block", "blocks")} of {TrialNumbers.Whole(protocol.Blocks.Count)} with ratings; {Plain.Count(analysis.Nights.Rounds, "full round", "full rounds")}.")]) { Blocks = [TrialTables.SideBySide(analysis), TrialTables.Blocks(analysis)] };
        yield return new(Found, "13b", "Nights left out, with reasons", [.. Reasons()]);
        yield return new(Found, "14a", "Dates", [Line($"{Plain.Day(protocol.Start)} to {Plain.Day(analysis.Ended)}")]);
        yield return new(Found, "14b", "Whether it was stopped early, and why", [Line(analysis.Nights.State == TrialState.Stopped ? $"Stopped on {Plain.Day(analysis.Ended)}: {Plain.Clean(analysis.Diary.Stopped!.Value.Why)}" : analysis.IsEarly ? "It is not over." : "It was not.")]);
        yield return new(Found, "15", "Before the start", [Line("")]);
        yield return new(Found, "16", "Numbers analysed", [.. protocol.Treatments.Select((one, at) => new Line($"{Plain.Count(analysis.Blocks.Count(block => block.Treatment == at && block.Analysed > 0), "block", "blocks")}, {TrialNumbers.Nights(analysis.Blocks.Where(block => block.Treatment == at).Sum(block => block.Analysed), protocol)}", Plain.Clean(one.Name)))]);
        yield return new(Found, "17a.1", "The nights", []) { Blocks = [new Picture(NightsSvg.Of(analysis), NightsText.Of(analysis))] };
        yield return new(Found, "17a.2", "The effect and how sure it is", guessed) { Blocks = [.. TrialDocument.Numbers(analysis, sentences).Where(block => block is not Heading { Level: 2 })] };
        yield return new(Found, "17b", "Outcomes that are yes or no", [Line("None.")]);
        yield return new(Found, "18", "Other analyses", [.. analysis.Comparisons.Where(one => one.Effect is not null).SelectMany(one => TrialDetails.Rows(analysis, sentences, one)).DefaultIfEmpty(Line("None: there are too few nights.")), .. TrialDetails.Orders(analysis, sentences)]);
        yield return new(Found, "19", "Harms in each period", [.. analysis.Blocks.Select(block => new Line(TrialDocument.Written(block, knowledge), $"Block {TrialNumbers.Whole(block.Block + 1)}, {TrialNumbers.What(protocol, block.Treatment)}"))]);
        yield return new(Discussion, "20", "Limits", [.. analysis.Cautions.Select(one => sentences.Caution(one)).DefaultIfEmpty(Line("None was raised by rule."))]);
        yield return new(Discussion, "21", "For whom it holds", [Line("For this person, at this dose, in this time.")]);
        yield return new(Discussion, "22", "What it means", [.. analysis.Comparisons.Select(one => sentences.Verdict(one)), sentences.KeepMedicines()]);
        yield return new(Other, "23", "Registration", [Line(Registered())]);
        yield return new(Other, "24", "Where the protocol is", [Line("In the trial file, with every version.")]);
        yield return new(Other, "25", "Who paid", [Line("")]);
    }

    private static Line Line(string text) => new(text);

    private string Registered() => SharedSummary.IsRegistered(versions) ? $"Fixed on {Plain.Day(versions[^1].Made)}, before the first night, with the hash {hash}."
        : versions[^1].Made <= versions[^1].Start ? $"Version {TrialNumbers.Whole(versions[^1].Version)} was fixed on {Plain.Day(versions[^1].Made)}, before its own first night and after that of an earlier version; hash {hash}."
        : $"Not fixed before the first night in its last version ({Plain.Day(versions[^1].Made)}); hash {hash}.";

    private string Compared() => $"{string.Join(", ", protocol.Treatments.Skip(1).Select(one => Plain.Clean(one.Name)))} compared with {Plain.Clean(protocol.Treatments[0].Name)}";

    private string Design() => protocol.Design switch { TrialDesign.Randomised => "Randomised rounds of blocks", TrialDesign.Counterbalanced => "Counterbalanced rounds of blocks", _ => "Before and after, one change" };

    private IEnumerable<Line> Changes()
    {
        if (versions.Count < 2)
            yield return Line("None.");
        else
            yield return Line($"{Plain.Count(versions.Count, "version", "versions")} of the protocol.");
        foreach (var version in versions.Skip(1))
            yield return new($"made {Plain.Day(version.Made)}: {Plain.Clean(version.Why ?? "no reason was given")}", $"Version {TrialNumbers.Whole(version.Version)}");
        foreach (var one in analysis.Replaced.Where(one => one.Nights.Count > 0))
            yield return new($"{TrialTables.Span(one.Nights)}, kept and not analysed", $"Written by version {TrialNumbers.Whole(one.Protocol.Version)}");
    }

    private static string Taken(Treatment one)
    {
        var parts = new List<string>();
        if (one.ElementalMg is { } mg)
            parts.Add($"{Plain.Milligrams(mg)} of magnesium itself a day");
        if (one.When is { } when)
            parts.Add($"at {Plain.Clock(when)}");
        return parts.Count == 0 ? "no dose recorded" : string.Join(", ", parts);
    }

    private static string Scale(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.ZeroToTen => "0 to 10",
        OutcomeKind.ZeroToHundred => "0 to 100",
        OutcomeKind.SleepHours => "hours of sleep",
        _ => $"total of 0 to {outcome.Highest.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
    };

    private IEnumerable<Line> Reasons() => analysis.Nights.All.Where(night => !night.Counts).GroupBy(night => night.Why).OrderBy(group => group.Key)
        .Select(group => new Line(TrialNumbers.Nights(group.Count(), protocol), TrialNumbers.Capital(TrialSentences.Reason(group.Key)))).DefaultIfEmpty(Line("None."));
}
