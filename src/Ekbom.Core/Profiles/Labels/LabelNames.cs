using System.Runtime.CompilerServices;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>A name a label may print: of a form of magnesium, or of an ingredient, a supplement or a product.</summary>
internal sealed record LabelName(IReadOnlyList<string> Keys, MagnesiumForm? Form, Term? Term);

/// <summary>The names of the knowledge, cut like a label. Built once for a vocabulary.</summary>
internal sealed class LabelNames
{
    private static readonly ConditionalWeakTable<ProfileVocabulary, LabelNames> Built = [];
    private static readonly string[] Connecting = ["and", "with", "plus", "or", "complex"];
    private readonly Dictionary<string, List<LabelName>> byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> medicines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MagnesiumForm> salts = new(StringComparer.Ordinal);

    private LabelNames(ProfileVocabulary vocabulary)
    {
        foreach (var form in vocabulary.Forms)
        {
            AddSalt(form.Key, form);
            foreach (var name in form.Names)
            {
                var keys = Keys(name);
                if (keys.Count > 0 && !keys.Contains("as")) // "magnesium as oxide" states magnesium itself: the reader knows the word
                    Add(new(keys, form, null));
                if (keys.Count == 2 && keys[0] == "magnesium")
                    AddSalt(keys[1], form);
                else if (keys is [var one] && one.StartsWith("magnesium", StringComparison.Ordinal))
                    AddSalt(one["magnesium".Length..], form);
            }
        }

        var plain = vocabulary.Terms.All.Where(term => term.Kind == TermKind.Ingredient).SelectMany(term => term.Names.Append(term.Name)).Select(name => Keys(name))
            .Where(keys => keys.Count <= 2).SelectMany(keys => keys).Concat(salts.Keys).Concat(Connecting).ToHashSet(StringComparer.Ordinal);
        foreach (var term in vocabulary.Terms.All.Where(term => term.Kind is TermKind.Ingredient or TermKind.Supplement or TermKind.Product))
        {
            foreach (var name in term.Names.Append(term.Name).Append(term.Id))
            {
                var keys = Keys(name);
                // "calcium and magnesium" on a label is two ingredients, not a product of that name
                var list = term.Kind == TermKind.Product && term.Route is null && keys.All(plain.Contains);
                var dose = keys.Count == 0 || keys.All(key => key is "one" or "a" or "day") || (keys[0] is "magnesium" or "vitamin" && keys.Any(key => char.IsAsciiDigit(key[0])));
                if (!list && !dose)
                    Add(new(keys, null, term));
            }
        }

        foreach (var name in vocabulary.Terms.All.Where(term => term.Kind == TermKind.Medicine).SelectMany(term => term.Names.Append(term.Name)))
        {
            if (name.All(char.IsAsciiLetter))
                medicines.Add(name.ToLowerInvariant());
        }

        foreach (var names in byFirst.Values)
            names.Sort((a, b) => b.Keys.Count.CompareTo(a.Keys.Count));
    }

    public static LabelNames Of(ProfileVocabulary vocabulary) => Built.GetValue(vocabulary, of => new(of));

    /// <summary>The form a bare salt word means next to magnesium: <c>citrate</c>, <c>citrat</c>, <c>dicitrate</c>, <c>sulphate</c>.</summary>
    public MagnesiumForm? Salt(string word)
    {
        word = word.Replace("sulph", "sulf", StringComparison.Ordinal);
        foreach (var prefix in (ReadOnlySpan<string>)["", "bis", "di", "tri"])
        {
            if (word.Length > prefix.Length + 2 && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                var stem = word[prefix.Length..];
                if (salts.TryGetValue(stem, out var form) || salts.TryGetValue(stem + "e", out form) || (stem[^1] == 's' && salts.TryGetValue(stem[..^1], out form)) || (stem[^1] == 'o' && salts.TryGetValue(stem[..^1] + "e", out form)))
                    return form;
            }
        }

        return null;
    }

    /// <summary>The form a shortened salt word means directly after magnesium: <c>ox</c>, <c>cit</c>, <c>bisgly</c>; of several the one that holds least.</summary>
    public MagnesiumForm? Shortened(string word)
    {
        if (word.Length < 2 || LabelStranger.IsPlain(word) || LabelWords.Counts(word) is not null)
            return null;
        var stem = word.Length > 5 && word.StartsWith("bis", StringComparison.Ordinal) ? word[3..] : word;
        return salts.Where(salt => salt.Key.Length > stem.Length && salt.Key.StartsWith(stem, StringComparison.Ordinal)).Select(salt => salt.Value).MinBy(form => form.LowestFraction);
    }

    /// <summary>The longest name that starts there and was not read yet.</summary>
    public LabelName? At(LabelText label, int at, out int end)
    {
        end = at;
        if (label.IsTaken(at) || (label[at].Key == "mg" && label[at - 1].Kind == TokenKind.Number) || !byFirst.TryGetValue(label[at].Key, out var names))
            return null;
        foreach (var name in names)
        {
            var next = at;
            var matched = 0;
            while (matched < name.Keys.Count && !label.IsTaken(next))
            {
                if (label[next].Key == "-" && matched > 0)
                    next++;
                else if (label[next].Key == name.Keys[matched])
                    (next, matched) = (next + 1, matched + 1);
                else
                    break;
            }

            if (matched == name.Keys.Count && !(name.Keys[^1] == "mg" && label[next].Key == "magnesium")) // calm 325 mg magnesium: an amount
            {
                end = next;
                return name;
            }
        }

        return null;
    }

    /// <summary>A medicine or an ingredient that is not magnesium and holds none stands there.</summary>
    public bool IsOther(LabelText label, int at, out int end)
    {
        end = at + 1;
        return (medicines.Contains(label.Free(at)) && !byFirst.ContainsKey(label.Free(at))) || (At(label, at, out end)?.Term is { Kind: TermKind.Ingredient, Contains.Count: 0 } term && term.Id != "magnesium");
    }

    private void Add(LabelName name)
    {
        if (!byFirst.TryGetValue(name.Keys[0], out var names))
            byFirst[name.Keys[0]] = names = [];
        names.Add(name);
    }

    private void AddSalt(string word, MagnesiumForm form) => salts.TryAdd(word.Replace("sulph", "sulf", StringComparison.Ordinal), form);

    private static List<string> Keys(string name)
    {
        var cut = new LabelText(name);
        return [.. Enumerable.Range(0, cut.Count).Select(at => cut[at].Key).Where(key => key is not ("-" or "," or "."))];
    }
}
