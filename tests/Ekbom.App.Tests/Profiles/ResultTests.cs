using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Results of blood tests.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("ferritin: 41 ug/L", 41)]
    [InlineData("ferritin: 41 µg/l", 41)]
    [InlineData("ferritin: 41 mcg/L", 41)]
    [InlineData("ferritin: 41ng/ml", 41)]
    [InlineData("serum-magnesium: 0.8 mmol/L", 0.8)]
    [InlineData("serum-magnesium: 1.6 mEq/L", 0.8)]
    [InlineData("serum-magnesium: 1.5 mEq/L", 0.75)]
    [InlineData("serum-magnesium: 1.8 mg/dL", 0.75)] // the edge as it is printed beside 0.75 mmol/L
    [InlineData("serum-magnesium: 1.82 mg/dL", 0.75)]
    [InlineData("serum-magnesium: 0.74 mmol/L", 0.74)]
    [InlineData("haemoglobin: 12.5 g/dL", 125)]
    [InlineData("crp: 0.5 mg/dL", 5)]
    [InlineData("irls-total: 24", 24)]
    public void A_result_is_converted_to_the_unit_of_its_fact(string written, double expected) =>
        Assert.Equal(Interval.Exactly((decimal)expected), Assert.Single(Read.Good($"results: [{{ {written}, on: 2026-10-03 }}]").Results).Value);

    [Theory]
    [InlineData("creatinine: 0.9 mg/dL", 79.56)]
    [InlineData("serum-magnesium: 2 mg/dL", 0.8229)]
    [InlineData("iron: 100 ug/dL", 17.907)]
    public void Mass_becomes_amount_by_the_molar_mass(string written, double expected) =>
        Assert.Equal((decimal)expected, Math.Round(Assert.Single(Read.Good($"results: [{{ {written} }}]").Results).Value.Low, written.StartsWith('c') ? 2 : written.StartsWith('s') ? 4 : 3));

    [Theory]
    [InlineData("hemoglobin: 12.5 g/dL", "haemoglobin")]
    [InlineData("hgb: 12.5 g/dL", "haemoglobin")]
    [InlineData("tsat: 18 %", "transferrin-saturation")]
    [InlineData("magnesium: 0.8 mmol/L", "serum-magnesium")]
    [InlineData("serum-iron: 12 umol/L", "iron")]
    public void A_result_may_stand_under_the_names_that_other_countries_and_laboratories_print(string written, string id) =>
        Assert.Equal(id, Assert.Single(Read.Good($"results: [{{ {written}, on: 2026-10-03 }}]").Results).Id);

    [Fact]
    public void Two_spellings_of_one_result_that_differ_are_two_results_of_one_day()
    {
        var results = Read.Good("results: [{ haemoglobin: 125 g/L, hemoglobin: 11 g/dL, on: 2026-10-03 }]").Results;

        Assert.Equal([("haemoglobin", 125m, "results[0].haemoglobin"), ("haemoglobin", 110m, "results[0].hemoglobin")], results.Select(result => (result.Id, result.Value.Low, result.Where)));
    }

    [Fact]
    public void A_result_below_or_above_what_was_measured_is_a_bound()
    {
        var results = Read.Good("results: [{ ferritin: '<75 ug/L', egfr: '>90 mL/min/1.73m2', transferrin-saturation: 15-17 % }]").Results;

        Assert.Equal([Interval.Below(75), Interval.Above(90), Interval.Between(15, 17)], results.Select(result => result.Value));
        Assert.Equal(["<75 ug/L", ">90 mL/min/1.73m2", "15-17 %"], results.Select(result => result.Written));
    }

    [Fact]
    public void What_holds_for_a_sample_holds_for_every_result_of_its_row()
    {
        var results = Read.Good("results: [{ ferritin: 41 ug/L, transferrin-saturation: 30 %, on: 2026-10-03, morning: yes, fasting: no, iron_free: 2 d }]").Results;

        Assert.Equal(["ferritin", "transferrin-saturation"], results.Select(result => result.Id));
        Assert.All(results, result => Assert.Equal((Truth.True, Truth.False, 48m, new DateOnly(2026, 10, 3)), (result.Morning, result.Fasting, result.IronFreeHours!.Value, result.On!.Value.First)));
        Assert.Equal(["results[0].ferritin", "results[0].transferrin-saturation"], results.Select(result => result.Where));
    }

    [Theory]
    [InlineData("36 h", 36)]
    [InlineData("2 d", 48)]
    [InlineData("3 wk", 504)]
    [InlineData("1 mo", 730.5)]
    [InlineData("1 a", 8766)]
    [InlineData("24-36 h", 24)]
    [InlineData("'>24 h'", 24)]
    [InlineData("'<48 h'", 0)]
    public void A_length_of_time_is_its_least(string written, double hours) =>
        Assert.Equal((decimal)hours, Assert.Single(Read.Good($"results: [{{ ferritin: 41 ug/L, iron_free: {written} }}]").Results).IronFreeHours);

    [Theory]
    [InlineData("2026-10-03", "2026-10-03", "2026-10-03")]
    [InlineData("2026-10", "2026-10-01", "2026-10-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20")]
    [InlineData("2026-11", "2026-11-01", "2026-11-20")]
    [InlineData("2026", "2026-01-01", "2026-11-20")]
    public void A_month_or_a_year_is_its_span_up_to_the_day_of_the_plan(string written, string first, string last) =>
        Assert.Equal(new DateSpan(DateOnly.Parse(first), DateOnly.Parse(last)), Assert.Single(Read.Good($"results: [{{ ferritin: 41 ug/L, on: {written} }}]").Results).On);

    [Fact]
    public void A_result_without_a_day_is_kept_without_one() => Assert.Null(Assert.Single(Read.Good("results: [{ ferritin: 41 ug/L }]").Results).On);

    [Fact]
    public void Two_different_results_of_one_day_are_both_kept() =>
        Assert.Equal([41m, 90m], Read.Good("results: [{ ferritin: 41 ug/L, on: 2026-10-03 }, { ferritin: 90 ug/L, on: 2026-10-03 }]").Results.Select(result => result.Value.Low));

    [Fact]
    public void The_edges_of_what_is_possible_are_possible() =>
        Assert.Equal([0m, 100m], Read.Good("results: [{ transferrin-saturation: 0 % }, { transferrin-saturation: 100 % }]").Results.Select(result => result.Value.Low));
}
