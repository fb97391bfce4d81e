using System.Diagnostics;
using Ekbom.Core.Timetables;

namespace Ekbom.Bench;

/// <summary>How long the solver takes over many different days, each solved once: a distribution, which repeating one day would not show.</summary>
public static class DayTimes
{
    private const int WarmUp = 200, FirstSeed = 1, WarmSeed = 100_000;

    public static void Run(int count)
    {
        for (var seed = WarmSeed; seed < WarmSeed + WarmUp; seed++)
            DaySolver.Solve(RandomDays.Make(seed));
        var (milliseconds, feasible, unproved) = (new List<double>(count), 0, 0);
        for (var seed = FirstSeed; seed < FirstSeed + count; seed++)
        {
            var day = RandomDays.Make(seed);
            var start = Stopwatch.GetTimestamp();
            var answer = DaySolver.Solve(day);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            feasible += answer.Feasible ? 1 : 0;
            unproved += answer.Proved ? 0 : 1;
        }

        milliseconds.Sort();
        double At(double share) => milliseconds[Math.Min(count - 1, (int)(count * share))];
        Console.WriteLine($"{count} random days of 16 to 20 doses ({feasible} feasible), each solved once on one core, in ms:");
        Console.WriteLine($"median {At(0.5):0.00}   75 % {At(0.75):0.00}   95 % {At(0.95):0.00}   99 % {At(0.99):0.00}   worst {milliseconds[^1]:0.0}   unproved {unproved}");
    }
}
