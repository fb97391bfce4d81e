namespace Ekbom.Core.Profiles;

/// <summary>Whether it is swallowed, for the bath or for the skin. In doubt it is swallowed: a product read as for the skin counts nothing.</summary>
internal static class LabelRoute
{
    private static readonly string[] Bath = ["bath", "baths", "bathing", "soak", "soaks", "soaking", "footbath", "fußbad", "badesalz", "bathtub"];

    /// <summary>Whatever these stand on is not swallowed.</summary>
    private static readonly string[] Skin = ["topical", "topically", "transdermal", "lotion", "patch", "patches", "deodorant", "scrub", "liniment"];

    /// <summary>These may be a taste, a plant or a part of a recipe: they count only as what the magnesium is made into, as in "magnesium body cream".</summary>
    private static readonly string[] MadeInto = ["cream", "balm", "rub", "oil", "spray", "gel", "butter", "öl", "salve", "ointment", "paste", "roll", "massage"];
    private static readonly string[] BathMadeInto = ["flakes", "flocken"];
    private static readonly string[] Describing =
        ["body", "foot", "feet", "hand", "face", "leg", "legs", "muscle", "joint", "back", "sleep", "night", "goodnight", "original", "sensitive", "after", "sun", "sport", "sports", "recovery", "relief", "calming",
         "relaxing", "skin", "massage", "bath", "chloride", "-", "("];

    private const int MostToMagnesium = 8;
    private static readonly string[] Applying = ["apply", "rub", "massage", "spray", "auftragen"];
    private static readonly string[] Parts = ["skin", "legs", "leg", "feet", "foot", "body", "haut", "arms", "muscles"];
    private static readonly string[] Swallowed =
        ["drink", "orally", "oral", "mouth", "swallow", "laxative", "antacid", "sublingual", "tongue", "softgel", "softgels", "capsule", "capsules", "caps", "tablet", "tablets", "caplet", "caplets", "gummy", "gummies",
         "lozenge", "lozenges", "chewable", "chew", "kapsel", "kapseln", "tablette", "tabletten", "brausetablette", "brausetabletten"];

    /// <summary>Dose forms that a bath may come in too, and food: against a word for the skin they mean swallowed.</summary>
    private static readonly string[] Eaten =
        ["sachet", "sachets", "stick", "sticks", "beutel", "scoop", "scoops", "effervescent", "powder", "pulver", "drinks", "syrup", "suspension", "liquid", "flavour", "flavoured", "flavor", "flavored", "filled", "chocolate",
         "chocolates", "bar", "teaspoon", "teaspoons", "tablespoon", "tablespoons", "dietary"];

    /// <remarks>A bath salt whose label names no bath is taken as swallowed: the safer reading.</remarks>
    public static string Of(LabelText label, IReadOnlyList<LabelMention> mentions)
    {
        var magnesium = mentions.Where(mention => mention.IsMagnesium || mention.Term?.Contains.Any(content => content.Of == "magnesium") == true).ToList();
        if (magnesium.Count == 0 || Any(label, Swallowed) || IsFood(label))
            return "oral";
        if (Any(label, Bath) || magnesium.Exists(mention => IsMadeInto(label, mention, BathMadeInto)))
            return "bath";
        var known = magnesium.Select(mention => mention.Term?.Route).FirstOrDefault(route => route is not null);
        if (known == "bath")
        {
            label.Note("It was read as swallowed. Say so when it goes into bath water.");
            return "oral";
        }

        if (IsApplied(label) || Any(label, Skin))
            return "skin";
        if (Any(label, Eaten) || mentions.Any(mention => mention.Term?.Id == "aluminium" || mention.Form is { AcidNeutralising: true }))
            return "oral"; // an antacid is a gel too
        return known ?? (magnesium.Exists(mention => IsMadeInto(label, mention, MadeInto)) ? "skin" : "oral");
    }

