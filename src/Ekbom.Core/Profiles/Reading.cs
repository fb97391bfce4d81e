using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>A place in a profile, as <c>results[1].ferritin</c> with its line.</summary>
internal readonly record struct Place(string Path, int Line)
{
    public override string ToString()
    {
        var path = string.IsNullOrWhiteSpace(Path) ? "profile" : Reading.ShortPath(Path);
        return Line > 0 ? $"line {Line}, {path}" : path;
    }
}

/// <summary>A piece of text with its place.</summary>
internal readonly record struct Written(string Text, Place At);

/// <summary>What one reading of a profile needs and collects: every problem, and everything not recognised.</summary>
internal sealed class Reading(ProfileVocabulary vocabulary, DateOnly asOf)
{
    /// <summary>So many unknown names are compared with those we know.</summary>
    public const int MostCompared = 200;

    /// <summary>More problems than this help nobody: the first are mended first.</summary>
    private const int MostProblems = 200;

    private const int LongestQuote = 60, LongestPath = 160;
    private readonly List<Problem> problems = [];
    private readonly List<Unrecognised> unrecognised = [];

    public ProfileVocabulary Vocabulary => vocabulary;

    public DateOnly AsOf => asOf;

    /// <summary>The country of the person in two letters, once it was read: some names stand for another product elsewhere.</summary>
    public string? Country { get; set; }

    /// <summary>A misplaced key is told its place in the profile; another kind of file has none of these places.</summary>
    public bool OfProfile { get; init; } = true;

    public IReadOnlyList<Problem> Problems => problems;

    public IReadOnlyList<Unrecognised> Unrecognised => unrecognised;

    /// <summary>What was written, in quotes, cut short when it is long.</summary>
    public static string Quote(string text) => $"'{Short(text)}'";

    /// <summary>The beginning of a long text.</summary>
    public static string Short(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote].TrimEnd()}…";

    /// <summary>A place, cut short where a key in it is very long.</summary>
    public static string ShortPath(string path) => path.Length <= LongestPath ? path : $"{path[..LongestPath]}…";

    /// <summary>So many problems were said that no more are looked for.</summary>
    public bool IsFull => problems.Count > MostProblems;

    public void Refuse(string code, Place at, string says, string mend)
    {
        if (problems.Count < MostProblems)
            problems.Add(new Problem(code, at.ToString(), says, mend));
        else if (!IsFull)
            problems.Add(new Problem(ProfileCodes.MoreProblems, "profile", $"There are more than {MostProblems} problems; these are the first.", "Mend these, then look again."));
    }

    /// <summary>Facts that were asked for and answered with unsure or unknown: not known, and not asked again as if nobody had.</summary>
    public HashSet<string> Unsure { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said about the person in another place than under <c>about</c>.</summary>
    public Dictionary<string, Truth> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>Of two answers that cannot both be so, yes counts: it is a pregnancy.</summary>
    public void Tell(Fact fact, Truth truth) => Told[fact.Name] = Told.TryGetValue(fact.Name, out var before) ? Kleene.Or(before, truth) : truth;

    /// <summary>Keeps what we do not know. A near name is only ever shown as a question.</summary>
    public void Keep(string text, Place at, Func<Term, bool>? among, bool matters = true) =>
        unrecognised.Add(new Unrecognised(text, at.Path, Near(text, among)?.Name) { Matters = matters });

    /// <summary>Keeps what stands beside a name we know and says something else. Another name in it needs a look; other words are only said aloud.</summary>
    public void KeepAside(string text, Place at, Term? other)
    {
        var signs = vocabulary.Terms.SignsIn(text);
        Keep(text, at, other ?? (signs.Count > 0 ? signs[0] : null), signs, matters: other is not null, inPart: other is not null);
    }

    /// <summary>Keeps a text in which a condition is named among other words. A sign that may be in them is asked.</summary>
    public void KeepPart(string text, Place at, Term found, IReadOnlyList<Term> signs) => Keep(text, at, found, signs, matters: true, inPart: true);

    /// <summary>Keeps a denial that says less than it seems: a kind of it only, or with a doubt.</summary>
    public void KeepDoubt(string text, Place at, Term found) => unrecognised.Add(new Unrecognised(text, at.Path, found.Name) { Matters = false });

    /// <summary>Keeps what we do not know where a warning sign may be meant by it. What was not compared with the names of signs may be one.</summary>
    public void KeepReport(string text, Place at, Func<Term, bool> among, bool matters)
    {
        var possible = vocabulary.Terms.Warnings.Possible(text);
        var compared = possible.Count == 0 && unrecognised.Count < MostCompared;
        var near = possible.Count > 0 ? possible[0] : Near(text, among);
        IReadOnlyList<string> signs = possible.Count > 0 ? [.. possible.Select(sign => sign.Id)] : near?.Reported.Count > 0 ? [near.Id] : [];
        unrecognised.Add(new Unrecognised(text, at.Path, near?.Name) { Matters = matters, Signs = signs, MayWarn = signs.Count > 0 || !compared });
    }

    /// <summary>Signs that a question tells of count as reported; one that it may tell of is asked about.</summary>
    public IReadOnlyList<string> SignsOfQuestion(Written question, IReadOnlyList<string> reported)
    {
        var (told, perhaps) = vocabulary.Terms.SignsOfQuestion(question.Text);
        Term[] open = [.. perhaps.Where(sign => !reported.Contains(sign.Id))];
        if (open.Length > 0)
            KeepSigns(question.Text, question.At, open);
        return [.. told.Select(sign => sign.Id)];
    }

    /// <summary>A question tells of a medicine or a condition that stands in no list: "with my raltegravir", "I am on dialysis". It needs a look.</summary>
    public void KeepTermsOfQuestion(Written question, IReadOnlyList<Term> listed)
    {
        foreach (var told in Asides.ToldIn(question.Text, vocabulary.Terms))
        {
            if (!listed.Any(one => vocabulary.Terms.AreKin(one, told)))
                unrecognised.Add(new Unrecognised(question.Text, question.At.Path, told.Name) { Matters = true, InPart = true });
        }
    }

    /// <summary>A question tells what the rest of the profile does not say; it needs a look.</summary>
    public void KeepTold(Written question, string told) => unrecognised.Add(new Unrecognised(question.Text, question.At.Path, told) { Matters = true, InPart = true });

    /// <summary>Keeps what may mean one of these signs, and may mean something else.</summary>
    public void KeepSigns(string text, Place at, IReadOnlyList<Term> signs) => Keep(text, at, signs[0], signs, matters: false);

    private void Keep(string text, Place at, Term? named, IReadOnlyList<Term> signs, bool matters, bool inPart = false) =>
        unrecognised.Add(new Unrecognised(text, at.Path, named?.Name) { Matters = matters, Signs = [.. signs.Select(sign => sign.Id)], MayWarn = signs.Count > 0, InPart = inPart });

    /// <summary>Keeps a country we have no figures for. Two letters are another country's code, not a misspelling.</summary>
    public void KeepCountry(string text, Place at) =>
        unrecognised.Add(new Unrecognised(text, at.Path, text.Length > 2 ? Nearest.To(text, vocabulary.Countries.Keys) : null) { Matters = false });

    /// <summary>The nearest name; not looked for where somebody writes hundreds of unknown ones.</summary>
    private Term? Near(string text, Func<Term, bool>? among) => among is null || unrecognised.Count >= MostCompared ? null : vocabulary.Terms.Suggest(text, among);
}
