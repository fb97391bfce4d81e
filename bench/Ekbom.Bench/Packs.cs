using BenchmarkDotNet.Attributes;
using Ekbom.Core.Knowledge;
using Ekbom.KnowledgeBase;

namespace Ekbom.Bench;

/// <summary>Loading the built knowledge from memory, ready to judge by; and from its YAML files, for comparison.</summary>
public class Packs
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);
    private byte[] pack = [];

    [GlobalSetup]
    public void Build()
    {
        using var stream = new MemoryStream();
        Pack.Write(KnowledgeReader.Read(Repository.Knowledge()), stream);
        pack = stream.ToArray();
    }

    [Benchmark(Description = "load the pack")]
    public Core.Knowledge.KnowledgeBase? Load() => Binder.Bind(Pack.Read(pack, all: false).Bundle!, AsOf, trusted: true).Knowledge;

    [Benchmark(Description = "load the pack with claims and topics")]
    public Core.Knowledge.KnowledgeBase? LoadAll() => Binder.Bind(Pack.Read(pack).Bundle!, AsOf, trusted: true).Knowledge;

    [Benchmark(Description = "read and check the YAML")]
    public Core.Knowledge.KnowledgeBase? ReadYaml() => Binder.Bind(KnowledgeReader.Read(Repository.Knowledge()), AsOf).Knowledge;
}