    /// <summary>Beside what is for the skin or a bath, a part of the label names magnesium with an amount and says nothing of either: "magnesium 250 mg nightly and magnesium spray".</summary>
    /// <param name="label">The label.</param>
    /// <param name="mentions">The names on it.</param>
    /// <param name="amounts">The amounts on it.</param>
    /// <param name="all">No amount stands in what is for the skin.</param>
    public static bool IsBeside(LabelText label, IReadOnlyList<LabelMention> mentions, IReadOnlyList<LabelAmount> amounts, out bool all)
    {
        (all, var beside) = (true, false);
        for (var from = 0; from < label.Count;)
        {
            var end = from;
            while (end < label.Count && label[end].Key is not ("." or "," or "and" or "&" or "+" or "plus"))
                end++;
            var given = amounts.Any(one => one.At >= from && one.At < end && one.Kind is AmountKind.Mass or AmountKind.Ions);
            var skin = Enumerable.Range(from, end - from).Any(at => IsOfSkin(label[at].Key)) || mentions.Any(one => one.At >= from && one.At < end && one.Term?.Route is not null);
            beside |= given && !skin && mentions.Any(one => one.At >= from && one.At < end && one.IsMagnesium && one.Term?.Route is null);
            all &= !(given && skin);
            from = end + 1;
        }

        return beside;
    }

    private static bool IsOfSkin(string word) => Array.IndexOf(Bath, word) >= 0 || Array.IndexOf(Skin, word) >= 0 || Array.IndexOf(MadeInto, word) >= 0 || Array.IndexOf(BathMadeInto, word) >= 0 || Array.IndexOf(Applying, word) >= 0
        || word is "sprays" or "pumps" or "pump" or "foam" or "skin" or "ml" or "millilitres" or "applications" or "squirts" or "salts" or "salt";

    /// <summary>Directly beside magnesium it is said that it is given into a vein or a muscle, and nothing that it is swallowed.</summary>
    public static bool IsInjected(LabelText label) => !Any(label, Swallowed) && Enumerable.Range(0, label.Count).Any(at => label[at].Key is "injection" or "injections" or "injected" or "intravenous" or "intravenously" or "infusion" or "iv" or "drip"
        && Enumerable.Range(at - MostToMagnesium, (2 * MostToMagnesium) + 1).Any(near => label[near].Key.StartsWith("magn", StringComparison.Ordinal) && !Enumerable.Range(Math.Min(near, at), Math.Abs(near - at)).Any(between => label[between].Key is "." or "," or "and" or "&" or "+" or "plus")));

    private static bool Any(LabelText label, string[] words)
    {
        for (var at = 0; at < label.Count; at++)
        {
            if (Array.IndexOf(words, label[at].Key) >= 0 && label[at - 1].Key is not ("not" or "before" or "after"))
                return true;
        }

        return false;
    }

    /// <summary>Only words that describe such a product stand between the magnesium and the word.</summary>
    private static bool IsMadeInto(LabelText label, LabelMention mention, string[] words) => IsMadeInto(label, mention.At + 1, words) || IsMadeInto(label, mention.End, words);

    private static bool IsMadeInto(LabelText label, int at, string[] words)
    {
        for (; ; at++)
        {
            if (Array.IndexOf(words, label[at].Key) >= 0)
                return true;
            if (Array.IndexOf(Describing, label[at].Key) < 0 && Array.IndexOf(MadeInto, label[at].Key) < 0)
                return false;
        }
    }

    /// <summary><c>apply to the skin</c>, <c>rub into legs</c>.</summary>
    private static bool IsApplied(LabelText label)
    {
        for (var at = 0; at < label.Count; at++)
        {
            if (Array.IndexOf(Applying, label[at].Key) >= 0 && label[at - 1].Key != "not" && Enumerable.Range(at + 1, 5).Any(next => Array.IndexOf(Parts, label[next].Key) >= 0))
                return true;
        }

        return false;
    }

    private static bool IsFood(LabelText label) => Enumerable.Range(0, label.Count).Any(at => label[at].Key == "food" && label[at + 1].Key is "grade" or "supplement");
}
