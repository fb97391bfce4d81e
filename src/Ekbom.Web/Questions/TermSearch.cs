using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;

namespace Ekbom.Web.Questions;

/// <summary>Finds medicines and supplements by what a person types: every name we know, its beginning, or a misspelt one.</summary>
public static class TermSearch
{
    private const int Most = 8, FewestLetters = 2, FewestForAGuess = 4;

    /// <summary>Names a person may mean, the likeliest first, each of another term.</summary>
    public static IReadOnlyList<string> Of(string written, Core.Knowledge.KnowledgeBase knowledge, bool medicines)
    {
        var text = TermIndex.Normal(written);
        if (text.Length < FewestLetters)
            return [];
        var names = knowledge.Terms.All.Where(term => IsOne(term, medicines)).SelectMany(term => term.Names.Prepend(term.Name).Select(name => (Name: name, Normal: TermIndex.Normal(name), term.Id))).ToList();
        if (!medicines)
            names.AddRange(knowledge.Forms.SelectMany(form => form.Names.Select(name => (Name: name, Normal: TermIndex.Normal(name), form.Id))));
        return [.. names.Select(name => (name.Name, name.Id, Score: Score(text, name.Normal))).Where(name => name.Score < int.MaxValue)
            .OrderBy(name => name.Score).ThenBy(name => name.Name.Length).ThenBy(name => name.Name, StringComparer.Ordinal).DistinctBy(name => name.Id).Take(Most).Select(name => name.Name)];
    }

    private static int Score(string text, string name)
    {
        if (name == text)
            return 0;
        if (name.StartsWith(text, StringComparison.Ordinal))
            return 1;
        if (name.Contains(" " + text, StringComparison.Ordinal))
            return 2;
        if (text.Length < FewestForAGuess)
            return int.MaxValue;
        var distance = Nearest.Distance(text, name);
        return distance <= Math.Max(1, text.Length / 4) ? 2 + distance : int.MaxValue;
    }

    private static bool IsOne(Term term, bool medicines) => medicines
        ? term.Kind is TermKind.Medicine or TermKind.Class or TermKind.Product
        : term.Kind is TermKind.Supplement or TermKind.Product or TermKind.Ingredient or TermKind.Medicine;
}
