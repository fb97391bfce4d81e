using System.Globalization;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Measures;

namespace Ekbom.KnowledgeBase;

/// <summary>What scope.yaml says of the whole: since when it is supported, and its version.</summary>
internal sealed record Scope(DateOnly SupportedFrom, string Version)
{
    public UsualDay? Day { get; private init; }

    public TrialRules? Trials { get; private init; }

    private const string FirstVersion = "0.1.0";

    public static Scope Read(NodeBundle bundle, Ledger ledger)
    {
        var file = bundle.Files.FirstOrDefault(file => file is { Folder: "", Name: "scope.yaml" });
        if (file?.Tree is not MapNode map)
        {
            ledger.Add("KB038", file is null ? "knowledge/scope.yaml" : $"{file.Path}:1", "The scope is missing.", "Write supported_from: 2025-01 in knowledge/scope.yaml.");
            return new Scope(DateOnly.MinValue, FirstVersion);
        }

        var version = map["version"] is TextNode { IsBlank: false } text ? text.Text : FirstVersion;
        if (map["supported_from"] is TextNode from && Days.TryParse(from.Text, out var day))
            return new Scope(day, version) { Day = map["usual_day"] is { } usual ? Usual(usual, file.Path, ledger) : null, Trials = map["trials"] is { } trials ? OfTrials(trials, file.Path, ledger) : null };
        ledger.Add("KB038", $"{file.Path}:{map.Line}", "\"supported_from\" is missing or no date.", "Write supported_from: 2025-01.");
        return new Scope(DateOnly.MinValue, version);
    }

    private static UsualDay? Usual(Node node, string path, Ledger ledger)
    {
        var map = node as MapNode;
        var day = new UsualDay(Clock("wake"), Clock("breakfast"), Clock("lunch"), Clock("dinner"), Clock("bed"), (int)(Measured("meal", "min") ?? 0), (int)(60 * (Measured("empty_after_meal", "h") ?? 0)), (Measured("even_gap_share", "%") ?? 0) / 100m);
        if (day is { MealMinutes: >= 1 and <= 120, EmptyAfterMealMinutes: >= 1 and <= 360, EvenGapShare: > 0 and <= 1 } && day.Wake < day.Breakfast && day.Breakfast < day.Lunch && day.Lunch < day.Dinner && day.Dinner < day.Bed)
            return day;
        ledger.Add("KB038", $"{path}:{node.Line}", "\"usual_day\" is not whole, or not in order.", "Write wake, breakfast, lunch, dinner and bed as \"07:00\", meal as 30 min, empty_after_meal as 2 h, even_gap_share as 50 %.");
        return null;

        TimeOnly Clock(string key) => map?[key] is TextNode text && TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : default;
        decimal? Measured(string key, string unit) => Scope.Measured(map, key, unit);
    }

    private static TrialRules? OfTrials(Node node, string path, Ledger ledger)
    {
        var map = node as MapNode;
        var worse = map?["worse_week"] as MapNode;
        var rules = new TrialRules(
            (int)(Measured(map, "loose_nights", "1") ?? 0), (int)(Measured(map, "side_effects", "d") ?? 0),
            new((int)(Measured(worse, "rated", "1") ?? 0), (int)(Measured(worse, "before", "d") ?? 0), Measured(worse, "times", "1") ?? 0));
        if (rules is { LooseNights: >= 1 and <= 7, SideEffectsDays: >= 1 and <= 365, Worse: { RatedNights: >= 1 and <= 7, BeforeNights: >= 7 and <= 365, Times: > 0 and <= 10 } })
            return rules;
        ledger.Add("KB038", $"{path}:{node.Line}", "\"trials\" is not whole.", "Write loose_nights as 2, side_effects as 28 d, and worse_week as { rated: 5, before: 14 d, times: 2 }.");
        return null;
    }

    private static decimal? Measured(MapNode? map, string key, string unit) =>
        map?[key] is TextNode text && Quantity.TryParse(text.Text, out var quantity, out _, out _) && Equals(quantity.Unit, Unit.Parse(unit)) ? quantity.Value : null;
}
