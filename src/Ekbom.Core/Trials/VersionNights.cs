namespace Ekbom.Core.Trials;

/// <summary>The nights that belong to one version of a protocol. Only those of the version that holds are analysed; the others are kept and told.</summary>
/// <param name="Protocol">That version.</param>
/// <param name="Next">The version that took its place.</param>
/// <param name="Nights">Its nights, in order of date; none when it was replaced before its first night.</param>
public sealed record VersionNights(Protocol Protocol, Protocol Next, IReadOnlyList<DiaryNight> Nights)
{
    /// <summary>Nights with a rating.</summary>
    public int Rated => Nights.Count(night => night.Rating is not null);

    /// <summary>The versions that were replaced, the first one first.</summary>
    public static IReadOnlyList<VersionNights> Replaced(TrialFile file) =>
        [.. file.Versions.SkipLast(1).Select((version, at) => new VersionNights(version.Protocol, file.Versions[at + 1].Protocol, [.. file.Diary.Nights.Where(night => file.VersionOf(night) == at)]))];

    /// <summary>The diary with the nights of the version that holds alone.</summary>
    public static Diary OfTheLast(TrialFile file) => file.Versions.Count == 1 ? file.Diary : file.Diary with { Nights = [.. file.Diary.Nights.Where(night => file.VersionOf(night) == file.Versions.Count - 1)] };
}
