using Ekbom.App.Tests.Cases;
using Ekbom.Core.Profiles;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Every profile of this repository reads without a problem.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. Examples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_reads_without_a_problem_and_nothing_in_it_is_unknown(string name)
    {
        var profile = Examples.Read(name);

        Assert.Empty(profile.Unrecognised);
    }

    [Fact]
    public void Every_row_of_the_case_tables_reads_without_a_problem()
    {
        var rows = Directory.GetFiles(Path.Combine(RealKnowledge.Root, "tests", "cases"), "*.md").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)).SelectMany(CaseTable.Read);

        var wrong = rows.SelectMany(row => ProfileReader.Read(row.Profile, RealKnowledge.Base.ForProfiles, Read.AsOf).Problems.Select(problem => $"{row}: {problem}")).ToList();

        Assert.Empty(wrong);
    }
}
