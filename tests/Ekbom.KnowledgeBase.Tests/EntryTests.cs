using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>The other kinds of entry: what each takes, and what each refuses.</summary>
public class EntryTests
{
    private const string Form = "form: oxide, names: [magnesium oxide], hydrates: [{ formula: MgO, molar_mass: 40.304 g/mol, atoms: 1 }]";

    private const string Pair = "kind: separate, first: [levothyroxine], second: [magnesium], says: { patient: Apart., clinician: Apart. }";

    private const string Says = "says: { patient: A., clinician: A. }";

    [Theory]
    [InlineData("of: magnesium, countries: [GB, unknown], at_most: 250 mg/d", null, "")]
    [InlineData("of: magnesium, countries: [GB], at_most: '250'", "KB013", "250 mg/d")]
    [InlineData("of: magnesium, countries: [GB], at_most: 250 mg", "KB015", "mg/d")]
    [InlineData("of: magnesium, countries: [GB]", "KB003", "at_most")]
    [InlineData("of: magnesium, countries: [GB], max: 250, at_most: 250 mg/d", "KB014", "at_most or below")]
    [InlineData("of: magnesium, countries: [XX], at_most: 250 mg/d", "KB011", "countries.yaml")]
    [InlineData("of: magnesium, at_most: 250 mg/d", "KB003", "countries")]
    [InlineData("of: magnesium, cap: yes, at_most: 250 mg/d", null, "")]
    [InlineData("of: magnesiun, cap: yes, at_most: 250 mg/d", "KB009", "Did you mean magnesium?")]
    [InlineData("of: magnesium, cap: maybe, countries: [GB], at_most: 250 mg/d", "KB012", "yes or no")]
    [InlineData("of: magnesium, basis: compound, countries: [GB], at_most: 250 mg/d", "KB012", "elemental")]
    [InlineData(Form, null, "")]
    [InlineData("form: oxide, names: [magnesium oxide]", "KB003", "hydrates")]
    [InlineData("form: oxide, names: [magnesium oxide], hydrates: [{ formula: MgO, molar_mass: 40.304, atoms: 1 }]", "KB013", "g/mol")]
    [InlineData(Form + ", trap: { says: Mind the label., cites: [{ source: none, at: x }] }", "KB008", "sources/")]
    [InlineData("food: seeds, per_100g: 550 mg, serving: 1 oz, serving_g: 28.35", null, "")]
    [InlineData("food: seeds, per_100g: 550, serving: 1 oz, serving_g: 28.35", "KB013", "550 mg")]
    [InlineData("food: seeds, per_100g: 550 mg, serving: 1 oz, serving_g: some", "KB033", "digits")]
    [InlineData("intake: adequate intake, amount: 350 mg/d, applies: Adult", null, "")]
    [InlineData("suggestion: start, value: 100 mg, " + Says, null, "")]
    [InlineData("suggestion: begin, value: 100 mg, " + Says, "KB012", "start")]
    [InlineData(Pair + ", before: 4 h, after: 4 h", null, "")]
    [InlineData(Pair, "KB003", "4 h")]
    [InlineData(Pair + ", before: '4'", "KB013", "4 h")]
    [InlineData(Pair + ", before: 4 mg", "KB015", "h")]
    [InlineData(Pair + ", before: 4 h, severity: grave", "KB012", "major")]
    [InlineData(Pair + ", before: 4 h, first_by: [oral, infusion], second_by: [any]", null, "")]
    [InlineData(Pair + ", before: 4 h, first_by: [infusions]", "KB012", "Did you mean infusion?")]
    [InlineData(Pair + ", before: 4 h, second_by: [anyhow]", "KB012", "list in the code")]
    [InlineData(Pair + ", before: 4 h, studied_with: [antacids]", "KB012", "Did you mean antacid?")]
    [InlineData(Pair + ", before: 4 h, only_form: oxyde", "KB009", "magnesium/forms.yaml")]
    [InlineData("kind: separate, first: [levothyroxin], second: [magnesium], before: 4 h, " + Says, "KB009", "Did you mean levothyroxine?")]
    [InlineData("kind: separate, first: [dialysis], second: [magnesium], before: 4 h, " + Says, "KB009", "terms/")]
    [InlineData("of: [levothyroxine], rules: [{ food: empty, before_meal: 30 min, around: '17:00' }], " + Says, null, "")]
    [InlineData("of: [levothyroxine], rules: [{ food: emty }]", "KB012", "Did you mean empty?")]
    [InlineData("of: [levothyroxine], rules: [{ before_meal: 30 }]", "KB013", "30 h")]
    [InlineData("of: [levothyroxine], rules: [{ around: '25:00' }]", "KB030", "17:00")]
    [InlineData("of: [levothyroxine], rules: [{ befor_meal: 30 min }]", "KB002", "Did you mean \"before_meal\"?")]
    [InlineData("medicine: levothyroxine, countries: [GB], status: licensed, stopping: Slowly., cautions: [{ says: Heart., mark: S }]", null, "")]
    [InlineData("medicine: levothyroxin, countries: [GB], status: licensed", "KB009", "Did you mean levothyroxine?")]
    [InlineData("disposition: urgent, when: Adult, " + Says, null, "")]
    [InlineData("disposition: urgently, when: Adult, " + Says, "KB012", "Did you mean urgent?")]
    [InlineData("verdict: may-try, when: 'true', alone: yes, " + Says, null, "")]
    [InlineData("verdict: may-try, " + Says, "KB003", "when")]
    [InlineData("invariant: yes, never: Has('dialysis'), verdict: may-try, says: Never in dialysis.", null, "")]
    [InlineData("invariant: yes, never: Has('dialysi'), verdict: may-try, says: Never in dialysis.", "KB016", "Add the term")]
    [InlineData("pace: slow, of: [magnesium], block: 28 d, settling: 14 d, half_life: 5 d, unknown: yes, " + Says, null, "")]
    [InlineData("pace: too-slow, of: [magnesium], suits: no, " + Says, null, "")]
    [InlineData("pace: slow, of: [magnesiun], block: 28 d, settling: 14 d, " + Says, "KB009", "Did you mean magnesium?")]
    [InlineData("pace: slow, of: [magnesium], block: 28, settling: 14 d, " + Says, "KB013", "28 h")]
    [InlineData("pace: slow, of: [magnesium], block: 20 d, settling: 14 d, " + Says, "KB045", "28 d")]
    [InlineData("pace: slow, of: [magnesium], block: 14 d, settling: 10 d, " + Says, "KB045", "28 d")]
    [InlineData("pace: slow, of: [magnesium], block: 14 d, settling: 9 d, " + Says, null, "")]
    [InlineData("pace: slow, of: [magnesium], settling: 14 d, " + Says, "KB003", "block")]
    [InlineData("advice: left out, of: [magnesium], when: Adult, " + Says, null, "")]
    [InlineData("advice: left out, when: Adult, " + Says, "KB003", "of")]
    [InlineData("advice: left out, of: [magnesiun], when: Adult, " + Says, "KB009", "Did you mean magnesium?")]
    [InlineData("advice: left out, of: [magnesium], " + Says, "KB002", "")]
    [InlineData("topic: A, used: B, why: C, positions: [{ source: aasm-2025, year: 2025, says: a }]", "KB003", "positions")]
    public void An_entry_of_each_kind(string keys, string? code, string mend)
    {
        var bound = Tiny.Bind($"- {{ id: x, {keys}, {Tiny.Keys} }}");

        if (code is null)
            Tiny.Accepted(bound);
        else if (code == "KB013" && mend == "30 h")
            bound.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
        else
            Tiny.Refused(bound, code, 1, mend);
    }

