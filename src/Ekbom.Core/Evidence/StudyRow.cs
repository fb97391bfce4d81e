using Ekbom.Core.Statistics;

namespace Ekbom.Core.Evidence;

/// <summary>The numbers of one study.</summary>
internal sealed class StudyRow(int row, string label, string place, IReadOnlyDictionary<string, double?> numbers, List<Problem> problems)
{
    /// <summary>It says nothing about this measure: nothing happened in any arm, or it happened to all.</summary>
    public bool IsSilent { get; private set; }

    public double this[string column] => numbers[column]!.Value;

    public double? Find(string column) => numbers.GetValueOrDefault(column);

    public Study Found(Effect effect) => new(row, label, effect);

    public Study? Silent()
    {
        IsSilent = true;
        return null;
    }

    public Study? Refuse(string says, string mend)
    {
        problems.Add(new("EV009", place, $"Row {row} ({label}): {says}", mend));
        return null;
    }
}
