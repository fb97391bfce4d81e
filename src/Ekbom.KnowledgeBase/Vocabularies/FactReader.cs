using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>Reads facts.yaml: each thing we may know about a person.</summary>
internal static class FactReader
{
    private const int LastPlace = 1000;

    public static void Read(Draft entry, References references)
    {
        var name = entry.Text("fact");
        var place = entry.Word("type", WordLists.FactTypes);
        var country = place == WordLists.FactTypes.Words.Count - 1;
        var type = country ? FactType.Code : (FactType)place;
        var unit = Unit(entry, type);
        var from = entry.Text("from");
        var ask = Ask(entry, from);
        var fact = new Fact(name, type, entry.Text("label"))
        {
            From = from,
            Unit = unit,
            Substance = Substance(entry),
            Plausible = Plausible(entry),
            Edges = Edges(entry, unit),
            Codes = country ? [.. references.Countries.Keys] : entry.Words("codes"),
            FreshMonths = entry.Amount("fresh", Dimension.Time) is { } fresh ? (int)fresh.In(Core.Measures.Unit.Month).Value : 0,
            IronFreeHours = entry.Amount("iron_free", Dimension.Time)?.In(Core.Measures.Unit.Hour).Value,
            Ask = ask,
            Example = entry.Optional("example") ?? Example(ask, from),
            IsWhole = entry.Whole("decimals") == 0,
            Loinc = entry.Optional("loinc"),
            Also = entry.Words("also"),
            Missing = entry.Words("missing"),
            OpenWhen = entry.Has("open_when") ? Kleene.Of(entry.Flag("open_when")) : null,
            Conditions = Conditions(entry),
        };
        entry.Optional("snomed");
        if (type == FactType.Code && fact.Codes.Count == 0)
            entry.Missing("codes");
        entry.NoMore();
        if (references.Vocabulary.FindFact(name) is null)
            references.Vocabulary.Add(fact);
        else
            entry.Problem("KB018", "fact", $"the fact \"{name}\" stands twice.", "Remove one, or give it another name.");
    }

    private static Unit Unit(Draft entry, FactType type)
    {
        if (entry.Optional("unit") is { } written)
        {
            if (Core.Measures.Unit.TryParse(written, out var unit))
                return unit;
            entry.Problem("KB013", "unit", $"\"unit: {written}\" is no unit of the closed list.", $"Write one of {string.Join(", ", Core.Measures.Unit.Codes)}.");
        }
        else if (type == FactType.Quantity)
        {
            entry.Problem("KB013", "fact", "A quantity has no unit.", "Add \"unit:\"; for a count write unit: '1'.");
        }

        return Core.Measures.Unit.One;
    }

    private static Substance? Substance(Draft entry)
    {
        var mass = entry.Amount("molar_mass", Dimension.MolarMass);
        var valence = entry.Whole("valence");
        return mass is { } known ? new Substance(known.Value, valence ?? 0) : null;
    }

    private static List<PrintedEdge> Edges(Draft entry, Unit unit)
    {
        var edges = new List<PrintedEdge>();
        foreach (var part in entry.Parts("edges"))
        {
            if (Quantity.TryParse(part.Text("printed"), out var printed, out _, out _) && Quantity.TryParse(part.Text("is"), out var edge, out _, out _) && edge.Unit.Equals(unit))
                edges.Add(new(printed, edge.Value));
            else
                part.Problem("KB013", "printed", "This is no edge in two units.", $"Write it like {{ printed: 1.8 mg/dL, is: 0.75 {unit.Code} }}.");
            part.NoMore();
        }

        return edges;
    }

    private static Interval Plausible(Draft entry)
    {
        if (entry.Optional("plausible") is not { } written)
            return Interval.Unknown;
        if (Interval.TryParse(written, out var interval, out var unit, out _, out _) && unit.Code == "1")
            return interval;
        entry.Problem("KB013", "plausible", $"\"plausible: {written}\" is no range.", "Write two numbers in the unit of the fact, like 0 to 120.");
        return Interval.Unknown;
    }

    /// <summary>Conditions asked for at once; FactChecks looks whether they exist.</summary>
    private static Dictionary<string, string> Conditions(Draft entry)
    {
        var conditions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in entry.Parts("conditions"))
        {
            conditions[part.Text("id")] = part.Text("as");
            part.NoMore();
        }

        return conditions;
    }

    private static Question? Ask(Draft entry, string from)
    {
        var order = entry.Whole("order") ?? LastPlace;
        if (entry.Part("ask") is not { } ask)
            return null;
        var together = entry.Has("conditions");
        var question = new Question(ask.Text("plain"), ask.Text("clinical"), ask.Text("why"), together ? "" : ask.Text("write"), order)
        {
            IfUnsure = together ? "" : from.Split('.') is [var part, var key] ? part == "results" ? $"results: [{{ {key}: unknown }}]" : $"{part}: {{ {key}: unsure }}" : ask.Text("unsure"),
        };
        ask.NoMore();
        return question;
    }

    /// <summary>The value that stands in the example of the answer.</summary>
    private static string Example(Question? ask, string from)
    {
        var key = from[(from.LastIndexOf('.') + 1)..] + ": ";
        var at = ask?.Write.IndexOf(key, StringComparison.Ordinal) ?? -1;
        if (at < 0)
            return "";
        var rest = ask!.Write[(at + key.Length)..];
        return rest[..(rest.IndexOfAny([',', '}']) is var end and >= 0 ? end : rest.Length)].Trim();
    }
}
