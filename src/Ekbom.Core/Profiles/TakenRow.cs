using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>One row of medicines or supplements. Either list understands what belongs in the other.</summary>
internal sealed record TakenRow(string Written, Term? Term, bool Recognised, Taking Taking)
{
    public string? Dose { get; init; }

    public string? Form { get; init; }

    public string Route { get; init; } = "oral";

    public bool Reviewed { get; init; }

    public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];

    public IReadOnlyList<string> Assumed { get; init; } = [];

    public string Where { get; init; } = "";
}

/// <summary>Reads the rows of medicines and supplements.</summary>
internal static class TakenReader
{
    private static readonly string[] Keys = ["name", "amount", "dose", "of", "contains", "label", "form", "salt", "route", "reviewed", .. TakingReader.Keys];

    private static readonly string[] InsideKeys = ["name", "amount", "of", "form", "salt"];

    private static readonly string[] Bases = ["elemental", "compound"];

    /// <summary>Every row; null when the list was not asked.</summary>
    public static IReadOnlyList<TakenRow>? Read(Section profile, string list)
    {
        var example = list == "medicines" ? "medicines: [{ name: levothyroxine, dose: 75 ug, at: [\"07:00\"] }]." : "supplements: [{ name: magnesium citrate, amount: 200 mg, of: elemental, per_day: 1 }].";
        if (profile.Items(list, example) is not { } items)
            return null;
        var rows = new List<TakenRow>();
        for (var i = 0; i < items.Count; i++)
        {
            var (node, path) = items[i];
            if (items.Take(i).Any(other => node is MapNode && NodeContents.Same(other.Node, node)))
                profile.Reading.Refuse(ProfileCodes.Twice, new(path, node.Line), "The same row stands twice.", "Keep one; what is taken twice a day has per_day: 2.");
            if (node is TextNode { IsBlank: false } text && Words.IsNone(text.Text))
                profile.Reading.Refuse(ProfileCodes.WrongShape, new(path, node.Line), $"{Reading.Quote(text.Text)} stands in a list.", $"Write {list}: [] when nothing is taken.");
            else if (Section.Of(profile.Reading, NodeContents.Named(node), path, Keys, example) is { } row && Row(row) is { } taken)
                rows.Add(taken);
        }

        return rows;
    }

    private static TakenRow? Row(Section row)
    {
        var name = row.Text("name", "name: magnesium citrate.")?.Text ?? "";
        var label = row.Text("label", "label: \"Magnesium citrate 1000 mg, 2 capsules daily\".")?.Text ?? "";
        if (name.Length + label.Length == 0 && !row.Has("contains"))
        {
            row.Reading.Refuse(ProfileCodes.NoName, row.Here, "This row does not say what is taken.", "Write its name, like name: magnesium citrate, or the words on it as label.");
            return null;
        }

        var said = label.Length > 0 ? LabelReader.Read(label, row.Reading.Vocabulary) : new LabelRead();
        var form = row.Text("form", "form: immediate-release.")?.Text;
        var named = Named.Read(name.Length > 0 ? name : label, $"{row.Text("salt", "salt: citrate.")?.Text} {form}".Trim(), row.Reading.Vocabulary);
        var basis = (Basis)(Array.IndexOf(Bases, Words.OneOf(row, "of", Bases)) + 1);
        var dose = Amount(row);
        var inside = Inside(row);
        if (inside.Count > 0 && dose is not null)
            row.Reading.Refuse(ProfileCodes.Contradiction, dose.Written.At, "An amount stands beside contains.", "Write each amount inside contains, like contains: [{ name: zinc, amount: 15 mg }].");
        var own = inside.Count > 0 || (dose is null && said.Ingredients.Count > 0) ? [] : ContentsReader.Of(row.Reading, named, dose, basis);
        var recognised = named.IsRecognised || inside.Count > 0 || said.Ingredients.Count > 0;
        var written = name.Length > 0 ? name : label.Length > 0 ? label : "a product";
        if (!recognised)
            row.Reading.Keep(written, row.Here, Named.CanBeTaken);
        var route = Routes.Read(row, named.Term, written, out var assumed);
        if (!row.Has("route") && said.Route != "oral")
            route = said.Route;
        return new TakenRow(written, named.Term, recognised, TakingReader.Read(row, said.PerDay))
        {
            Dose = (row.Value("dose") ?? row.Value("amount")) is TextNode text ? text.Text.Trim() : null,
            Form = form,
            Route = route,
            Reviewed = Words.Truth(row, "reviewed") == Truth.True,
            Ingredients = inside.Count > 0 ? inside : own.Count > 0 ? own : said.Ingredients,
            Assumed = [.. own.Count > 0 ? [] : said.Assumed, .. assumed],
            Where = row.Path,
        };
    }

    /// <summary>The amount of one intake, under either of its two names.</summary>
    private static Dose? Amount(Section row)
    {
        var (amount, dose) = (Dose.Read(row, "amount"), Dose.Read(row, "dose"));
        if (amount is not null && dose is not null && amount.Written.Text != dose.Written.Text)
            row.Reading.Refuse(ProfileCodes.Contradiction, dose.Written.At, $"amount is {Reading.Quote(amount.Written.Text)} and dose is {Reading.Quote(dose.Written.Text)}.", "Keep one of them: what one intake brings.");
        return amount ?? dose;
    }

    /// <summary>The ingredients of a blend; empty when none are listed.</summary>
    private static List<Ingredient> Inside(Section row)
    {
        const string Example = "contains: [{ name: magnesium citrate, amount: 100 mg, of: elemental }, { name: zinc, amount: 15 mg }].";
        var inside = new List<Ingredient>();
        foreach (var (node, path) in row.Items("contains", Example) ?? [])
        {
            if (Section.Of(row.Reading, NodeContents.Named(node), path, InsideKeys, Example) is not { } part)
                continue;
            if (part.Text("name", "name: zinc.") is not { Text.Length: > 0 } name)
            {
                row.Reading.Refuse(ProfileCodes.NoName, part.Here, "This ingredient has no name.", $"Write {Example}");
                continue;
            }

            var named = Named.Read(name.Text, $"{part.Text("salt", "salt: citrate.")?.Text} {part.Text("form", "form: citrate.")?.Text}".Trim(), row.Reading.Vocabulary);
            var basis = (Basis)(Array.IndexOf(Bases, Words.OneOf(part, "of", Bases)) + 1);
            inside.AddRange(ContentsReader.Of(row.Reading, named, Dose.Read(part, "amount"), basis));
            if (!named.IsRecognised)
                row.Reading.Keep(name.Text, part.Here, Named.CanBeTaken);
        }

        return inside;
    }
}
