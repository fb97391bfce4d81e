using System.Globalization;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Trials;

/// <summary>
/// Diaries that others published, as far as they are at hand (they are not ours to pass on): in the folder named by EKBOM_REFERENCE, or in
/// <c>shared/reference</c> beside this repository.
/// </summary>
public sealed class PublishedDiaryTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [WhereFoundTheory("sleep_classroom.csv")]
    [InlineData("herbal", "1", "No tea")]
    [InlineData("milk", "1", "Cold milk")]
    [InlineData("noise", "1", "Noise")]
    [InlineData("tea", "1", "No tea")]
    public void Sleep_in_a_classroom_gives_an_answer_whose_parts_agree(string trial, string participant, string control)
    {
        var rows = Rows("sleep_classroom.csv").Where(row => row[0] == trial && row[1] == participant).Select(row => (Day: int.Parse(row[2], CultureInfo.InvariantCulture), Condition: row[3], Rating: double.Parse(row[4], CultureInfo.InvariantCulture))).OrderBy(row => row.Day).ToList();
        var protocol = Blocks(rows, control, new(OutcomeKind.ZeroToTen, "How did you sleep?", 10, 1, Rated.Morning, HigherIsBetter: true));
        var diary = new Diary([.. rows.Select(row => new DiaryNight(Start.AddDays(row.Day - rows[0].Day)) { Rating = row.Rating })]);
        var analysis = TrialAnalyser.Of(protocol, diary, Start.AddDays(protocol.Nights));
        Assert.Equal(rows.Count, analysis.Used);
        if (analysis.Comparisons[0].Effect is not { } effect)
        {
            Assert.Equal(Verdict.NotEnoughData, analysis.Comparisons[0].Verdict);
            return;
        }

        var difference = rows.Where(row => row.Condition != control).Average(row => row.Rating) - rows.Where(row => row.Condition == control).Average(row => row.Rating);
        Assert.InRange(effect.Median, difference - 1, difference + 1);
        Assert.Equal(1, effect.Any + effect.Worse, 1e-9);
        Assert.Equal(1, effect.Useful + effect.Same + effect.Harm, 1e-9);
        Assert.InRange(effect.Deviation, 0.2, 1.5);
        Assert.Contains("Your nights", TextPage.Of(TrialDocument.Of(analysis, RealKnowledge.Base)), StringComparison.Ordinal);
    }

    [WhereFoundTheory("melatonin_mood.csv")]
    [InlineData(35)]
    public void Mood_with_melatonin_drawn_every_night_does_not_differ(int nights)
    {
        var rows = Rows("melatonin_mood.csv").Select(row => (Day: int.Parse(row[0], CultureInfo.InvariantCulture), On: double.Parse(row[1], CultureInfo.InvariantCulture), Mood: double.Parse(row[2], CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(nights, rows.Count(row => row.On == 1));
        var set = new Nights([.. rows.Select(row => row.Day)], [.. rows.Select(row => row.Mood)], [.. rows.Select(row => new[] { 1, row.On, (row.Day / 70.0) - 0.5 })], [ColumnKind.Intercept, ColumnKind.Treatment, ColumnKind.Trend], [.. rows.Select(_ => 0)], 1);
        var answer = EffectAnswer.Of(Posterior.Of(set, Prior.ZeroToHundred), 10, higherIsBetter: true);
        Assert.InRange(answer.Median, -2, 4); // the means are 77.6 with and 76.7 without
        Assert.Equal(Verdict.NoDifference, Verdicts.Of(answer, early: false));
    }

    /// <summary>Blocks as long as the same condition lasted; what nobody wrote of belongs to the block before.</summary>
    private static Protocol Blocks(IReadOnlyList<(int Day, string Condition, double Rating)> rows, string control, Outcome outcome)
    {
        var starts = rows.Where((row, at) => at == 0 || row.Condition != rows[at - 1].Condition).ToList();
        var ends = starts.Skip(1).Select(row => row.Day).Append(rows[^1].Day + 1).ToList();
        return new()
        {
            Id = "published",
            Version = 1,
            Made = Start,
            Start = Start,
            Design = TrialDesign.Randomised,
            Blinding = Blinding.Open,
            Treatments = [new("A", control), new("B", "the other")],
            Outcome = outcome,
            Confounders = [],
            SettlingNights = 0,
            Blocks = [.. starts.Select((row, at) => new Core.Trials.Block(row.Condition == control ? 0 : 1, row.Day - rows[0].Day, ends[at] - row.Day))],
            Seed = "0",
            Salt = "",
        };
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(WhereFoundTheoryAttribute.Find(file)!).Skip(1).Select(line => line.Split(','));

    /// <summary>Skipped, and said so, where the file is not at hand.</summary>
    private sealed class WhereFoundTheoryAttribute : TheoryAttribute
    {
        public WhereFoundTheoryAttribute(string file)
        {
            if (Find(file) is null)
                Skip = $"{file} is not at hand: set EKBOM_REFERENCE.";
        }

        public static string? Find(string file)
        {
            var folder = Environment.GetEnvironmentVariable("EKBOM_REFERENCE") ?? Path.Combine(RealKnowledge.Root, "..", "shared", "reference");
            var path = Path.Combine(folder, "nof1", "published", file);
            return File.Exists(path) ? path : null;
        }
    }
}
