using System.Globalization;

namespace Ekbom.Core.Trials;

/// <summary>
/// The generator SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, in the published constants of
/// its reference code: the same seed draws the same order on any machine.
/// </summary>
public sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        var z = state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to one below the bound, each equally likely: what would favour some of them is drawn again.</summary>
    public int Below(int bound)
    {
        var fair = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong drawn;
        do
            drawn = Next();
        while (drawn >= fair);
        return (int)(drawn % (ulong)bound);
    }

    /// <summary>An order of things, each equally likely (Fisher and Yates).</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>Between 0 and 1, both left out.</summary>
    public double Share() => ((Next() >> 11) + 0.5) / (1UL << 53);

    /// <summary>A draw of the standard normal distribution (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Share())) * Math.Cos(2 * Math.PI * Share());

    /// <summary>A seed as it is written: 1 to 16 hexadecimal digits.</summary>
    public static bool TryRead(string written, out ulong seed) => ulong.TryParse(written, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out seed);
}
