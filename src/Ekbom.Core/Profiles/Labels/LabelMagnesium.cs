using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>The elemental magnesium of one intake, from everything a label says about it.</summary>
internal sealed record LabelMagnesium(Interval Amount, Basis Basis)
{
    internal const decimal Rounding = 1.02m; // labels round: 57 mg of 400 mg, 200 mg of 1,400 mg

    /// <summary>The amount of each part that counts, with its form.</summary>
    public IReadOnlyList<(string? Form, Interval Amount)> Each { get; private init; } = [];

    public static LabelMagnesium Of(LabelText label, LabelLinks links, LabelScale scale, int perDay)
    {
        var parts = links.Parts;
        var read = new List<(LabelPart Part, Interval Amount, Basis Basis)>();
        var counted = parts.FindAll(part => part.HasAmount || part.Reference is not null);
        counted.RemoveAll(part => IsSaidAgain(part, counted));
        var whole = counted.FindAll(part => !part.IsSalt);
        foreach (var part in whole.Count > 0 ? whole : counted)
        {
            var (amount, basis) = Of(label, part, scale);
            if (!read.Exists(one => Same(one.Part, part) && one.Amount == amount && !Together(label, links, one.Part, part, scale, perDay)))
                read.Add((part, amount, basis));
        }

        if (read.Count > 2 && read.Find(all => all.Part.Given is { } told && LabelLinks.IsTotal(label, told) && all.Amount + all.Amount == read.Select(one => one.Amount).Aggregate((a, b) => a + b)) is { Part: not null } total)
            read = [total]; // citrate 120 mg, glycinate 180 mg, total 300 mg

        if (counted.Count == 0)
        {
            label.Note("The label gives no amount of magnesium.");
            return new(Interval.Unknown, Basis.Unknown);
        }

        var distinct = read.FindAll(one => one.Part.Forms.Count > 0).Select(one => one.Part.Forms[0].Key).Distinct(StringComparer.Ordinal).Count();
        if (whole.Count == 0 || (read.Count > 1 && distinct == read.Count))
            return Sum(read);
        if (read.Exists(one => !one.Amount.IsKnown))
            return new(Interval.Unknown, Basis.Elemental) { Each = Shared(parts, Interval.Unknown) };

        var salts = counted.FindAll(part => part is { IsSalt: true, Whole: not null, UnknownSalt: false });
        Buffered(label, salts.Select(one => (one.Whole!, LabelFraction.Of(one, label).High, scale.Of(one.Whole!))), read.Max(one => one.Amount.Low));
        var (low, high) = (read.Min(one => one.Amount.Low), read.Max(one => one.Amount.High));
        var more = salts.Concat(counted.FindAll(part => part is { IsSalt: true, Elemental: not null })).Distinct().Where(salt => whole.TrueForAll(part => Together(label, links, part, salt, scale, perDay))).ToList();
        if (more.Count > 1 && whole.Exists(part => Fits(label, part, more, scale) && more.TrueForAll(salt => Told(label, links, part, salt) is null)))
            more.Clear(); // the salts of one product, each with its weight
        counted.RemoveAll(more.Contains);
        foreach (var (salt, weight) in salts.Except(more).Where(one => one.Named is { SaltOnly: true }).Select(one => (one, one.Whole!)))
            label.Note($"{weight.Written} of {salt.Forms[0].Key} was read as what the magnesium is bound to.");
        if (Inside(label, counted, scale) is { IsKnown: true } inside && (inside.Low > high * Rounding || inside.High * Rounding < low))
        {
            label.Note($"The salts together hold {inside} mg of magnesium, which does not agree with {Interval.Between(low, high)} mg; the range covers both.");
            (low, high) = (Math.Min(low, inside.Low), Math.Max(high, inside.High));
        }

        var products = new List<List<(LabelPart Part, Interval Amount, Basis Basis)>>();
        foreach (var one in read)
        {
            if (products.Find(product => product.Exists(again => !Together(label, links, again.Part, one.Part, scale, perDay))) is { } same)
                same.Add(one);
            else
                products.Add([one]);
        }

        if (products.Count > 1)
        {
            label.Note("The label gives more than one amount of magnesium; they may be taken together, so the range reaches to all of them.");
            high = Math.Max(high, products.Sum(product => product.Max(one => one.Amount.High)));
            if (LabelJoin.IsOfEach(label))
                low = Math.Max(low, products.Sum(product => product.Min(one => one.Amount.Low)));
            else if (Enumerable.Range(1, products.Count - 1).All(next => IsOfProduct(label, links, products[next - 1][0].Part, products[next][0].Part)))
                low = Math.Max(low, products.Max(product => product.Min(one => one.Amount.Low)));
        }
        else if (read.Count > 1 && high > low * Rounding)
            label.Note("The label gives more than one amount of magnesium; the range covers them.");
        if (more.Count > 0)
        {
            label.Note("The label names more magnesium besides; they may be taken together, so the range reaches to all of it.");
            high += more.Sum(one => Of(label, one, scale).Amount is { IsKnown: true } amount ? amount.High : 0m);
        }

        var range = Interval.Between(low, high);
        return new(range, read[0].Basis) { Each = Shared(parts, range) };
    }

