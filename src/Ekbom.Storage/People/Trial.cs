namespace Ekbom.Storage.People;

/// <summary>One trial of a person: its set-up while it is planned, its protocol once that is fixed.</summary>
public sealed class TrialKept
{
    /// <summary>128 random bits, hexadecimal.</summary>
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The set-up in JSON, as far as it was answered.</summary>
    public required string Setup { get; set; }

    /// <summary>Every version of the protocol with its hash, as a trial file has them (<c>ekbom.trial/1</c>); empty until one is fixed.</summary>
    public required string Protocols { get; set; }

    public DateOnly? StoppedOn { get; set; }

    public string? StoppedWhy { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public bool IsFixed => Protocols.Length > 0;
}

/// <summary>One night of a trial, as it was written at one time. A correction is a row of its own; what stood there before stays.</summary>
public sealed class NightKept
{
    public long Id { get; init; }

    public required string TrialId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>0 for what holds; what was corrected is counted from 1, the oldest first.</summary>
    public int Correction { get; set; }

    /// <summary>The night in JSON, as a trial file has it.</summary>
    public required string Night { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Somebody looked at results before the end.</summary>
public sealed class LookKept
{
    public long Id { get; init; }

    public required string TrialId { get; init; }

    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A trial with all that was written in it, in the order it was written.</summary>
public sealed record TrialWhole(TrialKept Trial, IReadOnlyList<NightKept> Nights, IReadOnlyList<LookKept> Looks);
