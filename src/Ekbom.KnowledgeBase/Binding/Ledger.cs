using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>Everything found wrong in one run, and what is only worth a look.</summary>
internal sealed class Ledger
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];

    public IReadOnlyList<Problem> Problems => problems;

    public IReadOnlyList<Problem> Warnings => warnings;

    public void Add(Problem problem) => problems.Add(problem);

    public void Add(string code, string where, string says, string mend) => problems.Add(new Problem(code, where, says, mend));

    public void Warn(string code, string where, string says, string mend) => warnings.Add(new Problem(code, where, says, mend));
}
