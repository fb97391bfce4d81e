using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>The problems of one text; a bad text does not fill the memory with them.</summary>
internal sealed class TextProblems(string file)
{
    private const int Most = 200, LongestQuote = 60;
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> All => problems;

    /// <summary>The beginning of a long text.</summary>
    public static string Short(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    public void Add(string code, long line, string says, string mend)
    {
        if (problems.Count < Most)
            problems.Add(new Problem(code, $"{file}:{Math.Max(1, line)}", says, mend));
    }
}
