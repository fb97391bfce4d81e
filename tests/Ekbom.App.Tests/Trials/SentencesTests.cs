using System.Text.RegularExpressions;
using Ekbom.Core.Tests.Writing;
using Ekbom.Core.Trials;

namespace Ekbom.App.Tests.Trials;

/// <summary>What a trial of one says: every sentence stands in the knowledge base, and a patient can read it.</summary>
public sealed partial class SentencesTests
{
    private const double Grade = 9.0;

    [Fact]
    public void Every_sentence_that_code_names_stands_in_the_knowledge_base()
    {
        var known = RealKnowledge.Base.Advice.Select(advice => advice.Id).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(RealKnowledge.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Ids().Matches(File.ReadAllText(path)).Select(id => id.Groups["id"].Value)).Distinct().ToList();

        Assert.True(named.Count > 40, $"only {named.Count} ids");
        Assert.Empty(named.Except(known));
        string[] byParts = ["trial.design.", "trial.date.", "trial.pace."]; // put together from a word
        Assert.Empty(known.Where(id => id.StartsWith("trial.", StringComparison.Ordinal) && !byParts.Any(part => id.StartsWith(part, StringComparison.Ordinal))).Except(named));
    }

    [Fact]
    public void Every_sentence_is_plain()
    {
        var exempt = Readability.Unavoidable.Concat(["caffeine", "questionnaire", "magnesium", "pharmacist", "prescriber", "profile"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var graded = RealKnowledge.Base.Advice.Where(advice => advice.Id.StartsWith("trial.", StringComparison.Ordinal)).Select(advice => (advice.Id, Grade: Readability.Grade(Place().Replace(advice.Says.Patient ?? "", "five"), exempt))).ToList();

        Assert.Empty(graded.Where(one => one.Grade > Grade).Select(one => $"{one.Id} {one.Grade:0.0}"));
    }

    [Fact] // pages and the command line say the same sentences: none names an option, or a key of a file
    public void No_sentence_names_an_option_or_a_key()
    {
        var said = RealKnowledge.Base.Advice.Where(advice => advice.Id.StartsWith("trial.", StringComparison.Ordinal)).ToList();

        Assert.True(said.Count > 100);
        Assert.Empty(said.Where(advice => (advice.Says.Patient + advice.Says.Clinician).Contains("--", StringComparison.Ordinal)).Select(advice => advice.Id));
        Assert.Empty(said.Where(advice => Keyed().IsMatch(advice.Says.Patient ?? "")).Select(advice => advice.Id));
        Assert.DoesNotContain("--", DiaryWays.Pages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_pace_is_for_what_we_do_not_know_and_no_term_has_two()
    {
        Assert.Single(RealKnowledge.Base.Paces, pace => pace.ForUnknown);
        Assert.Empty(RealKnowledge.Base.Paces.SelectMany(pace => pace.Of).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [GeneratedRegex("\"(?<id>trial\\.[a-z-]+(?:\\.[a-z-]+)*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\b(blinding|block|settling|about|of|reports|now): (open|helper|elemental|compound|yes|no|\{)|ekbom ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keyed();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
