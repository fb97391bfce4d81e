using System.Buffers;
using BenchmarkDotNet.Attributes;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Profiles;
using Ekbom.Core.Writing;

namespace Ekbom.Bench;

/// <summary>One person judged in process: an example with many findings, and a healthy adult who needs nothing.</summary>
public class Plans
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    private readonly ArrayBufferWriter<byte> buffer = new(256 * 1024);
    private Core.Knowledge.KnowledgeBase knowledge = null!;
    private Profile profile = null!;

    [Params("anna", "bashir")]
    public string Person { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        knowledge = Repository.Knowledge(AsOf);
        profile = Repository.Profile(Person, knowledge, AsOf);
    }

    [Benchmark(Description = "assess: every entry judged")]
    public Assessment Assess() => Flow.Assess(profile, knowledge, AsOf);

    [Benchmark(Description = "assess and plan, with reasons")]
    public Plan AssessAndPropose() => Flow.Propose(Flow.Assess(profile, knowledge, AsOf), Audience.Patient);

    [Benchmark(Description = "assess and plan, with JSON")]
    public int WithJson()
    {
        buffer.ResetWrittenCount();
        PlanJson.Write(AssessAndPropose(), buffer);
        return buffer.WrittenCount;
    }
}
