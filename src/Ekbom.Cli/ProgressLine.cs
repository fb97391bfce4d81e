using System.Globalization;

namespace Ekbom.Cli;

/// <summary>One line on a terminal that says how far something is; without a terminal nothing is written.</summary>
internal sealed class ProgressLine(string what) : IProgress<double>
{
    private readonly Lock once = new();
    private int shown = -1;

    public void Report(double value)
    {
        if (Console.IsErrorRedirected)
            return;
        lock (once)
        {
            var share = (int)(100 * value);
            if (share <= shown)
                return;
            shown = share;
            Console.Error.Write(share >= 100 ? "\r" + new string(' ', what.Length + 8) + "\r" : string.Create(CultureInfo.InvariantCulture, $"\r{what}: {share} %"));
        }
    }
}
