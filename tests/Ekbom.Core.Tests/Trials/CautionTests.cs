using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>What is said beside a result, by rule: every edge from both sides.</summary>
public sealed class CautionTests
{
    private static readonly Protocol Trial = ATrial.Protocol();

    private static readonly int[] Counted = [.. ATrial.Nights(Trial, ATrial.Diary(Trial)).Analysed.Select(night => night.Number)];

    [Theory]
    [InlineData(12, 0, null)] // 12 of 48 is a quarter, and not more
    [InlineData(13, 0, CautionKind.Floor)]
    [InlineData(12, 10, null)]
    [InlineData(13, 10, CautionKind.Ceiling)]
    public void More_than_a_quarter_of_nights_at_an_end_of_the_scale(int nights, double rating, CautionKind? expected)
    {
        var ends = Counted.Take(nights).ToHashSet();
        var kinds = Of(ATrial.Diary(Trial, (at, night) => night with { Rating = ends.Contains(at) ? rating : 5 + (at % 3) }));
        Assert.Equal(expected is null ? [] : [expected.Value], kinds.Where(kind => kind is CautionKind.Floor or CautionKind.Ceiling));
    }

    [Theory]
    [InlineData(14, false)] // 14 of 48 is 29 %
    [InlineData(15, true)]
    public void More_than_thirty_of_a_hundred_nights_missing(int nights, bool said)
    {
        var missing = Counted.Where((_, at) => at % 2 == 0).Concat(Counted.Where((_, at) => at % 2 == 1)).Take(nights).ToHashSet();
        Assert.Equal(said, Of(ATrial.Diary(Trial, (at, night) => missing.Contains(at) ? null : night)).Contains(CautionKind.Missing));
    }

    [Theory]
    [InlineData(3, false)] // 3 of 24 is 12.5 points
    [InlineData(4, true)] // 16.7
    public void The_two_sides_differ_by_fifteen_points_in_what_is_missing(int nights, bool said)
    {
        var missing = Counted.Where(night => night is > 17 and < 42).Take(nights).ToHashSet();
        Assert.Equal(said, Of(ATrial.Diary(Trial, (at, night) => missing.Contains(at) ? null : night)).Contains(CautionKind.MissingUnevenly));
    }

    [Theory]
    [InlineData(5, false)] // 23 of 28 is 82 %
    [InlineData(6, true)] // 22 of 28 is 79 %
    public void Fewer_than_eighty_of_a_hundred_doses_taken(int missed, bool said) =>
        Assert.Equal(said, Of(ATrial.Diary(Trial, (at, night) => at >= 14 && at < 14 + missed ? night with { Taken = Taken.Missed } : night)).Contains(CautionKind.Adherence));

    [Fact]
    public void Not_written_is_not_taken()
    {
        var kinds = Of(ATrial.Diary(Trial, (_, night) => night with { Taken = Taken.NotSaid }));
        Assert.Contains(CautionKind.AdherenceNotKnown, kinds);
        Assert.DoesNotContain(CautionKind.Adherence, kinds);
    }

    [Fact]
    public void Any_dose_in_a_control_block_is_said()
    {
        Assert.Contains(CautionKind.TakenInControl, Of(ATrial.Diary(Trial, (at, night) => at == 3 ? night with { Taken = Taken.OtherTreatment } : night)));
        Assert.DoesNotContain(CautionKind.TakenInControl, Of(ATrial.Diary(Trial)));
    }

    [Fact]
    public void An_effect_that_comes_slowly_advises_longer_blocks()
    {
        var slow = ATrial.Diary(Trial, (at, night) => at is 18 or 19 ? night with { Rating = night.Rating + 5 } : at is 46 or 47 ? night with { Rating = night.Rating - 5 } : night);
        Assert.Contains(CautionKind.Carryover, Of(slow));
        Assert.DoesNotContain(CautionKind.Carryover, Of(ATrial.Diary(Trial)));
    }

    [Fact]
    public void Who_knew_what_they_took_is_told_what_that_means()
    {
        Assert.Contains(CautionKind.Open, Of(ATrial.Diary(Trial)));
        Assert.DoesNotContain(CautionKind.Open, ATrial.Analysis(Trial with { Blinding = Blinding.Helper }).Cautions.Select(one => one.Kind));
    }

    [Fact]
    public void A_stop_is_always_allowed_and_said()
    {
        var analysis = ATrial.Analysis(Trial, ATrial.Diary(Trial) with { Stopped = (ATrial.Night(54), "enough") });
        Assert.Contains(CautionKind.StoppedEarly, analysis.Cautions.Select(one => one.Kind));
        Assert.NotNull(analysis.Comparisons[0].Effect);
        Assert.True(analysis.IsEarly);
    }

    [Theory]
    [InlineData(4, 4, 0.0625)] // 1 / 2⁴
    [InlineData(3, 4, 0.3125)] // 5 / 16
    [InlineData(0, 4, 1.0)]
    public void Guesses_are_judged_by_the_exact_binomial(int right, int made, double chance)
    {
        var helper = Trial with { Blinding = Blinding.Helper };
        var diary = ATrial.Diary(helper, (at, night) => at % 14 == 13 && at / 14 < made ? night with { Guess = at / 14 < right ? helper.Blocks[at / 14].Treatment : 1 - helper.Blocks[at / 14].Treatment } : night);
        Assert.Equal(new Guesses(made, right, chance), ATrial.Analysis(helper, diary).Guesses);
    }

    private static IReadOnlyList<CautionKind> Of(Diary diary) => [.. ATrial.Analysis(Trial, diary).Cautions.Select(one => one.Kind)];
}
