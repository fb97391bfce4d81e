using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>Reads which way something goes into or onto the body.</summary>
internal static class Routes
{
    private static readonly string[] All = ["oral", "bath", "skin", "patch", "injection", "infusion", "inhaled", "nose", "eye", "ear", "rectal", "vaginal"];

    /// <summary>Nothing to speak of gets into the body.</summary>
    private static readonly string[] Skin = ["bath", "skin", "patch"];

    private static readonly string[] OnlyOnTheSkin = ["bath", "soak", "foot", "teals"];

    private static readonly Dictionary<string, string> Also = new(StringComparer.OrdinalIgnoreCase)
    {
        ["by mouth"] = "oral",
        ["mouth"] = "oral",
        ["po"] = "oral",
        ["swallowed"] = "oral",
        ["sublingual"] = "oral",
        ["topical"] = "skin",
        ["transdermal"] = "skin",
        ["on the skin"] = "skin",
        ["iv"] = "infusion",
        ["intravenous"] = "infusion",
        ["im"] = "injection",
        ["subcutaneous"] = "injection",
        ["sc"] = "injection",
        ["intramuscular"] = "injection",
        ["drip"] = "infusion",
        ["enema"] = "rectal",
        ["rectally"] = "rectal",
        ["nasal"] = "nose",
        ["inhalation"] = "inhaled",
        ["foot bath"] = "bath",
        ["soak"] = "bath",
    };

    /// <summary>On the skin or in a bath: of magnesium that counts as nothing, while an infusion, an injection or an enema counts as taken.</summary>
    public static bool IsOnSkin(string route) => Array.IndexOf(Skin, route) >= 0;

    /// <summary>The route that was said, else that of the product, else swallowed. A bath salt whose name names no bath is taken as swallowed.</summary>
    public static string Read(Section row, Term? term, string name, out IReadOnlyList<string> assumed)
    {
        assumed = [];
        if (row.Has("route"))
        {
            if (row.Value("route") is TextNode text && Also.TryGetValue(text.Text.Trim(), out var meant))
                return meant;
            return Words.OneOf(row, "route", All) ?? "oral";
        }

        if (term?.Route is not { } route)
            return "oral";
        var words = TermIndex.Normal(name).Split(' ');
        if (route != "bath" || words.Intersect(OnlyOnTheSkin).Any())
            return route;
        assumed = [$"{term.Name} is read as swallowed. Write route: bath when it goes into bath water."];
        return "oral";
    }
}
