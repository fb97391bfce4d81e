using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Reads the rows of medicines and supplements.</summary>
internal static class TakenReader
{
    private const string Medicines = "medicines: [{ name: levothyroxine, dose: 75 ug, at: [\"07:00\"] }].";

    private const string Supplements = "supplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 1 }].";

    private static readonly string[] Keys = ["name", "amount", "dose", "of", "contains", "label", "form", "salt", "route", "reviewed", .. TakingReader.Keys];

    /// <summary>Every row; null when the list was not asked.</summary>
    public static IReadOnlyList<TakenRow>? Read(Section profile, string list)
    {
        var example = list == "medicines" ? Medicines : Supplements;
        if (UnsureLists.Says(profile, list))
            return null;
        if (profile.Items(list, example) is not { } items)
            return null;
        var (rows, before) = (new List<TakenRow>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < items.Count; i++)
        {
            var (node, path) = items[i];
            if (!before.Add(NodeContents.Key(node)))
                profile.Reading.Refuse(
                    ProfileCodes.Twice, new(path, node.Line), "The same row stands twice.",
                    "Keep one; what is taken twice a day has per_day: 2.");
            if (Section.Of(profile.Reading, NodeContents.Named(node), path, list == "medicines" ? [.. Keys, StepsReader.Key] : Keys, example) is { } row && Row(row, list) is { } taken)
                rows.Add(taken);
        }

        return rows;
    }

    /// <summary>One row that stands elsewhere than in a profile, with keys of its own besides; null (with a problem) when it is none.</summary>
    public static (TakenRow Row, Section Keys)? One(Reading reading, Node node, string path, IReadOnlyList<string> also) =>
        Section.Of(reading, NodeContents.Named(node), path, [.. Keys, .. also], Supplements) is { } keys && Row(keys, "supplements") is { } row ? (row, keys) : null;

    private static TakenRow? Row(Section row, string list)
    {
        var name = row.Text("name", "name: magnesium citrate.")?.Text ?? "";
        var label = row.Text("label", "label: \"Magnesium citrate 1000 mg, 2 capsules daily\".")?.Text ?? "";
        var blend = BlendReader.Read(row);
        if (!IsNamed(row, name, label, blend, list))
            return null;

        var form = row.Text("form", "form: immediate-release.")?.Text;
        var basis = BlendReader.BasisOf(row);
        var dose = Amount(row, blend);
        var named = Named.Of(row, name.Length > 0 ? name : label).InDose(dose, $"{name} {label}", row.Reading.Vocabulary.Terms);
        var printed = Printed(name, label, named, dose, row.Reading.Vocabulary);
        if (name.Length > 0 && label.Length > 0)
            named.CheckForms(row, "label", [.. printed.Ingredients.Where(MagnesiumTotal.IsMagnesium).Select(one => one.Form).OfType<string>()]);
        var own = blend is null && (dose is not null || printed.Ingredients.Count == 0);
        var written = name.Length > 0 ? name : label.Length > 0 ? label : "a product";
        if (!named.IsRecognised && blend is null && printed.Ingredients.Count == 0)
            row.Reading.Keep(written, row.Here, Named.CanBeTaken);
        foreach (var (text, other) in named.Term is { } term && !named.IsMagnesium ? Asides.In(written, term, row.Reading.Vocabulary.Terms) : [])
            row.Reading.KeepAside(text, row.Here, other);
        var route = Routes.Read(row, named.Term, written, out var assumed);
        if (!row.Has("route") && printed.Route != "oral")
            route = printed.Route;
        if (!Ways.IsOnTheSkin(route))
            Dose.CheckSwallowed(row.Reading, dose);
        var taking = TakingReader.Read(row, printed.PerDay);
        if (label.Length > 0 && blend is null)
            LabelContradicts.Check(row, printed, dose is null ? null : ContentsReader.Of(row.Reading, named, dose, basis), taking);
        var ingredients = blend ?? (own ? ContentsReader.Of(row.Reading, named, dose, basis) : printed.Ingredients);
        if (blend is null && Buffering.Is(row, [name, label, .. printed.Assumed]))
            ingredients = Buffering.Mark(ingredients);
        return new TakenRow(Room.NameOf(written), named.Term, taking)
        {
            AmongMedicines = list == "medicines",
            Dose = Written(row, dose),
            Basis = basis,
            Form = form,
            Route = route,
            Reviewed = Words.Truth(row, "reviewed") == Truth.True,
            Ingredients = ingredients,
            Then = list == "medicines" ? StepsReader.Read(row, Written(row, dose), taking, ingredients) : [],
            Assumed = [.. own || blend is not null ? [] : printed.Assumed, .. assumed],
            Where = row.Path,
        };
    }

    private static bool IsNamed(Section row, string name, string label, IReadOnlyList<Ingredient>? blend, string list)
    {
        if (Words.IsNone(name))
        {
            row.Reading.Refuse(ProfileCodes.WrongShape, row.Here, $"{Reading.Quote(name)} stands in a list.", $"Write {list}: [] when nothing is taken.");
            return false;
        }

        if (name.Length + label.Length > 0 || blend is not null)
            return true;
        row.Reading.Refuse(
            ProfileCodes.NoName, row.Here, "This row does not say what is taken.",
            "Write its name, like name: magnesium citrate, or the words on it as label.");
        return false;
    }

    /// <summary>The amount of one intake, under either of its two names.</summary>
    internal static Dose? Amount(Section row, IReadOnlyList<Ingredient>? blend)
    {
        var (amount, dose) = (Dose.Read(row, "amount"), Dose.Read(row, "dose"));
        if (amount is not null && dose is not null && amount.Written.Text != dose.Written.Text)
            row.Reading.Refuse(
                ProfileCodes.Contradiction, dose.Written.At, $"amount is {Reading.Quote(amount.Written.Text)} and dose is {Reading.Quote(dose.Written.Text)}.",
                "Keep one of them: what one intake brings.");
        var said = amount ?? dose;
        if (blend is not null && said is not null)
            row.Reading.Refuse(
                ProfileCodes.Contradiction, said.Written.At, "An amount stands beside contains.",
                "Write each amount inside contains, like contains: [{ name: zinc, amount: 15 mg }].");
        return said;
    }

    /// <summary>The amount as it was written, also one we cannot count: unknown is left out.</summary>
    internal static string? Written(Section row, Dose? amount) =>
        amount?.Written.Text ?? ((row.Value("dose") ?? row.Value("amount")) is TextNode text && text.Text.Trim().ToLowerInvariant() is not ("unknown" or "unsure") ? text.Text.Trim() : null);

    /// <summary>What is printed on it: the label, or a name of magnesium that carries its amount.</summary>
    private static LabelRead Printed(string name, string label, Named named, Dose? dose, ProfileVocabulary vocabulary)
    {
        if (label.Length > 0)
            return LabelReader.Read(label, vocabulary, named.IsMagnesium);
        return named.IsMagnesium && dose is null && name.Any(char.IsAsciiDigit) ? LabelReader.Read(name, vocabulary) : new LabelRead();
    }
}
