using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;
using Ekbom.Core.Tests.Logic;

namespace Ekbom.Core.Tests.Assessments;

public sealed class JudgeTests
{
    private static readonly Vocabulary Words = Somebody.Words();

    private static readonly Source Aasm = new("aasm-2025", "AASM guideline", "guideline", "abstract");

    /// <summary>The protective kinds as the design lists them.</summary>
    private static readonly FindingKind[] Protects =
        [FindingKind.Emergency, FindingKind.Urgent, FindingKind.Refer, FindingKind.Avoid, FindingKind.Change, FindingKind.Separate, FindingKind.Test, FindingKind.Monitor];

    private static Recommendation LowIron(FindingKind kind) => new("iron.low", From(Mark.V), kind, Step.Iron, new Says("Your iron is low.", "Iron is low."))
    {
        Applies = Read("RlsLikely"),
        When = Read("Ferritin <= 75 'ug/L' or TransferrinSaturation < 20 '%'"),
        Unless = Read("IronOverloadPossible"),
    };

    [Theory] // aasm-2025, good practice statement 1: every row stands on an edge
    [InlineData("75 ug/L", "30 %", Outcome.Finding)]
    [InlineData("75 ng/mL", "30 %", Outcome.Finding)]
    [InlineData("75.1 ug/L", "20 %", Outcome.Satisfied)]
    [InlineData("75.1 ug/L", "19.9 %", Outcome.Finding)]
    [InlineData("60 ug/L", null, Outcome.Finding)]
    [InlineData(null, "12 %", Outcome.Finding)]
    [InlineData("120 ug/L", null, Outcome.CannotAssess)]
    [InlineData(null, "30 %", Outcome.CannotAssess)]
    [InlineData("<75 ug/L", null, Outcome.Finding)]
    [InlineData("<100 ug/L", "30 %", Outcome.CannotAssess)]
    public void Either_low_result_is_enough_and_both_are_needed_to_rule_it_out(string? ferritin, string? saturation, Outcome expected)
    {
        var person = Somebody.Of(Words).With("RlsLikely").Without("IronOverloadPossible").Measured("Ferritin", ferritin).Measured("TransferrinSaturation", saturation);

        Assert.Equal(expected, Judge.Recommendation(LowIron(FindingKind.Discuss), person.Facts));
    }

    [Theory]
    [InlineData(FindingKind.Discuss, Outcome.CannotAssess)]
    [InlineData(FindingKind.Start, Outcome.CannotAssess)]
    [InlineData(FindingKind.SelfCare, Outcome.CannotAssess)]
    [InlineData(FindingKind.Emergency, Outcome.Finding)]
    [InlineData(FindingKind.Refer, Outcome.Finding)]
    [InlineData(FindingKind.Avoid, Outcome.Finding)]
    [InlineData(FindingKind.Test, Outcome.Finding)]
    [InlineData(FindingKind.Monitor, Outcome.Finding)]
    public void An_exception_nobody_asked_about_silences_only_what_does_not_protect(FindingKind kind, Outcome expected)
    {
        var person = Somebody.Of(Words).With("RlsLikely").Measured("Ferritin", "38 ug/L");

        Assert.Equal(expected, Judge.Recommendation(LowIron(kind), person.Facts));
    }

    [Theory]
    [InlineData(FindingKind.Discuss)]
    [InlineData(FindingKind.Emergency)]
    public void A_declared_exception_silences_every_kind(FindingKind kind)
    {
        var person = Somebody.Of(Words).With("RlsLikely").With("IronOverloadPossible").Measured("Ferritin", "38 ug/L");

        Assert.Equal(Outcome.NotApplicable, Judge.Recommendation(LowIron(kind), person.Facts));
    }

    [Fact]
    public void Whom_it_is_not_about_it_does_not_judge()
    {
        var person = Somebody.Of(Words).Without("RlsLikely").Measured("Ferritin", "38 ug/L");

        Assert.Equal(Outcome.NotApplicable, Judge.Recommendation(LowIron(FindingKind.Discuss), person.Facts));
    }

