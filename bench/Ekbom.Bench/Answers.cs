using BenchmarkDotNet.Attributes;
using Ekbom.Core.Answers;
using Ekbom.Storage.Search;

namespace Ekbom.Bench;

/// <summary>One question answered in process, the index in memory.</summary>
public class Answers
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    private Answerer answerer = null!;

    [Params("Is magnesium oxide right for my restless legs, what dose, is it safe?", "Can I take it with my levothyroxine?")]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        var knowledge = Repository.Knowledge(AsOf);
        answerer = new(knowledge, EntrySearch.Make(knowledge).Retrieval());
    }

    [Benchmark(Description = "answer a question")]
    public Answer Ask() => answerer.Ask(Question, AsOf);
}
