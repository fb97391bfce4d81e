using System.Globalization;

namespace Ekbom.Core.Timetables;

/// <summary>Reads the bare problem format: what is wrong is said all at once, with what to write instead.</summary>
public static class DayProblemReader
{
    private const int Day = DayRules.Day, Latest = 2 * Day;

    private static readonly string[] Keys = ["id", "description", "gridMinutes", "day", "meals", "doses", "separations", "series", "offsets", "expected"];

    /// <summary>The problem; null when anything is wrong.</summary>
    public static (DayProblem? Problem, IReadOnlyList<Problem> Problems) Read(Node? tree)
    {
        var problems = new List<Problem>();
        if (Written.Of(tree, "", Keys, problems) is not { } top)
            return (null, problems);
        var (wake, bed) = Hours(top);
        var meals = top.Parts("meals", "id", "start", "end").Select(Meal).ToList();
        var doses = top.Parts("doses", "id", "windows", "anchor", "food", "preferred", "weight").Select(part => Dose(part, meals, wake, bed, problems)).ToList();
        if (doses.Count == 0)
            top.Refuse("doses", "There is no dose.", "Write at least one: \"doses\": [{ \"id\": \"a\" }].");
        if (doses.Count > DaySolver.MostDoses)
            top.Refuse("doses", $"{doses.Count} doses are more than one day can have here.", $"Write at most {DaySolver.MostDoses}.");
        Once(top, "doses", doses.Select(dose => dose.Id));
        Once(top, "meals", meals.Select(meal => meal.Id));
        var ids = doses.Select(dose => dose.Id).ToHashSet(StringComparer.Ordinal);
        var problem = new DayProblem
        {
            Id = top.Has("id") ? top.Text("id") : "",
            Grid = top.Needed("gridMinutes", 1, 60),
            Wake = wake,
            Bed = bed,
            Meals = meals,
            Doses = doses,
            Separations = [.. top.Parts("separations", "a", "b", "aThenB", "bThenA", "weight").Select(part => Apart(part, ids))],
            Series = [.. top.Parts("series", "id", "doses", "minGap", "maxGap", "overnightMin", "overnightMax").Select(part => InOrder(part, ids))],
            Offsets = [.. top.Parts("offsets", "from", "to", "min", "max").Select(part => Together(part, ids))],
        };
        return problems.Count > 0 ? (null, problems) : (problem, []);
    }

    private static (int Wake, int Bed) Hours(Written top)
    {
        if (top.Part("day", "wake", "bed") is not { } day)
        {
            if (!top.Has("day"))
                top.Refuse("day", "The day is missing.", "Write \"day\": { \"wake\": 420, \"bed\": 1380 }, in minutes after midnight.");
            return (0, Day);
        }

        var (wake, bed) = (day.Needed("wake", 0, Day - 1), day.Needed("bed", 0, Latest));
        if (bed < wake || bed - wake > Day)
            day.Refuse("bed", $"Bedtime {bed} does not lie within the day after waking at {wake}.", $"Write a number from {wake} to {wake + Day}; a bedtime after midnight is more than {Day}.");
        return (wake, bed);
    }

    private static Meal Meal(Written part)
    {
        var meal = new Meal(part.Text("id"), part.Needed("start", 0, Latest), part.Needed("end", 0, Latest));
        if (meal.End < meal.Start)
            part.Refuse("end", "The meal ends before it starts.", $"Write a number from {meal.Start} on.");
        return meal;
    }

    private static DayDose Dose(Written part, List<Meal> meals, int wake, int bed, List<Problem> problems) => new(part.Text("id"))
    {
        Windows = part.Has("windows") ? Windows(part, wake, bed, problems) : null,
        Anchor = part.Part("anchor", "to", "min", "max") is { } anchor ? Anchor(anchor) : null,
        Food = part.Part("food", "rule", "meal", "min", "max") is { } food ? Food(food, meals) : null,
        Preferred = part.Whole("preferred", 0, Latest),
        Weight = part.Weight("weight") ?? 1m,
    };

