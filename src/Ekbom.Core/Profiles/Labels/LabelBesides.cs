using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Amounts besides the first: at other times, after a change, of another product, or not said of what.</summary>
internal static class LabelBesides
{
    private const string Magnesium = "magnesium";
    private const int MostBetween = 5; // upped it last week to 400 mg
    private static readonly string[] Changing = ["now", "currently", "upped", "increased", "increase", "raised", "reduced", "cut", "lowered", "down", "up", "instead", "enough"];

    /// <summary><c>100 mg at lunch and 200 mg at night</c>: both together, or from the smaller to the greater each time where there are more times than amounts.</summary>
    public static void Spread(LabelText label, LabelLinks links, LabelDose dose, Func<LabelAmount, bool> isAtATime)
    {
        foreach (var part in links.Parts.Where(part => part.Given is { Kind: AmountKind.Mass } given && !isAtATime(given)))
        {
            var shares = links.Loose.FindAll(one => one.Kind == AmountKind.Mass && isAtATime(one));
            if (shares.Count > 1 && (shares.Sum(one => one.Low), shares.Sum(one => one.High)) == (part.Given!.Low, part.Given.High))
                part.Replace(part.Given with { Low = part.Given.Low / shares.Count, High = part.Given.High / shares.Count }); // 500 mg, 250 mg am 250 mg pm
        }

        foreach (var part in links.Parts.Where(part => part.Given is { Kind: AmountKind.Mass } given && isAtATime(given)))
        {
            var given = part.Given!;
            var others = links.Loose.FindAll(one => one.Kind == AmountKind.Mass && isAtATime(one) && (one.Low, one.High) != (given.Low, given.High));
            if (others.Count == 0)
                continue;
            var all = links.Loose.FindAll(one => one.Kind == AmountKind.Mass && isAtATime(one)).Append(given).OrderBy(one => one.At).ToList();
            if (all.Count == dose.PerDay && dose.Units is null or (1m, 1m) && !Enumerable.Range(all[0].End, all[^1].At - all[0].End).Any(at => label[at].Key is "or" or "oder" or "then" or "now" or "later"))
            {
                label.Note("Different amounts at different times of day were added and shared evenly over the day.");
                part.Replace(given with { Low = all.Average(one => one.Low), High = all.Average(one => one.High) });
                continue;
            }

            label.Note("The label gives different amounts at different times of day; the range covers the smallest and the greatest each time.");
            part.Replace(given with { Low = others.Append(given).Min(one => one.Low), High = others.Append(given).Max(one => one.High) });
        }
    }

    /// <summary>
    /// Amounts that belong to nothing: "plus 100 mg" may be magnesium too, and more than what was read may be what is taken ("250 mg tablets, take 500 mg").
    /// An amount of the day told once more is neither.
    /// </summary>
    public static void Add(LabelText label, LabelLinks links, IEnumerable<LabelAmount> left, LabelDose dose, LabelScale scale, List<Ingredient> ingredients)
    {
        foreach (var more in left)
        {
            if (ingredients is not [{ ElementalPerIntake: { IsKnown: true } amount } only])
                return;
            var (adds, changes) = (LabelLeftover.Adds(label, more) || links.IsSalted(more) || links.IsOfProduct(more) || links.Parts.Exists(part => part.Given is { } given && given.At > more.At && LabelLeftover.IsFurther(label, given)), IsChange(label, more));
            var most = changes || LabelLeftover.IsTaken(label, more) ? more.High : adds ? amount.High + (more.High * (links.IsSalted(more) && scale.Of(more) is { } times ? Math.Max(1m, times.High) : 1m)) : more.High > amount.High * (dose.PerDay ?? 1) ? more.High : amount.High;
            var (low, high) = (changes ? Math.Min(amount.Low, more.Low) : amount.Low, Math.Max(amount.High, most));
            if ((low, high) == (amount.Low, amount.High))
                continue;
            label.Note(changes ? $"The dose was changed to {more.Written}; the range covers what it was and what it is."
                : adds ? $"{more.Written} more may be magnesium too, so the range reaches to both together." : $"It is not clear what {more.Written} is; the range reaches to it.");
            ingredients[0] = only with { ElementalPerIntake = Interval.Between(low, high) };
        }
    }

