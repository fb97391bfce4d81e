using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>Two things that change together cannot be told apart: in one treatment, beside the trial, or as something that is written down.</summary>
internal static class ChangeRefusals
{
    /// <summary>What a treatment of the legs or of sleep can itself change.</summary>
    private static readonly HashSet<string> Consequences = new(StringComparer.Ordinal)
    {
        "sleep", "slept", "asleep", "insomnia", "sleepiness", "tired", "tiredness", "fatigue", "mood", "energy", "pain", "leg", "legs", "cramp", "cramps", "symptom", "symptoms", "rating", "score", "stool", "stools", "diarrhoea", "diarrhea", "dizziness", "effects",
        "awakenings", "waking", "wakes",
    };

    /// <summary>Words that a treatment and something else may share without being about the same.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "after", "before", "with", "without", "evening", "evenings", "night", "nights", "morning", "noon", "afternoon", "lunch", "dinner", "meal", "bed", "bedtime", "time", "hour", "hours", "late", "early", "more", "less", "daily", "from", "into",
    };

    public static IEnumerable<Refusal> Of(Setup setup, TrialLength length, KnowledgeBase knowledge, Assessment? person)
    {
        foreach (var one in setup.Treatments.Where(one => IsTwo(one)))
            yield return new(knowledge.Advise("trial.refused.two-changes"), ("Name", one.Written));
        foreach (var confounder in setup.Confounders.Where(confounder => IsConsequence(confounder, setup)))
            yield return new(knowledge.Advise("trial.refused.confounder"), ("Name", confounder.Id.Replace('-', ' ')));
        if (person is null)
            yield break;
        var settles = Paces.Unknown(knowledge).BlockNights;
        var end = setup.Start.AddDays(length.Nights);
        foreach (var (name, on) in Changes(setup, person.Profile).Where(change => change.On > setup.Start.AddDays(-settles) && change.On < end))
            yield return new(knowledge.Advise("trial.refused.recent-change"), ("Name", name), ("Days", CalendarReader.Iso(on.AddDays(settles))));
    }

    /// <summary>A blend, or two things joined in one name.</summary>
    private static bool IsTwo(PlannedTreatment one)
    {
        if (one.IsNothing)
            return false;
        if (one.Ingredients.Select(ingredient => ingredient.Id).Distinct(StringComparer.Ordinal).Count() > 1)
            return true;
        if (one.Term is not null && one.Ingredients.Count == 0)
            return false;
        var words = TermIndex.Normal(one.Written.Replace("&", " and ", StringComparison.Ordinal).Replace("/", " and ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Skip(1).SkipLast(1).Any(word => word is "and" or "plus" or "+");
    }

    private static bool IsConsequence(Confounder confounder, Setup setup)
    {
        var words = confounder.Id.Split('-');
        return words.Any(Consequences.Contains) || setup.Treatments.Any(one => !one.IsNothing && (words.Contains(one.Term?.Id) || one.Ingredients.Any(ingredient => words.Contains(ingredient.Id))
            || TermIndex.Normal(one.Written).Split(' ').Intersect(words).Any(word => word.Length > 3 && !Common.Contains(word))));
    }

    /// <summary>What begins, ends or changes, with its day; what is tried itself is left out.</summary>
    private static IEnumerable<(string Name, DateOnly On)> Changes(Setup setup, Profile profile)
    {
        foreach (var taken in profile.AllTaken.Where(taken => taken.AmongMedicines || !setup.Treatments.Any(one => one.Already && one.Ingredients.Select(ingredient => ingredient.Id).SequenceEqual(taken.Ingredients.Select(ingredient => ingredient.Id)))))
        {
            foreach (var on in Days(taken.Taking).Concat(taken.Then.Select(step => step.From)))
                yield return (taken.Written, on);
        }
    }

    /// <summary>A day, a month or a year: its last day, to be on the safe side.</summary>
    private static IEnumerable<DateOnly> Days(Taking taking) => [.. taking.Since is { } since ? [since.Last] : (DateOnly[])[], .. taking.Until is { } until ? [until.Last] : (DateOnly[])[]];
}
