using Ekbom.Core;
using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads the sentences of an entry, for whom they are meant.</summary>
internal static class SaysReader
{
    /// <summary>Both sentences, unless <c>for</c> limits the entry to one reader.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="references">What sentences may name.</param>
    /// <param name="doses">Whether a patient sentence may hold an amount: of a mineral, never of a prescription.</param>
    /// <param name="needed">Whether the entry must say something.</param>
    /// <param name="places">Places that code fills besides facts.</param>
    public static Says Read(Draft entry, References references, bool doses, bool needed = true, IReadOnlyCollection<string>? places = null)
    {
        var reader = entry.MaybeWord("for", WordLists.Audiences);
        var (patients, clinicians) = (reader != (int)Audience.Clinician, reader != (int)Audience.Patient);
        if (entry.Take("says") is null)
        {
            if (needed && !entry.Has("says"))
                entry.Missing("says");
            return new Says(null, null);
        }

        if (entry.Part("says") is not { } says)
            return new Says(null, null);
        var patient = says.Optional("patient");
        var clinician = says.Optional("clinician");
        if (!entry.Trusted)
        {
            if (patient is null && needed && patients)
                says.Problem("KB035", "patient", "The sentence for patients is missing.", "Add says.patient, or for: clinician.");
            if (clinician is null && needed && clinicians)
                says.Problem("KB035", "clinician", "The sentence for clinicians is missing.", "Add says.clinician, or for: patient.");
            Sentences.Check(says, "patient", patient, references, forPatients: true, doses, places);
            Sentences.Check(says, "clinician", clinician, references, forPatients: false, doses: true, places);
            says.NoMore();
        }

        return new Says(patients ? patient : null, clinicians ? clinician : null);
    }

    /// <summary>A sentence with its own citation and mark, or those of the entry when it has none.</summary>
    public static IEnumerable<Note> Notes(Draft entry, string label, References references, Core.Sources.Provenance from)
    {
        switch (entry.Take(label))
        {
            case null:
                yield break;
            case TextNode text:
                yield return new Note(label, text.Text, from.Mark, from.Cites);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    if (item is TextNode text)
                        yield return new Note(label, text.Text, from.Mark, from.Cites);
                    else if (item is MapNode map)
                        yield return Note(entry.Of(map), label, references, from);
                    else
                        entry.Problem("KB006", item, $"\"{label}\" holds a list in a list.", "Write each item as text or as { says: …, cites: […] }.");
                }

                break;
            case MapNode map:
                yield return Note(entry.Of(map), label, references, from);
                break;
        }
    }

    private static Note Note(Draft part, string label, References references, Core.Sources.Provenance from)
    {
        var own = part.MaybeWord("mark", WordLists.Marks);
        var note = new Note(label, part.Text("says"), own < 0 ? from.Mark : (Core.Sources.Mark)own, part.Has("cites") ? ProvenanceReader.Cites(part, references) : from.Cites);
        part.NoMore();
        return note;
    }
}
