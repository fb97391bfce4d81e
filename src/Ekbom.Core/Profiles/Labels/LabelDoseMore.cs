namespace Ekbom.Core.Profiles;

/// <content>What may be taken besides on some days: <c>and an extra tablet if legs are bad</c>, <c>double dose on weekends</c>.</content>
internal sealed partial record LabelDose
{
    /// <param name="At">First token.</param>
    /// <param name="End">After the last token.</param>
    /// <param name="Count">How many more; null for the dose once more.</param>
    /// <param name="Measure">What they are counted in.</param>
    private sealed record Extra(int At, int End, decimal? Count, Measure Measure)
    {
        public static Extra? Read(LabelText label, int at)
        {
            if (label.Free(at) == "double")
            {
                var dose = label.Free(at + 1) is "the" or "your" ? at + 2 : at + 1;
                return label.Free(dose) is "dose" or "dosage" or "amount" ? Taken(label, new(at, dose + 1, null, Measure.Serving)) : null;
            }

            if (label.Free(at) is "and" or "plus" or "+" && IsIfNeeded(label, at + 1))
                return Taken(label, new(at, at + 1, null, Measure.Serving)); // nightly and prn
            var count = LabelWords.Number(label, at);
            if (Second(label, at, count) is { } second)
                return second;
            var next = count is not null || label.Free(at) is "a" or "an" ? at + 1 : at;
            if (label.Free(next) is not ("extra" or "additional"))
                return null;
            count ??= LabelWords.Number(label, next + 1);
            next += LabelWords.Number(label, next + 1) is null ? 1 : 2;
            return LabelWords.Counts(label.Free(next)) is { Measure: not (Measure.Gram or Measure.Millilitre) } unit ? Taken(label, new(at, next + 1, count ?? 1m, unit.Measure)) : null;
        }

        /// <summary><c>one more if needed</c>, <c>+ 1 prn</c>, <c>plus one tablet if needed</c>, <c>may take a second dose</c>.</summary>
        private static Extra? Second(LabelText label, int at, decimal? count)
        {
            if (label.Free(at) == "second" && label.Free(at - 1) is "a" or "the" && (label.Free(at + 1) == "one" || LabelWords.Counts(label.Free(at + 1)) is not null))
                return Taken(label, new(at, at + 2, 1m, LabelWords.Counts(label.Free(at + 1))?.Measure is Measure.Piece or null ? Measure.Piece : Measure.Serving));
            if (count is not (> 0m and <= MostAtOnce))
                return null;
            var next = LabelWords.Counts(label.Free(at + 1)) is { Measure: Measure.Piece } ? at + 2 : at + 1;
            var more = label.Free(next) == "more";
            return (more && LabelAmount.UnitAt(label, next + 1, out _) is null) || (label.Free(at - 1) is "and" or "plus" or "+" or "&" && IsIfNeeded(label, next)) ? Taken(label, new(at, more ? next + 1 : next, count, Measure.Piece)) : null;
        }

        private static bool IsIfNeeded(LabelText label, int at) => label.Free(at) == "prn" || (label.Free(at) is "if" or "when" or "as" && label.Free(at + 1) is "needed" or "required" or "bad");

        /// <summary>"As needed" there is said of what is taken besides, and not of the dose.</summary>
        public bool Governs(LabelText label, int at) => at >= End && !Enumerable.Range(End, at - End).Any(token => label[token].Key == ".");

        /// <summary>It is said of an amount that comes besides another: <c>250 mg daily, plus an extra 250 mg if needed</c>.</summary>
        public static bool IsOfAmount(LabelText label, int at)
        {
            at -= LabelWords.Counts(label[at - 1].Key) is { Measure: Measure.Piece } ? 1 : 0;
            if (LabelAmount.UnitAt(label, at - 1, out _) is null)
                return false;
            var word = label[at - 3].Key is "extra" or "additional" or "further" ? at - 4 : at - 3;
            word -= label[word].Key is "an" or "a" ? 1 : 0;
            return (word != at - 3 || Array.IndexOf(Adding, label[word].Key) >= 0 || label[word].Key == "another") && Enumerable.Range(0, at - 3).Any(before => LabelAmount.UnitAt(label, before, out var unit) is not null && unit < at - 2);
        }

        private static Extra Taken(LabelText label, Extra extra)
        {
            label.Take(extra.At, extra.End);
            return extra;
        }
    }

    private LabelDose With(LabelText label, List<Extra> more)
    {
        if (more.Count == 0)
            return this;
        label.Note($"'{label.Written(more[0].At, more[0].End)}' may be taken besides on some days; the range reaches to it.");
        var once = Units is { High: > 0m } units ? units.High : 1m;
        var times = PerDay ?? 1;
        return this with { MostShare = 1m + more.Sum(one => one.Count is not { } count ? 1m : count / (one.Measure == Measure ? once * times : times)) };
    }
}
