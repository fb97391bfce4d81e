using System.Text.Json.Nodes;
using Ekbom.Core.Logic;
using FsCheck.Xunit;
using Interval = Ekbom.Core.Measures.Interval;

namespace Ekbom.Core.Tests.Logic;

/// <summary>What holds of every condition and every person. Three-valued logic is sound, not complete: <c>A or not A</c> is unknown when A is.</summary>
[Properties(Arbitrary = [typeof(Trees)])]
public sealed class LogicProperties
{
    [Property(MaxTest = 2000)]
    public void The_circuit_judges_many_conditions_at_once_as_the_tree_judges_each(AnyCase one, AnyCase another)
    {
        var circuit = new Circuit();
        Expression[] trees = [one.Tree, another.Tree, new Connected(Connective.Xor, another.Tree, new Negation(one.Tree))]; // parts are shared
        var places = trees.Select(tree => circuit.Add(tree).Place).ToList();
        var standings = circuit.Evaluate(one.Facts);

        Assert.Equal(trees.Select(tree => Evaluation.Truth(tree, one.Facts)), places.Select(at => standings[at].Truth));
    }

    [Property(MaxTest = 2000)]
    public void What_is_written_of_a_tree_is_read_as_the_same_tree(AnyCase one)
    {
        var (tree, error) = Parser.Read(Cql.Write(one.Tree), Trees.Words);

        Assert.Null(error);
        Assert.Equal(one.Tree, tree);
    }

    [Property(MaxTest = 300)]
    public void A_known_truth_holds_for_every_person_the_unknown_facts_may_make(PlainCase one)
    {
        var truth = Evaluation.Truth(one.Tree, one.Facts);
        if (truth != Truth.Unknown)
            Assert.All(Completed(one), complete => Assert.Equal(truth, Evaluation.Truth(one.Tree, complete)));
    }

    [Property(MaxTest = 300)]
    public void Where_each_fact_stands_once_a_truth_is_unknown_only_if_it_may_turn_out_either_way(OnceCase one)
    {
        var truth = Evaluation.Truth(one.Tree, one.Facts);
        var ends = Completed(one).Select(complete => Evaluation.Truth(one.Tree, complete)).Distinct().ToList();

        Assert.Equal(truth == Truth.Unknown ? 2 : 1, ends.Count);
        Assert.True(truth == Truth.Unknown || ends[0] == truth);
    }

    [Property(MaxTest = 300)]
    public void Once_everything_is_known_the_answer_is_that_of_ordinary_logic(PlainCase one) =>
        Assert.All(Completed(one).Take(20), complete => Assert.NotEqual(Truth.Unknown, Evaluation.Truth(one.Tree, complete)));

    [Property(MaxTest = 500)]
    public void The_reasons_alone_decide_and_no_smaller_set_of_facts_does(PlainCase one)
    {
        var answer = Reasons.Of(one.Tree, one.Facts);
        if (answer.Truth == Truth.Unknown)
            return;
        var facts = answer.Because.Select(reason => reason.Fact).Distinct().ToList();

        Assert.Equal(answer.Truth, Evaluation.Truth(one.Tree, Trees.Only(one.Facts, facts)));
        Assert.Equal(FewestThatDecide(one, answer.Truth), facts.Count);
        Assert.All(facts, left => Assert.Equal(Truth.Unknown, Evaluation.Truth(one.Tree, Trees.Only(one.Facts, facts.Where(fact => fact != left)))));
    }

    [Property(MaxTest = 500)]
    public void The_missing_facts_are_unknown_and_settle_the_answer(PlainCase one)
    {
        var answer = Reasons.Of(one.Tree, one.Facts);
        if (answer.Truth != Truth.Unknown)
        {
            Assert.Empty(answer.Missing);
            return;
        }

        Assert.NotEmpty(answer.Missing);
        Assert.Empty(answer.Because);
        Assert.All(answer.Missing, fact => Assert.True(!one.Facts.IsKnown(fact) || (fact.Type == FactType.Quantity && !one.Facts.IntervalAt(fact.Slot).IsExact)));
        Assert.All(Trees.Completions(one.Facts.Copy(), answer.Missing).Take(50), complete => Assert.NotEqual(Truth.Unknown, Evaluation.Truth(one.Tree, complete)));
    }