    [Fact]
    public void A_finding_rests_on_the_results_that_decided_it()
    {
        var person = Somebody.Of(Words).With("RlsLikely").Without("IronOverloadPossible").Measured("Ferritin", "38 ug/L").Measured("TransferrinSaturation", "30 %");

        var answer = Reasons.Of(Judge.Whole(LowIron(FindingKind.Discuss))!, person.Facts);

        Assert.Equal(["RlsLikely: yes", "Ferritin 38 ug/L is at or below 75 ug/L", "IronOverloadPossible: no"], answer.Because.Select(reason => reason.ToString()));
    }

    [Fact]
    public void What_would_change_it_names_the_nearest_edge()
    {
        var person = Somebody.Of(Words).With("RlsLikely").Without("IronOverloadPossible").Measured("Ferritin", "38 ug/L").Measured("TransferrinSaturation", "30 %");

        var changes = Alone.ChangesSaid(Judge.Whole(LowIron(FindingKind.Discuss))!, person.Facts);

        Assert.Contains("Ferritin above 75 ug/L", changes);
        Assert.Contains("IronOverloadPossible: yes", changes);
    }

    [Theory] // applies, when, unless; then the outcome of a kind that protects and of one that permits
    [InlineData("yes", "yes", "no", Outcome.Finding, Outcome.Finding)]
    [InlineData("yes", "yes", "?", Outcome.Finding, Outcome.CannotAssess)]
    [InlineData("yes", "yes", "yes", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("yes", "no", "no", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("yes", "no", "?", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("yes", "no", "yes", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("yes", "?", "no", Outcome.CannotAssess, Outcome.CannotAssess)]
    [InlineData("yes", "?", "?", Outcome.CannotAssess, Outcome.CannotAssess)]
    [InlineData("yes", "?", "yes", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("?", "yes", "no", Outcome.CannotAssess, Outcome.CannotAssess)]
    [InlineData("?", "yes", "?", Outcome.CannotAssess, Outcome.CannotAssess)]
    [InlineData("?", "yes", "yes", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("?", "no", "no", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("?", "no", "?", Outcome.Satisfied, Outcome.Satisfied)]
    [InlineData("?", "?", "no", Outcome.CannotAssess, Outcome.CannotAssess)]
    [InlineData("no", "yes", "no", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("no", "yes", "?", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("no", "?", "yes", Outcome.NotApplicable, Outcome.NotApplicable)]
    public void An_entry_comes_out_by_whom_it_is_about_then_its_exception_then_its_condition(string applies, string when, string unless, Outcome protects, Outcome permits)
    {
        var person = Somebody.Of(Words);
        person.Facts.Set("RlsLikely", Told(applies));
        person.Facts.Set("Pregnant", Told(when));
        person.Facts.Set("IronOverloadPossible", Told(unless));

        Assert.All(Enum.GetValues<FindingKind>(), kind =>
            Assert.Equal(Protects.Contains(kind) ? protects : permits, Judge.Recommendation(LowIron(kind) with { When = Read("Pregnant") }, person.Facts)));
    }

    [Fact]
    public void What_an_entry_does_not_say_does_not_hold_it_back()
    {
        var person = Somebody.Of(Words).With("RlsLikely");
        var bare = LowIron(FindingKind.Inform) with { Applies = null, When = null, Unless = null };

        Assert.Equal(Outcome.Finding, Judge.Recommendation(bare, person.Facts));
        Assert.Null(Judge.Whole(bare));
        Assert.Equal("RlsLikely", Cql.Write(Judge.Whole(bare with { When = Read("RlsLikely") })!));
        Assert.Equal("RlsLikely", Cql.Write(Judge.Whole(bare with { Applies = Read("RlsLikely") })!));
        Assert.Equal("not Pregnant", Cql.Write(Judge.Whole(bare with { Unless = Read("Pregnant") })!));
    }

    private static Truth Told(string answer) => answer switch { "yes" => Truth.True, "no" => Truth.False, _ => Truth.Unknown };

    private static Condition Read(string text)
    {
        var (tree, error) = Parser.Read(text, Words);
        Assert.Null(error);
        return Condition.Of(tree!);
    }

    private static Provenance From(Mark mark) => new([new Citation(Aasm, "good practice statement 1")], mark, new DateOnly(2025, 1, 1), null, new Review("draft", null, null, null));
}