    private static List<(int From, int To)> Windows(Written part, int wake, int bed, List<Problem> problems)
    {
        var windows = new List<(int From, int To)>();
        foreach (var (node, path) in part.Items("windows"))
        {
            if (node is ListNode { Items: [TextNode one, TextNode other] } && int.TryParse(one.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(other.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from <= to)
                windows.Add((from, to));
            else
                problems.Add(new("TT003", path.TrimStart('.'), "This is no window.", "Write [from, to] in minutes after midnight, like [480, 600]."));
        }

        if (windows.Count == 0 && part.Items("windows").Count == 0)
            part.Refuse("windows", "There is no window.", "Write [[480, 600]], or leave the key out when any time will do.");
        if (windows.Count > 0 && windows.TrueForAll(window => window.To < wake || window.From > bed))
            part.Refuse("windows", $"No window touches the day, which runs from {wake} to {bed}.", $"Write a window between {wake} and {bed}.");
        return windows;
    }

    private static Anchor Anchor(Written part)
    {
        var to = part.Text("to");
        if (to is not ("bed" or "wake" or ""))
            part.Refuse("to", $"\"{to}\" is nothing to be near to.", "Write bed or wake.");
        var (min, max) = Range(part, 0, Day);
        return new(to == "bed", min, max);
    }

    private static FoodRule Food(Written part, List<Meal> meals)
    {
        var rule = part.Text("rule");
        FoodKind? kind = rule switch { "with" => FoodKind.With, "before" => FoodKind.Before, "after" => FoodKind.After, "empty" => FoodKind.Empty, _ => null };
        if (kind is null && rule.Length > 0)
            part.Refuse("rule", $"\"{rule}\" is no food rule.", "Write with, before, after or empty.");
        var meal = part.Has("meal") ? part.Text("meal") : null;
        if (meal is not null && !meals.Exists(one => one.Id == meal))
            part.Refuse("meal", $"There is no meal \"{meal}\".", $"Write one of: {string.Join(", ", meals.Select(one => one.Id))}.");
        if (kind == FoodKind.Empty) // min before a meal, max after it: not a range
            return new(FoodKind.Empty, meal, part.Needed("min", 0, Day), part.Needed("max", 0, Day));
        var (min, max) = Range(part, 0, Day);
        return new(kind ?? FoodKind.With, meal, min, max);
    }

    private static Separation Apart(Written part, HashSet<string> ids)
    {
        var rule = new Separation(Known(part, "a", ids), Known(part, "b", ids), part.Needed("aThenB", 0, Day), part.Needed("bThenA", 0, Day)) { Weight = part.Weight("weight") };
        if (rule.A == rule.B && rule.A.Length > 0)
            part.Refuse("b", "A dose cannot be apart from itself.", "Name two different doses.");
        return rule;
    }

    private static Series InOrder(Written part, HashSet<string> ids)
    {
        var doses = part.Items("doses").Select(item => item.Node is TextNode text ? text.Text : "").ToList();
        foreach (var unknown in doses.Where(id => !ids.Contains(id)))
            part.Refuse("doses", $"There is no dose \"{unknown}\".", $"Write ids of doses: {string.Join(", ", ids)}.");
        if (doses.Count == 0)
            part.Refuse("doses", "The series has no dose.", "Name its doses in their order.");
        if (doses.Distinct(StringComparer.Ordinal).Count() < doses.Count)
            part.Refuse("doses", "A dose stands here twice.", "Name each dose once.");
        var series = new Series(part.Text("id"), doses.TrueForAll(ids.Contains) ? doses : [])
        {
            MinGap = part.Whole("minGap", 0, Day),
            MaxGap = part.Whole("maxGap", 0, Day),
            OvernightMin = part.Whole("overnightMin", 0, Day),
            OvernightMax = part.Whole("overnightMax", 0, Day),
        };
        if (series.MinGap > series.MaxGap)
            part.Refuse("maxGap", "The largest gap is less than the smallest.", $"Write a number from {series.MinGap} on.");
        if (series.OvernightMin > series.OvernightMax)
            part.Refuse("overnightMax", "The longest night is shorter than the shortest.", $"Write a number from {series.OvernightMin} on.");
        return series;
    }

    private static Offset Together(Written part, HashSet<string> ids)
    {
        var (from, to) = (Known(part, "from", ids), Known(part, "to", ids));
        var (min, max) = Range(part, -Day, Day, needed: true);
        return new(from, to, min, max);
    }

    private static (int Min, int Max) Range(Written part, int least, int most, bool needed = false)
    {
        var (min, max) = needed ? (part.Needed("min", least, most), part.Needed("max", least, most)) : (part.Whole("min", least, most) ?? least, part.Whole("max", least, most) ?? most);
        if (min > max)
            part.Refuse("max", "The most is less than the least.", $"Write a number from {min} on.");
        return (min, max);
    }

    private static string Known(Written part, string key, HashSet<string> ids)
    {
        var id = part.Text(key);
        if (id.Length > 0 && !ids.Contains(id))
            part.Refuse(key, $"There is no dose \"{id}\".", Nearest.To(id, [.. ids]) is { } near ? $"Write {near}, if that is what you mean." : $"Write one of: {string.Join(", ", ids)}.");
        return id;
    }

    private static void Once(Written top, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.Where(id => id.Length > 0).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            top.Refuse(key, $"The id \"{twice.Key}\" stands {twice.Count()} times.", "Give each its own id.");
    }
}
