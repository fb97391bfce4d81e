namespace Ekbom.Core.Terms;

/// <summary>A word of our phrases with other words people use for it; in a question, and in a report, each of them counts as the word too.</summary>
/// <param name="Word">The word as phrases have it, like <c>child</c>.</param>
/// <param name="Also">Other words, each of one or more parts, like <c>toddler</c> or <c>got into</c>.</param>
/// <param name="Typed">How people type it in a hurry, like <c>coz</c>: the question is read with the word in its place.</param>
public sealed record Synonym(string Word, IReadOnlyList<string> Also, IReadOnlyList<string> Typed);
