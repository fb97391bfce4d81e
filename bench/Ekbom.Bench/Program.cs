using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Ekbom.Bench;

if (args is ["days"])
{
    DayTimes.Run(1000);
    return 0;
}

if (args is ["trials", ..])
{
    TrialsProof.Run(args is [_, var wanted] && int.TryParse(wanted, System.Globalization.CultureInfo.InvariantCulture, out var trials) ? trials : 2000);
    return 0;
}

if (args is ["web", var address])
{
    await WebLoad.Run(new Uri(address));
    return 0;
}

if (args is ["answers", .. var which])
    return AnswerQuality.Run(held: which is not ["open"]);

// one process, one core: the numbers of docs/performance.md
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(15))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics)
    .AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max)
    .AddLogger(ConsoleLogger.Default);
BenchmarkSwitcher.FromAssembly(typeof(Plans).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