    /// <summary>The weight of a salt that the label gives once more with its magnesium: a title repeats it.</summary>
    private static bool IsSaidAgain(LabelPart part, List<LabelPart> parts) => part is { IsSalt: true, Elemental: null, Whole: { } whole }
        && parts.Exists(one => one is { IsSalt: true, Elemental: not null, Whole: { } again } && (again.Low, again.High) == (whole.Low, whole.High) && Same(one, part));

    /// <summary>
    /// One comes besides the other: <c>magnesium 200 mg and magnesium 150 mg</c>, <c>100 mg in my multivitamin. Magnesium citrate 2000 mg</c>. Where the words leave
    /// it open, the same number again and the magnesium of a salt's own weight are the same magnesium.
    /// </summary>
    private static bool Together(LabelText label, LabelLinks links, LabelPart one, LabelPart next, LabelScale scale, int perDay)
    {
        if (one.Given is not { } first || next.Given is not { } second)
            return false;
        if (second.At < first.At)
            return Together(label, links, next, one, scale, perDay);
        if (perDay > 1 && one.IsSalt == next.IsSalt && Enumerable.Range(first.End, second.At - first.End).Any(at => LabelTimeOfDay.IsOne(label[at].Key)))
            return false; // each at its time, and the times are counted
        return Told(label, links, one, next)
            ?? ((next.Named is not { SaltOnly: true } || next.IsWeighed) && (first.Low, first.High) != (second.Low, second.High) && !(one.IsSalt && !next.IsSalt && Fits(label, next, [one], scale)));
    }

    /// <summary>A word that adds and another product stand between: <c>400 mg a day + electrolyte drink (magnesium 100 mg)</c>.</summary>
    private static bool IsOfProduct(LabelText label, LabelLinks links, LabelPart one, LabelPart next) => one.Given is { } first && next.Given is { } second && Told(label, links, one, next) == true
        && Enumerable.Range(first.End, Math.Max(0, second.At - first.End)).Any(at => links.Brings(at) == true);

    private static bool? Told(LabelText label, LabelLinks links, LabelPart one, LabelPart next) => next.Given!.At < one.Given!.At ? Told(label, links, next, one)
        : LabelJoin.IsBesides(label, one.Given.End, Math.Min(next.Given.At, next.Named?.At ?? next.Given.At), one.IsSalt == next.IsSalt, links.Brings);

