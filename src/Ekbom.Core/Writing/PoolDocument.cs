using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Statistics;
using Ekbom.Core.Trials;

namespace Ekbom.Core.Writing;

/// <summary>Lays out what trials of many people say together: what it is worth first, then the figures that may be shown.</summary>
public sealed class PoolDocument
{
    private readonly KnowledgeBase knowledge;

    private readonly ReferenceList references = new();

    private PoolDocument(KnowledgeBase knowledge) => this.knowledge = knowledge;

    /// <param name="groups">What was shared.</param>
    /// <param name="knowledge">The sentences.</param>
    /// <param name="started">How many started a trial, when somebody counted.</param>
    /// <param name="finished">How many finished, when somebody counted.</param>
    /// <param name="own">One's own summary, which is among those shared.</param>
    public static Document Of(IReadOnlyList<PoolGroup> groups, KnowledgeBase knowledge, int? started, int? finished, SharedSummary? own)
    {
        var document = new PoolDocument(knowledge);
        List<Block> blocks = [new Paragraph(document.Say("trial.pool.tier"), Tone.Lead), new Paragraph(document.Say("trial.pool.selection"), Tone.Notice)];
        foreach (var group in groups)
        {
            blocks.Add(new Heading(2, $"{TrialNumbers.Capital(Name(group, knowledge))}, {Scale(group)}"));
            blocks.AddRange(document.Group(group, groups.Count == 1 ? started : null, groups.Count == 1 ? finished : null));
            if (own is not null && own.Substance == group.Substance && own.Outcome == group.Outcome && own.Highest == group.Highest)
                blocks.AddRange(document.Yours(group, own));
        }

        blocks.Add(new Paragraph(Words.NotReviewed, Tone.Notice));
        blocks.AddRange(ReferenceBlocks.List(document.references.All));
        return Numbering.InOrder(new Document("What trials of others say", false, blocks));
    }

    private IEnumerable<Block> Group(PoolGroup group, int? started, int? finished)
    {
        yield return new Heading(3, "Fixed before the first night");
        yield return Figures(group, group.Registered);
        if (started is { } all && group.Registered.Pool is { } pool)
        {
            var (shown, shared) = (Rounded(all), group.Registered.Shown);
            yield return new Paragraph(Say("trial.pool.not-shared", ("First", TrialNumbers.Whole(shown)), ("Second", TrialNumbers.Whole(shared)), ("Number", TrialNumbers.Short(pool.Mean.Mean * shared / Math.Max(shown, shared)))));
            yield return new Bullets([new Line($"started {TrialNumbers.Whole(shown)}, finished {(finished is { } done ? TrialNumbers.Whole(Rounded(done)) : "not known")}, shared {TrialNumbers.Whole(shared)} (rounded to 5)", "People")]);
        }
        else if (started is null)
        {
            yield return new Paragraph(Say("trial.pool.started-not-known"));
        }

        if (group.Blinded.Pool is not null)
        {
            yield return new Heading(3, "Of these, those who did not know what they took");
            yield return Figures(group, group.Blinded);
            yield return new Heading(3, "Of these, those who knew");
            yield return Figures(group, group.Open);
        }

        if (group.Others.People > 0)
        {
            yield return new Heading(3, "Not fixed before the first night");
            yield return Figures(group, group.Others);
        }
    }

    private Block Figures(PoolGroup group, PoolCell cell)
    {
        if (cell.Pool is not { } pool)
            return new Paragraph(Say("trial.pool.too-few", ("Least", TrialNumbers.Whole(PoolGroup.Fewest))));
        var classical = cell.Classical!;
        return new Bullets(
        [
            new($"about {TrialNumbers.Whole(cell.Shown)}", "People"),
            new($"{TrialNumbers.Short(pool.Mean.Mean)} (95 % {Interval(pool.Mean.Quantile(0.025), pool.Mean.Quantile(0.975))}); below 0 is better", "Mean effect"),
            new(TrialNumbers.Chance(pool.Mean.AtMost(-group.Smallest)), $"Chance that the mean is a benefit of {TrialNumbers.Short(group.Smallest)} or more"),
            new(TrialNumbers.Short(pool.Between), "How much people differ"),
            new($"{Interval(pool.NewPerson.Quantile(0.025), pool.NewPerson.Quantile(0.975))} (95 %); a benefit of {TrialNumbers.Short(group.Smallest)} or more in {TrialNumbers.Chance(pool.NewPerson.AtMost(-group.Smallest))}, in at least {TrialNumbers.Chance(pool.GainAtLeast(group.Smallest))} with 95 % certainty", "In somebody new"),
            new($"{TrialNumbers.Short(classical.Estimate)} (95 % {Interval(classical.Shown.Interval.Lower, classical.Shown.Interval.Upper)}), REML with the modified interval of Hartung and Knapp", "Another way to compute the mean"),
        ]);
    }

    private IEnumerable<Block> Yours(PoolGroup group, SharedSummary own)
    {
        yield return new Heading(3, "Your trial");
        yield return new Paragraph(Say("trial.pool.yours"));
        var effect = new Effect(own.Effect, own.Variance);
        var cell = own.Registered ? group.Registered : group.Others;
        var rows = new List<IReadOnlyList<Line>> { new Line[] { "Your trial alone", TrialNumbers.Short(effect.Estimate), Interval(effect.Interval.Lower, effect.Interval.Upper) } };
        if (cell.Pool?.Shrunken(effect) is { } shrunken)
            rows.Add([$"Your trial with about {TrialNumbers.Whole(cell.Shown)} people", TrialNumbers.Short(shrunken.Mean), Interval(shrunken.Quantile(0.025), shrunken.Quantile(0.975))]);
        yield return new Table("Alone and together; below 0 is better", ["What", "Effect", "95 %"], rows);
    }

    internal static string Name(PoolGroup group, KnowledgeBase knowledge) => knowledge.Terms.Find(group.Substance)?.Name ?? Plain.Clean(group.Substance);

    internal static string Scale(PoolGroup group) => group.Outcome switch
    {
        OutcomeKind.ZeroToTen => "rated from 0 to 10",
        OutcomeKind.ZeroToHundred => "rated from 0 to 100",
        OutcomeKind.SleepHours => "hours of sleep",
        _ => $"a questionnaire from 0 to {group.Highest.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
    };

    internal static int Rounded(int count) => (int)Math.Round(count / 5.0, MidpointRounding.AwayFromZero) * 5;

    private static string Interval(double lower, double upper) => $"{TrialNumbers.Short(lower)} to {TrialNumbers.Short(upper)}";

    private Line Say(string id, params (string, string)[] places)
    {
        var advice = knowledge.Advise(id);
        return new(advice.Told(places), references: PlanDocument.Numbers(references.Cite(advice.From.Cites)));
    }
}
