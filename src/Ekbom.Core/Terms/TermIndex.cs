using System.Collections.Concurrent;
using System.Text;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Terms;

/// <summary>Finds a term by what a person wrote, and knows which term belongs to which class.</summary>
public sealed class TermIndex
{
    private static readonly string[] Salts =
    [
        "hydrochloride", "hcl", "sodium", "potassium", "sulfate", "sulphate", "maleate", "fumarate", "tartrate", "succinate", "mesylate", "mesilate", "besylate", "besilate",
        "acetate", "phosphate", "hydrobromide", "citrate", "hydrate", "monohydrate", "trihydrate",
    ];

    private static readonly HashSet<string> Trade = new(StringComparer.Ordinal)
    {
        "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "caplet", "caplets", "liquid", "oral", "solution", "suspension", "patch", "patches", "spray",
        "mr", "sr", "xr", "er", "xl", "cr", "pr", "ir", "la", "retard", "chrono", "modified-release", "immediate-release", "extended-release", "prolonged-release", "slow-release",
        "low-dose", "high-dose", "daily", "weekly", "otc", "generic", "the", "my", "a", "inhaler", "cream", "gel", "drops", "sachet", "sachets", "powder",
    };

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "no", "none", "never", "nil", "gone", "resolved", "stopped", "not now", "no longer", "not any more", "denied" };

    private readonly Dictionary<string, Term> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> ancestors = new(StringComparer.Ordinal); // read by many threads at once

    private readonly Lazy<IReadOnlyList<(Term, IReadOnlyList<string>)>> ingredients;
    private readonly Lazy<WarningWords> warnings;
    private readonly Lazy<WarningWords> otherReports;

    /// <param name="terms">All terms.</param>
    /// <param name="synonyms">Other words for the words of phrases, asked for only when somebody writes in their own.</param>
    public TermIndex(IEnumerable<Term> terms, Func<IReadOnlyList<Synonym>>? synonyms = null)
    {
        ingredients = new(() => [.. All.Where(term => term.Kind == TermKind.Ingredient).Select(term => (term, (IReadOnlyList<string>)[.. term.Names.Append(term.Name).Select(Normal).Distinct().Select(name => $" {name} ")]))]);
        warnings = new(() => new WarningWords(All, synonyms?.Invoke() ?? []));
        otherReports = new(() => new WarningWords(All, synonyms?.Invoke() ?? [], ofSigns: false));
        if (terms.TryGetNonEnumeratedCount(out var count))
        {
            const int UsualNames = 5; // of a term, its id among them: room for all at once
            byId.EnsureCapacity(count);
            byName.EnsureCapacity(count * UsualNames);
        }

        foreach (var term in terms)
        {
            byId[term.Id] = term;
            byName.TryAdd(Normal(term.Id), term);
            byName.TryAdd(Normal(term.Name), term);
            foreach (var name in term.Names)
                byName.TryAdd(Normal(name), term);
        }
    }

    public IEnumerable<Term> All => byId.Values;

    /// <summary>Minerals and vitamins with every name they are written by, as it is looked for: with a space on either side.</summary>
    public IReadOnlyList<(Term Term, IReadOnlyList<string> Spaced)> Ingredients => ingredients.Value;

    public IEnumerable<string> Names => byName.Keys;

    /// <summary>Hears warning signs in what was written as a report.</summary>
    public WarningWords Warnings => warnings.Value;

    public Term? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The term a person means, or null. Dose, salt and trade words after the name are left out; nothing is guessed.</summary>
    public Term? Find(string written, Func<Term, bool>? among = null)
    {
        foreach (var candidate in Candidates(written))
        {
            if (byName.TryGetValue(candidate, out var term) && (among is null || among(term)))
                return term;
        }

        return null;
    }

    /// <summary>Whether the whole text is a name, nothing left out.</summary>
    public bool IsName(string written) => byName.ContainsKey(Normal(written));

    /// <summary>Whether one is the other, a kind of it, or holds it.</summary>
    public bool AreKin(Term one, Term other) => SelfAndClasses(one.Id).Contains(other.Id) || SelfAndClasses(other.Id).Contains(one.Id)
        || Holds(one, other) || Holds(other, one);

    private static bool Holds(Term one, Term other) => one.Contains.Any(content => content.Of == other.Id) || (other.Contains.Count > 0 && other.Contains.All(content => one.Contains.Any(own => own.Of == content.Of)));

    /// <summary>Whether the text names one kind of what is meant only: nobody who denies it denies the rest.</summary>
    public static bool IsOneKind(string written, Term term) => term.Kinds.Count > 0 && Candidates(written).Any(candidate => term.Kinds.Any(kind => Normal(kind) == candidate));

    /// <summary>The reports that are meant: one by its name, or warning signs by any words for them; else those that are heard in own words.</summary>
    public IReadOnlyList<Term> FindReports(string written)
    {
        var known = Find(written, term => term.Kind == TermKind.Report);
        if (known?.Id == written)
            return [known]; // an id needs no words, which take longer to make ready than a whole plan
        if ((Warnings.Named(written) ?? (known is not null && byName.ContainsKey(Normal(written)) ? known : null)) is { } named)
            return [named];
        var meant = Warnings.Meant(written); // of the whole text, with what stands in brackets: "chest pain (none)"
        if (known is null && meant.Count == 0)
            return otherReports.Value.Meant(written); // "it has spread to my arms"
        if (known is null || meant.Contains(known))
            return meant;
        var denied = known.Reported.Count > 0 ? WarningWords.IsDoubted(written) : Denials.Contains(Normal(written[(written.IndexOf('(', StringComparison.Ordinal) + 1)..]));
        return denied ? meant : [known, .. meant]; // "diarrhoea (not bad)" is diarrhoea, "snoring (none)" is none
    }

    /// <summary>
    /// The signs that a question tells somebody has ("I have chest pain. Can I take magnesium?"), and those it may: what it only asks about ("is it my slow
    /// pulse?"), heard of or denies. What asks in general tells none: "Does magnesium slow the heart?"
    /// </summary>
    public (IReadOnlyList<Term> Told, IReadOnlyList<Term> Perhaps) SignsOfQuestion(string text)
    {
        var (told, perhaps) = (new List<Term>(), new List<Term>());
        foreach (var sentence in text.Split(['.', '?', '!', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var tells = Telling.IsAsked(sentence) ? Telling.Besides(sentence) : sentence;
            if (tells is null)
            {
                perhaps.AddRange(Telling.HasIt(sentence) ? Warnings.Possible(sentence) : Telling.IsOfSomebody(sentence) ? SignsIn(sentence) : []);
                continue;
            }

            told.AddRange(Telling.IsHearsay(tells) ? [] : Warnings.Meant(tells));
            perhaps.AddRange(Warnings.Possible(sentence));
        }

        return ([.. told.DistinctBy(sign => sign.Id)], [.. perhaps.Except(told).DistinctBy(sign => sign.Id)]);
    }

    /// <summary>The signs whose words stand in a text that is no report. Without any of their words it costs next to nothing.</summary>
    public IReadOnlyList<Term> SignsIn(string text)
    {
        foreach (var sign in All)
        {
            if (sign.Reported.Count > 0 && sign.Reported.Concat(sign.Names).Concat(sign.Heard).Append(sign.Name).Any(phrase => WarningWords.MayBeIn(text, phrase)))
                return Warnings.Possible(text);
        }

        return [];
    }

    /// <summary>The term a misspelt name may mean; only ever shown as a question.</summary>
    public Term? Suggest(string written, Func<Term, bool> among)
    {
        var near = Nearest.To(Normal(written), byName.Concat(Warnings.Names).Where(pair => among(pair.Value)).Select(pair => pair.Key));
        return near is null ? null : byName.TryGetValue(near, out var term) && among(term) ? term : Warnings.Names[near];
    }

    /// <summary>A known name a misspelt one may mean, of whatever kind.</summary>
    public string? Suggest(string written) => Nearest.To(Normal(written), byName.Keys);

    /// <summary>The term itself and every class it belongs to, directly or through another class.</summary>
    public IReadOnlyList<string> SelfAndClasses(string id)
    {
        if (ancestors.TryGetValue(id, out var known))
            return known;
        var all = new List<string> { id };
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var wider in byId.GetValueOrDefault(all[i])?.IsA ?? [])
            {
                if (!all.Contains(wider))
                    all.Add(wider);
            }
        }

        return ancestors.GetOrAdd(id, all);
    }

    /// <summary>The terms of a class, at any depth: what somebody who names only the class may mean.</summary>
    public IReadOnlyList<string> Members(string id)
    {
        lock (members)
        {
            if (!members.TryGetValue(id, out var known))
                members[id] = known = [.. byId.Values.Where(term => term.Id != id && SelfAndClasses(term.Id).Contains(id)).Select(term => term.Id)];
            return known;
        }
    }

    /// <summary>Lower case, one space between words, hyphens as spaces, no punctuation.</summary>
    public static string Normal(string written)
    {
        if (IsNormal(written))
            return written;
        var text = new StringBuilder(written.Length);
        foreach (var letter in written.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '+' or '%')
                text.Append(letter);
            else if (letter is '\'' or '’')
                continue;
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Most names of our own lists are written so already.</summary>
    private static bool IsNormal(string written)
    {
        var before = ' ';
        foreach (var letter in written)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && (letter != ' ' || before == ' '))
                return false;
            before = letter;
        }

        return before != ' ' || written.Length == 0;
    }

    /// <summary>A unit that an amount of something swallowed is written in; the st of St John's wort is none.</summary>
    private static bool IsUnit(string word) => word is "iu" or "unit" or "units"
        || (Unit.TryParse(word, out var unit) && (unit.Dimension is Dimension.Volume or Dimension.Amount or Dimension.Equivalents || (unit.Dimension == Dimension.Mass && unit.Factor <= Unit.Gram.Factor)));

    private static IEnumerable<string> Candidates(string written)
    {
        var plain = Normal(written);
        yield return plain;
        var bracket = written.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0)
        {
            yield return Normal(written[..bracket]);
            yield return Normal(written[bracket..]);
        }

        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !char.IsAsciiDigit(word[0]) && !IsUnit(word) && !Trade.Contains(word)).ToList();
        var less = string.Join(' ', words);
        if (less.Length > 0 && less != plain)
            yield return less;
        while (words.Count > 1 && Salts.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
            yield return string.Join(' ', words);
        }

        if (less.EndsWith('s'))
            yield return less[..^1];
    }
}
