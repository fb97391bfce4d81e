using Ekbom.Core.Knowledge;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;
using Ekbom.Storage.People;
using Ekbom.Web.People;
using Ekbom.Web.Questions;

namespace Ekbom.Web.Pages;

/// <summary>Both sides of one sheet for the doctor: what to ask, the person's own numbers, what is not known.</summary>
public sealed class HandoverModel(PeopleStore store, Known known, Judging judging) : PersonPage(store)
{
    private const int MostQuestions = 12, MostUnknown = 12;

    private static readonly FindingKind[] ToAsk = [FindingKind.Urgent, FindingKind.Refer, FindingKind.Test, FindingKind.Discuss, FindingKind.Start, FindingKind.Change, FindingKind.Separate];

    public Plan Plan { get; private set; } = null!;

    public bool Alarm { get; private set; }

    public Line Headline { get; private set; } = new("");

    public string Asks { get; private set; } = "";

    public IReadOnlyList<Line> Questions { get; private set; } = [];

    public IReadOnlyList<Line> Magnesium { get; private set; } = [];

    public IReadOnlyList<(string Key, string Value)> Told { get; private set; } = [];

    public string Unknown { get; private set; } = "";

    public IReadOnlyList<Reference> References { get; private set; } = [];

    public async Task OnGet()
    {
        var judged = judging.Of(Person);
        Plan = judged.Plan(Audience.Patient);
        Alarm = Plan.Disposition == "emergency";
        Headline = Said(Plan.Headline.Text, "", Plan.Headline.Cites);
        Asks = judged.Assessment.Profile.Asks ?? "";
        var findings = Plan.Steps.SelectMany(step => step.Findings).Where(finding => ToAsk.Contains(finding.Entry.Kind)).OrderBy(finding => finding.Entry.Kind).Take(MostQuestions).ToList();
        Questions = [.. findings.Select(finding => Said(finding.Text, finding.Entry.Title ?? "", finding.Cites))];
        Magnesium = [Said(Words.Verdict(Plan.Magnesium.Verdict) + ".", "Worth trying?", []), .. Plan.Magnesium.Because.DistinctBy(statement => statement.Text).Select(statement => Said(statement.Text, "", statement.Cites))];
        var missing = Plan.CannotAssess.SelectMany(entry => entry.Missing).GroupBy(name => name).OrderByDescending(group => group.Count()).Select(group => Plain.Label(group.Key, Plan.Vocabulary)).Distinct().ToList();
        Unknown = missing.Count == 0 ? "Nothing that would matter." : string.Join("; ", missing.Take(MostUnknown)) + (missing.Count > MostUnknown ? $"; and {missing.Count - MostUnknown} more." : ".");
        var cited = Headline.References.Concat(Questions.SelectMany(line => line.References)).Concat(Magnesium.SelectMany(line => line.References)).ToHashSet();
        References = [.. Plan.References.Where(reference => cited.Contains(reference.N))];
        await Tell();
    }

    private async Task Tell()
    {
        var asking = new Asking(Judging.Open(Person), known.Now, []) { Today = known.Today };
        var newest = (await Store.Answers(Person.Id, HttpContext.RequestAborted)).GroupBy(answer => answer.Page).ToDictionary(page => page.Key, page => page.Last().Known, StringComparer.Ordinal);
        Told = [.. QuestionPages.All.Where(page => page.Id != "hours" && newest.ContainsKey(page.Id)).Select(page => (page.Title, string.Join(" · ", AnswerRows.Of(page, newest[page.Id], asking, brief: true).Select(row => row.Key == page.Title || row.Key == "Your answer" ? row.Value : $"{row.Key} {row.Value}"))))];
    }

    private static Line Said(string text, string label, IReadOnlyList<Cited> cites) => new(text, label, [.. cites.Select(cited => cited.N).Distinct()]);
}
