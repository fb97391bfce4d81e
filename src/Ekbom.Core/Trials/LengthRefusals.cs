using System.Globalization;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Trials;

/// <summary>Too few nights for any verdict, or blocks in which what was before still acts.</summary>
internal static class LengthRefusals
{
    private const int FewestRounds = 2, MostNights = 366;

    public static IEnumerable<Refusal> Of(Setup setup, TrialLength length, KnowledgeBase knowledge, Assessment? person)
    {
        if (setup.Treatments.Any(one => !one.IsNothing && MedicineRefusals.Of(one, knowledge, person) is not null))
            yield break; // no length makes a medicine right
        foreach (var one in setup.Treatments)
        {
            if (Paces.Of(one, knowledge) is ({ IsTooSlow: false } pace, _) && (length.BlockNights < pace.BlockNights || length.SettlingNights < pace.SettlingNights))
                yield return new(knowledge.Advise("trial.refused.block-too-short"), ("Name", one.Written), ("Nights", Count(pace.BlockNights)), ("Least", Count(pace.SettlingNights)));
        }

        if (length.Nights > MostNights)
            yield return new(knowledge.Advise("trial.refused.too-long"), ("Number", Count(length.Nights)));
        var counted = length.BlockNights - length.SettlingNights;
        if ((setup.Design != TrialDesign.BeforeAfter && setup.Rounds < FewestRounds) || counted < TrialLength.Needed(setup))
        {
            var slowest = setup.Treatments.Select(one => Paces.Of(one, knowledge)?.Pace.BlockNights ?? 0).Max();
            var nights = Math.Max(slowest, TrialLength.InWeeks(length.SettlingNights + TrialLength.Needed(setup)));
            var weeks = Math.Max(slowest, TrialLength.InWeeks(length.SettlingNights + LeastNights.NightsOfASide)) / 7;
            yield return new(knowledge.Advise("trial.refused.too-few-nights"), ("Most", Count(FewestRounds)), ("Nights", Count(nights)), ("Weeks", Count(weeks)));
        }
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
