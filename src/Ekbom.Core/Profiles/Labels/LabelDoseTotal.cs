namespace Ekbom.Core.Profiles;

/// <content>What several statements of a label about the dose make together.</content>
internal sealed partial record LabelDose
{
    /// <summary>How often a day the least is taken: once, for "one to three times a day".</summary>
    public int LeastTimes { get; private init; } = 1;

    /// <summary>Millilitres that may be the size of the bottle or what is taken: <c>solution, 150 ml</c>.</summary>
    public decimal? Bottle { get; private init; }

    private static LabelDose Combine(LabelText label, List<Statement> statements, List<LabelFrequency> leading)
    {
        if (statements.Count == 0)
        {
            var (low, high) = PerDayOf(leading);
            return new() { PerDay = high, LeastTimes = low ?? 1, LeastShare = high is { } most and > 0 ? (decimal)low!.Value / most : 1m, Divided = leading.Exists(time => time.Divided) };
        }

        var besides = Besides(label, statements) + BesidesLeading(label, statements, leading);
        if (statements.Exists(one => one.Times.Count > 0))
            statements.RemoveAll(one => one.Times.Count == 0);
        statements.RemoveAll(one => one.Measure != statements[0].Measure);
        var measure = statements[0].Measure;
        var divided = statements.Exists(one => one.Times.Exists(time => time.Divided && time.At < one.At));
        var parts = statements.FindAll(one => one.Times is [{ Strength: Strength.TimeOfDay, Slots.Count: 1 }]);
        var apart = parts.Select(one => one.Times[0].Slots[0]).Distinct().Count() == parts.Count;
        if (parts.Count > 1 && !parts.Exists(one => label[one.At - 1].Key is "or" or "oder" || (!apart && Array.IndexOf(Rising, label[one.At - 1].Key) >= 0)))
        {
            var whole = statements.Except(parts).ToList();
            var (low, high) = (apart ? parts.Sum(one => one.Low) : parts.Max(one => one.Low), parts.Sum(one => one.High)); // dinner and bedtime may be one
            if (whole.Exists(one => Day(one) != (low, high)))
            {
                label.Note("The label gives more than one dose; the range covers them all.");
                (low, high) = (Math.Min(low, whole.Min(one => Day(one).Low)), Math.Max(high, whole.Max(one => Day(one).High)));
            }

            label.Note("Different numbers at different times of day were shared evenly over the day.");
            return new() { Units = (low / parts.Count, high / parts.Count), Measure = measure, PerDay = parts.Count, LeastTimes = parts.Count };
        }

        var (least, fewest) = ((decimal?)null, 1);
        (decimal Units, decimal Times)? greatest = null;
        var (sum, before) = (0m, (Statement?)null);
        foreach (var one in statements)
        {
            var times = PerDayOf(one.Times).High ?? 1;
            var (low, high) = Day(one);
            var joined = before is not null && IsBesides(label, before, one);
            high += joined ? sum : 0m; // one three times a day and two at night
            (sum, before) = (high, one);
            (least, fewest) = !joined && low < (least ?? decimal.MaxValue) ? (low, PerDayOf(one.Times).Low ?? 1) : (least, fewest);
            if (greatest is null || high > greatest.Value.Units * greatest.Value.Times)
                greatest = (high / times, times);
        }

        if (statements.Select(one => (one.Low, one.High, PerDayOf(one.Times))).Distinct().Count() > 1)
            label.Note("The label gives more than one dose; the range covers them all.");
        var said = statements[0].Times.Count > 0;
        var read = new LabelDose { Units = (least!.Value / greatest!.Value.Times, greatest.Value.Units + (besides / greatest.Value.Times)), Measure = measure, PerDay = said ? (int)greatest.Value.Times : null, LeastTimes = fewest, Divided = divided };
        return said && Most(label, measure) is { } cap && cap < greatest.Value.Units * greatest.Value.Times ? read.AtMost(label, cap, statements.Min(one => one.Low)) : read;
    }

    /// <summary>"Do not exceed 3 tablets a day" is the dose of a label that gives no other; above another one it is said, and the dose holds.</summary>
    private static LabelDose AtMost(LabelText label, LabelDose read)
    {
        if (Most(label, read.Units is null ? Measure.Piece : read.Measure) is not { } cap)
            return read;
        if (read is { Units: null, PerDay: null } && cap > 1m)
            return (read with { PerDay = 1 }).AtMost(label, cap, 1m);
        var (once, day) = (read.Units?.Low ?? 1m, (read.Units?.High ?? 1m) * (read.PerDay ?? 1));
        if (day >= cap)
            return read;
        if (read.PerDay is null || read.AsNeeded)
            return (read with { PerDay = 1 }).AtMost(label, cap, once); // as symptoms occur
        label.Note($"The label allows up to {Measures.Number.Write(cap)} in a day; the dose it gives is counted.");
        return read;
    }

    /// <summary>In "1 capsule with tea and 2 at bedtime" the first may be left out no more than the second.</summary>
    private static decimal Besides(LabelText label, List<Statement> statements)
    {
        var sum = 0m;
        for (var at = 0; at + 1 < statements.Count; at++)
        {
            var (one, next) = (statements[at], statements[at + 1]);
            if (one.Times.Count == 0 && next.Times is [{ Strength: Strength.TimeOfDay }, ..] && one.Measure == next.Measure && label[next.At - 1].Key is "and" or "&" && !Enumerable.Range(one.End, next.At - one.End).Any(token => label[token].Key == "."))
                sum += one.High;
            else if (one.Times.Count == 0 && next.Times.Count > 0 && one.Measure == next.Measure && one.High > next.High && label[next.At - 1].Key is "and" or "&" or "," or ")" && IsOfAmount(label, one, next))
                sum += one.High - next.High; // 2 x 100 mg of one, 1 x 150 mg of another daily
        }

        if (sum > 0m)
            label.Note("The time of one of the doses was not understood; the range ends at all of them together.");
        return sum;
    }

