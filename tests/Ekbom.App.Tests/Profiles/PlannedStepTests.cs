namespace Ekbom.App.Tests.Profiles;

/// <summary>Steps of a medicine that are planned: read like the rest, and holding from their day on.</summary>
public sealed class PlannedStepTests
{
    private const string Gabapentin = "name: gabapentin, dose: 300 mg, at: [\"07:00\", \"19:00\"], since: 2026-11-01, until: 2027-02-01";

    [Fact]
    public void A_step_holds_from_its_day_and_keeps_what_it_does_not_say()
    {
        var medicine = Read.Good($"medicines: [{{ {Gabapentin}, then: [{{ from: 2026-12-01, dose: 400 mg }}, {{ from: 2026-12-15, at: [\"07:00\", \"13:00\", \"19:00\"] }}] }}]").Medicines![0];

        Assert.Equal(("300 mg", 2), (medicine.On(new(2026, 11, 30)).Dose, medicine.On(new(2026, 11, 30)).Taking.At.Count));
        Assert.Equal(("400 mg", 2), (medicine.On(new(2026, 12, 1)).Dose, medicine.On(new(2026, 12, 1)).Taking.At.Count));
        Assert.Equal(("400 mg", 3), (medicine.On(new(2026, 12, 15)).Dose, medicine.On(new(2026, 12, 15)).Taking.PerDay));
        Assert.Equal("400 mg", medicine.On(new(2026, 12, 1)).On(new(2026, 12, 15)).Dose);
    }

    [Theory]
    [InlineData("{ from: 2026-12-01, dos: 400 mg }", "PR002", ".dos", "Write dose")]
    [InlineData("{ from: 2026-12-01, every: 2 d, dose: 400 mg }", "PR002", ".every", "what can stand here is from")]
    [InlineData("400 mg", "PR003", "", "then: [{ from: 2026-12-01, dose: 600 mg }]")]
    [InlineData("{ dose: 400 mg }", "PR011", "", "like from: 2026-12-01")]
    [InlineData("{ from: 2026-12, dose: 400 mg }", "PR011", ".from", "first day of the step")]
    [InlineData("{ from: soon, dose: 400 mg }", "PR011", ".from", "2026-10-03")]
    [InlineData("{ from: 2026-11-01, dose: 400 mg }", "PR022", ".from", "each after the one before and after since")]
    [InlineData("{ from: 2027-02-02, dose: 400 mg }", "PR013", ".from", "earlier day, or a later until")]
    [InlineData("{ from: 2026-12-01 }", "PR023", "", "like dose: 600 mg")]
    [InlineData("{ from: 2026-12-01, dose: 400 }", "PR007", ".dose", "400 mg")]
    [InlineData("{ from: 2026-12-01, at: [\"25:00\"] }", "PR014", ".at[0]", "24-hour clock")]
    [InlineData("{ from: 2026-12-01, per_day: 3 }", "PR015", ".per_day", "Name 3 times in at")]
    [InlineData("{ from: 2026-12-01, per_day: 3, at: [\"07:00\"] }", "PR015", ".per_day", "Name 3 times in at")]
    public void A_step_that_cannot_be_meant_is_refused_with_its_place(string step, string code, string where, string mend)
    {
        var problem = Assert.Single(Read.All($"medicines: [{{ {Gabapentin}, then: [{step}] }}]").Problems, one => one.Code == code);

        Assert.EndsWith($"medicines[0].then[0]{where}", problem.Where, StringComparison.Ordinal);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_follow_one_another() =>
        Read.Refused($"medicines: [{{ {Gabapentin}, then: [{{ from: 2026-12-15, dose: 600 mg }}, {{ from: 2026-12-01, dose: 400 mg }}] }}]", "PR022", "line 1, medicines[0].then[1].from", "in the order of their days");

    [Fact]
    public void Amounts_of_minerals_are_not_planned_because_their_total_is_checked_for_today() =>
        Read.Refused("medicines: [{ name: magnesium citrate, amount: 200 mg, of: elemental, then: [{ from: 2026-12-01, amount: 400 mg }] }]", "PR020", "line 1, medicines[0].then", "on the day it changes");

    [Fact]
    public void Only_medicines_have_steps() =>
        Read.Refused("supplements: [{ name: vitamin C, then: [{ from: 2026-12-01, dose: 400 mg }] }]", "PR002", "line 1, supplements[0].then", "what can stand here is");
}
