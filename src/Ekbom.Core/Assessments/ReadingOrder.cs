using Ekbom.Core.Knowledge;

namespace Ekbom.Core.Assessments;

/// <summary>The order in which a plan is read: by step, most urgent first, by rank, by id.</summary>
internal sealed class ReadingOrder : IComparer<Recommendation>
{
    public static ReadingOrder Instance { get; } = new();

    public int Compare(Recommendation? x, Recommendation? y)
    {
        var order = (int)x!.Step - (int)y!.Step;
        order = order != 0 ? order : (int)x.Kind - (int)y.Kind;
        order = order != 0 ? order : y.Rank.CompareTo(x.Rank);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
