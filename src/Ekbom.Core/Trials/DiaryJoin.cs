namespace Ekbom.Core.Trials;

/// <summary>A night is often written in two goes: the rating in the evening, the hours of sleep in the morning.</summary>
public static class DiaryJoin
{
    /// <summary>Whether the two say different things of one night, so that somebody has to say which is right.</summary>
    public static bool Differ(DiaryNight old, DiaryNight fresh) =>
        Differ(old.Rating, fresh.Rating) || Differ(old.Slept, fresh.Slept) || Differ(old.TakenAt, fresh.TakenAt) || Differ(old.Stool, fresh.Stool) || Differ(old.Guess, fresh.Guess)
        || (old.Taken != Taken.NotSaid && fresh.Taken != Taken.NotSaid && old.Taken != fresh.Taken) || (old.Unusable != Unusable.No && fresh.Unusable != Unusable.No && old.Unusable != fresh.Unusable)
        || fresh.Others.Any(other => old.Others.TryGetValue(other.Key, out var before) && before != other.Value);

    /// <summary>What was said later stands; what it does not speak of stays as it was. When the rating was written decides whether the night is late.</summary>
    public static DiaryNight Join(DiaryNight old, DiaryNight fresh) => old with
    {
        Rating = fresh.Rating ?? old.Rating,
        Slept = fresh.Slept ?? old.Slept,
        Taken = fresh.Taken == Taken.NotSaid ? old.Taken : fresh.Taken,
        TakenAt = fresh.TakenAt ?? old.TakenAt,
        Others = old.Others.Concat(fresh.Others).GroupBy(other => other.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal),
        Stool = fresh.Stool ?? old.Stool,
        Reports = [.. old.Reports.Union(fresh.Reports, StringComparer.Ordinal)],
        Unusable = fresh.Unusable == Unusable.No ? old.Unusable : fresh.Unusable,
        Written = fresh.Rating is null ? old.Written ?? fresh.Written : fresh.Written,
        Note = old.Note is null || fresh.Note is null || old.Note == fresh.Note ? fresh.Note ?? old.Note : $"{old.Note}; {fresh.Note}",
        Guess = fresh.Guess ?? old.Guess,
    };

    private static bool Differ<T>(T? old, T? fresh)
        where T : struct => old is { } one && fresh is { } other && !one.Equals(other);
}
