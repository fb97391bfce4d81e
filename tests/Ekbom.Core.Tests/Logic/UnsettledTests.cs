using Ekbom.Core.Logic;
using FsCheck.Xunit;

namespace Ekbom.Core.Tests.Logic;

/// <summary>What is open in a condition: never a fact too few, and where each fact stands once, never one too many.</summary>
[Properties(Arbitrary = [typeof(Trees)])]
public sealed class UnsettledTests
{
    [Property(MaxTest = 500)]
    public void Whatever_is_answered_of_what_is_not_named_turns_nothing(AnyCase one)
    {
        var open = Alone.Open(one.Tree, one.Facts);
        var rest = Reasons.Dependencies(one.Tree).Where(fact => !open.Contains(fact) && !one.Facts.IsKnown(fact)).ToList();

        Assert.All(Trees.Completions(one.Facts.Copy(), rest).Take(50), complete => Assert.Equal(Evaluation.Truth(one.Tree, one.Facts), Evaluation.Truth(one.Tree, complete)));
    }

    [Property(MaxTest = 500)]
    public void Where_each_fact_stands_once_something_is_open_only_while_the_truth_is_not_known(OnceCase one)
    {
        var answer = Reasons.Of(one.Tree, one.Facts);

        Assert.Equal(answer.Missing.OrderBy(fact => fact.Name, StringComparer.Ordinal), Alone.Open(one.Tree, one.Facts).OrderBy(fact => fact.Name, StringComparer.Ordinal));
    }

    [Property(MaxTest = 1000)]
    public void It_names_the_same_facts_as_walking_the_tree(AnyCase one)
    {
        Assert.Equal(Names(UnsettledWalk.Of(one.Tree, one.Facts)), Names(Alone.Open(one.Tree, one.Facts)));

        static IEnumerable<string> Names(IEnumerable<Fact> facts) => facts.Select(fact => fact.Name).Order(StringComparer.Ordinal);
    }
}
