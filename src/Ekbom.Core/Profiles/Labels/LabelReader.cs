using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>What the words on a product say.</summary>
public sealed record LabelRead
{
    /// <summary>What one intake brings; empty when nothing was understood.</summary>
    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    /// <summary>Intakes a day; null when the label does not say. Times the amount of one intake this is the range of a day.</summary>
    public int? PerDay { get; init; }

    /// <summary>How the amount of magnesium is meant.</summary>
    public Basis Basis { get; init; }

    /// <summary>Key of the form of magnesium; null when none or several are named.</summary>
    public string? Form { get; init; }

    /// <summary><c>oral</c>, <c>bath</c> or <c>skin</c>.</summary>
    public string Route { get; init; } = "oral";

    /// <summary>What was assumed, in plain words.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}

/// <summary>Reads label text such as <c>Magnesium citrate 1000 mg, 2 capsules twice a day</c>.</summary>
/// <remarks>
/// Read in steps, each taking the words it understands: what is no content, what the amounts are in, how it is taken, the names, the amounts, which
/// amount belongs to which name. What stays open becomes a range or unknown, and is said. Any text is read in time that grows with its length.
/// </remarks>
public static class LabelReader
{
    private const string Magnesium = "magnesium";

    /// <param name="text">The words on the product.</param>
    /// <param name="vocabulary">The names we know.</param>
    /// <param name="asMagnesium">The label is known to be of magnesium, so mmol without another name are of it.</param>
    public static LabelRead Read(string text, ProfileVocabulary vocabulary, bool asMagnesium = false)
    {
        var label = new LabelText(text);
        LabelSkipped.Take(label);
        var sizes = new Dictionary<Measure, decimal>();
        var names = LabelNames.Of(vocabulary);
        LabelNeighbours.Take(label, names);
        var servings = LabelServing.Find(label, sizes);
        var dose = LabelDose.Read(label, servings.Exists(one => one.Measure == Measure.Gram));
        var mentions = LabelMention.Find(label, names);
        var amounts = LabelAmount.Find(label, vocabulary.References, mentions, dose);
        LabelColumns.Choose(label, amounts, mentions, servings, dose, sizes);
        if (asMagnesium && mentions.TrueForAll(one => one.SaltOnly && (label[one.At - 1].Kind != TokenKind.Word || LabelStranger.IsPlain(label[one.At - 1].Key))))
            mentions = [.. mentions.Select(one => one with { SaltOnly = false })]; // threonate 48 mg
        var packs = LabelPack.Among(label, amounts, servings);
        var links = LabelLinks.Find(label, mentions, amounts, packs);
        var route = LabelRoute.Of(label, mentions);
        var scale = new LabelScale(label, dose, servings, sizes) { IsHeavy = amounts.Exists(one => LabelPack.IsOfSeveral(label, one) && !packs.Contains(one) && links.IsOfMagnesium(one)) };

        if (asMagnesium && mentions.Count == 0)
            Take(label, links);
        var products = links.Others.Where(other => other.Term.Contains.Count > 0).ToList();
        var ingredients = new List<Ingredient>();
        var basis = Basis.Unknown;
        if (links.Parts.Count > 0)
        {
            Adopt(label, links, IsAtATime);
            LabelBesides.Spread(label, links, dose, IsAtATime);
            var magnesium = LabelMagnesium.Of(label, links, scale, dose.PerDay ?? 1);
            basis = magnesium.Basis;
            var each = magnesium.Each.Count > 0 ? magnesium.Each : [(Only(links.Parts), magnesium.Amount)];
            ingredients.AddRange(each.Select(one => new Ingredient(Magnesium, one.Form, one.Amount, false)));
            LabelBesides.Add(label, links, LabelLeftover.Amounts(label, amounts, links).Where(one => !IsAtATime(one) || !links.Parts.Exists(part => part.Given is { } given && IsAtATime(given))), dose, scale, ingredients);
        }

        foreach (var other in links.Others.Where(other => other.Term.Contains.Count == 0))
            Add(ingredients, new(other.Term.Id, null, other.Amount is { Kind: AmountKind.Mass } amount && scale.Of(amount) is { } times
                ? Interval.Between(amount.Low * times.Low, amount.High * times.High) : Interval.Unknown, false));
        foreach (var product in links.Parts.Count == 0 ? products : [])
        {
            if (LabelProduct.Printed(label, product, links.Loose, vocabulary.Forms.FirstOrDefault(form => form.Key == product.Term.Contains[0].Form), scale) is not { } printed)
                continue;
            Add(ingredients, new(Magnesium, product.Term.Contains[0].Form, printed.Amount, false));
            basis = printed.Basis;
        }

        foreach (var content in products.Select(product => product.Term).Concat(mentions.Where(one => one.IsMagnesium && one.Term is not null).Select(one => one.Term!)).SelectMany(term => term.Contains))
        {
            if (ingredients.Exists(one => one.Id == content.Of))
                continue;
            var known = content.Amount is { } fixedAmount && scale.Of(content.Per) is { } times
                ? Interval.Between(fixedAmount.In(Unit.Milligram).Value * times.Low, fixedAmount.In(Unit.Milligram).Value * times.High) : Interval.Unknown;
            basis = content.Of == Magnesium && known.IsKnown && links.Parts.Count == 0 ? Basis.Elemental : basis;
            Add(ingredients, new(content.Of, content.Form, known, content.May));
        }

        if (ingredients.Count == 0 || ingredients.Exists(one => one.Id == Magnesium && !one.ElementalPerIntake.IsKnown))
        {
            foreach (var (amount, word) in links.Strange.Where(one => one.Amount.Kind is AmountKind.Mass or AmountKind.Ions))
                label.Note($"{amount.Written} stands with '{word}', so it was not read as magnesium.");
        }

        if (ingredients.Exists(one => one.Id == Magnesium && !one.ElementalPerIntake.IsKnown))
        {
            if (links.Parts.Count == 0)
                label.Note("The label gives no amount of magnesium.");
            foreach (var mention in mentions.Where(one => one.IsMagnesium && label.Number(one.End) is not null && label[one.End + 1] is not ({ Kind: TokenKind.Word, Glued: true } or { Key: "%" or "-" })))
                label.Note($"{label[mention.End].Written} has no unit, so it was left out.");
        }

        LabelBesides.Apart(label, links, products, dose, ingredients);
        if (route != "oral" && LabelRoute.IsBeside(label, mentions, amounts, out var all))
        {
            route = "oral";
            label.Note("A part of it is for the skin or a bath, which counts as none taken; the rest may be swallowed.");
            LabelBesides.Change(ingredients, amount => amount.HasHigh ? Interval.Between(all && amount.HasLow ? amount.Low / dose.LeastTimes : 0m, amount.High) : amount);
        }

        return Finished(label, dose, route, ingredients, basis);

        // "100 mg at lunch", "100 mg magnesium at lunch"
        bool IsAtATime(LabelAmount amount) => dose.TimesAt.Contains(amount.End) || (mentions.Find(one => one.At == (Array.IndexOf(LabelAmount.Pure, label[amount.End].Key) < 0 ? amount.End : amount.End + 1)) is { } name && dose.TimesAt.Contains(name.End));
    }

