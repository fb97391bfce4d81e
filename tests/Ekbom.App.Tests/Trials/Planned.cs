using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Assessments;
using Ekbom.Core.Trials;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Trials;

/// <summary>Set-ups of trials, read and planned with the real knowledge on 20 November 2026, for a person who may try magnesium.</summary>
internal static class Planned
{
    public const string Magnesium = "{ name: magnesium glycinate, amount: 100 mg, of: elemental, at: [\"20:00\"] }";

    private static readonly string Bashir = File.ReadAllText(Examples.File("bashir"));

    public static DateOnly AsOf => RealKnowledge.AsOf;

    public static string Setup(string treatment, string more = "") => $"question: Does it help?\ntreatments: [nothing new, {treatment}]\n{more}";

    public static (Setup? Setup, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var (tree, unreadable) = YamlText.Read(text, "setup");
        Assert.Empty(unreadable);
        return SetupReader.Read(tree, RealKnowledge.Base.ForProfiles, AsOf);
    }

    public static Setup Good(string text)
    {
        var (setup, problems) = Read(text);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return setup!;
    }

    /// <summary>Bashir, with changes written as "this => that; …".</summary>
    public static Assessment Person(string changes = "")
    {
        var profile = Bashir;
        foreach (var change in changes.Split(" ;; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = change.Split(" => ");
            Assert.Contains(parts[0], profile, StringComparison.Ordinal);
            profile = profile.Replace(parts[0], parts[1], StringComparison.Ordinal);
        }

        return Flow.Assess(Profiles.Read.Good(profile), RealKnowledge.Base, AsOf);
    }

    public static Designed Design(string setup, Assessment? person) => Designer.Design(Good(setup), RealKnowledge.Base, person, AsOf, "5eed", "00ff");

    public static IReadOnlyList<string> Refused(string setup, Assessment? person) => [.. Design(setup, person).Refusals.Select(refusal => refusal.Id["trial.refused.".Length..])];
}
