namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>contains</c>: what stands on the label of a blend, each with its amount in one intake.</summary>
internal static class BlendReader
{
    private const string Example = "contains: [{ name: magnesium citrate, amount: 100 mg, of: elemental }, { name: zinc, amount: 15 mg }].";

    private static readonly string[] Keys = ["name", "amount", "of", "form", "salt"];

    private static readonly string[] Bases = ["elemental", "compound"];

    /// <summary>The ingredients; null when none are listed, so that what we know of the product holds.</summary>
    public static IReadOnlyList<Ingredient>? Read(Section row)
    {
        if (row.Items("contains", Example) is not { Count: > 0 } items)
            return null;
        var ingredients = new List<Ingredient>();
        foreach (var (node, path) in items)
        {
            if (Section.Of(row.Reading, NodeContents.Named(node), path, Keys, Example) is { } part)
                ingredients.AddRange(Part(part));
        }

        return ingredients;
    }

    /// <summary>How an amount is meant: <c>of: elemental</c> or <c>of: compound</c>.</summary>
    public static Basis BasisOf(Section row) => Words.OneOf(row, "of", Bases) switch { "elemental" => Basis.Elemental, "compound" => Basis.Compound, _ => Basis.Unknown };

    private static IReadOnlyList<Ingredient> Part(Section part)
    {
        if (part.Text("name", "name: zinc.") is not { Text.Length: > 0 } name)
        {
            part.Reading.Refuse(ProfileCodes.NoName, part.Here, "This ingredient has no name.", $"Write {Example}");
            return [];
        }

        var named = Named.Of(part, name.Text);
        if (!named.IsRecognised)
            part.Reading.Keep(name.Text, part.Here, Named.CanBeTaken);
        var dose = Dose.Read(part, "amount");
        Dose.CheckSwallowed(part.Reading, dose);
        var contents = ContentsReader.Of(part.Reading, named, dose, BasisOf(part));
        return Buffering.Is(part, [name.Text]) ? Buffering.Mark(contents) : contents;
    }
}
