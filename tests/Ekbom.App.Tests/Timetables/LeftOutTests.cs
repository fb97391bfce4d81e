using System.Text.Json;
using Ekbom.App.Tests.Profiles;
using Ekbom.App.Tests.Properties;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Timetables;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Timetables;

/// <summary>What the plan takes away has no time in the day, and the day says so; everything else keeps its own.</summary>
public sealed class LeftOutTests
{
    private const string Levothyroxine = "medicines: [{ name: levothyroxine, at: [\"07:00\"] }]\n";
    private const string Known = "myasthenia-gravis, chronic-kidney-disease, heart-block, slow-heart-rate, bowel-obstruction, heart-failure, diabetes, hypertension";
    private const string Magnesium = "supplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, at: [\"08:00\"], since: 2026-09-25 }]\n";

    private static string Someone(string taken, int age = 40, int egfr = 88, int ferritin = 150, string reports = "", string has = "", string hasNot = "dialysis") =>
        $"about: {{ age: {age}, sex: male, country: GB }}\n"
        + $"symptoms: {{ urge_to_move: yes, worse_at_rest: yes, relieved_by_movement: yes, worse_in_evening: yes, explained_by_other: no, nights_per_week: 1, distress: mild, reports: [{reports}] }}\n"
        + $"results: [{{ ferritin: {ferritin} ug/L, on: 2026-10-03, iron_free: 36 h }}, {{ transferrin-saturation: 25 %, on: 2026-10-03, iron_free: 36 h }}, {{ egfr: {egfr} mL/min/1.73m2, on: 2026-09-01 }}]\n"
        + $"conditions: [{has}]\nno_conditions: [{string.Join(", ", Known.Split(", ").Append(hasNot).Where(id => id.Length > 0 && id != has))}]\n" + taken;

    private static Core.Assessments.Assessment Judged(string profile) => Flow.Assess(Read.Good(profile), RealKnowledge.Base, RealKnowledge.AsOf);

    private static DaySheet Day(string profile) => DaySeries.Today(Judged(profile));

    [Theory] // a vitamin that may hold magnesium is not the sum that is too much; a danger takes it all
    [InlineData("900 mg", 88, false)]
    [InlineData("200 mg", 29, true)]
    public void A_blend_that_may_hold_magnesium_goes_on_above_the_limit_and_not_in_danger(string amount, int egfr, bool gone)
    {
        var sheet = Day(Someone($"supplements: [{{ name: magnesium citrate, amount: {amount}, of: elemental, at: [\"21:00\"] }}, {{ name: prenatal vitamin, per_day: 1, at: [\"08:00\"] }}]\n", egfr: egfr));

        Assert.Contains(sheet.LeftOut, one => one.Name == "magnesium citrate");
        Assert.Equal(gone, sheet.LeftOut.Any(one => one.Name == "prenatal vitamin"));
    }

