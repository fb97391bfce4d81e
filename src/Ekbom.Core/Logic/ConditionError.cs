namespace Ekbom.Core.Logic;

/// <summary>What is wrong with a condition, at which character, and what to write instead.</summary>
public sealed record ConditionError(int At, string Says, string Mend);

/// <summary>Carries the first error out of the parser; never leaves it.</summary>
internal sealed class SyntaxException(int at, string says, string mend) : Exception(says)
{
    public ConditionError Error { get; } = new(at, says, mend);
}