    [Theory]
    [InlineData("{ at_least: 60 mL/min, dose: a }, { at_least: 30 mL/min, below: 60 mL/min, dose: b }, { dialysis: yes, dose: c }", null, "")]
    [InlineData("{ at_least: 60 mL/min, dose: a }, { at_least: 30 mL/min, below: 61 mL/min, dose: b }", "KB020", "below: 60 mL/min")]
    [InlineData("{ at_least: 60 mL/min, dose: a }, { at_least: 30 mL/min, below: 59 mL/min, dose: b }", "KB021", "same number")]
    [InlineData("{ at_least: 60 mL/min, dose: a }, { dose: b }", "KB020", "below: 60 mL/min")]
    [InlineData("{ at_least: 60 mL/min, below: 60 mL/min, dose: a }", "KB020", "at_least")]
    [InlineData("{ at_least: '60', dose: a }", "KB013", "60 mL/min")]
    [InlineData("{ at_least: 60 mL/min, max: 90 mL/min, dose: a }", "KB014", "at_most or below")]
    public void Kidney_bands_meet_without_overlap_or_gap(string bands, string? code, string mend)
    {
        var bound = Tiny.Bind($"- {{ id: x, medicine: levothyroxine, countries: [GB], status: licensed, kidney: [{bands}], {Tiny.Keys} }}");

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, 1, mend);
    }

    [Fact]
    public void Hours_become_minutes_and_what_the_label_does_not_say_stays_unsaid()
    {
        var pair = Tiny.Bind($"- {{ id: x, {Pair}, before: 4 h, after: 90 min, label: {{ before: 2 h }}, {Tiny.Keys} }}").Knowledge!.Interactions[0];

        (pair.BeforeMinutes, pair.AfterMinutes, pair.LabelBeforeMinutes, pair.LabelAfterMinutes, pair.PreferMinutes).ShouldBe((240, 90, 120, null, null));
    }

    [Fact]
    public void A_pair_is_one_of_things_swallowed_unless_the_entry_says_otherwise()
    {
        var pair = Tiny.Bind($"- {{ id: x, {Pair}, before: 4 h, first_by: [oral, infusion], {Tiny.Keys} }}").Knowledge!.Interactions[0];

        pair.FirstBy.ShouldBe(["oral", "infusion"]);
        pair.SecondBy.ShouldBe(["oral"]);
    }

    [Fact]
    public void The_elemental_fraction_is_computed_from_the_formula()
    {
        var form = Tiny.Bind($"- {{ id: x, {Form}, acid_neutralising: yes, trap: Mind the label., {Tiny.Keys} }}").Knowledge!.Forms[0];

        Math.Round(form.LowestFraction, 3).ShouldBe(0.603m);
        form.AcidNeutralising.ShouldBeTrue();
        form.Notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(note => note.Label.ShouldBe("trap"), note => note.Cites[0].Source.Id.ShouldBe("aasm-2025"));
    }

    [Fact]
    public void A_note_keeps_its_own_mark_and_source()
    {
        var card = Tiny.Bind($"- {{ id: x, medicine: levothyroxine, countries: [GB], status: licensed, cautions: [{{ says: Heart., mark: S, cites: [{{ source: ekbom-policy, at: y }}] }}, Bones.], {Tiny.Keys} }}").Knowledge!.Cards[0];

        card.Notes.Select(note => $"{note.Label} {note.Says} {note.Mark} {note.Cites[0].Source.Id}").ShouldBe(["cautions Heart. S ekbom-policy", "cautions Bones. V aasm-2025"]);
    }

    [Fact]
    public void An_invariant_may_carry_its_id_under_its_own_name()
    {
        var never = Tiny.Bind($"- {{ invariant: never.in-dialysis, never: Has('dialysis'), verdict: may-try, says: Never., {Tiny.Keys} }}").Knowledge!.Invariants[0];

        (never.Id, never.Verdict).ShouldBe(("never.in-dialysis", "may-try"));
    }
}
