namespace Ekbom.Core.Trials;

/// <summary>What a column of the design matrix stands for; it decides the prior of its coefficient.</summary>
public enum ColumnKind { Intercept, Treatment, Trend, Confounder }

/// <summary>The analysable nights of one person: settling nights and nights without a rating are left out.</summary>
/// <param name="T">Night number of each, in whole days from the first night, ascending; gaps are nights left out.</param>
/// <param name="Y">The rating of each night.</param>
/// <param name="X">The design matrix, a row a night.</param>
/// <param name="Columns">What each column of it stands for.</param>
/// <param name="Block">The block of each night, from 0.</param>
/// <param name="Blocks">How many blocks the trial has.</param>
public sealed record Nights(IReadOnlyList<int> T, IReadOnlyList<double> Y, IReadOnlyList<double[]> X, IReadOnlyList<ColumnKind> Columns, IReadOnlyList<int> Block, int Blocks)
{
    public int Count => Y.Count;

    /// <summary>The first column of a treatment: its coefficient is the effect.</summary>
    public int Treatment { get; } = Columns.ToList().IndexOf(ColumnKind.Treatment);

    /// <summary>A contrast that asks for the coefficients of these columns, added up.</summary>
    public double[] Only(params ReadOnlySpan<int> columns)
    {
        var contrast = new double[Columns.Count];
        foreach (var column in columns)
            contrast[column] = 1;
        return contrast;
    }

    /// <summary>What a column of this name stands for.</summary>
    public static ColumnKind KindOf(string column) => column switch
    {
        "intercept" => ColumnKind.Intercept,
        "trend" => ColumnKind.Trend,
        _ when column.StartsWith("treatment", StringComparison.Ordinal) => ColumnKind.Treatment,
        _ => ColumnKind.Confounder,
    };
}
