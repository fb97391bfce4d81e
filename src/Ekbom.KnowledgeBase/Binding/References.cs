using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Sources;
using Ekbom.Core.Terms;

namespace Ekbom.KnowledgeBase;

/// <summary>What entries refer to: facts and definitions, terms, sources, countries, forms.</summary>
internal sealed class References
{
    /// <summary>Places an entry or source may come from besides a country.</summary>
    public static readonly string[] Regions = ["EU", "INT", "JP"];

    private readonly Dictionary<string, Condition> conditions = new(StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; } = new();

    public Dictionary<string, Country> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Term> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>The form ids of magnesium salts, such as <c>oxide</c>.</summary>
    public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a condition; the same text gives the same condition.</summary>
    public Condition? Condition(Draft draft, string key)
    {
        if (draft.Optional(key) is not { } text)
            return null;
        if (conditions.TryGetValue(text, out var known))
            return known;
        if (Tree(draft, key, text) is not { } tree)
            return null;
        var condition = Core.Logic.Condition.Of(tree);
        conditions.Add(text, condition);
        return condition;
    }

    public Expression? Tree(Draft draft, string key, string text)
    {
        var (tree, error) = Parser.Read(text, Vocabulary);
        if (error is not null)
            draft.Problem("KB016", key, $"\"{key}\" at character {error.At + 1}: {error.Says}.", error.Mend);
        return tree;
    }

    /// <summary>Where an entry comes from: a country we cover or a source comes from, the EU, or international.</summary>
    public string? Jurisdiction(Draft draft)
    {
        if (draft.Optional("jurisdiction") is not { } code)
            return null;
        if (!draft.Trusted && !Countries.ContainsKey(code) && !Regions.Contains(code) && !Sources.Values.Any(source => source.Jurisdiction == code))
            draft.Problem("KB011", "jurisdiction", $"\"jurisdiction: {code}\" is no country or region we know.", "Write EU, INT or a code of countries.yaml; Norway is \"NO\" in quotes.");
        return code;
    }

    /// <summary>Where a source was published, which may be anywhere.</summary>
    public static string? Published(Draft draft)
    {
        if (draft.Optional("jurisdiction") is not { } code)
            return null;
        if (!Regions.Contains(code) && !(code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])))
            draft.Problem("KB011", "jurisdiction", $"\"jurisdiction: {code}\" is no country or region.", "Write EU, INT or the two capital letters of a country.");
        return code;
    }

    /// <summary>The countries an entry holds in; <c>unknown</c> stands for a country nobody named.</summary>
    public IReadOnlyList<string> CountriesOf(Draft draft, string key, params string[] also)
    {
        var codes = draft.Words(key);
        if (draft.Trusted)
            return codes;
        foreach (var code in codes)
        {
            if (!Countries.ContainsKey(code) && !also.Contains(code))
                draft.Unknown("KB011", key, code, "country", "countries.yaml", Countries.Keys);
        }

        return codes;
    }

    /// <summary>Terms that can be swallowed: medicines, classes, products, supplements, ingredients; or anything, or what is not known.</summary>
    public IReadOnlyList<string> Swallowed(Draft draft, string key)
    {
        var ids = draft.SomeWords(key);
        if (draft.Trusted)
            return ids;
        foreach (var id in ids)
        {
            if (!IsSwallowed(id))
                draft.Unknown("KB009", key, id, "medicine, class, product, supplement or ingredient", "terms/", Terms.Values.Where(term => IsSwallowed(term.Id)).Select(term => term.Id));
        }

        return ids;
    }

    private TermIndex? index;

    /// <summary>Other words for the words of our phrases; looked at only when a report is read that is no id.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; set; } = [];

    public TermIndex Index => index ??= new TermIndex(Terms.Values, () => Synonyms);

    public bool IsSwallowed(string id) => id is Interaction.Anything or Interaction.Unknown || Terms.TryGetValue(id, out var term) && term.Kind is not (TermKind.Condition or TermKind.Report);
}
