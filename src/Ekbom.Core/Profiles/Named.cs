using System.Globalization;
using System.Text.RegularExpressions;
using Ekbom.Core.Measures;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>What the name of something taken means.</summary>
/// <param name="Term">The medicine, product, supplement or ingredient; null when not recognised.</param>
/// <param name="Forms">The forms of magnesium that are named.</param>
/// <param name="Also">Ids of other minerals and vitamins that stand in the name.</param>
internal sealed partial record Named(Term? Term, IReadOnlyList<MagnesiumForm> Forms, IReadOnlyList<string> Also)
{
    public const string Magnesium = "magnesium";

    /// <summary>It is magnesium itself or a salt of it, and no product with contents of its own.</summary>
    public bool IsMagnesium { get; init; }

    public bool IsRecognised => Term is not null || IsMagnesium;

    public bool BringsMagnesium => IsMagnesium || Term?.Contains.Any(content => content.Of == Magnesium) == true;

    /// <summary>Whether a term is something that can be taken.</summary>
    public static bool CanBeTaken(Term term) => term.Kind is not (TermKind.Condition or TermKind.Report);

    /// <summary>The name with the salt or form that stands beside it in the row; two that cannot both be so are refused.</summary>
    public static Named Of(Section row, string written)
    {
        var (ofSalt, ofForm) = (row.Text("salt", "salt: citrate.")?.Text ?? "", row.Text("form", "form: citrate.")?.Text ?? "");
        var salt = $"{ofSalt} {ofForm}".Trim();
        var vocabulary = row.Reading.Vocabulary;
        var named = Read(written, salt, vocabulary);
        if (named.Term is { Kind: TermKind.Medicine } medicine && (InForm(written, medicine, ofForm, vocabulary) ?? InForm(written, medicine, ofSalt, vocabulary)) is { } other)
            return named with { Term = other };
        named.CheckForms(row, row.Has("salt") ? "salt" : "form", [.. FormsIn($" {Magnesium} {TermIndex.Normal(salt)} ", true, vocabulary.Forms).Select(form => form.Key)]);
        return named;
    }

    /// <summary>What it is in this dose: aspirin of 300 mg or more is a painkiller. The dose, or the strength beside the name, tells; without one it stays what it is.</summary>
    public Named InDose(Dose? dose, string written, TermIndex terms)
    {
        if (Term?.Strong is not { } strong || terms.ById(strong.Is) is not { } other)
            return this;
        decimal[] printed = [.. Strength().Matches(written).Select(one => decimal.Parse(one.Groups["number"].Value, CultureInfo.InvariantCulture) * (one.Groups["gram"].Success ? 1000m : 1m)), 0m];
        var most = dose switch
        {
            { Kind: DoseKind.Mass } => MagnesiumAmount.Milligrams(dose),
            { Kind: DoseKind.Pieces } => dose.Number * Interval.Exactly(printed.Max()),
            _ => Interval.Exactly(printed.Max()),
        };
        return (most.HasHigh ? Math.Max(most.High, printed.Max()) : most.Low) >= strong.From.In(Unit.Milligram).Value ? this with { Term = other } : this;
    }

    /// <summary>The medicine that the name and the form name together, as risedronate that is gastro-resistant, when it is one of its own: its names tell.</summary>
    private static Term? InForm(string written, Term medicine, string form, ProfileVocabulary vocabulary) =>
        form.Length == 0 ? null
            : new[] { written, medicine.Name }.Select(name => vocabulary.Terms.Find($"{name} {form}", term => term.Kind == TermKind.Medicine)).FirstOrDefault(term => term is not null && term != medicine);

    /// <summary>Refuses forms of magnesium that are said elsewhere in the row, when the name has others: which one counts is no guess.</summary>
    public void CheckForms(Section row, string key, IReadOnlyList<string> said)
    {
        string[] own = Forms.Count > 0 ? [.. Forms.Select(form => form.Key)] : [.. Term?.Contains.Where(content => content.Of == Magnesium).Select(content => content.Form).OfType<string>() ?? []];
        if (own.Length > 0 && said.Count > 0 && !own.Intersect(said).Any())
            row.Reading.Refuse(
                ProfileCodes.Contradiction, row.At(key), $"The name says magnesium {string.Join(" or ", own)}, and {key} says {string.Join(" or ", said)}.",
                "Keep the one that stands on the pack; for a blend write contains, each with its amount.");
    }

    /// <param name="written">The name as written.</param>
    /// <param name="salt">What was said about its form or salt besides.</param>
    /// <param name="vocabulary">The words we know.</param>
    public static Named Read(string written, string salt, ProfileVocabulary vocabulary)
    {
        var term = vocabulary.Terms.Find(written, CanBeTaken);
        if (term is not null && term.Id != Magnesium)
            return new Named(term, [], []);
        var name = " " + TermIndex.Normal(written) + " ";
        var also = Others(name, vocabulary.Terms);
        var forms = FormsIn(name, also.Count == 0, vocabulary.Forms);
        var isMagnesium = term is not null || forms.Count > 0 || (Has(name, Magnesium) && !Has(name, "free") && !Has(name, "without") && !Has(name, "no"));
        if (!isMagnesium)
            return new Named(null, [], []);
        if (forms.Count == 0 && salt.Length > 0)
            forms = FormsIn($" {Magnesium} {TermIndex.Normal(salt)} ", true, vocabulary.Forms);
        return new Named(vocabulary.Terms.ById(Magnesium), forms, also) { IsMagnesium = true };
    }

    /// <summary>Forms whose name stands in the text: a whole name, or its words beside the word magnesium.</summary>
    private static IReadOnlyList<MagnesiumForm> FormsIn(string text, bool looseWords, IReadOnlyList<MagnesiumForm> forms)
    {
        var found = new List<(MagnesiumForm Form, SaltName Name)>();
        var beside = looseWords && Has(text, Magnesium);
        foreach (var form in forms)
        {
            foreach (var name in form.Called)
            {
                if (!IsNamed(text, name, beside))
                    continue;
                found.Add((form, name));
                break;
            }
        }

        // a name inside a longer one is not meant: the longer one is
        found.RemoveAll(one => found.Exists(other => other.Form != one.Form && other.Name.Name.Length > one.Name.Name.Length && other.Name.Spaced.Contains(one.Name.Spaced, StringComparison.Ordinal)));
        return [.. found.Select(one => one.Form)];
    }

    private static bool IsNamed(string text, SaltName name, bool beside) =>
        text == name.Spaced || (name.HasMagnesium && text.Contains(name.Spaced, StringComparison.Ordinal)) || (beside && name.Word is { } word && text.Contains(word, StringComparison.Ordinal));

    /// <summary>Other minerals and vitamins named in the text.</summary>
    private static IReadOnlyList<string> Others(string text, TermIndex terms) =>
        [
            .. terms.Ingredients.Where(one => one.Term.Id != Magnesium && one.Spaced.Any(name => text.Contains(name, StringComparison.Ordinal))).Select(one => one.Term.Id),
        ];

    [GeneratedRegex(@"(?<number>\b[0-9]{1,6}(\.[0-9]{1,3})?)\s*((?<gram>g|gram|grams|gm)\b|)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Strength();

    private static bool Has(string text, string words) => text.Contains($" {words} ", StringComparison.Ordinal);
}
