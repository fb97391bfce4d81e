using System.Globalization;
using System.Text.RegularExpressions;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Tests.Writing;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Writing;

/// <summary>Patients read at an age of about 9 to 11: each entry at most at grade 9, a whole plan at most at grade 6.</summary>
public sealed partial class PatientReadingTests
{
    private const double EntryGrade = 9.0, PlanGrade = 6.0;

    private static readonly Lazy<HashSet<string>> Exempt = new(() =>
    {
        var words = new HashSet<string>(Readability.Unavoidable, StringComparer.OrdinalIgnoreCase);
        foreach (var name in RealKnowledge.Base.Terms.All.SelectMany(term => term.Names.Append(term.Name)))
            words.UnionWith(name.Split([' ', '-', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));
        return words;
    });

    public static TheoryData<string> Names => [.. Examples.Names];

    [Fact]
    public void Every_sentence_for_patients_is_plain()
    {
        var graded = Sentences().Select(one => (one.Id, one.Text, Grade: Readability.Grade(Filled(one.Text), Exempt.Value))).ToList();

        Assert.True(graded.Count > 300, $"only {graded.Count} sentences");
        Assert.Empty(graded.Where(one => one.Grade > EntryGrade).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Grade:0.0} {one.Id}: {one.Text}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_whole_plan_for_a_patient_is_plain(string name)
    {
        var plan = Flow.Propose(Flow.Assess(Examples.Read(name), RealKnowledge.Base, RealKnowledge.AsOf), Audience.Patient);

        var grade = GradeOf(plan);

        Assert.True(grade <= PlanGrade, string.Create(CultureInfo.InvariantCulture, $"{name} is at grade {grade:0.0}"));
    }

    internal static double GradeOf(Plan plan) => Readability.Grade(Prose(plan), Exempt.Value);

    /// <summary>What is written in sentences: not headings, tables, reasons or the list of sources.</summary>
    private static string Prose(Plan plan)
    {
        var document = PlanDocument.Of(plan);
        var lines = document.Blocks.SelectMany(block => block switch { Paragraph paragraph => [paragraph.Line], Bullets bullets => bullets.Items, _ => (IEnumerable<Line>)[] });
        return string.Join('\n', lines.Select(line => line.Text).Prepend(document.Title));
    }

    private static string Filled(string text) => Place().Replace(text, place => place.Value switch { "{EmergencyNumber}" => "999", "{UrgentAdvice}" => "Call your doctor today", "{CountryName}" => "Ireland", _ => "5" });

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    private static IEnumerable<(string Id, string Text)> Sentences()
    {
        var knowledge = RealKnowledge.Base;
        return knowledge.Recommendations.Select(entry => (entry.Id, entry.Says.Patient)).Concat(knowledge.Rulings.Select(entry => (entry.Id, entry.Says.Patient)))
            .Concat(knowledge.Interactions.Select(entry => (entry.Id, entry.Says.Patient))).Concat(knowledge.Suggestions.Select(entry => (entry.Id, entry.Says.Patient)))
            .Concat(knowledge.Claims.Select(entry => (entry.Id, entry.Says.Patient))).Concat(knowledge.Contradictions.Select(entry => (entry.Id, entry.Says.Patient)))
            .Where(one => one.Patient is not null).Select(one => (one.Id, one.Patient!));
    }
}