    /// <summary>Magnesium told after the weight of a salt, or of several, is what these hold.</summary>
    private static bool Fits(LabelText label, LabelPart whole, List<LabelPart> salts, LabelScale scale)
    {
        var held = salts.Select(salt => (Salt: salt, Share: LabelFraction.Of(salt, label))).Select(one => one.Salt.Elemental is { } itself ? Scaled(itself, 1m, 1m, scale)
            : one.Salt.Whole is { } weight ? Scaled(weight, one.Share.Low, one.Share.High, scale) : Interval.Unknown).Aggregate((a, b) => a + b);
        return whole.Given is { } given && Scaled(given, 1m, 1m, scale) is { IsKnown: true } told && held.IsKnown && told.Low <= held.High * Rounding && told.High * Rounding >= held.Low
            && (whole.Forms.Count == 0 || salts.TrueForAll(salt => salt.Forms.TrueForAll(whole.Forms.Contains)));
    }

    /// <summary>Magnesium that the label itself gives for its salts, when it does so for each of them.</summary>
    private static Interval? Inside(LabelText label, List<LabelPart> counted, LabelScale scale)
    {
        var salts = counted.FindAll(part => part.IsSalt);
        return salts.Count > 0 && salts.TrueForAll(part => part.Elemental is not null) ? salts.Select(part => Of(label, part, scale).Amount).Aggregate((a, b) => a + b) : null;
    }

    private static LabelMagnesium Sum(List<(LabelPart Part, Interval Amount, Basis Basis)> parts)
    {
        var sum = parts.Select(one => one.Amount).Aggregate((a, b) => a + b);
        var basis = parts.Select(one => one.Basis).Distinct().Count() == 1 ? parts[0].Basis : Basis.Unknown;
        return new(sum, basis) { Each = [.. parts.Select(one => (one.Part.Forms is [var only] ? only.Key : null, one.Amount))] };
    }

    private static IReadOnlyList<(string?, Interval)> Shared(List<LabelPart> parts, Interval total)
    {
        var forms = parts.SelectMany(part => part.Forms).Select(form => form.Key).Distinct(StringComparer.Ordinal).ToList();
        return [(forms is [var only] ? only : null, total)];
    }

    private static (Interval Amount, Basis Basis) Of(LabelText label, LabelPart part, LabelScale scale)
    {
        var fraction = LabelFraction.Of(part, label);
        var compounds = part.From.Count > 0 ? part.From : part.Whole is { } whole ? [whole] : [];
        if (part.Elemental is { } elemental)
        {
            var amount = Scaled(elemental, 1m, 1m, scale);
            if (amount.IsKnown && part.UnknownSalt is false && part.Forms.Count > 0)
                Buffered(label, compounds.Select(one => (one, fraction.High, scale.Of(one))), amount.Low);
            if (part is { IsSalt: false, Forms.Count: 0, UnknownSalt: false } && elemental.Kind == AmountKind.Mass && !elemental.Elemental)
                label.Note($"{elemental.Written} of magnesium was read as magnesium itself.{(part.IsBlend ? " If it is the weight of a blend of salts, there is less in it." : "")}");
            Check(label, part.Reference, elemental);
            if (part.Ions is { } ions && !Agree(elemental, ions))
                return (Both(label, ions, elemental.Written, amount, Scaled(ions, 1m, 1m, scale)), Basis.Elemental);
            if (elemental.Kind == AmountKind.Ions && part is { Whole: { } salt, UnknownSalt: false, Forms.Count: > 0 } && elemental.High + elemental.Rounding < salt.Low * fraction.Low / Rounding)
                return (Both(label, elemental, $"{salt.Written} of {Name(part)}", amount, Scaled(salt, fraction.Low, fraction.High, scale)), Basis.Elemental);
            return (amount, Basis.Elemental);
        }

        if (part.Share is { } share && part.Whole is { } of)
            return (Scaled(of, share.Low, share.High, scale), Basis.Elemental);
        if (part.Reference is { Kind: AmountKind.OfReference } reference)
        {
            label.Note($"The amount was worked out from {reference.Written}.");
            return (Scaled(reference, 1m, 1m, scale), Basis.Elemental);
        }

        if (compounds.Count == 0)
        {
            if (part.Reference is { Broken: false } percent)
                label.Note($"{percent.Written} cannot be relied on here, so the amount is not known.");
            return (Interval.Unknown, Basis.Unknown);
        }

        if (part.UnknownSalt || part.Forms.Count == 0)
            label.Note("The salt of magnesium is not one we know; anything from none to the whole amount may be magnesium.");
        if (part.From.Count > 0 || part.WholeIsCompound || fraction.WaterNamed)
        {
            var name = Name(part);
            label.Note(fraction.WaterNamed ? $"The label names the hydrate, so {compounds[0].Written} was read as the weight of {name}." : $"{compounds[0].Written} was read as the weight of {name}.");
            var buffer = part.Words.Contains("buffered") ? "It is buffered, which can raise the magnesium in it above the range." : null;
            if (buffer is not null)
                label.Note(buffer);
            return (compounds.Select(one => Scaled(one, fraction.Low, fraction.High, scale)).Aggregate((a, b) => a + b), Basis.Compound);
        }

        var read = compounds[0];
        label.Note($"The label does not say whether {read.Written} is magnesium itself or {Name(part)}; we allow for both."
            + (fraction.Low > 0m ? $" As {Name(part)} it holds {Interval.Between(read.Low * fraction.Low, read.High * fraction.High)} mg of magnesium." : ""));
        return (Scaled(read, fraction.Low, 1m, scale), Basis.Unknown);
    }

