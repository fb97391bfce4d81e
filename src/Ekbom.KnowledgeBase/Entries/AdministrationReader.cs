using System.Globalization;
using Ekbom.Core.Knowledge;

namespace Ekbom.KnowledgeBase;

internal static class AdministrationReader
{
    private static readonly string[] Durations =
    [
        "before_meal", "after_meal", "prefer_before_meal", "before_bed", "before_bed_most", "least_gap", "most_gap", "overnight_most_gap", "nothing_but_water_for", "upright_for", "for",
    ];

    private static readonly string[] Flags = ["on_waking", "at_bedtime", "morning_or_bedtime", "soft"];

    public static Administration Read(Draft entry, References references)
    {
        var rules = new List<IReadOnlyDictionary<string, string>>();
        foreach (var part in entry.Parts("rules"))
            rules.Add(Rule(part));
        var administration = new Administration(
            entry.Text("id"), ProvenanceReader.Read(entry, references), references.Swallowed(entry, "of"), rules, SaysReader.Read(entry, references, doses: false, needed: false))
        {
            Missed = entry.Optional("missed"),
        };
        if (!entry.Trusted)
            Sentences.Check(entry, "missed", administration.Missed, references, forPatients: true, doses: true);
        entry.NoMore();
        return administration;
    }

    private static Dictionary<string, string> Rule(Draft part)
    {
        var rule = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Durations)
        {
            if (part.Optional(key) is { } duration && (part.Trusted || part.Minutes(key) is not null))
                rule.Add(key, duration);
        }

        foreach (var key in Flags)
        {
            if (part.Flag(key))
                rule.Add(key, "yes");
        }

        if (part.MaybeWord("food", WordLists.Foods) is >= 0 and var food)
            rule.Add("food", WordLists.Foods.Words[food]);
        if (part.Words("meal") is [_, ..] meals)
            rule.Add("meal", string.Join(", ", meals.Where(meal => Meal(part, meal))));
        if (part.Words("avoid_with") is [_, ..] avoided)
            rule.Add("avoid_with", string.Join(", ", avoided));
        if (part.Whole("times_at_least") is { } times)
            rule.Add("times_at_least", times.ToString(CultureInfo.InvariantCulture));
        part.Clock("around");
        if (part.Optional("around") is { } around)
            rule.Add("around", around);
        part.NoMore();
        return rule;
    }

    private static bool Meal(Draft part, string meal)
    {
        if (WordLists.Meals.Has(meal))
            return true;
        part.Problem("KB012", "meal", $"\"meal: {meal}\" is no meal we know.", $"Write one of {string.Join(", ", WordLists.Meals.Words)}.");
        return false;
    }
}
