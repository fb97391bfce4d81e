using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Reads how often and when something is taken.</summary>
internal static class TakingReader
{
    private const int MostIntakes = 24; // hourly

    /// <summary>What a question asks for, and may not be known.</summary>
    private static readonly string[] Asked = ["amount", "dose", "per_day", "at", "since", "until"];

    public static IReadOnlyList<string> Keys { get; } = ["per_day", "at", "as_needed", "max_per_day", "every", "since", "until", "helped"];

    /// <param name="row">One row of medicines or supplements.</param>
    /// <param name="onLabel">Intakes a day that stand on the label; what the person says comes first.</param>
    public static Taking Read(Section row, int? onLabel)
    {
        var at = Times(row);
        var perDay = Count(row, "per_day");
        if (perDay is { } said && at.Count > 0 && said != at.Count)
            row.Reading.Refuse(
                ProfileCodes.TimesDiffer, row.At("per_day"), $"per_day is {said}, and at names {at.Count} {(at.Count == 1 ? "time" : "times")}.",
                $"Write per_day: {at.Count}, or name {said} {(said == 1 ? "time" : "times")} in at.");
        var most = Count(row, "max_per_day");
        if (most < perDay)
            row.Reading.Refuse(
                ProfileCodes.Contradiction, row.At("max_per_day"), $"max_per_day is {most}, less than per_day {perDay}.",
                $"Write max_per_day: {perDay}, or leave it out.");
        var every = Words.IsUnsure(row, "every") ? null : CalendarReader.Length(row, "every", Unit.Day, "every: 7 d.");
        if (every == 0m)
            row.Reading.Refuse(
                ProfileCodes.Impossible, row.At("every"), "Something cannot be taken every 0 days.",
                "Write the days from one intake to the next, like every: 7 d.");
        CheckEvery(row, every, perDay ?? (at.Count > 0 ? at.Count : null), most);
        var since = Words.IsUnsure(row, "since") ? null : CalendarReader.Past(row, "since");
        var until = Words.IsUnsure(row, "until") ? EndNotKnown(since, row.Reading.AsOf) : CalendarReader.Any(row, "until");
        if (until?.Last < since?.First)
            row.Reading.Refuse(
                ProfileCodes.EndsBeforeItStarts, row.At("until"), "until lies before since.",
                $"Write a day on or after {CalendarReader.Iso(since!.Value.First)}, or leave until out while it is taken.");
        return new Taking
        {
            PerDay = perDay ?? (at.Count > 0 ? at.Count : every < 1m ? null : onLabel),
            At = at,
            AsNeeded = Words.Truth(row, "as_needed") == Truth.True,
            MaxPerDay = most,
            EveryDays = every > 0m ? every : null,
            EveryMonths = every > 0m ? CalendarReader.Months(row, "every") : null,
            Since = since,
            Until = until,
            Helped = Words.Truth(row, "helped"),
            Unsure = [.. Asked.Where(key => Words.IsUnsure(row, key))],
        };
    }

    /// <summary>It may have ended on any day since it began, or not yet.</summary>
    private static DateSpan EndNotKnown(DateSpan? since, DateOnly asOf) =>
        new(since is { } began && began.First < asOf ? began.First : asOf.AddDays(-1), asOf.AddYears(1));

    /// <summary>Every six hours is four times a day: another number beside it would have to be guessed away.</summary>
    private static void CheckEvery(Section row, decimal? every, int? said, int? most)
    {
        if (every is not (> 0m and < 1m) || new Taking { EveryDays = every }.ByEvery is not { } times)
            return;
        if (times.Most > MostIntakes)
            row.Reading.Refuse(
                ProfileCodes.Impossible, row.At("every"), $"That is more than {MostIntakes} times a day.", "Write the time from one intake to the next, like every: 8 h.");
        else if (Words.Truth(row, "as_needed") != Truth.True && (said < times.Fewest || said > times.Most || (said is null && most < times.Fewest)))
            row.Reading.Refuse(
                ProfileCodes.Contradiction, row.At("every"), $"every brings {times.Most} intakes a day, and {said ?? most} stand beside it.",
                $"Write per_day: {times.Most}, or leave every out.");
    }

    internal static int? Count(Section row, string key)
    {
        var example = $"{key}: 2.";
        if (Words.IsUnsure(row, key) || row.Text(key, example) is not { } written || QuantityReader.Parse(row.Reading, written, example) is not var (value, unit))
            return null;
        if (!ReferenceEquals(unit, Unit.One))
            row.Reading.Refuse(ProfileCodes.WrongUnit, written.At, $"{key} counts intakes and has no unit.", $"Write {example}");
        else if (!value.IsExact || value.Low != Math.Floor(value.Low) || value.Low is < 1m or > MostIntakes)
            row.Reading.Refuse(
                ProfileCodes.Impossible, written.At, $"{Reading.Quote(written.Text)} is no number of intakes a day.",
                $"Write a whole number from 1 to {MostIntakes}, like {example}");
        else
            return (int)value.Low;
        return null;
    }

    internal static List<TimeOnly> Times(Section row)
    {
        var times = new List<TimeOnly>();
        if (Words.IsUnsure(row, "at"))
            return times;
        if (row.Value("at") is TextNode single)
            Add(row, new(single.Text.Trim(), row.At("at")), times);
        else
        {
            foreach (var (node, path) in row.Items("at", "at: [\"08:00\"].") ?? [])
            {
                if (node is TextNode text)
                    Add(row, new(text.Text.Trim(), new(path, node.Line)), times);
                else
                    row.Reading.Refuse(
                        ProfileCodes.WrongShape, new(path, node.Line), $"{Section.Name(node)} stands where a time is expected.",
                        "Write at: [\"08:00\", \"20:00\"].");
            }
        }

        return times;
    }

    private static void Add(Section row, Written written, List<TimeOnly> times)
    {
        if (CalendarReader.Time(row.Reading, written) is not { } time)
            return;
        if (times.Contains(time))
            row.Reading.Refuse(
                ProfileCodes.Twice, written.At, $"{written.Text} stands twice in at.",
                "Keep each time once; what is taken together at one time is one intake.");
        else
            times.Add(time);
    }
}