    private static Interval Scaled(LabelAmount amount, decimal lowest, decimal highest, LabelScale scale) =>
        scale.Of(amount) is { } times ? Interval.Between(amount.Low * lowest * times.Low, amount.High * highest * times.High) : Interval.Unknown;

    /// <summary>More magnesium than the compound can hold: oxide was mixed in, or one of the two numbers is something else.</summary>
    private static void Buffered(LabelText label, IEnumerable<(LabelAmount Compound, decimal Fraction, (decimal Low, decimal High)? Times)> compounds, decimal elemental)
    {
        var (most, weight) = (0m, 0m);
        foreach (var (compound, fraction, times) in compounds)
            (most, weight) = (most + (compound.High * fraction * (times?.High ?? 0m)), weight + (compound.High * (times?.High ?? 0m)));
        if (elemental > most * Rounding && weight > elemental) // a smaller "compound" is magnesium itself, said twice
            label.Note("There is more magnesium than the named form alone can hold: it is buffered with oxide, or the label is ambiguous.");
    }

    private static void Check(LabelText label, LabelAmount? reference, LabelAmount elemental)
    {
        var half = reference is { Kind: AmountKind.OfReference } ? reference.High / 20m : 0m; // labels round to whole percents
        if (half > 0m && (elemental.High < reference!.Low - half || elemental.Low > reference.High + half))
            label.Note($"{elemental.Written} and {reference.Written} do not agree; the milligrams were used.");
    }

    /// <summary>Whether the milligrams are what the ions weigh, both rounded as printed.</summary>
    private static bool Agree(LabelAmount elemental, LabelAmount ions) =>
        elemental.Low <= (ions.High + ions.Rounding) * Rounding && elemental.High * Rounding >= ions.Low - ions.Rounding;

    private static Interval Both(LabelText label, LabelAmount ions, string other, Interval first, Interval second)
    {
        label.Note($"{ions.Written} is {Interval.Between(ions.Low, ions.High)} mg of magnesium, which does not agree with {other}; the range covers both. Ask the maker or a pharmacist.");
        return first.IsKnown && second.IsKnown ? Interval.Between(Math.Min(first.Low, second.Low), Math.Max(first.High, second.High)) : Interval.Unknown;
    }

    private static bool Same(LabelPart a, LabelPart b) => a.IsSalt == b.IsSalt && a.Forms.SequenceEqual(b.Forms);

    private static string Name(LabelPart part) => part.Forms is [var one] ? "magnesium " + one.Key : part.Forms.Count > 1 ? "the magnesium salts" : "the magnesium salt";
}
