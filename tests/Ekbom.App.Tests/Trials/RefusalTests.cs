using Ekbom.Core.Trials;

namespace Ekbom.App.Tests.Trials;

/// <summary>What is refused, each beside the nearest thing that is allowed. An empty expectation is a plan.</summary>
public sealed class RefusalTests
{
    [Theory] // what is tried, by a person who may try magnesium
    [InlineData("{ name: iron, amount: 14 mg }", "iron")]
    [InlineData("{ name: ferrous sulfate, dose: 1 tablet }", "iron")]
    [InlineData("{ name: vitamin C, amount: 80 mg, at: [\"20:00\"] }", "")]
    [InlineData("{ name: vitamin D, amount: 25 ug }", "too-slow")]
    [InlineData("{ name: omega-3, at: [\"20:00\"] }", "")]
    [InlineData("pramipexole", "dopamine")]
    [InlineData("{ name: ropinirole, dose: 0.5 mg }", "dopamine")]
    [InlineData("no rotigotine patch", "dopamine")]
    [InlineData("{ name: gabapentin, dose: 300 mg }", "prescription")]
    [InlineData("amitriptyline at night", "prescription")]
    [InlineData("without loratadine", "stopping")]
    [InlineData("stop sertraline", "stopping")]
    [InlineData("half my citalopram", "stopping")]
    [InlineData("cetirizine instead of loratadine", "stopping")]
    [InlineData("stopping my tablets", "stopping")]
    [InlineData("my new tablets", "prescription")]
    [InlineData("stretching before bed", "")]
    [InlineData("no coffee after lunch", "")]
    [InlineData("a glass of wine", "harmful")]
    [InlineData("cannabis oil", "harmful")]
    [InlineData("{ name: red wine, amount: 150 mL }", "harmful")]
    [InlineData("CBD oil, no sugar", "harmful")]
    [InlineData("no wine", "")]
    [InlineData("{ name: potassium, amount: 200 mg }", "ask-first")]
    [InlineData("St John's wort", "ask-first")]
    [InlineData("stop smoking", "ask-first")] // nobody goes back to smoking for a trial
    [InlineData("heat patch", "")]
    [InlineData("without a glass of wine", "")]
    [InlineData("alcohol-free beer", "harmful")] // beer is named, and its label was not seen
    [InlineData("alcohol-free evening", "")]
    [InlineData("{ name: magnesium glycinate, amount: 100 mg, of: elemental }", "")]
    [InlineData("{ name: magnesium glycinate }", "magnesium-amount")]
    [InlineData("{ name: magnesium citrate, amount: 400 mg, of: elemental }", "")] // the limit in Great Britain is 400 mg
    [InlineData("{ name: magnesium citrate, amount: 401 mg, of: elemental }", "magnesium-dose")]
    [InlineData("{ name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 3 }", "magnesium-dose")]
    [InlineData("{ name: magnesium citrate, amount: 100 mg, of: elemental, every: 6 h }", "")]
    [InlineData("{ name: magnesium citrate, amount: 100 mg, of: elemental, every: 5 h }", "magnesium-dose")]
    [InlineData("{ name: magnesium sulfate, amount: 1 g, of: compound, route: infusion }", "magnesium-amount")]
    [InlineData("{ name: magnesium chloride, amount: 1 g, of: compound, route: skin }", "")]
    [InlineData("{ name: night blend, contains: [{ name: magnesium citrate, amount: 100 mg, of: elemental }, { name: zinc, amount: 10 mg }] }", "two-changes")]
    [InlineData("stretching and a bath", "two-changes")]
    [InlineData("a bath", "")]
    [InlineData("{ name: magnesium glycinate, amount: 100 mg, of: elemental, now: yes }", "not-in-profile")]
    public void A_treatment_is_refused_or_allowed(string treatment, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(treatment), Planned.Person()));

    [Theory] // who asks, always for magnesium
    [InlineData("", "")]
    [InlineData("age: 44 => age: 18", "")]
    [InlineData("age: 44 => age: 17", "age, magnesium")]
    [InlineData("age: 44, =>  ", "age-unknown, magnesium")]
    [InlineData("age: 44, sex: male => age: 44, sex: female, pregnant: yes", "pregnancy, magnesium")]
    [InlineData("age: 44, sex: male => age: 44, sex: female, pregnant: no, trying_to_conceive: yes, breastfeeding: no", "pregnancy, magnesium")]
    [InlineData("age: 44, sex: male => age: 44, sex: female", "pregnancy-unknown, magnesium")]
    [InlineData("age: 44, sex: male => age: 44, sex: female, pregnant: no, trying_to_conceive: no, breastfeeding: no", "")]
    [InlineData("age: 44, sex: male => age: 56, sex: female", "")]
    [InlineData("egfr: 96 => egfr: 44", "magnesium")]
    [InlineData("ferritin: 132 => ferritin: 40", "magnesium")]
    [InlineData("conditions: [] => conditions: [myasthenia-gravis] ;; , myasthenia-gravis, => , ", "magnesium")]
    [InlineData("reports: [] => reports: [black-stool]", "urgent, magnesium")]
    [InlineData("egfr: 96 => egfr: 59", "")] // 45 to 59 without a further risk: at most 200 mg
    public void A_person_is_refused_or_allowed(string changes, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(Planned.Magnesium), Planned.Person(changes)));

    [Theory] // a habit, for people for whom nothing that is swallowed is planned
    [InlineData("egfr: 96 => egfr: 25", "")]
    [InlineData("age: 44 => age: 17", "age")]
    [InlineData("age: 44, sex: male => age: 44, sex: female", "")]
    [InlineData("age: 44, sex: male => age: 44, sex: female, pregnant: yes", "pregnancy")]
    [InlineData("reports: [] => reports: [black-stool]", "urgent")]
    public void A_habit_is_open_to_more_people(string changes, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup("no coffee after lunch"), Planned.Person(changes)));

    [Theory] // without a profile
    [InlineData(Planned.Magnesium, "profile")]
    [InlineData("{ name: zinc, amount: 10 mg }", "profile")]
    [InlineData("valerian", "profile")]
    [InlineData("no coffee after lunch", "")]
    public void What_is_swallowed_needs_a_profile(string treatment, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(treatment), null));

    [Theory]
    [InlineData("egfr: 96 => egfr: 59", 200, "")]
    [InlineData("egfr: 96 => egfr: 59", 201, "magnesium-dose")]
    [InlineData("country: GB => country: DE", 250, "")]
    [InlineData("country: GB => country: DE", 251, "magnesium-dose")]
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 150 mg, of: elemental, per_day: 1, at: [\"20:00\"], since: 2026-08, helped: yes }]", 250, "")]
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 150 mg, of: elemental, per_day: 1, at: [\"20:00\"], since: 2026-08, helped: yes }]", 251, "magnesium-dose")]
    public void The_ceiling_of_the_plan_holds_in_a_trial(string changes, int amount, string refused) =>
        Assert.Equal(Split(refused), Planned.Refused(Planned.Setup($"{{ name: magnesium glycinate, amount: {amount} mg, of: elemental, at: [\"20:00\"] }}"), Planned.Person(changes)));

    [Theory] // magnesium that is taken already, and left out while it is not its turn
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 150 mg, of: elemental, per_day: 1, since: 2026-08, helped: yes }]", "")]
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 400 mg, of: elemental, per_day: 1, since: 2026-08, helped: yes }]", "")] // exactly at the limit
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 450 mg, of: elemental, per_day: 1, since: 2026-08, helped: yes }]", "magnesium-dose")]
    [InlineData("supplements: [] => supplements: [{ name: magnesium citrate, amount: 150 mg, of: elemental, per_day: 1, since: 2026-06, helped: no }]", "magnesium")]
    [InlineData("medicines: [ => medicines: [{ name: magnesium citrate, dose: 150 mg, of: elemental, per_day: 1, since: 2026-08 }, ", "stopping")]
    public void What_is_taken_already_counts_once(string changes, string refused) =>
        Assert.Equal(Split(refused), Planned.Refused(Planned.Setup("{ name: magnesium citrate, amount: 150 mg, of: elemental, now: yes }"), Planned.Person(changes)));

    [Theory] // beside a medicine that needs hours between
    [InlineData("at: [\"20:00\"]", "")]
    [InlineData("at: [\"09:00\"]", "too-close")]
    [InlineData("per_day: 1", "too-close")] // no time said
    public void A_treatment_stays_away_from_a_medicine(string when, string refused) => Assert.Equal(Split(refused), Planned.Refused(
        Planned.Setup($"{{ name: magnesium glycinate, amount: 100 mg, of: elemental, {when} }}"), Planned.Person("{ name: loratadine, dose: 10 mg, at: [\"08:00\"] } => { name: levothyroxine, dose: 75 ug, at: [\"08:00\"], since: 2019 }")));

    [Theory] // something else that is new, or will change; the trial starts on 21 November
    [InlineData("at: [\"08:00\"] => at: [\"08:00\"], since: 2026-10-24", "")]
    [InlineData("at: [\"08:00\"] => at: [\"08:00\"], since: 2026-10-25", "recent-change")]
    [InlineData("at: [\"08:00\"] => at: [\"08:00\"], since: 2026-10", "recent-change")] // may be the 31st
    [InlineData("at: [\"08:00\"] => at: [\"08:00\"], since: 2026-09, until: 2026-12-24", "recent-change")]
    public void Nothing_else_may_change_meanwhile(string changes, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(Planned.Magnesium), Planned.Person(changes)));

    [Theory] // lengths; magnesium is slow, coffee acts at once
    [InlineData(Planned.Magnesium, "block: 28", "")]
    [InlineData(Planned.Magnesium, "block: 21", "block-too-short")]
    [InlineData(Planned.Magnesium, "settling: 14", "")]
    [InlineData(Planned.Magnesium, "settling: 13", "block-too-short")]
    [InlineData(Planned.Magnesium, "rounds: 1", "too-few-nights")]
    [InlineData(Planned.Magnesium, "design: before-after", "")]
    [InlineData("no coffee after lunch", "block: 7", "")]
    [InlineData("no coffee after lunch", "{ block: 7, settling: 3 }", "too-few-nights")]
    [InlineData("no coffee after lunch", "{ block: 7, design: before-after }", "too-few-nights")]
    [InlineData("no coffee after lunch", "{ block: 14, design: before-after }", "")]
    [InlineData("no coffee after lunch", "{ block: 7, outcome: { scale: weekly-total, highest: 40 } }", "too-few-nights")]
    [InlineData("no coffee after lunch", "{ block: 21, outcome: { scale: weekly-total, highest: 40 } }", "")]
    public void A_trial_is_long_enough_or_refused(string treatment, string more, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(treatment, Lines(more)), Planned.Person()));

    [Theory]
    [InlineData("caffeine", "")]
    [InlineData("hours of sleep", "confounder")]
    [InlineData("tiredness", "confounder")]
    [InlineData("magnesium", "confounder")]
    [InlineData("alcohol", "")]
    [InlineData("evening walk", "")]
    public void What_the_treatment_itself_can_change_is_no_confounder(string name, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(Planned.Magnesium, $"confounders: [{name}]"), Planned.Person()));

    [Theory]
    [InlineData("empty capsules", "valerian", "")]
    [InlineData("nothing new", "valerian", "cannot-hide")]
    [InlineData("empty capsules", "a bath", "cannot-hide")]
    public void A_helper_hides_only_what_can_be_hidden(string against, string treatment, string refused) =>
        Assert.Equal(Split(refused), Planned.Refused($"question: Q?\ntreatments: [{against}, {treatment}]\nblinding: helper", Planned.Person()));

    [Theory]
    [InlineData(6, "")] // 6 × 2 × 28 = 336 nights
    [InlineData(7, "too-long")]
    public void A_trial_lasts_a_year_at_most(int rounds, string refused) => Assert.Equal(Split(refused), Planned.Refused(Planned.Setup(Planned.Magnesium, $"rounds: {rounds}"), Planned.Person()));

    [Fact]
    public void An_emergency_stands_alone()
    {
        var designed = Planned.Design(Planned.Setup(Planned.Magnesium, "rounds: 1"), Planned.Person("reports: [] => reports: [chest-pain]"));

        Assert.True(designed.IsEmergency);
        Assert.Empty(designed.Refusals);
        Assert.Null(designed.Fixed);
    }

    [Fact]
    public void No_length_is_advised_for_a_medicine() => Assert.Equal(["dopamine"], Planned.Refused(Planned.Setup("pramipexole", "block: 7"), Planned.Person()));

    [Fact]
    public void What_is_advised_instead_of_too_few_nights_is_long_enough()
    {
        var refusal = Planned.Design(Planned.Setup(Planned.Magnesium, "rounds: 1"), Planned.Person()).Refusals.Single();

        Assert.Contains("at least 2 rounds with blocks of 28 nights", refusal.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_speaks_against_it_is_said_at_once() =>
        Assert.Equal(["magnesium", "confounder", "block-too-short"], Planned.Refused(Planned.Setup(Planned.Magnesium, "block: 21\nconfounders: [sleep]"), Planned.Person("egfr: 96 => egfr: 25")));

    [Fact]
    public void Every_refusal_names_the_better_way_and_leaves_no_place_unfilled()
    {
        Assert.All(RealKnowledge.Base.Advice.Where(advice => advice.Id.StartsWith("trial.refused.", StringComparison.Ordinal)), advice => Assert.Contains("Better: ", advice.Says.Patient, StringComparison.Ordinal));
        string[] texts = [.. ((string[])["iron", "vitamin D", "stop sertraline", "gabapentin", "pramipexole", "beer", "{ name: magnesium citrate, amount: 401 mg, of: elemental }"]).SelectMany(one => Planned.Design(Planned.Setup(one, "block: 7\nrounds: 1"), Planned.Person()).Refusals.Select(refusal => refusal.Says))];
        Assert.All(texts, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_we_do_not_know_is_taken_for_slow_and_that_is_said()
    {
        var designed = Planned.Design(Planned.Setup("{ name: xyzzyx powder, amount: 1 g, at: [\"20:00\"] }"), Planned.Person());

        Assert.Equal(["trial.unknown-pace", "trial.unknown-substance"], designed.Notes.Select(note => note.Entry.Id));
        Assert.Equal((28, 14), (designed.Length.BlockNights, designed.Length.SettlingNights));
    }

    [Theory]
    [InlineData("loratadine, dose: 10 mg => pramipexole, dose: 0.125 mg")]
    [InlineData("supplements: [] => supplements: [{ name: pramipexole, dose: 0.125 mg, at: [\"19:00\"] }]")]
    public void Signs_of_augmentation_are_asked_of_who_takes_a_medicine_that_may_bring_it_in_whichever_list(string change)
    {
        var designed = Planned.Design(Planned.Setup("stretching before bed"), Planned.Person(change));

        Assert.Equal([DiaryWatch.Augmentation], designed.Fixed!.Protocol.Watches);
    }

    private static string[] Split(string ids) => ids.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Lines(string more) => more.StartsWith('{') ? more.Trim('{', ' ').TrimEnd(' ', '}').Replace(", design", "\ndesign", StringComparison.Ordinal).Replace(", settling", "\nsettling", StringComparison.Ordinal).Replace(", outcome: { scale: weekly-total, highest: 40", "\noutcome: { scale: weekly-total, highest: 40 }", StringComparison.Ordinal) : more;
}