    /// <summary>The words before it say that it is the dose after a change: <c>now 200 mg</c>, <c>put me up to 500 mg</c>, <c>increased to 300 mg</c>.</summary>
    private static bool IsChange(LabelText label, LabelAmount amount)
    {
        for (var at = amount.At - 1; at >= amount.At - MostBetween && label[at].Key is not ("." or ","); at--)
        {
            if (Array.IndexOf(Changing, label[at].Key) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The share of what is told that may be taken at least after a change: none when it was stopped, a half when it was halved; null without one.</summary>
    public static decimal? Least(LabelText label) => IsStopped(label) ? 0m : Enumerable.Range(0, label.Count).Any(at => label.Free(at) is "halved" or "halbiert") ? 0.5m : null;

    /// <summary>It is no longer taken: <c>stopped magnesium 400 mg</c>; "stop if" is advice.</summary>
    private static bool IsStopped(LabelText label) =>
        Enumerable.Range(0, label.Count).Any(at => (label.Free(at) is "stopped" or "quit" && Enumerable.Range(at + 1, 3).Any(next => next < label.Count && (label[next].Key is "magnesium" or "mag" or "it" || label[next].Kind == TokenKind.Number))) || (label.Free(at) == "no" && label.Free(at + 1) == "longer" && label.Free(at + 2) is "take" or "taking"));

    /// <summary>
    /// Two products with a dose each: a known one beside amounts of others is not in the sum, so its upper end is open, and what is taken often of one may be
    /// taken once of the other.
    /// </summary>
    public static void Apart(LabelText label, LabelLinks links, List<LabelOther> products, LabelDose dose, List<Ingredient> ingredients)
    {
        var given = links.Parts.Select(part => part.Given).OfType<LabelAmount>().ToList();
        var places = given.Select(one => one.At).Order().ToList();
        if (places.Count == 0)
            return;
        var waiting = links.Parts.FindAll(part => !part.HasAmount && part.Reference is null && part.Named is { } name && name.Term?.Route is null);
        var named = products.Select(product => (product.Named, product.Amount)).Concat(waiting.Where(part => part.Named!.Term is not null).Select(part => (Named: part.Named!, Amount: (LabelAmount?)null)));
        if (waiting.Exists(part => IsOneMore(label, given, part.Named!)) || named.Any(product => product.Named.Term!.Route is null && product.Named.Term.Contains.Any(content => content.Of == Magnesium && (!content.May || content.Form is not null || LabelProductWords.IsTakenToo(label, product.Named, places[^1])))
            && given.TrueForAll(one => (IsAnother(label, dose, Math.Min(one.At, product.Named.At), Math.Max(one.At, product.Named.At)) && LabelJoin.IsBesides(label, product.Named.End, one.At, false, links.Brings) != false) || IsJoined(label, links, product.Named, product.Amount, one))))
        {
            label.Note("The label names another product that has magnesium or may have it; how much it adds is not known.");
            Change(ingredients, amount => Interval.AtLeast(amount.HasLow ? amount.Low / dose.LeastTimes : 0m));
        }
        else if (dose.PerDay is > 1 and var times && places.Count > 1 && Enumerable.Range(1, places.Count - 1).Any(next => IsAnother(label, dose, places[next - 1], places[next])))
        {
            label.Note("The label names several products; it is not clear how often each is taken.");
            Change(ingredients, amount => amount.IsKnown ? Interval.Between(amount.Low / times, amount.High) : amount);
        }
    }

    /// <summary>A time of day or how often stands between, and what joins two doses.</summary>
    private static bool IsAnother(LabelText label, LabelDose dose, int from, int to)
    {
        var between = Enumerable.Range(from, to - from).ToList();
        var sentence = between.Exists(at => label[at].Key == ".");
        return (sentence || between.Exists(at => label[at].Key is "and" or "&" or "+" or "plus" or "," or "also"))
            && between.Exists(at => sentence ? dose.TimesAt.Contains(at) || dose.DailyAt.Contains(at) : dose.OftenAt.Contains(at));
    }

    /// <summary>
    /// A product named after the amount comes besides it, unless a word ties the two or it is of the salt that has the amount; one named before it only when a
    /// word adds: <c>magnesium 250 mg, milk of magnesia at night</c>, <c>Magnaspartate 243 mg and magnesium 100 mg</c>.
    /// </summary>
    private static bool IsJoined(LabelText label, LabelLinks links, LabelMention product, LabelAmount? own, LabelAmount amount)
    {
        if (amount.At < product.At)
        {
            var forms = links.Parts.Where(part => part.HasAmount).SelectMany(part => part.Forms).Select(form => form.Key);
            return LabelJoin.IsBesides(label, amount.End, product.At, false, links.Brings)
                ?? (LabelProductWords.IsTaking(label, product.At) || (Enumerable.Range(amount.End, product.At - amount.End).Any(at => label[at].Key is "," or "." or "with" or "mit") && !forms.Intersect(product.Term!.Contains.Select(content => content.Form)).Any()));
        }

        var from = own?.End ?? product.End;
        var between = Enumerable.Range(from, Math.Max(0, amount.At - from)).ToList();
        return (own is not null || product.IsPrinted(label) || !links.Others.Exists(other => between.Contains(other.Named.At)))
            && between.Exists(at => LabelJoin.IsAdding(label[at].Key)) && !between.Exists(at => label[at].Key is "." or "(" or ":" or "=" or "with");
    }

    /// <summary>A second magnesium without an amount: <c>and another magnesium tablet at night</c>.</summary>
    private static bool IsOneMore(LabelText label, List<LabelAmount> given, LabelMention name) => given.Exists(one => one.End <= name.At)
        && (label[name.At - 1].Key is "another" or "second" or "extra" || (LabelJoin.IsAdding(label[name.At - 1].Key) && label[name.End].Key == "in") || (label[name.At - 1].Key is "a" or "an" or "my" or "one" or "1" or "some" && LabelJoin.IsAdding(label[name.At - 2].Key)));

    public static void Change(List<Ingredient> ingredients, Func<Interval, Interval> change)
    {
        for (var at = 0; at < ingredients.Count; at++)
            ingredients[at] = ingredients[at].Id == Magnesium ? ingredients[at] with { ElementalPerIntake = change(ingredients[at].ElementalPerIntake) } : ingredients[at];
    }
}
