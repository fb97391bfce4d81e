using Ekbom.Core.Assessments;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;

namespace Ekbom.Web.Trials;

/// <summary>The trials of a person for the calendar they subscribed to.</summary>
public sealed class TrialDays(TrialStore trials, Known known)
{
    private static readonly TimeSpan BeforeBed = TimeSpan.FromMinutes(30), AfterWaking = TimeSpan.FromMinutes(30);

    /// <summary>The timetable with the days of every trial that runs or is still to begin; null when there is neither.</summary>
    /// <param name="person">Whose calendar.</param>
    /// <param name="assessment">The person, judged today.</param>
    /// <param name="timetable">The calendar of the timetable; null when there is none.</param>
    /// <param name="stamp">When it is written.</param>
    /// <param name="cancelled">Ends it.</param>
    public async Task<string?> With(Person person, Assessment assessment, string? timetable, DateTimeOffset stamp, CancellationToken cancelled)
    {
        var running = new List<(FixedProtocol, TimeOnly)>();
        foreach (var trial in (await trials.Of(person.Id, cancelled)).Where(trial => trial.IsFixed && trial.StoppedOn is null))
        {
            if (await trials.Find(person.Id, trial.Id, cancelled) is { } whole && KeptTrial.Read(whole) is { } file && !TrialTime.IsOver(file, known.Today))
                running.Add((file.Versions[^1], At(file.Protocol.Outcome.Rated, assessment)));
        }

        return TrialFeed.Of(timetable, running, known.Now, stamp);
    }

    /// <summary>Shortly before the person goes to bed, or after they got up: by their own hours, else the usual ones.</summary>
    private static TimeOnly At(Rated rated, Assessment assessment)
    {
        var (hours, usual) = (assessment.Profile.Day, assessment.Knowledge.UsualDay!);
        return rated == Rated.Morning ? (hours?.Wake ?? usual.Wake).Add(AfterWaking) : (hours?.Bed ?? usual.Bed).Add(-BeforeBed);
    }
}
