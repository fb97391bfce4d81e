using Ekbom.Core.Knowledge;
using Ekbom.Core.Terms;
using Ekbom.Core.Trials;

namespace Ekbom.Web.Questions;

/// <summary>Signs and other things a person notices, to be ticked. The warning signs stand on a page of their own, before everything else.</summary>
public sealed class SignsPage : QuestionPage
{
    public const string Warning = "signs", Other = "noticed";

    /// <summary>Where the signs stand in a profile.</summary>
    internal const string Place = "symptoms.reports";

    private const string Field = "reports";

    private readonly bool warning;

    public SignsPage(bool warning)
        : base(warning ? Warning : Other, warning ? "Do you have any of these now?" : "Do you notice any of these?", warning ? ["ReportsAsked", "SignUnclear"] : ["ReportsAsked"]) => this.warning = warning;

    public override string Hint => warning ? "Tick all that you have. Some of them need help at once, whatever else is the matter." : "Tick all that fit. Some of them point to another cause, or change what helps.";

    public override IReadOnlyList<Field> Fields(Asking asking)
    {
        var told = asking.Profile.Texts(Place).SelectMany(text => asking.Knowledge.Terms.FindReports(text).Select(term => term.Id).DefaultIfEmpty(text)).ToList();
        return
        [
            new Field(Field, FieldKind.Several, Title)
            {
                Options = [.. OnThisPage(asking.Knowledge).Select(term => new Option(term.Id, FactsPage.Sentence(term.Name)))],
                Values = told,
                None = "None of these",
            },
        ];
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var own = OnThisPage(asking.Knowledge).Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var ticked = form[Field].OfType<string>().Where(own.Contains).Distinct().ToList();
        if (ticked.Count == 0 && !form[Field].Contains(Questions.Field.NoneOfThem))
            return [new(Field, "Tick what you have, or \"None of these\". If you are not sure, choose \"I do not know\" below.")];
        var terms = asking.Knowledge.Terms;
        var answered = asking.Profile.Texts(Place).ToLookup(text => IsAnswered(text, own, terms));
        var others = answered[false].ToList();
        var conditions = answered[true].Select(text => terms.Find(text, term => term.Kind == TermKind.Condition)).OfType<Term>().Select(term => term.Id).ToList();
        if (conditions.Count > 0) // "AF" among the signs: whether it is felt now is answered, that it is there stays told
            asking.Profile.PutTexts("conditions", [.. asking.Profile.Texts("conditions").Union(conditions, StringComparer.Ordinal)]);
        // The list says that all of it was asked: with no warning sign it is written by the second of the two pages.
        if (!warning || ticked.Count > 0 || asking.Profile.HasList(Place))
            asking.Profile.PutTexts(Place, [.. others, .. ticked]);
        return [];
    }

    /// <summary>What stands on this page, also in own words; with the warning signs also what may have meant one of them.</summary>
    private bool IsAnswered(string text, HashSet<string> own, TermIndex terms)
    {
        if (own.Contains(text) || terms.FindReports(text).Any(term => own.Contains(term.Id)))
            return true;
        return warning && terms.Find(text) is null or { Kind: TermKind.Condition } && (terms.Warnings.Possible(text).Count > 0 || terms.Suggest(text, term => own.Contains(term.Id)) is not null);
    }

    private IEnumerable<Term> OnThisPage(Core.Knowledge.KnowledgeBase knowledge)
    {
        var warnings = WarningSigns.Of(knowledge);
        return knowledge.Terms.All.Where(term => term.Kind == TermKind.Report && warnings.Contains(term.Id) == warning);
    }
}
