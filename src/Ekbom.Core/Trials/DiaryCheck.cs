using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>How a person says that something is right all the same: by an option on the command line, by a tick on a page.</summary>
/// <param name="Replace">That a night takes the place of the one that is written already; a whole sentence.</param>
/// <param name="DatesAreRight">That the dates were looked at again; a whole sentence.</param>
public sealed record DiaryWays(string Replace, string DatesAreRight)
{
    public static readonly DiaryWays CommandLine = new("To put this one in its place write --replace.", "If they are right, write --dates-are-right too."),
        Pages = new("To put this one in its place, tick the box for it.", "If they are right, tick the box for it.");
}

/// <summary>What cannot be in a diary of this trial, and what makes its days look wrong.</summary>
public static class DiaryCheck
{
    /// <summary>Changes at which moving the days has to fit better before it is said.</summary>
    private const int Clearly = 2;

    /// <summary>Problems of nights that are to be added to a file.</summary>
    /// <param name="file">The file as it is.</param>
    /// <param name="added">The nights, with the place each was written at.</param>
    /// <param name="today">The day it is where they are written.</param>
    /// <param name="replace">A night that is there already may be corrected.</param>
    /// <param name="datesAreRight">The person has looked at the dates again.</param>
    /// <param name="ways">How a person says so; by the options of the command line unless said.</param>
    public static IReadOnlyList<Problem> Of(TrialFile file, IReadOnlyList<(string Where, DiaryNight Night)> added, DateOnly today, bool replace, bool datesAreRight = false, DiaryWays? ways = null)
    {
        ways ??= DiaryWays.CommandLine;
        var problems = new List<Problem>();
        foreach (var (where, night) in added)
            Night(file, where, night, today, replace, ways, problems);
        foreach (var twice in added.GroupBy(one => one.Night.Date).Where(group => group.Count() > 1))
            problems.Add(new("TD004", twice.Last().Where, $"The night of {Day(twice.Key)} stands twice: {string.Join(" and ", twice.Select(one => one.Where))}.", "Which one is right? Keep that one."));
        if (problems.Count == 0 && !datesAreRight && Shifted(file.Protocol, VersionNights.OfTheLast(DiaryLog.Add(file, [.. added.Select(one => one.Night)])).Nights) is { } by && added.Count > 1)
            problems.Add(new("TD009", added[0].Where, $"What was taken fits the plan much better when every day is moved by {(by > 0 ? "one day later" : "one day earlier")}.", $"A night has the date of its evening. Look at the dates again. {ways.DatesAreRight}"));
        return problems;
    }

    /// <summary>
    /// By how many days what was taken fits the schedule clearly better: −1, 1, or null. Each change that was made a day early or late is one night that
    /// does not fit; moving all days by one mends all of them at once, while doses that were only forgotten stay as they are.
    /// </summary>
    public static int? Shifted(Protocol protocol, IReadOnlyList<DiaryNight> nights)
    {
        var taken = nights.Select(night => (Night: night.Date.DayNumber - protocol.Start.DayNumber, Took: Took(protocol, night))).Where(one => one.Took is not null).Select(one => (one.Night, Took: one.Took!.Value)).ToList();
        var asWritten = Misfits(0);
        if (asWritten < Clearly)
            return null;
        int[] moves = [1, -1];
        var best = moves.MinBy(Misfits);
        return asWritten - Misfits(best) >= Clearly && Misfits(best) <= asWritten / 2 ? best : null;

        int Misfits(int days) => taken.Count(one => CountedNights.BlockOf(protocol.Blocks, one.Night + days) is { } block && protocol.Blocks[block].Treatment != one.Took);
    }

    /// <summary>Which treatment was really taken; null when it is not known.</summary>
    public static int? Took(Protocol protocol, DiaryNight night)
    {
        if (CountedNights.BlockOf(protocol.Blocks, night.Date.DayNumber - protocol.Start.DayNumber) is not { } block)
            return null;
        var turn = protocol.Blocks[block].Treatment;
        return night.Taken switch
        {
            Taken.AsPlanned => turn,
            Taken.OtherTreatment when protocol.Treatments.Count == 2 => 1 - turn,
            Taken.Missed when turn != 0 && !protocol.IsSealed && NightReader.IsNothing(protocol.Treatments[0].Name) => 0,
            _ => null,
        };
    }

    /// <summary>The nights with these among them, in order; what was said of the same night is joined.</summary>
    public static IReadOnlyList<DiaryNight> Merged(IReadOnlyList<DiaryNight> nights, IReadOnlyList<DiaryNight> added) =>
        [.. nights.Concat(added).GroupBy(night => night.Date).Select(group => group.Aggregate(DiaryJoin.Join)).OrderBy(night => night.Date)];

    private static void Night(TrialFile file, string where, DiaryNight night, DateOnly today, bool replace, DiaryWays ways, List<Problem> problems)
    {
        var protocol = file.ProtocolOn(night.Date);
        var last = protocol.Start.AddDays(protocol.Nights - 1);
        if (night.Date > today)
            problems.Add(new("TD013", $"{where}, date", $"The night of {Day(night.Date)} has not been yet.", $"Write the day of an evening that has been, {Day(today)} at the latest."));
        else if (night.Date < protocol.Start || night.Date > last)
            problems.Add(new("TD014", $"{where}, date", $"The night of {Day(night.Date)} lies outside the trial.", $"Its nights go from {Day(protocol.Start)} to {Day(last)}."));
        if (file.Diary.Stopped is { } stopped && night.Date > stopped.On)
            problems.Add(new("TD015", $"{where}, date", $"The trial was stopped on {Day(stopped.On)}.", "Later nights are not part of it. A new trial is a new file."));
        if (file.Diary.Nights.FirstOrDefault(other => other.Date == night.Date) is { } old && DiaryJoin.Differ(old, night) && !replace)
            problems.Add(new("TD004", $"{where}, date", $"The night of {Day(night.Date)} is written already, and says something else: {Told(old)}.", $"Which one is right? {ways.Replace} The old one is kept beside it."));
        if (night.Unusable != Unusable.No && file.Looks.Count > 0)
            problems.Add(new("TD016", $"{where}, unusable", "Results have been seen, and from then on no night can be taken out.", "Leave it out, and write why it was different as a note."));
    }

    private static string Told(DiaryNight night) => string.Create(CultureInfo.InvariantCulture, $"rating {(night.Rating is { } rating ? rating : "none")}, taken {TrialWords.Of(night.Taken)}");

    private static string Day(DateOnly day) => ProtocolJson.Day(day);
}
