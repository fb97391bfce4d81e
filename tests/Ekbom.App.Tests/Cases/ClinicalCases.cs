using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;

namespace Ekbom.App.Tests.Cases;

/// <summary>Runs every row of <c>tests/cases/*.md</c> against the real knowledge, on 20 November 2026.</summary>
public sealed class ClinicalCases
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    private static readonly IReadOnlyList<CaseRow> Rows =
        [.. Directory.GetFiles(Path.Combine(RealKnowledge.Root, "tests", "cases"), "*.md").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)).Order().SelectMany(CaseTable.Read)];

    public static TheoryData<string> Names => [.. Rows.Select(row => row.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_case_comes_out_as_the_table_says(string name)
    {
        var row = Rows.Single(row => row.ToString() == name);
        var (profile, problems) = Flow.Read(row.Profile, RealKnowledge.Base, AsOf);
        Assert.Empty(problems);
        var assessment = Flow.Assess(profile, RealKnowledge.Base, AsOf);
        var (plan, clinical) = (Flow.Propose(assessment, Audience.Patient), Flow.Propose(assessment, Audience.Clinician));
        var (findings, forClinicians) = (Findings(plan), Findings(clinical));

        Expect(row, "disposition", plan.Disposition);
        Expect(row, "verdict", plan.Magnesium.Verdict);
        Expect(row, "current", $"{Say(plan.Magnesium.Current.LowMg)}–{Say(plan.Magnesium.Current.HighMg)}");
        Expect(row, "limit", Say(plan.Magnesium.Limit?.Mg));
        foreach (var id in Ids(row, "also"))
            Assert.Contains(id, plan.Secondary);
        foreach (var id in Ids(row, "without"))
            Assert.DoesNotContain(id, plan.Secondary.Prepend(plan.Disposition));
        foreach (var id in Ids(row, "finds"))
            Assert.Contains(id, IsForClinicians(id) ? forClinicians : findings);
        foreach (var id in Ids(row, "not"))
            Assert.DoesNotContain(id, findings.Concat(forClinicians));
        foreach (var id in Ids(row, "missing"))
            Assert.Contains(id, plan.Questions.Select(question => question.Fact));
        Assert.Equal(plan.Disposition, clinical.Disposition);
    }

    [Fact]
    public void There_are_at_least_200_cases_and_no_two_share_a_name()
    {
        Assert.True(Rows.Count >= 200, $"{Rows.Count} cases");
        Assert.Equal(Rows.Count, Rows.Select(row => row.ToString()).Distinct().Count());
    }

    private static List<string> Findings(Plan plan) => [.. plan.Steps.SelectMany(step => step.Findings).Select(finding => finding.Id)];

    private static bool IsForClinicians(string id) => RealKnowledge.Base.Recommendations.Any(entry => entry.Id == id && string.IsNullOrEmpty(entry.Says.Patient));

    [Fact]
    public void Every_finding_a_row_names_is_an_entry() =>
        Assert.Empty(Rows.SelectMany(row => Ids(row, "finds").Concat(Ids(row, "not"))).Distinct().Except(RealKnowledge.Base.Entries.Select(entry => entry.Id)));

    private static void Expect(CaseRow row, string column, string actual)
    {
        if (row.Expected.TryGetValue(column, out var expected) && expected.Length > 0)
            Assert.Equal($"{column}: {expected}", $"{column}: {actual}");
    }

    private static IEnumerable<string> Ids(CaseRow row, string column) =>
        row.Expected.TryGetValue(column, out var ids) ? ids.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) : [];

    private static string Say(decimal? mg) => mg is { } known ? Math.Round(known, 2).ToString("0.##", CultureInfo.InvariantCulture) : "null";
}
