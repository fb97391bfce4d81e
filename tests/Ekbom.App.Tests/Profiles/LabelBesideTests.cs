namespace Ekbom.App.Tests.Profiles;

/// <summary>A label beside an amount or how often it is taken: where both can be so, it is read; what contradicts is refused (RejectionTests).</summary>
public sealed class LabelBesideTests
{
    [Theory]
    [InlineData("{ label: 'Magnesium 500 mg daily', amount: 500 mg, of: elemental, per_day: 1 }")]
    [InlineData("{ label: 'Magnesium 500 mg daily', amount: 250 mg, of: elemental, per_day: 2 }")] // the same a day
    [InlineData("{ label: 'Magnesium 500 mg three times a day', per_day: 3 }")]
    [InlineData("{ label: 'Magnesium 500 mg three times a day', at: ['08:00', '14:00', '20:00'] }")]
    [InlineData("{ label: 'Magnesium 500 mg three times a day', as_needed: yes, max_per_day: 1 }")]
    [InlineData("{ label: 'Magnesium 500 mg daily', per_day: 2 }")] // more than the label: believed
    [InlineData("{ label: 'Magnesium citrate 500 mg, 2 tablets daily', at: ['18:00'], since: 2026-09 }")]
    [InlineData("{ label: 'Magnesium citrate 500 mg, 2 tablets daily', at: ['08:00', '18:00'] }")]
    [InlineData("{ label: 'Evening calm, 2 capsules daily', amount: 100 mg, per_day: 1 }")] // no amount on it
    public void What_does_not_contradict_the_label_is_read(string row) => Assert.Empty(Read.All($"supplements: [{row}]").Problems.Select(problem => problem.ToString()));
}
