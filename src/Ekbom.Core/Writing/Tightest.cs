using System.Globalization;
using Ekbom.Core.Logic;

namespace Ekbom.Core.Writing;

/// <summary>Of several bounds one fact met in the same direction, the narrowest says all: at or below 75 µg/L is also at or below 100.</summary>
internal static class Tightest
{
    public static IEnumerable<Reason> Of(IReadOnlyList<Reason> reasons) => reasons.Where(reason => !reasons.Any(other => Says(other, reason)));

    private static bool Says(Reason narrow, Reason wide) =>
        narrow.Fact == wide.Fact && Bound(narrow.Test) is { } inner && Bound(wide.Test) is { } outer && inner.Up == outer.Up && inner.Unit == outer.Unit
        && (inner.Up ? inner.At > outer.At : inner.At < outer.At);

    /// <summary>Reads <c>at or below 75 ug/L</c>; null for a test that is no bound.</summary>
    private static (bool Up, decimal At, string Unit)? Bound(string test)
    {
        var words = test.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var side = Array.FindIndex(words, word => word is "above" or "below");
        if (side < 0 || side + 1 >= words.Length || !decimal.TryParse(words[side + 1], NumberStyles.Number, CultureInfo.InvariantCulture, out var at))
            return null;
        return (words[side] == "above", at, string.Join(' ', words.Skip(side + 2)));
    }
}
