using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Timetables;

/// <summary>How an entry words its food rule, as the solver has it.</summary>
internal static class MealRule
{
    public static FoodRule Of(string food, IReadOnlyDictionary<string, string> rule, UsualDay usual)
    {
        var meal = rule.TryGetValue("meal", out var one) && !one.Contains(',', StringComparison.Ordinal) ? one : null;
        var (before, after) = (DayText.Given(rule, "before_meal"), DayText.Given(rule, "after_meal"));
        return food switch
        {
            "with" => new(FoodKind.With, meal, 0, DayRules.Day),
            "before" => new(FoodKind.Before, meal, before ?? 0, DayRules.Day),
            "after" => new(FoodKind.After, meal, after ?? 0, meal is null ? DayRules.Day : 30),
            _ => new(FoodKind.Empty, meal, before ?? 0, after ?? usual.EmptyAfterMealMinutes),
        };
    }
}
