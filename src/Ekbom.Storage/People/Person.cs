namespace Ekbom.Storage.People;

/// <summary>One person on this machine: what they told us, as a profile file in JSON, and the address of their calendar.</summary>
public sealed class Person
{
    /// <summary>128 random bits, hexadecimal: it stands in addresses and tells nothing.</summary>
    public required string Id { get; init; }

    /// <summary>What they call themselves here; only to tell people on one machine apart.</summary>
    public required string Name { get; set; }

    /// <summary>The profile in JSON, as the command line reads it too.</summary>
    public required string Profile { get; set; }

    /// <summary>256 random bits, hexadecimal: whoever knows it may read the calendar.</summary>
    public required string FeedToken { get; set; }

    /// <summary>Counts the saved changes, so that two pages open at once do not undo each other unseen.</summary>
    public int Revision { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>One answer to one question page, in the order they were given; the newest of a page counts.</summary>
public sealed class AnswerGiven
{
    public long Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>Which question page it answers.</summary>
    public required string Page { get; init; }

    /// <summary>False for "I do not know".</summary>
    public required bool Known { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A plan as it was given: with what it was worked out from, so that it can be replayed and compared.</summary>
public sealed class PlanGiven
{
    public long Id { get; init; }

    public required string PersonId { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string Audience { get; init; }

    /// <summary>The country it was asked for instead of the person's own; empty for their own.</summary>
    public required string Country { get; init; }

    public required string KnowledgeVersion { get; init; }

    public required string KnowledgeDigest { get; init; }

    public required string Disposition { get; init; }

    public required string Profile { get; init; }

    /// <summary>The plan in JSON, <c>ekbom.plan/1</c>.</summary>
    public required string Plan { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A question of a conversation; its answer is worked out anew from the knowledge of the day.</summary>
public sealed class QuestionAsked
{
    public long Id { get; init; }

    public required string PersonId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
