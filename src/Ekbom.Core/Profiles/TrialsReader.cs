namespace Ekbom.Core.Profiles;

/// <summary>
/// Reads <c>trials</c>: what finished trials of one said of this person, as <c>ekbom trial analyse</c> prints it. The newest trial of magnesium
/// counts; a trial of anything else changes no rule, and that is said.
/// </summary>
internal static class TrialsReader
{
    public const string Key = "trials";

    private const string Substance = "substance", Ended = "OwnTrialEnded", Verdict = "verdict", Useful = "useful", Any = "any",
        Example = "trials: [{ substance: magnesium, design: randomised, verdict: helps, useful: 94 %, any: 99 %, nights: 56, ended: 2026-10-01 }].";

    private static readonly string[] Undecided = ["cannot-tell", "not-enough-data"];

    /// <summary>The facts of the newest trial of magnesium go to <paramref name="facts"/>.</summary>
    public static void Read(Section profile, FactKeys facts)
    {
        var reading = profile.Reading;
        var keys = reading.Vocabulary.Under("trials.");
        FactKeys? newest = null;
        var last = decimal.MinValue;
        foreach (var (node, path) in profile.Items(Key, Example) ?? [])
        {
            if (Section.Of(reading, node, path, [Substance, .. keys.Select(one => one.Key)], Example) is not { } row)
                continue;
            var said = new FactKeys(reading);
            said.Read(row, keys);
            Required(row, keys.Select(one => one.Key));
            if (IsMagnesium(row) && said.Numbers.TryGetValue(Ended, out var ended) && ended.High >= last)
                (newest, last) = (said, ended.High);
        }

        if (newest is not null)
            facts.Take(newest);
    }

    /// <summary>A result without its design, its end or its probabilities could be taken for a better one.</summary>
    private static void Required(Section row, IEnumerable<string> keys)
    {
        var undecided = row.Value(Verdict) is TextNode text && Undecided.Contains(text.Text.Trim());
        foreach (var key in keys.Prepend(Substance).Where(key => !row.Has(key) && key != "elemental" && !(undecided && key is Useful or Any)))
            row.Reading.Refuse(ProfileCodes.NotWhole, row.Here, $"This trial does not say {key}.", $"Write the row as ekbom trial analyse prints it, like {Example}");
    }

    private static bool IsMagnesium(Section row)
    {
        if (row.Text(Substance, "substance: magnesium.") is not { } written)
            return false;
        if (Named.Read(written.Text, "", row.Reading.Vocabulary).BringsMagnesium)
            return true;
        row.Reading.Keep($"a trial of {written.Text}", written.At, null, matters: false);
        return false;
    }
}
