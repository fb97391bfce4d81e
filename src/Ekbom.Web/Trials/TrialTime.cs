using System.Globalization;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Web.Trials;

/// <summary>How far a trial is, in a sentence.</summary>
public static class TrialTime
{
    public static string Of(TrialFile file, DateOnly today)
    {
        var (protocol, last) = (file.Protocol, Last(file.Protocol));
        if (file.Diary.Stopped is { } stopped)
            return $"Stopped on {Plain.Day(stopped.On)}: {Plain.Clean(stopped.Why)}.";
        if (today < protocol.Start)
            return $"Starts on the evening of {Plain.Day(protocol.Start)}.";
        return today > last ? $"Ended with the night of {Plain.Day(last)}." : string.Create(CultureInfo.InvariantCulture, $"Night {today.DayNumber - protocol.Start.DayNumber + 1} of {protocol.Nights}.");
    }

    public static DateOnly Last(Protocol protocol) => protocol.Start.AddDays(protocol.Nights - 1);

    /// <summary>Nothing more will be written of nights to come.</summary>
    public static bool IsOver(TrialFile file, DateOnly today) => file.Diary.Stopped is not null || today > Last(file.Protocol);

    /// <summary>The night one writes of now: until noon the night before. Null before the first evening.</summary>
    public static DateOnly? Tonight(TrialFile file, DateTime now)
    {
        const int NightEnds = 12;
        var evening = DateOnly.FromDateTime(now.AddHours(-NightEnds));
        var last = file.Diary.Stopped?.On is { } stopped && stopped < Last(file.Protocol) ? stopped : Last(file.Protocol);
        return evening < file.Protocol.Start ? DateOnly.FromDateTime(now) == file.Protocol.Start ? file.Protocol.Start : null : evening > last ? last : evening;
    }
}
