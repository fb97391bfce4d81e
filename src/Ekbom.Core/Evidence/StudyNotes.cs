using System.Globalization;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>What was left out and what was assumed, and how few studies there are: said with the answer, never silently done.</summary>
internal static class StudyNotes
{
    public static IReadOnlyList<Problem> Of(string path, Measure measure, IReadOnlyList<Study> studies, IReadOnlyList<int> missing, IReadOnlyList<int> silent, IReadOnlyList<string> unread)
    {
        var notes = new List<Problem>();
        if (missing.Count > 0)
            notes.Add(new("EV020", path, $"{Studies(missing)}: a number is missing. Left out: {missing.Count.ToString(CultureInfo.InvariantCulture)}.", "Find the number, or write to the authors."));
        if (silent.Count > 0)
            notes.Add(new("EV021", path, $"{Studies(silent)} had no events, or only events, in both arms: nothing to learn about the {measure.Name}. Dropped: {silent.Count.ToString(CultureInfo.InvariantCulture)}.", measure == Measure.RateRatio ? "Nothing is to be done." : "A risk difference (RD) keeps them."));
        if (studies.Count(study => study.CorrelationAssumed) is > 0 and var assumed)
            notes.Add(new("EV024", path, $"The correlation within people was assumed to be 0.5 in {assumed.ToString(CultureInfo.InvariantCulture)} of the studies; results with 0.2 and 0.8 are given too.", "Give ri, or one of sddi, ti and pi, from which it can be derived."));
        if (unread.Count > 0)
            notes.Add(new("EV025", path, $"Nothing was read from {string.Join(", ", unread)}.", "Nothing is to be done, unless a name is misspelt."));
        notes.AddRange(studies.Count switch
        {
            0 => [new("EV026", path, "No study has a usable effect; there is nothing to pool.", "Add studies, or choose a measure that can be had from these.")],
            1 => [new Problem("EV022", path, "There is one study; it stands alone and is not pooled.", "Add the other studies of the question, if there are any.")],
            2 => [new Problem("EV023", path, "There are two studies; heterogeneity cannot be judged, and a t interval would have one degree of freedom.", "Read the two results beside each other; add further studies, if there are any.")],
            _ => [],
        });
        return notes;
    }

    private static string Studies(IReadOnlyList<int> rows) => $"{(rows.Count == 1 ? "Row" : "Rows")} {string.Join(", ", rows.Select(row => row.ToString(CultureInfo.InvariantCulture)))}";
}
