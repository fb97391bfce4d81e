using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>What one intake brings, from a name and an amount.</summary>
internal static class ContentsReader
{
    public static IReadOnlyList<Ingredient> Of(Reading reading, Named named, Dose? dose, Basis basis)
    {
        if (named.IsMagnesium)
            return OfMagnesium(reading, named, dose, basis);
        if (named.Term is not { } term)
            return [];
        if (term.Kind == TermKind.Ingredient)
            return [new Ingredient(term.Id, null, OfIngredient(dose, basis), false)];
        // who writes how much of it one intake brings says that it is in it
        var said = basis == Basis.Elemental && dose is { Kind: DoseKind.Mass or DoseKind.Elements } && term is { Kind: not (TermKind.Medicine or TermKind.Class), Contains.Count: 1 };
        return [.. term.Contains.Select(content => content with { May = content.May && !said && !IsSureIn(content, reading.Country) }).Select(content => new Ingredient(content.Of, content.Form, OfContent(reading, term, content, dose, basis), content.May))];
    }

    private static bool IsSureIn(Content content, string? country) => country is not null && content.In.Contains(country, StringComparison.Ordinal);

    private static IReadOnlyList<Ingredient> OfMagnesium(Reading reading, Named named, Dose? dose, Basis basis)
    {
        if (dose is { Kind: not (DoseKind.Mass or DoseKind.Elements) })
        {
            reading.Refuse(
                ProfileCodes.WrongUnit, dose.Written.At, $"{Reading.Quote(dose.Written.Text)} does not say how much magnesium that is.",
                "Write the milligrams of one intake from the label, like amount: 200 mg, or amount: unknown.");
            dose = null;
        }

        if (dose is { Kind: DoseKind.Elements } && basis == Basis.Compound)
            reading.Refuse(
                ProfileCodes.Contradiction, dose.Written.At, $"{dose.Unit} counts magnesium itself, not its compound.",
                "Write of: elemental, or the milligrams of the compound.");
        var forms = named.Forms.Count > 0 ? named.Forms : reading.Vocabulary.Forms;
        var amount = dose is null ? Interval.Unknown : MagnesiumAmount.Of(dose, basis, forms);
        if (named.Also.Count > 0 && dose is { Kind: DoseKind.Mass } && basis != Basis.Elemental)
            amount = UpTo(amount); // the amount may be that of everything in it
        var form = named.Forms is [var only] ? only.Key : null;
        return [new Ingredient(Named.Magnesium, form, amount, false), .. named.Also.Select(id => new Ingredient(id, null, Interval.Unknown, false))];
    }

    private static Interval OfIngredient(Dose? dose, Basis basis)
    {
        if (dose is not { Kind: DoseKind.Mass })
            return Interval.Unknown;
        var milligrams = MagnesiumAmount.Milligrams(dose);
        return basis == Basis.Compound ? UpTo(milligrams) : milligrams;
    }

    private static Interval OfContent(Reading reading, Term term, Content content, Dose? dose, Basis basis)
    {
        if (Stated(content, dose) is { } stated)
            return stated;
        if (dose is not { Kind: DoseKind.Mass or DoseKind.Elements } || content.May || term.Kind is TermKind.Medicine or TermKind.Class)
            return Interval.Unknown;
        var alone = term.Contains.Count == 1;
        if (content.Of != Named.Magnesium)
        {
            if (!alone || dose.Kind != DoseKind.Mass)
                return Interval.Unknown;
            return basis == Basis.Elemental ? MagnesiumAmount.Milligrams(dose) : UpTo(MagnesiumAmount.Milligrams(dose));
        }

        if (term.Contains.Count(other => other.Of == Named.Magnesium) > 1)
            return Interval.Unknown;
        var named = reading.Vocabulary.Forms.Where(form => form.Key == content.Form).Select(form => form.In(term.Id)).ToList();
        var amount = MagnesiumAmount.Of(dose, basis, named.Count > 0 ? named : reading.Vocabulary.Forms);
        return alone || basis == Basis.Elemental || dose.Kind == DoseKind.Elements ? amount : UpTo(amount);
    }

    /// <summary>What the product's own text states: for one piece, for a number of them, or for a volume.</summary>
    private static Interval? Stated(Content content, Dose? dose)
    {
        if (content.Amount is not { } amount || !amount.TryIn(Unit.Milligram, null, out var milligrams))
            return null;
        if (content.Per is { } per)
        {
            var known = dose is { Kind: DoseKind.Volume } & per.TryIn(dose?.Unit ?? per.Unit, null, out var volume);
            return known ? dose!.Number.Map(number => number * milligrams.Value / volume.Value) : null;
        }

        if (dose is null)
            return Interval.Exactly(milligrams.Value);
        if (dose.Kind == DoseKind.Pieces)
            return dose.Number.Map(number => number * milligrams.Value);
        return dose.Kind == DoseKind.Mass && MagnesiumAmount.Milligrams(dose) is { IsExact: true } written && written.Low == milligrams.Value ? written : null;
    }

    private static Interval UpTo(Interval amount) => amount.HasHigh ? Interval.Between(0m, amount.High) : Interval.Unknown;
}