    private static LabelRead Finished(LabelText label, LabelDose dose, string route, List<Ingredient> ingredients, Basis basis)
    {
        if (ingredients.Count == 0)
        {
            label.Note("Nothing on this label was understood. Write the name on the product, the amount, and how often it is taken.");
            return new() { PerDay = dose.PerDay, Assumed = [.. label.Notes] };
        }

        if (route != "oral")
        {
            label.Note(route == "bath" ? "A bath counts as no magnesium taken." : "Magnesium on the skin counts as none taken.");
            ingredients = [.. ingredients.Select(one => one.Id == Magnesium ? one with { ElementalPerIntake = Interval.Exactly(0m), May = false } : one)];
        }

        if (route == "oral" && LabelRoute.IsInjected(label))
        {
            label.Note("It is given by injection or infusion, which is no supplement; how much is swallowed is not known.");
            LabelBesides.Change(ingredients, _ => Interval.Unknown);
        }

        if (LabelBesides.Least(label) is { } least)
        {
            label.Note(least == 0m ? "It was stopped, so the range begins at none." : "It was halved, so the range begins at a half.");
            LabelBesides.Change(ingredients, amount => amount.HasHigh ? Interval.Between((amount.HasLow ? amount.Low : 0m) * least, amount.High) : amount);
        }

        if (route == "oral" && LabelLeftover.Find(label) is { Count: > 0 } left)
        {
            label.Note($"{string.Join(", ", left.Distinct().Select(word => $"'{word}'"))} was not understood, so more may be taken than is shown.");
            ingredients = [.. ingredients.Select(one => one.Id == Magnesium ? one with { ElementalPerIntake = Interval.AtLeast(one.ElementalPerIntake.HasLow ? one.ElementalPerIntake.Low : 0m) } : one)];
        }

        if (dose.AsNeeded)
            label.Note("It is taken as needed, so a day may pass without it.");
        if (dose.PerDay is null && route == "oral")
            label.Note("The label does not say how often a day it is taken.");
        var forms = ingredients.Where(one => one.Id == Magnesium).Select(one => one.Form).Distinct(StringComparer.Ordinal).ToList();
        return new() { Ingredients = ingredients, PerDay = dose.PerDay, Basis = basis, Form = forms is [var form] ? form : null, Route = route, Assumed = [.. label.Notes] };
    }

