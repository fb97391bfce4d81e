using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Reads which way something goes into or onto the body.</summary>
internal static class Routes
{
    private static readonly string[] OnlyOnTheSkin = ["bath", "soak", "foot", "teals"];

    private static readonly Dictionary<string, string> Also = new(StringComparer.OrdinalIgnoreCase)
    {
        ["by mouth"] = "oral",
        ["orally"] = "oral",
        ["buccal"] = "oral",
        ["under the tongue"] = "oral",
        ["feeding tube"] = "oral",
        ["tube"] = "oral",
        ["peg"] = "oral",
        ["ng"] = "oral",
        ["mouth"] = "oral",
        ["po"] = "oral",
        ["swallowed"] = "oral",
        ["sublingual"] = "oral",
        ["topical"] = "skin",
        ["transdermal"] = "skin",
        ["on the skin"] = "skin",
        ["cream"] = "skin",
        ["ointment"] = "skin",
        ["patches"] = "patch",
        ["iv"] = "infusion",
        ["intravenous"] = "infusion",
        ["intravenously"] = "infusion",
        ["by vein"] = "infusion",
        ["vein"] = "infusion",
        ["drip"] = "infusion",
        ["im"] = "injection",
        ["subcutaneous"] = "injection",
        ["sc"] = "injection",
        ["intramuscular"] = "injection",
        ["injected"] = "injection",
        ["implant"] = "injection",
        ["depot"] = "injection",
        ["nasal"] = "nose",
        ["nasal spray"] = "nose",
        ["inhalation"] = "inhaled",
        ["inhaler"] = "inhaled",
        ["nebuliser"] = "inhaled",
        ["nebulizer"] = "inhaled",
        ["nebulised"] = "inhaled",
        ["nebulized"] = "inhaled",
        ["eye drops"] = "eye",
        ["eye ointment"] = "eye",
        ["ear drops"] = "ear",
        ["suppository"] = "rectal",
        ["suppositories"] = "rectal",
        ["enema"] = "rectal",
        ["rectally"] = "rectal",
        ["pessary"] = "vaginal",
        ["pessaries"] = "vaginal",
        ["foot bath"] = "bath",
        ["soak"] = "bath",
    };

    /// <summary>The route that was said, also as its form, else that of the product, else swallowed. A bath salt whose name names no bath is taken as swallowed.</summary>
    public static string Read(Section row, Term? term, string name, out IReadOnlyList<string> assumed)
    {
        assumed = [];
        if (row.Has("route"))
        {
            if (row.Value("route") is TextNode text && Also.TryGetValue(text.Text.Trim(), out var meant))
                return meant;
            return Words.OneOf(row, "route", Ways.All) ?? Ways.Swallowed;
        }

        if (row.Value("form") is TextNode form && WayOf(form.Text.Trim()) is { } way)
            return way;

        if (term?.Route is not { } route)
            return "oral";
        var words = TermIndex.Normal(name).Split(' ');
        if (route != "bath" || words.Intersect(OnlyOnTheSkin).Any())
            return route;
        assumed = [$"{term.Name} is read as swallowed. Write route: bath when it goes into bath water."];
        return "oral";
    }

    /// <summary>The way a form is taken that has only one: an injection, eye drops. A tablet or a gel says nothing.</summary>
    private static string? WayOf(string form) => Also.TryGetValue(form, out var way) ? way : Ways.All.FirstOrDefault(one => string.Equals(one, form, StringComparison.OrdinalIgnoreCase));
}
