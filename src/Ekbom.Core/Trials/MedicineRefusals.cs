using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Profiles;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Trials;

/// <summary>Medicines are neither tried nor left out here: not those we know by name, not those of the person's own list, not "my tablets".</summary>
internal static class MedicineRefusals
{
    private const int LongestName = 4; // words

    private static readonly HashSet<string> Leaving = new(StringComparer.Ordinal)
    {
        "no", "without", "stop", "stopping", "stopped", "off", "skip", "skipping", "omit", "leave", "leaving", "less", "lower", "lowering", "half", "halve", "halving", "reduce", "reducing", "reduced", "taper", "tapering", "wean", "weaning",
        "pause", "pausing", "instead", "swap", "swapping", "switch", "switching", "replace", "replacing", "change", "changing", "quit", "quitting", "quarter",
    };

    /// <summary>Words of leaving that are said of medicines more than of habits: what they are about has to be something we know.</summary>
    private static readonly HashSet<string> LeavingAMedicine = new(StringComparer.Ordinal) { "taper", "tapering", "wean", "weaning", "halve", "halving", "withdraw", "withdrawing", "withdrawal" };

    private static readonly HashSet<string> AnyMedicine = new(StringComparer.Ordinal)
    {
        "medicine", "medicines", "medication", "medications", "meds", "tablet", "tablets", "pill", "pills", "prescription", "prescriptions", "prescribed", "drug", "drugs", "antidepressant", "antidepressants", "opioid", "opioids",
    };

    public static Refusal? Of(PlannedTreatment one, KnowledgeBase knowledge, Assessment? person)
    {
        var words = TermIndex.Normal(one.Written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var leaving = one.Already || words.Any(Leaving.Contains) || words.Any(LeavingAMedicine.Contains);
        var medicine = IsMedicine(one.Term) ? one.Term : Named(words, knowledge.Terms);
        if (medicine is not null && knowledge.Terms.SelfAndClasses(medicine.Id).Contains("dopaminergic"))
            return new(knowledge.Advise("trial.refused.dopamine"), ("Name", medicine.Name));
        if (medicine is not null)
            return new(knowledge.Advise(leaving ? "trial.refused.stopping" : "trial.refused.prescription"), ("Name", medicine.Name));
        if (Own(one, words, person?.Profile) is { } own)
            return new(knowledge.Advise("trial.refused.stopping"), ("Name", own));
        var unnamed = one.Term is null && one.Ingredients.Count == 0 && (words.Any(AnyMedicine.Contains) || words.Any(LeavingAMedicine.Contains));
        return unnamed ? new(knowledge.Advise(leaving ? "trial.refused.stopping" : "trial.refused.prescription"), ("Name", one.Written)) : null;
    }

    private static bool IsMedicine(Term? term) => term is { Kind: TermKind.Medicine or TermKind.Class, Id: not "cannabinoid" };

    /// <summary>A medicine or class whose name stands in the text.</summary>
    private static Term? Named(string[] words, TermIndex terms)
    {
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                if (terms.Find(string.Join(' ', words.AsSpan(at, length).ToArray()), IsMedicine) is { } found && !terms.SelfAndClasses(found.Id).Contains("cannabinoid"))
                    return found;
            }
        }

        return null;
    }

    /// <summary>Something of the person's own list of medicines, recognised or not.</summary>
    private static string? Own(PlannedTreatment one, string[] words, Profile? profile)
    {
        var name = $" {string.Join(' ', words)} ";
        var own = profile?.Medicines?.FirstOrDefault(medicine => name.Contains($" {TermIndex.Normal(medicine.Written)} ", StringComparison.Ordinal) || (one.Already && medicine.Term is { } term && term.Id == one.Term?.Id)
            || (one.Already && one.Ingredients.Count > 0 && medicine.Ingredients.Any(ingredient => one.Ingredients.Any(other => other.Id == ingredient.Id))));
        return own?.Written;
    }
}
