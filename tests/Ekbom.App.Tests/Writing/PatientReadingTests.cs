using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Writing;

/// <summary>Patients read at an age of about 9 to 11: each entry at most at grade 9, a whole plan at most at grade 6.</summary>
public sealed class PatientReadingTests
{
    private const double EntryGrade = 9.0, PlanGrade = 6.0;

    private static readonly Lazy<HashSet<string>> Exempt = new(() =>
    {
        var words = new HashSet<string>(Readability.Unavoidable, StringComparer.OrdinalIgnoreCase);
        foreach (var name in RealKnowledge.Base.Terms.All.SelectMany(term => term.Names.Append(term.Name)))
            words.UnionWith(name.Split([' ', '-', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));
        return words;
    });

    [Fact]
    public void Every_sentence_for_patients_is_plain()
    {
        var says = Sentences().Select(one => (one.Id, one.Text, Grade: Readability.Grade(one.Text, Exempt.Value))).OrderByDescending(one => one.Grade).ToList();
        Assert.NotEmpty(says);
        Assert.Empty(says.Where(one => one.Grade > EntryGrade).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Grade:0.0} {one.Id}: {one.Text}")));
    }

    private static IEnumerable<(string Id, string Text)> Sentences()
    {
        var knowledge = RealKnowledge.Base;
        return knowledge.Recommendations.Select(entry => (entry.Id, entry.Says.Patient)).Concat(knowledge.Rulings.Select(entry => (entry.Id, entry.Says.Patient)))
            .Concat(knowledge.Interactions.Select(entry => (entry.Id, entry.Says.Patient))).Concat(knowledge.Suggestions.Select(entry => (entry.Id, entry.Says.Patient)))
            .Where(one => one.Patient is not null).Select(one => (one.Id, one.Patient!));
    }
}