    /// <summary>mmol and mEq alone, or beside a name that begins like magnesium: <c>Magnesiocard 5 mmol</c>.</summary>
    private static void Take(LabelText label, LabelLinks links)
    {
        var found = links.Loose.Find(amount => amount.Kind == AmountKind.Ions)
            ?? links.Strange.Find(one => one.Amount.Kind == AmountKind.Ions && one.Word.StartsWith("mag", StringComparison.OrdinalIgnoreCase)).Amount;
        if (found is null)
            return;
        label.Note($"{found.Written} was read as magnesium, because the label was given as one of magnesium.");
        links.Parts.Add(new(null));
        links.Parts[^1].Take(found);
    }

    /// <summary>An amount without a name belongs to the only magnesium that waits for one.</summary>
    private static void Adopt(LabelText label, LabelLinks links, Func<LabelAmount, bool> isAtATime)
    {
        var waiting = links.Loose.FindAll(amount => amount.Kind is AmountKind.Mass or AmountKind.Ions or AmountKind.OfReference);
        if (waiting is not [var loose, ..] || links.Parts.Exists(part => part.HasAmount || part.Reference is not null))
            return;
        if (waiting.DistinctBy(amount => (amount.Low, amount.High)).Count() > 1 && !waiting.TrueForAll(amount => amount.Kind == AmountKind.Mass && isAtATime(amount)))
        {
            label.Note($"It is not clear which of {string.Join(" and ", waiting.Select(amount => amount.Written))} is magnesium.");
            return;
        }

        if (loose.Kind == AmountKind.OfReference)
            links.Parts[0].Reference = loose;
        else
            links.Parts[0].Take(loose);
    }

    private static string? Only(List<LabelPart> parts) =>
        parts.SelectMany(part => part.Forms).Select(form => form.Key).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    private static void Add(List<Ingredient> ingredients, Ingredient ingredient)
    {
        if (!ingredients.Exists(one => one.Id == ingredient.Id))
            ingredients.Add(ingredient);
    }
}
