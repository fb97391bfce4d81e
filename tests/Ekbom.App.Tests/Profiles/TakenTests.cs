using Ekbom.Core.Logic;
using Ekbom.Core.Measures;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Medicines and supplements: what they are, how often and when.</summary>
public sealed class TakenTests
{
    [Fact]
    public void A_medicine_is_read_with_its_dose_its_times_and_its_dates()
    {
        var medicine = Assert.Single(Read.Good("medicines: [{ name: Lyrica 75 mg capsules, dose: 75 mg, at: ['07:00', '22:00'], form: capsule, since: 2026-07, until: 2027-01, helped: yes, reviewed: yes }]").Medicines!);

        Assert.Equal("pregabalin", medicine.Term!.Id);
        Assert.Equal("Lyrica 75 mg capsules", medicine.Written);
        Assert.Equal(("75 mg", "capsule", "oral", true, "medicines[0]"), (medicine.Dose, medicine.Form, medicine.Route, medicine.Reviewed, medicine.Where));
        Assert.Equal([new TimeOnly(7, 0), new TimeOnly(22, 0)], medicine.Taking.At);
        Assert.Equal(2, medicine.Taking.PerDay);
        Assert.Equal(new DateSpan(new(2027, 1, 1), new(2027, 1, 31)), medicine.Taking.Until);
        Assert.Equal(Truth.True, medicine.Taking.Helped);
    }

    [Fact]
    public void How_often_it_is_taken_may_be_said_in_every_way_of_the_contract()
    {
        var taking = Assert.Single(Read.Good("medicines: [{ name: codeine, as_needed: yes, max_per_day: 4, every: 1 wk }]").Medicines!).Taking;

        Assert.Equal((true, 4, 7m, null), (taking.AsNeeded, taking.MaxPerDay, taking.EveryDays, taking.PerDay));
    }

    [Theory]
    [InlineData("75 ug")]
    [InlineData("0.54 mg")]
    [InlineData("100/25 mg")]
    [InlineData("5 mg/5 mL")]
    [InlineData("2 mg/24 h")]
    [InlineData("10 mL")]
    [InlineData("1 tablet")]
    [InlineData("1-2 tablets")]
    [InlineData("2 puffs")]
    [InlineData("100 units")]
    public void A_dose_is_a_mass_a_volume_or_a_number_of_pieces(string dose) =>
        Assert.Equal(dose, Assert.Single(Read.Good($"medicines: [{{ name: salbutamol, dose: {dose} }}]").Medicines!).Dose);

    [Theory]
    [InlineData("unknown")]
    [InlineData("unsure")]
    public void A_dose_that_is_not_known_is_none(string dose) =>
        Assert.Null(Assert.Single(Read.Good($"medicines: [{{ name: salbutamol, dose: {dose} }}]").Medicines!).Dose);

    [Theory] // both readings of the point are possible only from 1 on, and only where the greater one could be taken
    [InlineData("0.088 mg", 0.088)]
    [InlineData("0.125 mg", 0.125)]
    [InlineData("1.5 mg", 1.5)]
    [InlineData("1.25 mg", 1.25)]
    [InlineData("1.1250 mg", 1.125)]
    [InlineData("1.250 g", 1250)]
    [InlineData("50 g", 50000)]
    public void An_amount_with_one_meaning_is_read(string written, double milligrams) =>
        Assert.Equal(Interval.Exactly((decimal)milligrams), Assert.Single(Assert.Single(Read.Good($"supplements: [{{ name: magnesium citrate, amount: {written}, of: elemental }}]").Supplements!).Ingredients).ElementalPerIntake);

    [Fact]
    public void What_goes_into_a_bath_may_weigh_more_than_anybody_swallows() =>
        Assert.Equal("500 g", Assert.Single(Read.Good("supplements: [{ name: Epsom salt, amount: 500 g, route: bath }]").Supplements!).Dose);

    [Theory]
    [InlineData("6 h", 4, 4)]
    [InlineData("5 h", 4, 5)]
    [InlineData("8 h", 3, 3)]
    [InlineData("23 h", 1, 2)]
    [InlineData("24 h", 1, 1)]
    [InlineData("36 h", 1, 1)]
    [InlineData("2 d", 1, 1)]
    [InlineData("1 mo", 1, 1)]
    public void Every_so_many_hours_is_so_many_times_on_a_day_on_which_it_is_taken(string every, int fewest, int most) =>
        Assert.Equal((fewest, most), Assert.Single(Read.Good($"supplements: [{{ name: zinc, every: {every} }}]").Supplements!).Taking.ByEvery);

    [Theory]
    [InlineData("every: 12 h, per_day: 2")]
    [InlineData("every: 12 h, at: ['08:00', '20:00']")]
    [InlineData("every: 5 h, per_day: 4")]
    [InlineData("every: 2 d, per_day: 3")]
    [InlineData("every: 4 h, as_needed: yes, max_per_day: 2")]
    public void Two_ways_of_saying_how_often_may_stand_together_when_they_agree(string often) => Assert.Single(Read.Good($"supplements: [{{ name: zinc, {often} }}]").Supplements!);

    [Theory]
    [InlineData("2026-11-20", Truth.True)]
    [InlineData("2026-11-19", Truth.False)]
    [InlineData("2026-11", Truth.Unknown)]
    [InlineData("2026", Truth.Unknown)]
    [InlineData("2026-10", Truth.False)]
    [InlineData("2026-12", Truth.True)]
    [InlineData(null, Truth.True)]
    public void What_ends_in_a_month_or_a_year_may_still_be_taken_in_it(string? until, Truth expected) =>
        Assert.Equal(expected, Assert.Single(Read.Good($"medicines: [{{ name: sertraline{(until is null ? "" : $", until: {until}")} }}]").Medicines!).Taking.IsTaken(Read.AsOf));