    /// <summary>An amount stands beside each of two doses in one sentence.</summary>
    private static bool IsOfAmount(LabelText label, Statement one, Statement next) =>
        !Enumerable.Range(one.End, next.At - one.End).Any(at => label[at].Key == ".") && Enumerable.Range(one.End, next.At - one.End).Any(at => LabelAmount.UnitAt(label, at, out _) is not null);

    /// <summary>"Twice a day and two at bedtime": one each time besides the two.</summary>
    private static decimal BesidesLeading(LabelText label, List<Statement> statements, List<LabelFrequency> leading) =>
        statements[0] is { Measure: Measure.Piece, Times: [{ Strength: Strength.TimeOfDay }, ..] } first && Array.IndexOf(Adding, label[first.At - 1].Key) >= 0 && leading.FindAll(time => time.End <= first.At && !first.Times.Contains(time)) is { Count: > 0 } said
            ? PerDayOf(said).High ?? 0 : 0;

    /// <summary>A dose with a time of its own, joined to the one before.</summary>
    private static bool IsBesides(LabelText label, Statement before, Statement one) => before.Times.Count > 0 && one.Times.Count > 0
        && (Array.IndexOf(Adding, label[one.At - 1].Key) >= 0 || (one.Times[0].Strength == Strength.TimeOfDay && (label[one.At - 1].Key is "," || label.IsTaken(one.At - 1))));

    /// <summary>Least and most of a day; "6 tablets in 3 doses" are 6 however often they are taken.</summary>
    private static (decimal Low, decimal High) Day(Statement one)
    {
        var (low, high) = PerDayOf(one.Times);
        return one.Times.Exists(time => time.Divided && time.At >= one.End) ? (one.Low, one.High) : (one.Low * (low ?? 1), one.High * (high ?? 1));
    }

    private LabelDose AtMost(LabelText label, decimal most, decimal once)
    {
        label.Note($"The label allows at most {Measures.Number.Write(most)} in a day; from one intake up to that is counted.");
        return this with { Units = (Math.Min(once, most) / PerDay!.Value, most / PerDay.Value) };
    }

    /// <summary><c>not more than 8 in 24 hours</c>, <c>do not exceed 4 tablets a day</c>, <c>not more than 80 mL in 24 hours</c>: a warning, so it may be taken out already.</summary>
    private static decimal? Most(LabelText label, Measure measure)
    {
        for (var at = 1; at < label.Count; at++)
        {
            if (!(label[at].Key == "than" && label[at - 1].Key == "more") && label[at].Key is not ("exceed" or "maximum" or "max"))
                continue;
            var next = label[at + 1].Key == "of" ? at + 2 : at + 1;
            if (label[next].Value is not { } most)
                continue;
            var unit = LabelWords.Counts(label[next + 1].Key);
            if ((unit?.Measure ?? Measure.Piece) != measure)
                continue;
            next += unit is null ? 1 : 2;
            if (label[next].Key is "daily" || (label[next].Key is "a" or "per" or "each" or "in" && (label[next + 1].Key is "day" || label[next + 1].Value == 24m || (label[next + 1].Key is "a" or "any" && label[next + 2].Value is 24m))))
                return most * (unit?.Factor ?? 1m);
        }

        return null;
    }

    /// <summary>What is said outright leads; else each time of day counts once; else daily is once.</summary>
    private static (int? Low, int? High) PerDayOf(List<LabelFrequency> times)
    {
        if (times.Find(time => time.Strength == Strength.Said) is { } said)
        {
            var others = times.FindAll(time => time is { Strength: Strength.Said, Divided: false } && !said.Divided); // once daily; may be taken twice daily
            var (low, high) = (others.Append(said).Min(time => time.Low), others.Append(said).Max(time => time.High));
            return (low, high + times.Where(time => time.Added && time.Strength != Strength.Said && time.At >= said.End).Sum(time => time.High)); // three times a day and at bedtime
        }

        var own = times.Where(time => time.Own).Sum(time => Math.Max(1, time.Slots.Count));
        var slots = times.Where(time => !time.Own).SelectMany(time => time.Slots).Distinct().Count() + own;
        slots += own > 0 && own == slots && times.TrueForAll(time => time.Added) ? 1 : 0; // again at 3 am: what stands before is one more
        if (slots > 0 && times.Find(time => time.Strength == Strength.Meals) is { } meals && times.Exists(time => time.Added && time.At == meals.End + 1))
            return (slots + meals.Low, slots + meals.High); // after meals and at bedtime
        if (slots > 0 && times.Where(time => time.Strength == Strength.TimeOfDay).Sum(time => time.High - time.Slots.Count) is > 0 and var more)
            return (slots, slots + more);
        times = times.Exists(time => time.Strength == Strength.Daily) ? times.FindAll(time => time.Strength == Strength.Daily) : times;
        return slots > 0 ? (slots, slots) : times.Count > 0 ? (times.Min(time => time.Low), times.Max(time => time.High)) : (null, null);
    }
}
