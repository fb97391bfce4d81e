using Ekbom.Core;
using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Who it is about, what they notice, and what was asked.</summary>
public sealed class AboutTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("{}")]
    [InlineData("about:\nsymptoms:\nresults:\nconditions:\nmedicines:\nsupplements:\nday:\nasks:\n")]
    public void An_empty_file_is_a_profile_in_which_nothing_was_asked(string text)
    {
        var profile = Read.Good(text);

        Assert.Null(profile.Reports);
        Assert.Null(profile.Medicines);
        Assert.Null(profile.Supplements);
        Assert.Empty(profile.Truths);
        Assert.Empty(profile.Numbers);
        Assert.Empty(profile.Codes);
        Assert.Empty(profile.Unrecognised);
    }

    [Fact]
    public void An_empty_list_was_asked()
    {
        var profile = Read.Good("symptoms: { reports: [] }\nmedicines: []\nsupplements: []");

        Assert.Empty(profile.Reports!);
        Assert.Empty(profile.Medicines!);
        Assert.Empty(profile.Supplements!);
    }

    [Fact]
    public void The_profile_of_the_contract_reads_without_a_problem()
    {
        var profile = Read.Good("""
            about: { age: 57, sex: female, country: GB, weight: 71 kg, height: 165 cm,
                     pregnant: no, weeks_pregnant: 20, trying_to_conceive: no, breastfeeding: no }
            role: patient
            symptoms:
              urge_to_move: yes
              explained_by_other: no
              nights_per_week: 5
              distress: moderate
              since: 2024-06
              irls_total: 24
              reports: [snoring, calf-knots]
            results:
              - { ferritin: 41 ug/L, on: 2026-10-03, morning: yes, iron_free: 36 h, fasting: yes }
              - { transferrin-saturation: 17 %, on: 2026-10-03 }
              - { egfr: 88 mL/min/1.73m2, on: 2026-09-01 }
            conditions: [hypothyroidism]
            no_conditions: [myasthenia-gravis]
            medicines:
              - { name: levothyroxine, dose: 75 ug, at: ["07:00"], since: 2019 }
              - { name: gabapentin, dose: 300 mg, per_day: 3, form: immediate-release, since: 2026-07 }
              - { name: alendronate, dose: 70 mg, every: 7 d }
            supplements:
              - { name: magnesium oxide, amount: 400 mg, of: compound, per_day: 1, at: ["22:00"], since: 2026-09, helped: no }
              - { name: night blend, contains: [{ name: magnesium citrate, amount: 500 mg, of: compound }, { name: zinc, amount: 15 mg }], per_day: 2 }
              - { name: Epsom salt, route: bath }
              - { label: "Magnesium bisglycinate 1000 mg, 2 capsules daily" }
            habits: { caffeine_after_noon: yes, alcohol_units_per_week: 6, smokes: no }
            day: { wake: "06:30", breakfast: "07:30", lunch: "12:30", dinner: "18:30", bed: "22:30" }
            asks: Is magnesium oxide right for my restless legs?
            """);

        Assert.Equal("GB", profile.Country);
        Assert.Equal("patient", profile.Role);
        Assert.Equal("female", profile.Codes["Sex"]);
        Assert.Equal("moderate", profile.Codes["Distress"]);
        Assert.Equal(Interval.Exactly(57), profile.Numbers["Age"]);
        Assert.Equal(Interval.Exactly(165), profile.Numbers["Height"]);
        Assert.Equal(Interval.Exactly(24), profile.Numbers["IrlsTotal"]);
        Assert.Equal(Interval.Between(new DateOnly(2024, 6, 1).DayNumber, new DateOnly(2024, 6, 30).DayNumber), profile.Numbers["SymptomsSince"]);
        Assert.False(profile.Truths.ContainsKey("Pregnant")); // denied, and its weeks are given
        Assert.Equal(Truth.True, profile.Truths["CaffeineAfterNoon"]);
        Assert.Equal(["snoring", "calf-knots"], profile.Reports!);
        Assert.Equal(["hypothyroidism"], profile.Conditions);
        Assert.Equal(["myasthenia-gravis"], profile.NoConditions);
        Assert.Equal(new DayHours(new(6, 30), new(7, 30), new(12, 30), new(18, 30), new(22, 30)), profile.Day);
        Assert.Equal("Is magnesium oxide right for my restless legs?", profile.Asks);
        Assert.Empty(profile.Unrecognised);
    }

    [Theory]
    [InlineData("yes", Truth.True)]
    [InlineData("Yes", Truth.True)]
    [InlineData("true", Truth.True)]
    [InlineData("no", Truth.False)]
    [InlineData("NO", Truth.False)]
    [InlineData("false", Truth.False)]
    [InlineData("unsure", Truth.Unknown)]
    public void Yes_no_and_unsure_mean_what_they_look_like(string written, Truth expected) =>
        Assert.Equal(expected, Read.Good($"symptoms: {{ urge_to_move: {written} }}").Truths["UrgeToMove"]);

    [Fact]
    public void Json_is_read_the_same_with_its_own_booleans_and_numbers()
    {
        var profile = Read.Good("""{ "about": { "age": 57, "pregnant": false, "country": null }, "symptoms": { "urge_to_move": true, "nights_per_week": 5 }, "results": [{ "ferritin": "41 ug/L", "on": "2026-10-03" }], "medicines": [{ "name": "levothyroxine", "per_day": 1, "since": 2019 }] }""");

        Assert.Equal(Interval.Exactly(57), profile.Numbers["Age"]);
        Assert.Equal(Truth.False, profile.Truths["Pregnant"]);
        Assert.Equal(Truth.True, profile.Truths["UrgeToMove"]);
        Assert.Equal(1, Assert.Single(profile.Medicines!).Taking.PerDay);
        Assert.Equal(new DateSpan(new(2019, 1, 1), new(2019, 12, 31)), profile.Medicines![0].Taking.Since);
    }

    [Theory]
    [InlineData("57", 57)]
    [InlineData("57 a", 57)]
    [InlineData("57 years", 57)]
    [InlineData("6 mo", 0.5)]
    public void An_age_is_in_years_unless_said(string written, double years) =>
        Assert.Equal(Interval.Exactly((decimal)years), Read.Good($"about: {{ age: {written} }}").Numbers["Age"]);

    [Theory]
    [InlineData("about: { weight: 11 st }", "Weight", 69.85322498)]
    [InlineData("about: { weight: 150 lb }", "Weight", 68.0388555)]
    [InlineData("about: { height: 1.65 m }", "Height", 165)]
    [InlineData("about: { height: 65 in }", "Height", 165.1)]
    public void Weight_and_height_are_read_in_the_units_people_use(string text, string fact, double expected) =>
        Assert.Equal((decimal)expected, Read.Good(text).Numbers[fact].Low);

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("gb", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("Scotland", "GB")]
    [InlineData("NO", "NO")]
    [InlineData("Deutschland", "DE")]
    public void A_country_is_read_by_its_code_or_a_name(string written, string code) => Assert.Equal(code, Read.Good($"about: {{ country: {written} }}").Country);

    [Fact]
    public void An_unknown_country_is_kept_and_said_and_nothing_for_a_pharmacist()
    {
        var profile = Read.Good("about: { country: Atlantis }");

        Assert.Null(profile.Country);
        Assert.Equal(new Unrecognised("Atlantis", "about.country", null) { Matters = false }, Assert.Single(profile.Unrecognised));
        Assert.Equal("ireland", Assert.Single(Read.Good("about: { country: Irland }").Unrecognised).Suggestion);
        Assert.Null(Assert.Single(Read.Good("about: { country: IN }").Unrecognised).Suggestion); // India, not a slip for Ireland
    }

    [Fact]
    public void Pregnancy_unsure_differs_from_pregnancy_not_asked()
    {
        Assert.True(Read.Good("about: { pregnant: unsure }").PregnancyUnsure);
        Assert.False(Read.Good("about: { pregnant: no }").PregnancyUnsure);
        Assert.False(Read.Good("about: { sex: female }").PregnancyUnsure);
    }

    [Fact]
    public void Weeks_of_a_pregnancy_say_that_there_is_one()
    {
        Assert.Equal(Truth.True, Read.Good("about: { weeks_pregnant: 24 }").Truths["Pregnant"]);
        Assert.Equal(Truth.False, Read.Good("about: { pregnant: no, weeks_pregnant: 0 }").Truths["Pregnant"]);
    }

    [Theory]
    [InlineData("20")]
    [InlineData("0-20")]
    public void Weeks_of_a_pregnancy_and_a_no_to_it_leave_it_unknown_and_not_unsure_and_are_said(string weeks)
    {
        var read = Read.Good($"about: {{ pregnant: no, weeks_pregnant: {weeks} }}");

        Assert.False(read.Truths.ContainsKey("Pregnant"));
        Assert.False(read.PregnancyUnsure);
        Assert.Equal(Truth.True, read.Truths["PregnancyContradicted"]);
    }

    [Theory]
    [InlineData("conditions: [Type 2 diabetes]", "type-2-diabetes")]
    [InlineData("conditions: [anemia, anaemia]", "anaemia")]
    public void A_condition_is_read_by_its_id_or_any_of_its_names_and_once(string text, string id) => Assert.Equal([id], Read.Good(text).Conditions);

    [Fact]
    public void An_unknown_condition_or_report_is_kept_and_a_near_name_shown()
    {
        var profile = Read.Good("conditions: [hypothyroidsm, glowing ears]\nsymptoms: { reports: [snorring] }\nno_conditions: [hiccups]");

        Assert.Equal(
            [("snorring", "symptoms.reports[0]", false), ("hypothyroidsm", "conditions[0]", true), ("glowing ears", "conditions[1]", true), ("hiccups", "no_conditions[0]", false)],
            profile.Unrecognised.Select(one => (one.Text, one.Where, one.Matters)));
        Assert.Equal("hypothyroidism", profile.Unrecognised[1].Suggestion);
        Assert.Null(profile.Unrecognised[2].Suggestion);
    }

    [Fact]
    public void A_sign_among_the_conditions_counts_as_a_report_once_reports_were_asked()
    {
        var profile = Read.Good("symptoms: { reports: [snoring, insomnia] }\nconditions: [chest-pain]");

        Assert.Equal(["snoring", "chest-pain"], profile.Reports!);
        Assert.Equal(["insomnia"], profile.Conditions);
    }
}
