namespace Ekbom.Core.Profiles;

/// <summary>
/// Tables with several columns: "per 100 g, per tablet" over "25 g, 375 mg". As many amounts as columns are paired in order, and the column that fits the
/// dose is kept; a row with more or fewer amounts is left out and said.
/// </summary>
internal static class LabelColumns
{
    private const int MostWords = 3; // between two headings: "%NRV", "of which"

    public static void Choose(LabelText label, List<LabelAmount> amounts, List<LabelMention> mentions, List<LabelServing> servings, LabelDose dose, IReadOnlyDictionary<Measure, decimal> sizes)
    {
        var covered = amounts.Select(one => (one.At, one.End)).Concat(mentions.Select(one => (one.At, one.End))).ToList();
        for (var first = 0; first < servings.Count; first++)
        {
            var last = first;
            while (last + 1 < servings.Count && Follows(label, servings[last].At, servings[last + 1].At, covered))
                last++;
            var columns = servings.GetRange(first, last - first + 1);
            if (columns.Count > 1 && columns.DistinctBy(one => One(one, sizes)).Count() == columns.Count && !amounts.Exists(one => one.End == columns[0].At || (one.End == columns[0].At - 1 && label[one.End].Key != ".")))
            {
                var kept = columns.MaxBy(one => (Fit(one, dose, sizes), one.Count))!;
                var end = last + 1 < servings.Count ? servings[last + 1].At : label.Count;
                Rows(label, amounts, mentions, columns, columns.IndexOf(kept), end);
                servings.RemoveAll(one => columns.Contains(one) && one != kept);
                last = first;
            }

            first = last;
        }
    }

    private static void Rows(LabelText label, List<LabelAmount> amounts, List<LabelMention> mentions, List<LabelServing> columns, int kept, int end)
    {
        var rows = new List<List<LabelAmount>>();
        foreach (var amount in amounts.Where(one => one.At > columns[^1].At && one.At < end))
        {
            if (rows.Count == 0 || !IsRow(label, rows[^1][^1].End, amount.At, mentions))
                rows.Add([]);
            rows[^1].Add(amount);
        }

        foreach (var row in rows)
        {
            var masses = row.FindAll(one => one.Kind == AmountKind.Mass);
            if (masses.Count == 0 || (masses.Count == 1 && IsServed(label, masses[0].End)))
                continue;
            if (masses.Count == columns.Count)
            {
                var from = masses[kept].At;
                var until = kept + 1 < masses.Count ? masses[kept + 1].At : int.MaxValue;
                amounts.RemoveAll(one => row.Contains(one) && (one.At < from || one.At >= until));
            }
            else
            {
                label.Note($"The label has {columns.Count} columns and gives {string.Join(" and ", masses.Select(one => one.Written))} in a row, so the row was left out.");
                amounts.RemoveAll(row.Contains);
            }
        }
    }

    /// <summary>The second heading stands beside the first.</summary>
    private static bool Follows(LabelText label, int at, int next, List<(int At, int End)> covered) =>
        !covered.Exists(one => one.At >= at && one.At < next) && Enumerable.Range(at, next - at).Count(token => label[token].Kind == TokenKind.Word && !label.IsTaken(token)) <= MostWords;

    private static bool IsRow(LabelText label, int from, int to, List<LabelMention> mentions)
    {
        for (var at = from; at < to; at++)
        {
            if ((label[at].Kind == TokenKind.Word && !(label[at].Key is "nrv" or "rda" or "dv" or "ri")) || mentions.Exists(one => one.At == at))
                return false;
        }

        return true;
    }

    /// <summary>The amount says itself what it is of: <c>375 mg per tablet</c>.</summary>
    private static bool IsServed(LabelText label, int end) => label[end].Key is "per" or "pro" or "je" or "/" or "in";

    private static decimal Fit(LabelServing one, LabelDose dose, IReadOnlyDictionary<Measure, decimal> sizes)
    {
        if (dose.Units is not null && one.Measure == dose.Measure)
            return 4m;
        var (weighed, known) = (one.Measure is Measure.Gram or Measure.Millilitre, dose.Units is not null && Known(one.Measure) && Known(dose.Measure));
        return weighed && one.Count >= LabelServing.Bulk ? known ? 0.5m : 0m : known ? 3m : weighed ? 1m : 2m;

        bool Known(Measure measure) => measure == Measure.Serving || sizes.ContainsKey(measure);
    }

    /// <summary>What a column is of, so that "per serving" and "per 2 capsules" may be the same.</summary>
    private static (Measure, decimal) One(LabelServing one, IReadOnlyDictionary<Measure, decimal> sizes) =>
        sizes.TryGetValue(one.Measure, out var size) && size == one.Count ? (Measure.Serving, 1m) : (one.Measure, one.Count);
}
