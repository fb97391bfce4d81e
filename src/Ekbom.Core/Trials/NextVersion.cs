namespace Ekbom.Core.Trials;

/// <summary>When a protocol may be replaced by a next version: while the trial runs, and from an evening on that nobody has written of.</summary>
public static class NextVersion
{
    /// <param name="before">The trial as it is.</param>
    /// <param name="start">The first evening of the next version.</param>
    /// <param name="made">The day it is made.</param>
    /// <returns>What is wrong; empty when it may be made.</returns>
    public static IReadOnlyList<Problem> Problems(TrialFile before, DateOnly start, DateOnly made)
    {
        var last = before.Protocol.Start.AddDays(before.Protocol.Nights - 1);
        if (before.Diary.Stopped is { } stopped)
            return [new("TS016", "version", $"The trial was stopped on {ProtocolJson.Day(stopped.On)}.", "Plan a new trial; this one keeps its nights and its result.")];
        if (made > last)
            return [new("TS016", "version", $"The trial ended with the night of {ProtocolJson.Day(last)}.", "Plan a new trial; this one keeps its nights and its result.")];
        if (before.Diary.Nights is [.., var written] && written.Date >= start)
            return [new("TS017", "start", $"The nights up to {ProtocolJson.Day(written.Date)} are written already, by the plan that holds until then.", $"Start the next version on {ProtocolJson.Day(written.Date.AddDays(1))} or later.")];
        return [];
    }
}
