namespace Ekbom.Core.Trials;

/// <summary>A protocol as it was fixed, with its hash.</summary>
/// <param name="Protocol">With a helper, in the person's own file, without what is in which box.</param>
/// <param name="Hash">SHA-256 over the whole protocol, as <see cref="ProtocolHash"/> makes it, hexadecimal.</param>
public sealed record FixedProtocol(Protocol Protocol, string Hash);

/// <summary>Somebody looked at results before the end; from then on no night can be taken out.</summary>
/// <param name="At">When.</param>
/// <param name="What">What was shown, in plain words.</param>
public sealed record Look(DateTimeOffset At, string What);

/// <summary>All that is kept of one trial: every version of its protocol, its nights, and who looked when.</summary>
/// <param name="Versions">In order; the last one holds.</param>
/// <param name="Diary">What was written.</param>
public sealed record TrialFile(IReadOnlyList<FixedProtocol> Versions, Diary Diary)
{
    public const string Schema = "ekbom.trial/1";

    public IReadOnlyList<Look> Looks { get; init; } = [];

    /// <summary>What a night said before it was corrected; nothing is thrown away.</summary>
    public IReadOnlyList<DiaryNight> Corrected { get; init; } = [];

    /// <summary>The protocol that holds.</summary>
    public Protocol Protocol => Versions[^1].Protocol;

    public string Hash => Versions[^1].Hash;

    /// <summary>The protocol a night of this date belongs to: that of the last version that had begun; the first one before any had.</summary>
    public Protocol ProtocolOn(DateOnly night) => Versions[VersionOn(night)].Protocol;

    /// <summary>The version a night was written by, from 0: one that was written down before a version was made belongs to the one before it.</summary>
    public int VersionOf(DiaryNight night)
    {
        var version = VersionOn(night.Date);
        while (version > 0 && night.Written is { } at && DateOnly.FromDateTime(at.DateTime) < Versions[version].Protocol.Made)
            version--;
        return version;
    }

    private int VersionOn(DateOnly night)
    {
        var version = Versions.Count - 1;
        while (version > 0 && Versions[version].Protocol.Start > night)
            version--;
        return version;
    }
}