    [Theory] // each reason and, below, the same person on the other side of its edge
    [InlineData("hard-stop", "dialysis", 40, 88, "", "200 mg", "")]
    [InlineData("hard-stop", "myasthenia-gravis", 40, 88, "", "200 mg", "")]
    [InlineData("hard-stop", "", 40, 29, "", "200 mg", "")]
    [InlineData("clinician", "", 40, 44, "", "200 mg", "")]
    [InlineData("clinician", "heart-failure", 40, 88, "", "200 mg", "")]
    [InlineData("child", "", 17, 88, "", "200 mg", "")]
    [InlineData("harm", "", 40, 88, "diarrhoea", "200 mg", "")]
    [InlineData("over-limit", "", 40, 88, "", "401 mg", "")]
    [InlineData("no-benefit", "", 40, 88, "", "200 mg", ", helped: no")]
    [InlineData("sign", "", 40, 50, "dizziness", "482 mg", "")]
    public void Magnesium_that_the_plan_takes_away_has_no_time_and_the_medicine_beside_it_keeps_its_own(string why, string has, int age, int egfr, string reports, string amount, string more)
    {
        var taken = Levothyroxine + Magnesium.Replace("200 mg", amount, StringComparison.Ordinal).Replace(" }]", more + " }]", StringComparison.Ordinal);
        var assessment = Judged(Someone(taken, age, egfr, 150, reports, has, has == "dialysis" ? "" : "dialysis"));
        var day = DaySeries.Today(assessment);

        Assert.Equal([("levothyroxine", 420)], day.Intakes.Select(intake => (intake.Name, intake.Minute)));
        var left = Assert.Single(day.LeftOut);
        Assert.Equal(("magnesium citrate", "timetable.left-out.magnesium." + why), (left.Name, left.Why.From!.Id));
        Assert.NotEmpty(left.Why.From.From.Cites);
        var plan = PlanFormats.Write(Flow.Propose(assessment, Audience.Patient), "markdown", DayPlanner.InAPlan(assessment));
        Assert.Contains("magnesium citrate has no time in this day.", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("11:00 | magnesium", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(18, 88, "", "200 mg", "2026-09-25")]
    [InlineData(40, 60, "", "200 mg", "2026-09-25")]
    [InlineData(40, 88, "", "400 mg", "2026-09-25")]
    [InlineData(40, 88, "dizziness", "200 mg", "2026-09-25")] // kidneys known to be well
    [InlineData(40, 88, "one-leg-swollen-hot", "200 mg", "2026-09-25")] // urgent, and not because of magnesium
    [InlineData(40, 88, "", "200 mg, helped: no", "2026-09-26")] // a day less than 8 weeks
    public void Other_magnesium_has_its_time(int age, int egfr, string reports, string amount, string since)
    {
        var day = Day(Someone(Levothyroxine + Magnesium.Replace("200 mg", amount, StringComparison.Ordinal).Replace("2026-09-25", since, StringComparison.Ordinal), age, egfr, 150, reports));

        Assert.Contains("magnesium citrate", day.Intakes.Select(intake => intake.Name));
        Assert.Empty(day.LeftOut);
    }

    [Fact]
    public void Where_a_clinician_comes_first_for_another_reason_magnesium_keeps_its_time_and_its_hours()
    {
        var assessment = Judged(Someone("medicines: [{ name: levodopa, at: [\"07:00\", \"13:00\"] }]\n" + Magnesium, has: "parkinsons-disease"));

        Assert.Equal(("clinician-first", "with-clinician"), (assessment.Disposition, assessment.Verdict));
        Assert.Contains("magnesium citrate", DaySeries.Today(assessment).Intakes.Select(intake => intake.Name));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(299, false)]
    public void Iron_has_no_time_from_the_stop_limit_on(int ferritin, bool left)
    {
        var day = Day(Someone("medicines: []\nsupplements: [{ name: ferrous sulfate, amount: 65 mg, at: [\"08:00\"] }, { name: calcium carbonate, amount: 500 mg, at: [\"13:00\"] }]", ferritin: ferritin));

        Assert.Equal(left, day.LeftOut.Any(one => one is { Name: "ferrous sulfate", Why.From.Id: "timetable.left-out.iron" }));
        Assert.Equal(!left, day.Intakes.Any(intake => intake.Name == "ferrous sulfate"));
        Assert.Contains("calcium carbonate", day.Intakes.Select(intake => intake.Name));
    }

    [Theory]
    [InlineData("medicines: [{ name: magnesium oxide, dose: 400 mg, at: [\"22:00\"] }]\nsupplements: []", "Ask your prescriber before the next dose. Do not stop or change it on your own.")]
    [InlineData("medicines: []\nsupplements: [{ name: magnesium oxide, amount: 400 mg, of: compound, at: [\"22:00\"] }]", "Your plan says what to do instead. If a doctor advised magnesium oxide, ask before the next one.")]
    [InlineData("medicines: []\nsupplements: [{ name: magnesium oxide, amount: 400 mg, of: compound, as_needed: yes, max_per_day: 1 }]", "Your plan says what to do instead. If a doctor advised magnesium oxide, ask before the next one.")]
    public void What_is_prescribed_is_asked_about_and_never_stopped_here(string taken, string says)
    {
        var day = Day(Someone(taken, has: "dialysis", hasNot: ""));

        Assert.EndsWith(says, day.LeftOut.Single().Why.Says, StringComparison.Ordinal);
        Assert.Empty(day.Intakes);
        Assert.Empty(day.WhenNeeded);
        Assert.DoesNotContain("Nothing is taken at a set time", TextPage.Of(DayDocument.Of(day)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_multivitamin_may_hold_it_but_a_tablet_with_a_trace_of_it_is_a_medicine_like_any_other()
    {
        var day = Day(Someone("medicines: [{ name: quinapril, dose: 10 mg, at: [\"08:00\"] }]\nsupplements: [{ name: multivitamin, at: [\"13:00\"] }]", has: "dialysis", hasNot: ""));

        Assert.Equal(["multivitamin"], day.LeftOut.Select(one => one.Name));
        Assert.Contains("quinapril", day.Intakes.Select(intake => intake.Name));
    }

    [Fact]
    public void What_was_taken_all_the_same_still_keeps_its_hours_to_the_rest()
    {
        var day = DaySeries.Today(Judged(Someone("medicines: []\n" + Magnesium.Replace("}]", "}, { name: ferrous sulfate, amount: 65 mg, at: [\"09:00\"] }]", StringComparison.Ordinal), has: "dialysis", hasNot: "")), [("magnesium citrate", 400)]);

        Assert.True(day.Intakes.Single(intake => intake.Name == "magnesium citrate").Taken);
        Assert.Single(day.LeftOut);
        Assert.True(day.Intakes.Single(intake => intake.Name == "ferrous sulfate").Minute >= 400 + 120);
    }

    [Fact]
    public void With_a_medicine_that_no_hour_keeps_apart_the_clash_is_told_and_no_time_is_set()
    {
        var day = Day(Someone("medicines: [{ name: raltegravir, at: [\"08:00\"] }]\n" + Magnesium));

        Assert.Empty(day.Intakes);
        Assert.Contains(day.WaysOut, way => way is { Kind: WayOutKind.LeaveOut, Name: "magnesium citrate" });
    }

    [Fact]
    public void Programs_and_calendars_are_told_too()
    {
        var profile = Someone(Levothyroxine + Magnesium, has: "dialysis", hasNot: "");
        using var json = JsonDocument.Parse(DayJson.Of(Day(profile)));
        var left = json.RootElement.GetProperty("leftOut").EnumerateArray().Single();
        Assert.Equal("magnesium citrate", left.GetProperty("name").GetString());
        Assert.NotEqual(0, left.GetProperty("why").GetProperty("cites").GetArrayLength());

        var calendar = Calendars.Write(profile, RealKnowledge.AsOf);
        Assert.Equal(["Levothyroxine"], Calendars.Events(calendar).Select(one => one.Summary).Distinct());
        Assert.Contains(Calendars.Lines(calendar), line => line.StartsWith("X-WR-CALDESC:", StringComparison.Ordinal) && line.Contains("magnesium citrate has no time in this day.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verdict_that_takes_magnesium_away_takes_it_out_of_the_day() => Every.Person(400, (one, _) =>
    {
        var assessment = one.Assess();
        if (assessment.Verdict != "stop" || assessment.Disposition == "emergency")
            return;
        var day = DayPlanner.Plan(assessment);
        Assert.DoesNotContain(day.Intakes, intake => intake.Name.StartsWith("magnesium", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(day.WhenNeeded, needed => needed.Name.StartsWith("magnesium", StringComparison.OrdinalIgnoreCase) && needed.Windows is { Count: > 0 });
    }, most: 4);

    [Theory] // the dose of a prescription is told only where the name does not tell two tablets apart
    [InlineData("medicines: [{ name: furosemide, dose: 40 mg, at: [\"08:00\"] }]\nsupplements: []", 40, "furosemide")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, at: [\"08:00\"] }, { name: gabapentin, dose: 600 mg, at: [\"22:00\"] }]\nsupplements: []", 40, "gabapentin 300 mg; gabapentin (2) 600 mg")]
    [InlineData("medicines: [{ name: gabapentin, dose: 300 mg, at: [\"22:00\"], then: [{ from: 2026-12-01, dose: 600 mg }] }]\nsupplements: []", 40, "gabapentin 300 mg")]
    [InlineData("medicines: []\nsupplements: [{ name: zinc, amount: 15 mg, at: [\"13:00\"] }]", 40, "zinc 15 mg")]
    [InlineData("medicines: []\nsupplements: [{ name: zinc, amount: 15 mg, at: [\"13:00\"] }]", 17, "zinc")]
    public void A_patient_reads_no_dose_that_the_name_can_do_without(string taken, int age, string told)
    {
        var day = Day(Someone(taken, age));

        Assert.Equal(told, string.Join("; ", day.Intakes.Select(intake => intake.Name + (intake.Amount is { } amount ? " " + amount : ""))));
        Assert.All(day.Intakes, intake => Assert.NotNull(intake.Written));
    }

    [Fact]
    public void A_clinician_reads_the_dose_and_how_the_day_was_weighed()
    {
        var assessment = Judged(Someone("medicines: [{ name: levothyroxine, dose: 75 ug, at: [\"07:00\"] }]\n" + Magnesium));
        var day = DayPlanner.InAPlan(assessment);
        var (patient, clinician) = (PlanFormats.Write(Flow.Propose(assessment, Audience.Patient), "markdown", day), PlanFormats.Write(Flow.Propose(assessment, Audience.Clinician), "markdown", day));

        Assert.Contains("levothyroxine 75 ug", clinician, StringComparison.Ordinal);
        Assert.Contains("weighed like 45 minutes", clinician, StringComparison.Ordinal);
        Assert.DoesNotContain("75 ug", patient, StringComparison.Ordinal);
        Assert.DoesNotContain("weighed", patient, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_two_rows_of_one_medicine_keeps_its_hours()
    {
        var day = Day(Someone("medicines: [{ name: gabapentin, dose: 300 mg, at: [\"07:00\"] }, { name: gabapentin, dose: 600 mg, at: [\"21:00\"] }]\nsupplements: [{ name: magnesium citrate, amount: 100 mg, of: elemental, at: [\"20:00\"] }]"));

        var magnesium = day.Intakes.Single(intake => intake.Name == "magnesium citrate").Minute;
        Assert.True(magnesium is >= 540 and <= 19 * 60, DayDocument.Clock(magnesium));
    }
}
