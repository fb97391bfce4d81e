namespace Ekbom.Core;

/// <summary>Something wrong in what was written: where, what, and what to write instead. Never an exception: problems are collected.</summary>
/// <param name="Code">Stable code, for example <c>PR004</c> or <c>KB014</c>.</param>
/// <param name="Where">File and line, or the place in the profile.</param>
/// <param name="Says">What is wrong, in plain words.</param>
/// <param name="Mend">What to write instead.</param>
public sealed record Problem(string Code, string Where, string Says, string Mend)
{
    public override string ToString() => $"{Code} {Where}  {Says} {Mend}".TrimEnd();
}
