using System.CommandLine;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Cli.Commands;

/// <summary>What every command about a person takes: a profile, a reader, a country, a day, a format.</summary>
internal sealed class PersonOptions
{
    public static readonly string[] Audiences = ["patient", "clinician"];

    private const string Fhir = "fhir";

    private readonly string[] formats;

    public PersonOptions(Command command, params string[] formats)
    {
        this.formats = formats;
        command.Add(File);
        command.Add(For);
        command.Add(Country);
        command.Add(AsOf);
        command.Add(Format);
        command.Add(Json);
        Format.Description = $"One of: {string.Join(", ", formats)}";
    }

    public Argument<string> File { get; } = new("FILE") { Description = "The profile, YAML or JSON; - reads standard input" };

    public Option<string> For { get; } = new("--for") { Description = "Who reads it: patient or clinician" };

    public Option<string> Country { get; } = new("--country") { Description = "Two letters, like GB; instead of the country of the profile" };

    public Option<string> AsOf { get; } = new("--as-of") { Description = "The day to judge by, like 2026-11-20; today unless said" };

    public Option<string> Format { get; } = new("--format");

    public Option<bool> Json { get; } = new("--json") { Description = "Short for --format json" };

    /// <summary>Reads, checks and judges. Without an assessment every problem has been printed and the status is the exit status.</summary>
    public Judged Judge(ParseResult parsed)
    {
        var json = parsed.GetValue(Json) || parsed.GetValue(Format) == "json";
        var problems = new List<Problem>();
        var format = json ? "json" : parsed.GetValue(Format) ?? "text";
        if (!formats.Contains(format))
            problems.Add(NoFormat(format, formats));
        var reader = parsed.GetValue(For);
        if (reader is not null && !Audiences.Contains(reader))
            problems.Add(new("CL002", "--for", $"\"{reader}\" is no reader.", "Write patient or clinician."));
        var asOf = Dates.Today;
        if (parsed.GetValue(AsOf) is { } written && !Dates.TryRead(written, out asOf))
            problems.Add(Dates.NoDay("--as-of", written));
        if (problems.Count > 0)
            return new(format, null, Output.Problems(problems, json));

        var (assessment, wrong) = Person(parsed.GetValue(File)!, asOf, parsed.GetValue(Country));
        if (assessment is null)
            return new(format, null, Output.Problems(wrong, json));
        return new(format, assessment, Exit.Done) { Audience = Reader(reader, assessment.Profile.Role) };
    }

    /// <summary>What is promised and not built yet is no slip of who asks for it.</summary>
    public static Problem NoFormat(string format, IReadOnlyList<string> formats) =>
        new("CL001", "--format", format == Fhir ? "FHIR cannot be written yet." : $"\"{format}\" is no format of this command.", $"Write one of: {string.Join(", ", formats)}.");

    /// <summary>Who reads it: as asked, or else a clinician where the profile says so.</summary>
    public static Audience Reader(string? asked, string? role) => (asked ?? role) == "clinician" ? Audience.Clinician : Audience.Patient;

    /// <summary>Reads a profile and judges it by one day; null with every problem when anything is wrong.</summary>
    public static (Assessment? Assessment, IReadOnlyList<Problem> Problems) Person(string file, DateOnly asOf, string? country)
    {
        var (tree, unreadable) = Input.Tree(file);
        return Person(tree, asOf, country, unreadable);
    }

    /// <inheritdoc cref="Person(string, DateOnly, string)"/>
    /// <param name="tree">What was written; null when it was nothing, or could not be read.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="country">Instead of the country of the profile.</param>
    /// <param name="unreadable">Why it could not be read.</param>
    public static (Assessment? Assessment, IReadOnlyList<Problem> Problems) Person(Node? tree, DateOnly asOf, string? country, IReadOnlyList<Problem> unreadable)
    {
        var (knowledge, wrong) = Known.On(asOf);
        if (knowledge is null)
            return (null, wrong);
        var problems = new List<Problem>();
        if (country is not null && !knowledge.ForProfiles.Countries.ContainsKey(country))
            problems.Add(new("CL004", "--country", $"\"{country}\" is no country we cover.", $"Write one of: {string.Join(", ", knowledge.Countries.Keys)}; or leave it out."));
        problems.AddRange(unreadable);
        if (tree is null && unreadable.Count > 0)
            return (null, problems);
        var (profile, refused) = Flow.Read(tree, knowledge, asOf, problems.Exists(problem => problem.Code == "CL004") ? null : country);
        problems.AddRange(refused);
        if (problems.Count > 0)
            return (null, problems);
        return (Flow.Assess(profile, knowledge, asOf), []);
    }
}

/// <summary>One person judged, and how to show it.</summary>
internal sealed record Judged(string Format, Assessment? Assessment, int Status)
{
    public Audience Audience { get; init; }
}
