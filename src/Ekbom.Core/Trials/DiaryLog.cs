namespace Ekbom.Core.Trials;

/// <summary>Puts nights into a trial file. What a corrected night said before is kept beside it.</summary>
public static class DiaryLog
{
    public static TrialFile Add(TrialFile file, IReadOnlyList<DiaryNight> added)
    {
        var corrected = file.Diary.Nights.Where(night => added.Any(one => one.Date == night.Date && DiaryJoin.Differ(night, one)));
        return file with { Diary = file.Diary with { Nights = DiaryCheck.Merged(file.Diary.Nights, added) }, Corrected = [.. file.Corrected, .. corrected] };
    }

    /// <summary>Ends the trial with this night; a trial that was ended before keeps its first reason.</summary>
    public static TrialFile Stop(TrialFile file, DateOnly on, string why) => file.Diary.Stopped is null ? file with { Diary = file.Diary with { Stopped = (on, why) } } : file;
}
