using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

/// <summary>Claims, contradictions and topics: what an editor may get wrong.</summary>
public class ClaimTests
{
    private const string Claims = "knowledge/claims/tested.yaml";

    private const string Says = "says: { patient: It is not so., clinician: It is not so. }, why: A source says otherwise., articles: [{ source: aasm-2025, at: line 3 }]";

    private static Bound Bind(string claim, string contradiction) => Tiny.Bind(
        $"- {{ id: C001, claim: Magnesium cures., topic: evidence, {Says}, {claim} }}\n- {{ id: C002, claim: It does not., topic: evidence, verdict: unverified, {Says}, contradictions: [X01], {Tiny.Keys} }}\n"
        + $"- {{ id: X01, contradiction: One cures and the other not., kind: internal, says: {{ patient: A., clinician: A. }}, {contradiction}, {Tiny.Keys} }}\n", Claims);

    [Theory]
    [InlineData("verdict: rejected, contradictions: [X01]", "claims: [C001, C002], severity: high", null, 0, "")]
    [InlineData("verdict: rejectd, contradictions: [X01]", "claims: [C001, C002], severity: high", "KB012", 1, "Did you mean rejected?")]
    [InlineData("verdict: rejected, contradictions: [X01], rests_on: [iron.low]", "claims: [C001, C002], severity: high", "KB038", 1, "the knowledge base")]
    [InlineData("verdict: rejected, contradictions: [X01, X02]", "claims: [C001, C002], severity: high", "KB038", 1, "claims/")]
    [InlineData("verdict: rejected", "claims: [C001, C002], severity: high", "KB039", 3, "Add X01 to C001")]
    [InlineData("verdict: rejected, contradictions: [X01]", "claims: [C001, C002], severity: grave", "KB012", 3, "high")]
    public void A_slip_is_named_with_its_line_and_what_to_write(string claim, string contradiction, string? code, int line, string mend)
    {
        var bound = Bind(claim + ", " + Tiny.Keys, contradiction);

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, line, mend, Claims);
    }

    [Theory]
    [InlineData("U", "rejected", true)]
    [InlineData("A", "corrected", true)]
    [InlineData("A", "unverified", false)]
    [InlineData("S", "rejected", false)]
    [InlineData("policy, because: it is safer", "depends-on-country", false)]
    public void A_verdict_that_corrects_needs_a_basis_that_may_drive(string mark, string verdict, bool refused)
    {
        var bound = Bind($"verdict: {verdict}, contradictions: [X01], {Tiny.Keys.Replace("mark: V", "mark: " + mark, StringComparison.Ordinal)}", "claims: [C001, C002], severity: low");

        if (refused)
            Tiny.Refused(bound, "KB037", 1, "verdict: unverified", Claims);
        else
            Tiny.Accepted(bound);
    }

    [Theory]
    [InlineData("entries: [iron.lw]", "KB038", "the knowledge base")]
    [InlineData("entries: [iron.low], related: [topic.other]", "KB038", "topics.yaml")]
    [InlineData("entries: [iron.low], depends_on: [Feritin]", "KB038", "Did you mean Ferritin?")]
    [InlineData("related: []", "KB003", "entries")]
    public void A_topic_names_what_exists(string keys, string code, string mend)
    {
        const string Topics = "knowledge/answers/topics.yaml";
        var bundle = KnowledgeReader.Read([.. new[] { (Tiny.Path, Tiny.Recommendation()), (Topics, $"- {{ id: topic.iron, question: Is it iron?, asked: [low iron], {keys} }}\n") }.Concat(Tiny.GroundFiles)]);

        var problem = Binder.Bind(bundle, null).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code, problem.ToString());
        problem.Mend.ShouldContain(mend);
    }

    [Theory]
    [InlineData("measure: MD, raw: { estimate: -2.5, lower: -5.9, upper: 1.0 }", null, "")]
    [InlineData("measure: MC, raw: { m1i: 7, sd1i: 7, m2i: 17, sd2i: 7, ni: 10 }", null, "")]
    [InlineData("measure: XX, raw: { estimate: -2.5, lower: -5.9, upper: 1.0 }", "KB045", "Write one of:")]
    [InlineData("measure: MD, raw: { estimate: -2.5, lower: 5.9, upper: 1.0 }", "KB045", "Write lower, estimate and upper")]
    [InlineData("measure: MD, raw: { estimate: -2.5, lower: -5.9 }", "KB045", "estimate lower upper")]
    [InlineData("measure: MD, raw: { estimate: null, lower: -5.9, upper: 1.0 }", "KB045", "Write every number")]
    [InlineData("measure: MD", "KB006", "Write raw:")]
    public void An_effect_that_cannot_be_drawn_is_named(string effect, string? code, string mend)
    {
        const string Studies = "knowledge/studies/tested.yaml";
        var bound = Tiny.Bind($"- {{ id: study.a, study: A 2020, design: randomised, population: [rls], outcomes: [{{ what: severity, result: lower, effect: {{ scale: severity, against: control, better: lower, {effect} }} }}], risk_of_bias: high, {Tiny.Keys} }}\n", Studies);

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, 1, mend, Studies);
    }

    [Theory]
    [InlineData("broad: [iron]", true)]
    [InlineData("broad: [is the iron safe]", false)]
    [InlineData("alone: [iron]", false)]
    public void A_broad_phrase_says_more_than_a_word_that_many_topics_share(string keys, bool refused)
    {
        const string Topics = "knowledge/answers/topics.yaml";
        var others = string.Concat(Enumerable.Range(1, 5).Select(at => $"- {{ id: topic.{at}, question: Is it?, asked: [iron way{at}], entries: [iron.low] }}\n"));
        var bundle = KnowledgeReader.Read([.. new[] { (Tiny.Path, Tiny.Recommendation()), (Topics, others + $"- {{ id: topic.iron, question: Is it iron?, asked: [iron infusion], {keys}, entries: [iron.low] }}\n") }.Concat(Tiny.GroundFiles)]);

        var problems = Binder.Bind(bundle, null).Problems;

        Assert.Equal(refused ? ["KB039"] : [], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("iron", true)]
    [InlineData("what about the iron", true)]
    [InlineData("iron infusion", false)]
    [InlineData("ferinject", false)]
    public void A_phrase_of_one_word_that_many_topics_share_says_too_little(string phrase, bool refused)
    {
        const string Topics = "knowledge/answers/topics.yaml";
        var others = string.Concat(Enumerable.Range(1, 5).Select(at => $"- {{ id: topic.{at}, question: Is it?, asked: [iron way{at}], entries: [iron.low] }}\n"));
        var bundle = KnowledgeReader.Read([.. new[] { (Tiny.Path, Tiny.Recommendation()), (Topics, others + $"- {{ id: topic.iron, question: Is it iron?, asked: [{phrase}], entries: [iron.low] }}\n") }.Concat(Tiny.GroundFiles)]);

        var problems = Binder.Bind(bundle, null).Problems;

        if (refused)
            problems.ShouldHaveSingleItem().Code.ShouldBe("KB039");
        else
            problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("population: [rls]", "studies: [study.a]", "steps: -2", null, 0, "")]
    [InlineData("population: [rsl]", "studies: [study.a]", "steps: -2", "KB012", 1, "Did you mean rls?")]
    [InlineData("population: [rls], arms: [{ what: magnesium 250 mg, basis: elementl }]", "studies: [study.a]", "steps: -2", "KB012", 1, "Did you mean elemental?")]
    [InlineData("population: [rls]", "studies: [study.b]", "steps: -2", "KB038", 2, "Did you mean study.a?")]
    [InlineData("population: [rls]", "studies: [study.a]", "steps: -3", "KB033", 2, "from -2 to 2")]
    public void A_slip_in_a_study_or_in_what_studies_add_up_to_is_named(string study, string studies, string steps, string? code, int line, string mend)
    {
        const string Studies = "knowledge/studies/tested.yaml";
        var bound = Tiny.Bind(
            $"- {{ id: study.a, study: A 2020, design: randomised, outcomes: [{{ what: severity, result: no difference }}], risk_of_bias: high, {study}, {Tiny.Keys} }}\n"
            + $"- {{ id: evidence.a, synthesis: Magnesium, pooling: Not pooled., certainty: low, says: {{ patient: A., clinician: A. }}, judgements: [{{ domain: imprecision, why: One study., {steps} }}], {studies}, {Tiny.Keys} }}\n", Studies);

        if (code is null)
            Tiny.Accepted(bound);
        else
            Tiny.Refused(bound, code, line, mend, Studies);
    }
}