    [Property(MaxTest = 1000)]
    public void What_would_change_it_turns_it(AnyCase one)
    {
        var truth = Evaluation.Truth(one.Tree, one.Facts);

        Assert.All(Alone.Changes(one.Tree, one.Facts), change => Assert.Equal(Kleene.Not(truth), Evaluation.Truth(one.Tree, one.Facts, change.To)));
    }

    [Property(MaxTest = 2000)]
    public void Taken_apart_a_condition_turns_where_it_turns_as_a_whole(PlainCase one) =>
        Assert.Equal(Alone.Changes(one.Tree, one.Facts).Select(change => change.Says), Alone.ChangesSaid(one.Tree, one.Facts));

    /// <summary>Not at the same value: inside a sum a fact has no boundary of its own, and as a whole it may turn at a number that another part names.</summary>
    [Property(MaxTest = 2000)]
    public void Taken_apart_a_condition_turns_by_no_other_fact_than_as_a_whole(AnyCase one)
    {
        var whole = Alone.Changes(one.Tree, one.Facts).Select(change => change.Fact.Name).ToList();

        Assert.All(Alone.ChangesSaid(one.Tree, one.Facts), says => Assert.Contains(whole, name => says.StartsWith(name, StringComparison.Ordinal)));
    }

    [Property(MaxTest = 500)]
    public void Nothing_nearer_than_the_change_named_turns_it_and_what_is_not_named_turns_it_nowhere(PlainCase one)
    {
        var truth = Evaluation.Truth(one.Tree, one.Facts);
        if (truth == Truth.Unknown)
            return;
        var changes = Alone.Changes(one.Tree, one.Facts);
        foreach (var fact in Reasons.Dependencies(one.Tree).Where(one.Facts.IsKnown))
        {
            var change = changes.SingleOrDefault(change => change.Fact == fact);
            var nearest = change is null ? decimal.MaxValue : Distance(one.Facts, change.To) - 0.001m;
            Assert.All(Alternatives(fact).Where(other => Distance(one.Facts, other) < nearest), other =>
                Assert.NotEqual(Kleene.Not(truth), Evaluation.Truth(one.Tree, one.Facts, other)));
        }
    }

    [Property(MaxTest = 500)]
    public void A_fact_a_condition_does_not_depend_on_changes_nothing(AnyCase one, AnyCase another)
    {
        var dependencies = Reasons.Dependencies(one.Tree);
        var mixed = another.Facts.Copy();
        foreach (var fact in dependencies)
        {
            if (fact.Type == FactType.Boolean)
                mixed.Set(fact, one.Facts.TruthAt(fact.Slot));
            else if (fact.Type == FactType.Code)
                mixed.SetCode(fact, one.Facts.CodeAt(fact.Slot));
            else
                mixed.Set(fact, one.Facts.IntervalAt(fact.Slot));
        }

        mixed.Settle();
        Assert.Equal(Evaluation.Truth(one.Tree, one.Facts), Evaluation.Truth(one.Tree, mixed));
        Assert.All(Reasons.Of(one.Tree, one.Facts).Missing, fact => Assert.Contains(fact, dependencies));
    }

    [Property(MaxTest = 500)]
    public void Every_answer_can_be_explained(AnyCase one)
    {
        var answer = Reasons.Of(one.Tree, one.Facts);

        Assert.Equal(Evaluation.Truth(one.Tree, one.Facts), answer.Truth);
        Assert.All(answer.Because, reason => Assert.NotEmpty(reason.ToString()));
    }

