namespace Ekbom.Core.Profiles;

/// <summary>
/// Takes out when something else is taken, where magnesium has a time of its own: <c>ropinirole 0.5 mg at 8 pm, magnesium 300 mg at 10 pm</c>. A time that
/// may be of both stays.
/// </summary>
internal static class LabelNeighbours
{
    private const int MostBetween = 6; // vitamin C 500 mg tablets twice daily
    private static readonly string[] Parting = [",", ".", "and", "&", "+", "plus", "also", "my"];

    public static void Take(LabelText label, LabelNames names)
    {
        var others = new List<(int At, int End)>();
        var own = false;
        var notes = label.Notes.Count;
        for (var at = 0; at < label.Count; at++)
        {
            own |= IsMagnesium(label, at) && Time(label, names, at + 1) is not null;
            if ((at == 0 || Array.IndexOf(Parting, label[at - 1].Key) >= 0) && names.IsOther(label, at, out var end) && Time(label, names, end) is { } time)
                others.Add(time);
        }

        label.Notes.RemoveRange(notes, label.Notes.Count - notes);
        foreach (var (at, end) in own ? others : [])
            label.Take(at, end);
    }

    private static bool IsMagnesium(LabelText label, int at) => label.Free(at) is var word && (word == "mag" || word.StartsWith("magn", StringComparison.Ordinal));

    /// <summary>The time directly after a name and its amount.</summary>
    private static (int At, int End)? Time(LabelText label, LabelNames names, int from)
    {
        for (var at = from; at <= from + MostBetween && Array.IndexOf(Parting, label[at].Key) < 0 && label[at].Key != ":" && !names.IsOther(label, at, out _) && !IsMagnesium(label, at); at++)
        {
            if (LabelFrequency.Read(label, at) is { } time)
                return (at, time.End);
        }

        return null;
    }
}
