namespace Ekbom.Core.Profiles;

/// <content>Doses that share a time, and the dose of a child beside that of an adult.</content>
internal sealed partial record LabelDose
{
    private static readonly string[] Children = ["child", "children", "childrens", "kid", "kids", "kind", "kinder", "infants", "toddlers"];
    private static readonly string[] Adults = ["adult", "adults", "erwachsene", "men", "women", "athletes", "sportler"];
    private static readonly string[] Rising = ["to", "then", "sometimes", "or", "oder", "until"];
    private static readonly string[] Adding = ["and", "&", "plus", "+", "und"];

    public static bool IsChild(string word) => Array.IndexOf(Children, word) >= 0;

    public static bool IsAdult(string word) => Array.IndexOf(Adults, word) >= 0;

    /// <summary>In "adults 2 tablets, children 1 tablet daily" and "1 scoop daily, then 2 scoops" one time is that of both.</summary>
    private static void Share(LabelText label, List<Statement> statements)
    {
        for (var at = statements.Count - 2; at >= 0; at--)
        {
            var (one, next) = (statements[at], statements[at + 1]);
            var ofAll = IsFor(label, statements, at + 1, Children) && (IsFor(label, statements, at, Adults) || IsFor(label, statements, at, Children));
            if (one.Times.Count == 0 && next.Times.Count > 0 && one.Measure == next.Measure && Beside(label, one, next, ofAll) && AmountAfter(label, one) < 0 && !IsAsked(label, next, one)
                && (ofAll || Array.IndexOf(Adding, label[next.At - 1].Key) < 0))
                one.Times.AddRange(next.Times);
        }

        for (var at = 1; at < statements.Count; at++)
        {
            var (one, before) = (statements[at], statements[at - 1]);
            if (one.Times.Count == 0 && before.Times.Count > 0 && one.Measure == before.Measure && (Array.IndexOf(Rising, label[one.At - 1].Key) >= 0 || Array.IndexOf(Adults, label[one.At - 1].Key) >= 0 || IsOwn(label, one)) && (IsOwn(label, one) || Beside(label, before, one, false)))
                one.Times.AddRange(before.Times);
        }

        var children = Enumerable.Range(0, statements.Count).Where(at => IsFor(label, statements, at, Children) && !IsFor(label, statements, at, Adults)).Select(at => statements[at]).ToList();
        if (children.Count == 0 || !statements.Exists(one => one.Times.Count > 0 && !children.Contains(one) && one.Measure == children[0].Measure))
            return;
        label.Note("The dose for children was left out.");
        statements.RemoveAll(children.Contains);
    }

    /// <summary>In "150 mg in the morning and 2 tablets at night" one piece is taken at the time that follows the amount.</summary>
    private static List<Statement> Singles(LabelText label, List<Statement> statements, List<LabelFrequency> leading)
    {
        var times = statements.SelectMany(one => one.Times).ToList();
        return statements.Count == 0 || statements[0].Measure != Measure.Piece || !times.TrueForAll(time => time.Strength == Strength.TimeOfDay)
            ? []
            : [.. leading.Where(time => time is { Strength: Strength.TimeOfDay, Slots.Count: 1 } && LabelAmount.UnitAt(label, time.At - 1, out _) is not null && !times.Exists(other => other.Slots.Contains(time.Slots[0])))
                .Select(time => new Statement(time.At, time.End, 1m, 1m, Measure.Piece) { Times = { time } })];
    }

    /// <summary>What somebody says to take, whatever the label says: <c>label says one a day; I take three</c>.</summary>
    private static bool IsOwn(LabelText label, Statement one) => label[one.At - 1].Key == "take" && label[one.At - 2].Key == "i";

    /// <summary>Only words stand between, and no other amount.</summary>
    private static bool Beside(LabelText label, Statement one, Statement next, bool overSentences)
    {
        for (var at = one.End; at < next.At; at++)
        {
            if ((label[at].Key == "." && !overSentences) || LabelAmount.UnitAt(label, at, out _) is not null)
                return false;
        }

        return true;
    }

    /// <summary>Only the later one is told to be taken; the earlier may be the size of something.</summary>
    private static bool IsAsked(LabelText label, Statement next, Statement one) =>
        label[next.At - 1].Key is "take" or "drink" or "nehmen" or "trinken" && label[one.At - 1].Key is not ("take" or "drink" or "nehmen" or "trinken");

    /// <summary>The words before it name whom it is for.</summary>
    private static bool IsFor(LabelText label, List<Statement> statements, int at, string[] whom)
    {
        var from = at > 0 ? statements[at - 1].End : 0;
        for (var back = statements[at].At - 1; back >= from && label[back].Key != "."; back--)
        {
            if (Array.IndexOf(whom, label.Free(back)) >= 0)
                return true;
        }

        return false;
    }
}
