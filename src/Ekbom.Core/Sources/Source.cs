namespace Ekbom.Core.Sources;

/// <summary>A document that is cited: guideline, label, trial, regulator's page.</summary>
/// <param name="Id">Short stable id, for example <c>aasm-2025</c>.</param>
/// <param name="Citation">How it is cited in full.</param>
/// <param name="Kind">guideline, consensus, label, leaflet, regulator, trial, review, cohort, compendium, secondary, news, article, policy, database.</param>
/// <param name="Read">What of it was read.</param>
public sealed record Source(string Id, string Citation, string Kind, string Read)
{
    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Url { get; init; }

    /// <summary>With the precision of the source: a year, a month or a day.</summary>
    public string? Date { get; init; }

    public string? Jurisdiction { get; init; }

    /// <summary>What a reader has to know of it wherever it is named: <c>written by AI</c>.</summary>
    public string? Caveat { get; init; }

    /// <summary>An id names one source.</summary>
    public bool Equals(Source? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The year of <see cref="Date"/>, or null.</summary>
    public int? Year => Date is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}

/// <summary>A place in a source, with our short paraphrase of what it states there.</summary>
public sealed record Citation(Source Source, string At, string? States = null);

/// <summary>What another source says.</summary>
public sealed record Difference(Source Source, string States);

/// <summary>How surely a fact is known (facts/README): only V, S, C and policy may drive a finding.</summary>
public enum Mark
{
    /// <summary>Read in the primary or official text.</summary>
    V,

    /// <summary>Read in a professional secondary source.</summary>
    S,

    /// <summary>Computed from V.</summary>
    C,

    /// <summary>Weak: generated or lightly reviewed pages, press, forum.</summary>
    A,

    /// <summary>Unverified.</summary>
    U,

    /// <summary>A house rule of ours.</summary>
    Policy,
}

public static class Marks
{
    public static bool MayDrive(this Mark mark) => mark is not (Mark.A or Mark.U);

    /// <summary>As it is written in knowledge files and plans.</summary>
    public static string Word(this Mark mark) => mark == Mark.Policy ? "policy" : mark.ToString();
}

/// <summary>Who has looked at an entry. So far nobody: <c>draft</c>.</summary>
public sealed record Review(string Status, string? By, DateOnly? On, DateOnly? Due);

/// <summary>Where an entry comes from and when it holds.</summary>
public sealed record Provenance(IReadOnlyList<Citation> Cites, Mark Mark, DateOnly ValidFrom, DateOnly? ValidTo, Review Review)
{
    public string? Jurisdiction { get; init; }

    public string? Reading { get; init; }

    /// <summary>Why a house rule is there.</summary>
    public string? Because { get; init; }

    public IReadOnlyList<Difference> Differs { get; init; } = [];

    /// <summary>File and line, for messages to editors.</summary>
    public string Where { get; init; } = "";

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);
}

/// <summary>Anything the knowledge base says about care.</summary>
public abstract record Entry(string Id, Provenance From);
