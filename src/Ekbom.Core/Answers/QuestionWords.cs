using System.Text.RegularExpressions;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Answers;

/// <summary>A sentence of a question: as it was written, the stems of its words that matter, and the terms it names.</summary>
internal sealed record Sentence(string Text, IReadOnlySet<string> Stems, IReadOnlyList<Named> Terms)
{
    /// <summary>Somebody speaks of themselves or of a person they know, or tells something.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>At every place the stem and what it stands for, also stems that carry no subject.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Sequence { get; init; } = [];

    /// <summary>The place of each stem in the sentence.</summary>
    public IReadOnlyDictionary<string, int> Order { get; init; } = new Dictionary<string, int>();

    /// <summary>The places at which a clause begins: after a comma, an "and".</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>The stems of the medicines, supplements and conditions it names.</summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>The stems of all its own words.</summary>
    public IReadOnlySet<string> Said { get; init; } = new HashSet<string>();

    /// <summary>The stems of the medicines among them.</summary>
    public IReadOnlySet<string> Medicines { get; init; } = new HashSet<string>();

    /// <summary>It asks, and takes nothing for granted: is, does, can, what.</summary>
    public bool IsOpen { get; init; }

    /// <summary>It asks about people and things in general, and tells of nobody.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>The clause in which a stem stands; -1 when it stands nowhere.</summary>
    public int ClauseOf(string stem) => Order.TryGetValue(stem, out var place) ? Breaks.Count(at => at <= place) : -1;

    /// <summary>This sentence with the subject of an earlier one.</summary>
    public Sentence After(IReadOnlyList<Sentence> earlier) => this with { Terms = [], Sequence = [], Said = new HashSet<string>(), Stems = earlier.SelectMany(one => one.Stems).Concat(Stems).ToHashSet(StringComparer.Ordinal) };
}

/// <summary>A term as it was named.</summary>
/// <param name="Term">What is meant.</param>
/// <param name="Written">The words.</param>
/// <param name="Guessed">It was misspelt, and this is the nearest name.</param>
internal sealed record Named(Term Term, string Written, bool Guessed);

/// <summary>Takes a question apart into sentences, stems and terms.</summary>
internal sealed partial class QuestionWords(Retrieval retrieval, TermIndex terms, SynonymFinder synonyms)
{
    private const string Between = "zzqzz";

    private const int LongestName = 5, ShortestGuessed = 6, LongName = 9;

    private static readonly char[] Ends = ['.', '?', '!', '\n', ';'];

    private static readonly string[] Persons = ["i", "im", "ive", "my", "me", "mine", "he", "she", "hi", "her", "him", "husband", "wife", "mother", "father", "son", "daughter", "child", "mum", "mom", "dad", "partner", "we", "our"];

    private static readonly string[] Open = ["is", "are", "do", "does", "did", "can", "could", "should", "would", "will", "may", "what", "which", "how", "when", "who", "where", "am", "has", "have"];

    private readonly IReadOnlyList<string> medicine = retrieval.Stems("medicine");

    public IReadOnlyList<Sentence> Read(string question)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        for (var at = 0; at <= question.Length; at++)
        {
            if (at < question.Length && (!Ends.Contains(question[at]) || InNumber(question, at)))
                continue;
            var text = question[from..at].Trim();
            if (text.Length > 0)
                sentences.Add(Of(text + (at < question.Length && question[at] == '?' ? "?" : "")));
            from = at + 1;
        }

        return sentences;
    }

    private Sentence Of(string text)
    {
        var named = Terms(text);
        var (own, breaks) = Stems(text);
        var places = synonyms.Of(own);
        var order = places.SelectMany((place, at) => place.Select(stem => (stem, at))).DistinctBy(one => one.stem).ToDictionary(one => one.stem, one => one.at, StringComparer.Ordinal);
        var stems = order.Keys.ToHashSet(StringComparer.Ordinal);
        var (names, medicines) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in named)
        {
            var written = retrieval.Stems(one.Written);
            var at = written.Count > 0 ? order.GetValueOrDefault(written[0], -1) : -1;
            names.UnionWith(written);
            if (one.Term.Kind is TermKind.Condition or TermKind.Report)
                continue;
            var kinds = one.Term.Kind is TermKind.Product ? string.Join(' ', one.Term.IsA) : ""; // a brand is asked about as what it is
            var meant = retrieval.Stems($"{one.Term.Name} {one.Term.Id} {kinds}");
            names.UnionWith(meant);
            var isMedicine = one.Term.Kind is TermKind.Medicine or TermKind.Class;
            if (isMedicine)
                medicines.UnionWith(written.Concat(meant));
            foreach (var stem in isMedicine ? meant.Concat(medicine) : meant)
            {
                stems.Add(stem);
                order.TryAdd(stem, at); // what is meant stands where it was named; what is asked of medicines may be asked of this one
            }
        }

        stems.RemoveWhere(stem => !FunctionWords.Matter(stem));
        var begin = TermIndex.Normal(text).Split(' ', 2)[0];
        return new(text, stems, named) { IsOpen = Open.Contains(begin), IsPersonal = own.Any(Persons.Contains) || (!Open.Contains(begin) && !Intent.IsHeadline(text)), IsGeneral = Intent.IsGeneral(text), Sequence = places, Order = order, Breaks = breaks, Named = names, Medicines = medicines, Said = own.ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>The stems of a text, and the places at which its clauses begin.</summary>
    private (IReadOnlyList<string> Stems, IReadOnlyList<int> Breaks) Stems(string text)
    {
        var (stems, breaks) = (new List<string>(), new List<int>());
        foreach (var stem in retrieval.Stems(ClauseEnd().Replace(text, $" {Between} ")))
        {
            if (stem == Between)
                breaks.Add(stems.Count);
            else
                stems.Add(stem);
        }

        return (stems, breaks);
    }

    [GeneratedRegex(@"(?<=\w)(?:,(?!\d)|:|\s[-–—]+)(?=\s)|(?=\s(?:and|but|plus|because)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd();

    private static bool InNumber(string text, int at) => text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The longest names first; what is misspelt and long is taken for the nearest medicine or supplement.</summary>
    private List<Named> Terms(string text)
    {
        var words = TermIndex.Normal(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Named>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            {
                var written = string.Join(' ', words.Skip(at).Take(length));
                if (Find(written, length) is not { } named)
                    continue;
                found.Add(named);
                at += length - 1;
                break;
            }
        }

        return [.. found.DistinctBy(one => one.Term.Id)];
    }

    private Named? Find(string written, int length)
    {
        if (length == 1 && (written.Length < 3 || !FunctionWords.Matter(written)))
            return null;
        var term = terms.Find(written) is { } exact && TermIndex.Normal(written).Length > 2 ? exact : null;
        if (term is not null && (length == 1 || terms.Names.Contains(written)))
            return new(term, written, Guessed: false);
        return length == 1 && written.Length >= ShortestGuessed && retrieval.Stems(written) is [var stem] && !retrieval.Knows(stem)
            && terms.Suggest(written) is { } near && near[0] == written[0] && Nearest.Distance(written, near) <= (written.Length < LongName ? 1 : 2) && terms.Find(near) is { Kind: TermKind.Medicine or TermKind.Supplement or TermKind.Class } guessed
            ? new(guessed, written, Guessed: true)
            : null;
    }
}
