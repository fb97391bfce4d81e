using Ekbom.Core.Trials;

namespace Ekbom.Core.Tests.Trials;

/// <summary>The days to look ahead to.</summary>
public sealed class TrialDatesTests
{
    [Fact]
    public void Start_changes_settling_look_and_end_stand_on_their_evenings() => Assert.Equal(
        [
            (0, TrialMoment.Start), (14, TrialMoment.Change), (18, TrialMoment.Counts), (28, TrialMoment.SideEffects), (42, TrialMoment.Change), (46, TrialMoment.Counts), (56, TrialMoment.Change), (56, TrialMoment.Look),
            (60, TrialMoment.Counts), (70, TrialMoment.Change), (74, TrialMoment.Counts), (83, TrialMoment.End),
        ],
        TrialDates.Of(Protocols.Of("ABBABA"), new(2, 28, new(5, 14, 2))).Select(date => (date.On.DayNumber - Protocols.Start.DayNumber, date.Moment)));

    [Theory]
    [InlineData("ABBA", 56)] // the second round ends with the trial
    [InlineData("ABBABA", 56)]
    [InlineData("AB", null)]
    public void The_earliest_look_is_after_two_complete_rounds(string order, int? night) => Assert.Equal(night, TrialDates.EarliestLook(Protocols.Of(order)));

    [Fact]
    public void Before_and_after_has_no_look_before_the_end() => Assert.Null(TrialDates.EarliestLook(Protocols.Of("ABBA") with { Design = TrialDesign.BeforeAfter }));
}
