namespace Ekbom.Core.Statistics;

/// <summary>Finds where a function passes from above zero to below it, by halving: slow, and right to the last digit whatever the function looks like.</summary>
internal static class Root
{
    private const int MostHalvings = 200;

    /// <summary>The root between two numbers; the upper one when the function is still above zero there.</summary>
    public static double Falling(Func<double, double> function, double lower, double upper)
    {
        for (var i = 0; i < MostHalvings; i++)
        {
            var middle = lower + ((upper - lower) / 2);
            if (middle <= lower || middle >= upper)
                break;
            if (function(middle) > 0)
                lower = middle;
            else
                upper = middle;
        }

        return upper;
    }
}
