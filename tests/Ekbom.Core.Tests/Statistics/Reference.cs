using System.Text.Json;
using Ekbom.Core.Statistics;

namespace Ekbom.Core.Tests.Statistics;

/// <summary>The data sets of <c>tests/cases/meta-analysis.json</c>, made with R and metafor.</summary>
internal static class Reference
{
    public static readonly string[] Ids = ["bcg_RR", "normand1999_SMD", "nielweise2007_OR"];

    private static readonly JsonElement Sets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "tests", "cases", "meta-analysis.json"))).RootElement.GetProperty("datasets");

    public static JsonElement Set(string id) => Sets.EnumerateArray().Single(set => set.GetProperty("id").GetString() == id);

    public static JsonElement Expected(string id) => Set(id).GetProperty("expected");

    /// <summary>The effects of a set, from its raw rows.</summary>
    public static IReadOnlyList<Effect> Effects(string id) => Set(id).GetProperty("measure").GetString() switch
    {
        "RR" => [.. Tables(id).Select(table => table.LogRiskRatio()).OfType<Effect>()],
        "OR" => [.. Tables(id).Select(table => table.LogOddsRatio()).OfType<Effect>()],
        _ => [.. Means(id).Select(means => means.Standardised()).OfType<Effect>()],
    };

    public static IReadOnlyList<TwoByTwo> Tables(string id)
    {
        var (a, n1, c, n2) = (Raw(id, "ai"), Raw(id, "n1i"), Raw(id, "ci"), Raw(id, "n2i"));
        return [.. a.Select((_, i) => new TwoByTwo(a[i], n1[i] - a[i], c[i], n2[i] - c[i]))];
    }

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(one => one.GetDouble())];

    /// <summary>Equal to eight significant digits, or to ten decimals near zero.</summary>
    public static void Same(JsonElement expected, double? actual)
    {
        Assert.NotNull(actual);
        Close(expected.GetDouble(), actual.Value);
    }

    public static void Same(JsonElement expected, Bounds? actual)
    {
        Same(expected[0], actual?.Lower);
        Same(expected[1], actual?.Upper);
    }

    public static void Same(JsonElement expected, IEnumerable<double> actual)
    {
        var (left, right) = (Numbers(expected), actual.ToArray());
        Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
            Close(left[i], right[i]);
    }

    public static void Close(double expected, double actual, double relative = 1e-8) =>
        Assert.True(expected == 0 ? Math.Abs(actual) <= 1e-10 : Math.Abs((actual / expected) - 1) <= relative, $"expected {expected:R}, was {actual:R}");

    private static IEnumerable<TwoMeans> Means(string id)
    {
        var (m1, s1, n1) = (Raw(id, "m1i"), Raw(id, "sd1i"), Raw(id, "n1i"));
        var (m2, s2, n2) = (Raw(id, "m2i"), Raw(id, "sd2i"), Raw(id, "n2i"));
        return m1.Select((_, i) => new TwoMeans(new(m1[i], s1[i], n1[i]), new(m2[i], s2[i], n2[i])));
    }

    private static double[] Raw(string id, string key) => Numbers(Set(id).GetProperty("raw").GetProperty(key));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ekbom.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found.");
    }
}
