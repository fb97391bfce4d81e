using Ekbom.Core.Logic;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Properties;

/// <summary>Questions are honest: each can change the plan, what is not asked cannot, and a dialog comes to its end.</summary>
public sealed class QuestionProperties
{
    /// <summary>More answers than this to one dialog would be an endless one: each of the questions once, and what an answer opens.</summary>
    private const int Longest = 40;

    [Fact]
    public void Every_condition_a_rule_names_is_asked_for_together_with_others()
    {
        var lone = RealKnowledge.Base.Vocabulary.Calls.Where(call => call.Key.Function == Function.Has && RealKnowledge.Base.Vocabulary.AskedWith(call.Key.Argument) is null);

        Assert.Empty(lone.Select(call => call.Key.Argument));
    }

    [Fact]
    public void Every_fact_with_a_question_can_be_answered_here() =>
        Assert.Equal(
            RealKnowledge.Base.Vocabulary.Booleans.Concat(RealKnowledge.Base.Vocabulary.Quantities).Concat(RealKnowledge.Base.Vocabulary.CodeFacts).Where(fact => fact.Ask is not null).Select(fact => fact.Name).Except(["Weight"]).Order(StringComparer.Ordinal),
            Replies.Askable.Order(StringComparer.Ordinal));

    [Fact]
    public void Some_answer_to_each_question_changes_the_plan() => Every.Person(40, (one, random) =>
    {
        var plan = one.Plan();
        var now = Outcome(plan);
        foreach (var question in plan.Questions)
            Assert.True(CanChange(one, plan, question, now, random), $"no answer to {question.Fact} changes anything; it says it settles {string.Join(", ", question.Settles)}");
    });

    [Fact]
    public void What_is_not_asked_for_changes_nothing() => Every.Person(120, (one, random) =>
    {
        var plan = one.Plan();
        if (plan.Disposition == "emergency")
            return;
        var facts = one.Assess().Facts;
        foreach (var fact in Replies.Open(facts))
        {
            var asked = plan.Questions.FirstOrDefault(question => question.Fact == fact);
            var conditions = Replies.Conditions(facts, fact).Where(id => !RealKnowledge.Base.Terms.SelfAndClasses(id).Any(wider => plan.Questions.Any(question => question.Conditions.Contains(wider)))).ToList();
            if (asked is not null && conditions.Count == 0)
                continue;
            var other = Replies.To(one, fact, conditions, random);
            Assert.True(Said(plan) == Said(other.Plan()), $"{fact} {string.Join(' ', other.Conditions)}: {Said(plan)}\nbecame {Said(other.Plan())}");
        }
    });

    [Fact]
    public void A_dialog_ends_and_then_no_answer_changes_what_comes_first() => Every.Person(40, (one, random) =>
    {
        var (now, asked) = (one, new List<string>());
        while (now.Plan() is { Disposition: not "emergency", Questions: [{ Unsure: false } first, ..] })
        {
            asked.Add(first.Fact);
            Assert.True(asked.Count <= Longest, "still asking: " + string.Join(", ", asked));
            now = Replies.To(now, first, random);
        }

        var plan = now.Plan();
        if (plan.Disposition == "emergency")
            return;
        var facts = now.Assess().Facts;
        var open = Replies.Open(facts).Except(plan.Questions.Select(question => question.Fact)).ToList(); // what is left was answered with "unsure"
        for (var trial = 0; trial < 3; trial++)
            Same(plan, open.Aggregate(now, (sofar, fact) => Replies.To(sofar, fact, Replies.Conditions(facts, fact), random)), "all that is open");
    });

    [Fact]
    public void Signs_come_first_then_what_makes_magnesium_dangerous_then_other_conditions()
    {
        var plan = new Someone().Plan();

        Assert.Equal(["ReportsAsked", "HardStopConditions"], plan.Questions.Take(2).Select(question => question.Fact));
        Assert.Equal(["HardStopConditions", "OtherConditions", "FurtherConditions"], plan.Questions.Where(question => question.Conditions.Count > 0).Select(question => question.Fact));
        var asked = new Someone { Reports = [] }.Plan();
        Assert.Equal(["HardStopConditions", "OtherConditions"], asked.Questions.Take(2).Select(question => question.Fact));
    }

    [Theory]
    [InlineData("{ name: magnesium citrate, amount: 100 mg, of: elemental, per_day: 1 }", "TimesUnknown")]
    [InlineData("{ name: magnesium citrate, at: ['22:00'] }", "MagnesiumAmount")]
    [InlineData("{ name: Magnesium-Diasporal, at: ['22:00'] }", "MagnesiumAmount")]
    [InlineData("{ name: magnesium citrate, amount: 100 mg, of: elemental, at: ['22:00'], helped: no }", "MagnesiumDays")]
    public void What_we_know_to_be_missing_is_asked_for(string supplement, string fact)
    {
        var plan = Core.Flow.Propose(Core.Flow.Assess(Profiles.Read.Good($"medicines: [{{ name: levothyroxine, at: ['07:00'] }}]\nsupplements: [{supplement}]"), RealKnowledge.Base, RealKnowledge.AsOf), Core.Knowledge.Audience.Patient);

        Assert.Contains(fact, plan.Questions.Select(question => question.Fact));
    }

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("2026", true)]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-12", false)]
    [InlineData("2026-10", false)]
    public void The_day_is_asked_for_on_which_a_medicine_ended_that_may_still_be_taken(string until, bool asked)
    {
        var one = People.Clean();
        one.Medicines = [new() { ["name"] = "sertraline", ["until"] = until }];
        var plan = one.Plan();

        Assert.Equal(asked, plan.Questions.Any(question => question.Fact == "EndNotKnown"));
        if (asked)
            Assert.True(CanChange(one, plan, plan.Questions.Single(question => question.Fact == "EndNotKnown"), Outcome(plan), new Random(1)));
    }

    private static bool CanChange(Someone one, Plan plan, OpenQuestion question, string now, Random random)
    {
        for (var trial = 0; trial < 20; trial++)
        {
            if (Outcome(Replies.To(one, question, random).Plan()) != now)
                return true;
        }

        // not alone: together with the answers to the other questions
        for (var trial = 0; trial < 60; trial++)
        {
            var others = plan.Questions.Where(other => other.Fact != question.Fact && random.Next(3) > 0).Aggregate(one, (sofar, other) => Replies.To(sofar, other, random));
            var without = Outcome(others.Plan());
            for (var answer = 0; answer < 3; answer++)
            {
                if (Outcome(Replies.To(others, question, random).Plan()) != without)
                    return true;
            }
        }

        return false;
    }

    private static void Same(Plan plan, Someone other, string fact)
    {
        var then = other.Plan();
        Assert.True((plan.Disposition, plan.Magnesium.Verdict) == (then.Disposition, then.Magnesium.Verdict),
            $"{fact}: {plan.Disposition}, {plan.Magnesium.Verdict} became {then.Disposition}, {then.Magnesium.Verdict} for\n{other}");
    }

    private static string Outcome(Plan plan) => $"{Said(plan)} | {string.Join(' ', plan.CannotAssess.Select(entry => entry.Id))} | {plan.Magnesium.Suggestion?.When}";

    /// <summary>What a reader is told: what leads, the verdict and why, the findings.</summary>
    private static string Said(Plan plan) =>
        $"{plan.Disposition} {plan.Magnesium.Verdict} {string.Join(' ', plan.Secondary)} | {string.Join(' ', plan.Magnesium.Because.Select(said => said.Text))} | {string.Join(' ', plan.Steps.SelectMany(step => step.Findings).Select(finding => finding.Id))}";
}
