namespace Ekbom.App.Tests.Profiles;

/// <summary>A day runs from waking to bed, also over midnight.</summary>
public sealed class DayHoursTests
{
    [Theory]
    [InlineData("{ wake: '06:30', breakfast: '06:30', lunch: '12:30', dinner: '22:30', bed: '22:30' }")]
    [InlineData("{ wake: '16:00', breakfast: '17:00', lunch: '23:30', dinner: '06:30', bed: '08:30' }")] // night shift
    [InlineData("{ wake: '16:00', dinner: '17:00', breakfast: '07:00', bed: '08:30' }")] // named by the clock
    [InlineData("{ wake: '09:00', bed: '01:00', dinner: '00:30' }")]
    [InlineData("{ wake: '07:00', bed: '05:00' }")]
    [InlineData("{ breakfast: '22:00', bed: '06:00' }")] // when they wake is not said
    [InlineData("{ wake: '07:00', lunch: '05:00' }")] // when they go to bed is not said
    [InlineData("{ wake: '07:00', lunch: '12:00', bed: '23:00', weekend: { wake: '13:00' } }")] // they sleep over it
    public void Hours_in_the_order_of_ones_own_day_are_read(string day) => Assert.Empty(Read.All($"day: {day}").Problems.Select(problem => problem.ToString()));
}