    [Theory]
    [InlineData("name: magnesium citrate, salt: citrate")]
    [InlineData("name: magnesium bisglycinate, salt: glycinate")]
    [InlineData("name: magnesium citrate, form: capsule")]
    [InlineData("name: magnesium, salt: oxide")]
    [InlineData("name: zinc, salt: citrate")]
    [InlineData("name: Night, label: 'Magnesium oxide 400 mg'")]
    [InlineData("name: magnesium citrate, label: 'Magnesium citrate 400 mg'")]
    public void A_salt_that_agrees_with_the_name_is_read(string row) => Assert.Single(Read.Good($"supplements: [{{ {row} }}]").Supplements!);

    [Fact]
    public void A_name_alone_is_a_row() =>
        Assert.Equal(["levothyroxine", "gabapentin"], Read.Good("medicines: [levothyroxine 75 ug, Neurontin]").Medicines!.Select(medicine => medicine.Term!.Id));

    [Fact]
    public void A_single_time_needs_no_list() => Assert.Equal([new TimeOnly(22, 0)], Assert.Single(Read.Good("medicines: [{ name: gabapentin, at: 22:00 }]").Medicines!).Taking.At);

    [Fact]
    public void What_we_do_not_know_is_kept_and_a_near_name_shown_as_a_question()
    {
        var profile = Read.Good("medicines: [{ name: zzyzxomab, per_day: 1 }, { name: pramipexolle }]\nsupplements: [{ name: Zorbax Nightfall, per_day: 1 }, { name: evening blend, contains: [{ name: moon dust, amount: 3 mg }] }]");

        Assert.Equal(["zzyzxomab", "pramipexolle", "Zorbax Nightfall", "moon dust"], profile.Unrecognised.Select(one => one.Text));
        Assert.Equal(["medicines[0]", "medicines[1]", "supplements[0]", "supplements[1].contains[0]"], profile.Unrecognised.Select(one => one.Where));
        Assert.All(profile.Unrecognised, one => Assert.True(one.Matters));
        Assert.Equal([null, "pramipexole", null, null], profile.Unrecognised.Select(one => one.Suggestion));
        Assert.Null(profile.Medicines![0].Term);
        Assert.False(profile.Supplements![0].Recognised);
    }

    [Fact]
    public void A_supplement_among_the_medicines_brings_its_ingredients()
    {
        var medicine = Assert.Single(Read.Good("medicines: [{ name: magnesium oxide, dose: 100 mg, of: elemental, per_day: 2 }]").Medicines!);

        var magnesium = Assert.Single(medicine.Ingredients);
        Assert.Equal(("magnesium", "oxide", 100m), (magnesium.Id, magnesium.Form, magnesium.ElementalPerIntake.High));
    }

    [Fact]
    public void A_medicine_among_the_supplements_is_known_for_what_it_is()
    {
        var supplement = Assert.Single(Read.Good("supplements: [{ name: mirtazapine, dose: 15 mg, reviewed: yes }]").Supplements!);

        Assert.Equal("mirtazapine", supplement.Term!.Id);
        Assert.True(supplement.Recognised);
        Assert.True(supplement.Reviewed);
    }

    [Fact]
    public void A_medicine_that_only_may_hold_magnesium_says_so()
    {
        var ingredient = Assert.Single(Assert.Single(Read.Good("medicines: [{ name: quinapril, dose: 10 mg }]").Medicines!).Ingredients);

        Assert.Equal(("magnesium", "carbonate", true, false), (ingredient.Id, ingredient.Form, ingredient.May, ingredient.ElementalPerIntake.IsKnown));
    }

    [Theory]
    [InlineData("name: magnesium citrate", "oral")]
    [InlineData("name: magnesium citrate, route: oral", "oral")]
    [InlineData("name: Epsom salt, route: bath", "bath")]
    [InlineData("name: Epsom salt bath", "bath")]
    [InlineData("name: magnesium spray", "skin")]
    [InlineData("name: magnesium chloride, route: transdermal", "skin")]
    [InlineData("name: diclofenac, route: Topical", "skin")]
    [InlineData("name: Epsom salt", "oral")]
    [InlineData("name: magnesium sulfate, route: enema", "rectal")]
    [InlineData("name: magnesium sulfate, route: drip", "infusion")]
    [InlineData("name: levothyroxine, route: feeding tube", "oral")]
    [InlineData("name: prochlorperazine, route: buccal", "oral")]
    [InlineData("name: ibandronate, form: injection", "injection")]
    [InlineData("name: ofloxacin, form: Eye drops", "eye")]
    [InlineData("name: rotigotine, form: patch", "patch")]
    [InlineData("name: levothyroxine, form: drops", "oral")]
    [InlineData("name: gabapentin, form: immediate-release", "oral")]
    [InlineData("name: Rekambys", "injection")]
    [InlineData("name: Quinsair", "inhaled")]
    public void A_thing_is_swallowed_unless_said(string row, string route) => Assert.Equal(route, Assert.Single(Read.Good($"supplements: [{{ {row} }}]").Supplements!).Route);

    [Fact]
    public void A_bath_salt_of_which_no_bath_was_said_is_read_as_swallowed_and_says_so() =>
        Assert.Equal(["Epsom salt is read as swallowed. Write route: bath when it goes into bath water."], Assert.Single(Read.Good("supplements: [{ name: Epsom salts, amount: 5 g, per_day: 1 }]").Supplements!).Assumed);
}
