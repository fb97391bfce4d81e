using Ekbom.Core.Logic;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Profiles;

/// <summary>Reads <c>results</c>: each row one sample, with one or more values and what holds for all of them.</summary>
internal static class ResultsReader
{
    private const string Example = "results: [{ ferritin: 41 ug/L, on: 2026-10-03 }].", On = "on", Morning = "morning", Fasting = "fasting", IronFree = "iron_free";

    public static IReadOnlyList<Result> Read(Section profile)
    {
        var reading = profile.Reading;
        var kinds = reading.Vocabulary.Under("results.");
        string[] keys = [.. kinds.Select(kind => kind.Key), On, Morning, Fasting, IronFree], also = [.. kinds.SelectMany(kind => kind.Fact.Also)];
        var results = new List<Result>();
        foreach (var (node, path) in profile.Items("results", Example) ?? [])
        {
            if (Section.Of(reading, node, path, keys, "{ ferritin: 41 ug/L, on: 2026-10-03 }.", also) is { } row)
                Row(row, kinds, results);
        }

        return results;
    }

    private static void Row(Section row, IReadOnlyList<(string Key, Fact Fact)> kinds, List<Result> results)
    {
        var on = Words.IsUnsure(row, On) ? null : CalendarReader.Past(row, On);
        var morning = Words.Truth(row, Morning) ?? Truth.Unknown;
        var fasting = Words.Truth(row, Fasting) ?? Truth.Unknown;
        var unsure = Words.IsUnsure(row, IronFree);
        var ironFree = unsure ? null : CalendarReader.Length(row, IronFree, Unit.Hour, "iron_free: 36 h.");
        var any = false;
        foreach (var key in row.Keys)
        {
            if (kinds.FirstOrDefault(kind => kind.Key == key || kind.Fact.Also.Contains(key)) is not (Key: { } kind, Fact: { } fact))
            {
                any |= key is not (On or Morning or Fasting or IronFree); // an unknown key was said already
                continue;
            }

            any = true;
            if (Words.IsUnsure(row, key))
            {
                row.Reading.Unsure.Add(fact.Name);
                continue;
            }

            if (row.Text(key, $"{key}: a number with its unit.") is not { } written || QuantityReader.Of(row.Reading, written, fact) is not { } value)
                continue;
            results.Add(new Result(kind, value, written.Text, on) { Morning = morning, Fasting = fasting, IronFreeHours = ironFree, IronFreeUnsure = unsure, Where = written.At.Path });
        }

        if (!any)
            row.Reading.Refuse(
                ProfileCodes.NoResult, row.Here, "This row holds no result.",
                $"Write one, like {{ ferritin: 41 ug/L, on: 2026-10-03 }}; results we read are {string.Join(", ", kinds.Select(kind => kind.Key))}.");
    }
}
