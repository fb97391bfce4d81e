using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;
using Ekbom.Storage.Search;

namespace Ekbom.App.Tests.Answers;

/// <summary>The sets of bench/answers/paraphrases.yaml: whoever asks the same in other words is told the same entries.</summary>
public sealed class AgreementTests
{
    /// <summary>Of every two wordings of a set, the share of entries that both tell of those that either tells; the mean.</summary>
    private const double LeastOfASet = 0.85, LeastOfAll = 0.95;

    private const int Sets = 40, Wordings = 5;

    private static readonly Lazy<Answerer> Real = new(() => new(RealKnowledge.Base, EntrySearch.Make(RealKnowledge.Base).Retrieval()));

    private static readonly Lazy<IReadOnlyList<(string Name, IReadOnlyList<string> Asks)>> Read = new(() =>
        [.. ((ListNode)YamlText.Read(File.ReadAllText(Path.Combine(RealKnowledge.Root, "bench", "answers", "paraphrases.yaml")), "paraphrases.yaml").Tree!).Items.Cast<MapNode>()
            .Select(set => (((TextNode)set["set"]!).Text, (IReadOnlyList<string>)[.. ((ListNode)set["asks"]!).Items.Select(ask => ((TextNode)ask).Text)]))]);

    [Fact]
    public void Paraphrases_get_the_same_entries()
    {
        var shares = Read.Value.Select(set => (set.Name, Share: Agreement([.. set.Asks.Select(Told)]))).ToList();

        Assert.All(shares, one => Assert.True(one.Share >= LeastOfASet, $"{one.Name}: {one.Share:P0}"));
        Assert.InRange(shares.Average(one => one.Share), LeastOfAll, 1);
    }

    [Fact]
    public void There_are_enough_sets_and_each_has_enough_wordings_and_a_name_of_its_own()
    {
        Assert.True(Read.Value.Count >= Sets);
        Assert.All(Read.Value, set => Assert.True(set.Asks.Distinct().Count() >= Wordings, set.Name));
        Assert.Equal(Read.Value.Count, Read.Value.Select(set => set.Name).Distinct().Count());
    }

    [Fact]
    public void Every_wording_is_answered() => Assert.All(Read.Value.SelectMany(set => set.Asks), ask => Assert.True(Told(ask).Count > 0, ask));

    [Theory] // a check of the measure itself
    [InlineData("a b", "a b", 1)]
    [InlineData("a b", "b c", 1.0 / 3)]
    [InlineData("a", "b", 0)]
    [InlineData("", "", 1)]
    public void Agreement_is_what_both_share_of_what_either_tells(string one, string other, double share) =>
        Assert.Equal(share, Agreement([one.Split(' ', StringSplitOptions.RemoveEmptyEntries), other.Split(' ', StringSplitOptions.RemoveEmptyEntries)]), 6);

    private static IReadOnlyList<string> Told(string question)
    {
        var answer = Real.Value.Ask(question, RealKnowledge.AsOf);
        return [.. answer.Corrections.Select(one => one.Instead).Concat(answer.Statements).Select(said => said.Entry).Distinct()];
    }

    private static double Agreement(IReadOnlyList<IReadOnlyList<string>> told) =>
        told.SelectMany((one, at) => told.Skip(at + 1).Select(other => one.Union(other).Any() ? (double)one.Intersect(other).Count() / one.Union(other).Count() : 1)).Average();
}
