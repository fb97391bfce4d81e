using Ekbom.KnowledgeBase;

namespace Ekbom.Cli;

public static class Program
{
    public static int Main(string[] arguments)
    {
        var bundle = KnowledgeReader.Read(arguments.Length > 2 ? arguments[2] : "knowledge");
        var bound = Binder.Bind(bundle, DateOnly.FromDateTime(DateTime.UtcNow));
        foreach (var problem in bound.Problems)
            Console.WriteLine(problem);
        foreach (var warning in bound.Warnings)
            Console.WriteLine($"warning {warning}");
        Console.WriteLine(string.Join(", ", bound.Counts.Select(count => $"{count.Value} {count.Key}")));
        Console.WriteLine($"{bound.Problems.Count} problems");
        return bound.Problems.Count == 0 ? 0 : 2;
    }
}