    [Property(MaxTest = 500)]
    public void To_suppose_what_is_so_changes_nothing(AnyCase one) => Assert.All(Reasons.Dependencies(one.Tree), fact =>
    {
        var same = new Supposed(fact)
        {
            Truth = fact.Type == FactType.Boolean ? one.Facts.TruthAt(fact.Slot) : Truth.Unknown,
            Number = fact.Type is FactType.Quantity or FactType.Date ? one.Facts.IntervalAt(fact.Slot) : default,
            Code = fact.Type == FactType.Code && one.Facts.CodeAt(fact.Slot) is >= 0 and var code ? fact.Codes[code] : null,
        };
        Assert.Equal(Evaluation.Truth(one.Tree, one.Facts), Evaluation.Truth(one.Tree, one.Facts, same));
    });

    [Property(MaxTest = 500)]
    public void Elm_names_every_fact_and_definition_the_tree_names(AnyCase one)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        Named(new Elm(new HashSet<string>()).Write(one.Tree), named);

        Assert.Equal(Names(one.Tree).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static void Named(JsonNode? node, HashSet<string> into)
    {
        if (node is JsonObject { } json && json["type"]?.GetValue<string>() is ("ExpressionRef" or "ParameterRef" or "FunctionRef"))
            into.Add(json["name"]!.GetValue<string>() + (json["operand"] is { } with ? $"('{with[0]!["value"]}')" : ""));
        foreach (var child in node is JsonObject map ? map.Select(pair => pair.Value) : node is JsonArray list ? list : [])
            Named(child, into);
    }

    private static IEnumerable<string> Names(Expression tree) => tree switch
    {
        FactReference reference => [reference.Fact.Name],
        DefinitionReference reference => [reference.Definition.Name],
        Negation negation => Names(negation.Of),
        NullTest test => Names(test.Of),
        Connected pair => Names(pair.Left).Concat(Names(pair.Right)),
        Compared pair => Names(pair.Left).Concat(Names(pair.Right)),
        Calculation pair => Names(pair.Left).Concat(Names(pair.Right)),
        BetweenBounds between => Names(between.Of).Concat(Names(between.Low)).Concat(Names(between.High)),
        Membership among => Names(among.Of).Concat(among.Among.SelectMany(Names)),
        _ => [],
    };

    private static IEnumerable<Facts> Completed(Case one) => Trees.Completions(one.Facts.Copy(), Reasons.Dependencies(one.Tree));

    private static int FewestThatDecide(Case one, Truth truth)
    {
        var all = Reasons.Dependencies(one.Tree);
        return Enumerable.Range(0, 1 << all.Count)
            .Select(set => all.Where((_, at) => (set >> at & 1) == 1).ToList())
            .Where(set => Evaluation.Truth(one.Tree, Trees.Only(one.Facts, set)) == truth)
            .Min(set => set.Count);
    }

    private static IEnumerable<Supposed> Alternatives(Fact fact) => fact.Type switch
    {
        FactType.Boolean => [new Supposed(fact) { Truth = Truth.True }, new Supposed(fact) { Truth = Truth.False }],
        FactType.Code => fact.Codes.Select(code => new Supposed(fact) { Code = code }),
        _ => Enumerable.Range(0, 180).Select(quarter => new Supposed(fact) { Number = Interval.Exactly(quarter / 4m) }),
    };

    private static decimal Distance(Facts facts, Supposed to)
    {
        if (to.Fact.Type == FactType.Boolean)
            return facts.TruthAt(to.Fact.Slot) == to.Truth ? 0m : 1m;
        if (to.Fact.Type == FactType.Code)
            return Math.Abs(to.Fact.Codes.ToList().IndexOf(to.Code!) - facts.CodeAt(to.Fact.Slot));
        var (known, number) = (facts.IntervalAt(to.Fact.Slot), to.Number.Low);
        return known.HasLow && number < known.Low ? known.Low - number : known.HasHigh && number > known.High ? number - known.High : 0m;
    }
}
