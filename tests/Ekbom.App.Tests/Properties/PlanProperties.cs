using System.Globalization;
using System.Text.RegularExpressions;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.Core.Plans;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Properties;

/// <summary>What holds of every plan, whoever it is for.</summary>
public sealed partial class PlanProperties
{
    private static readonly (string Kind, string Written, string Other)[] SameAmount =
    [
        ("ferritin", " ug/L", " ng/mL"), ("ferritin", " ug/L", " µg/l"), ("haemoglobin", " g/L", "0 g/L"), ("egfr", " mL/min/1.73m2", " ml/min/1.73 m²"),
    ];

    [Fact]
    public void References_are_numbered_in_the_order_in_which_they_are_read() => Every.Person(30, (one, _) =>
    {
        foreach (var audience in new[] { Audience.Patient, Audience.Clinician })
        {
            var text = PlanText.Of(one.Plan(audience)).Split("\nSources\n")[0];
            var numbers = ReferenceNumber().Matches(text).Select(found => int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        }
    });

    [Fact]
    public void Every_finding_says_why_and_each_of_its_sources_is_among_the_references() => Every.Person(100, (one, random) =>
    {
        var plan = one.Plan(random.Pick(Audience.Patient, Audience.Clinician));
        foreach (var finding in plan.Steps.SelectMany(step => step.Findings).Concat(plan.Unconfirmed))
        {
            Assert.True(finding.Because.Count > 0 || Judge.Whole(finding.Entry) is null, $"{finding.Id} has no reason");
            Assert.True(finding.Cites.Count > 0, $"{finding.Id} has no source");
            Assert.DoesNotContain('{', finding.Text);
        }

        var cited = plan.Steps.SelectMany(step => step.Findings).SelectMany(finding => finding.Cites).Concat(plan.Headline.Cites).Concat(plan.Magnesium.Because.SelectMany(said => said.Cites))
            .Concat(plan.Magnesium.Suggestion?.Cites ?? []).Concat(plan.Magnesium.Limit?.Cites ?? []).Concat(plan.Timing.SelectMany(row => row.Cites)).Concat(plan.Disagreements.SelectMany(row => row.Cites)).ToList();
        Assert.All(cited, cite => Assert.Same(cite.Source, plan.References[cite.N - 1].Source));
        Assert.Equal(Enumerable.Range(1, plan.References.Count), plan.References.Select(reference => reference.N));
    });

    [Fact]
    public void An_emergency_plan_holds_nothing_else_and_names_the_number_of_its_country_only() => Every.Person(100, (person, random) =>
    {
        var one = person.With(other => other.Reports = [.. other.Reports ?? [], random.Pick("chest-pain", "stroke-signs", "drowsiness", "marked-weakness", "slow-pulse", "suicidal-thoughts")]);
        var plan = one.Plan(random.Pick(Audience.Patient, Audience.Clinician));
        if (plan.Disposition != "emergency")
            return;

        Assert.All(plan.Steps, step => Assert.Equal(Step.Urgent, step.Step));
        Assert.Empty(plan.Questions);
        Assert.Empty(plan.Timing);
        Assert.Empty(plan.CannotAssess);
        Assert.Empty(plan.Disagreements);
        Assert.Empty(plan.Cards);
        Assert.Empty(plan.Unconfirmed);
        Assert.Null(plan.Magnesium.Suggestion);
        Assert.Null(plan.Magnesium.Limit);
        Assert.Contains(plan.Magnesium.Verdict, (string[])["stop", "not-now"]);
        var said = string.Join(' ', plan.Steps.SelectMany(step => step.Findings).Select(finding => finding.Text).Append(plan.Headline.Text));
        Assert.Contains(plan.Country?.Emergency ?? Wording.AnyEmergencyNumber, said, StringComparison.Ordinal);
        Assert.All(Number().Matches(said), number => Assert.Contains(number.Value, plan.Country?.Emergency + plan.Country?.Urgent, StringComparison.Ordinal));
    });

    [Fact]
    public void What_comes_first_does_not_depend_on_who_reads_it() => Every.Person(100, (one, _) =>
    {
        var assessment = one.Assess();
        var (patient, clinician) = (Core.Flow.Propose(assessment, Audience.Patient), Core.Flow.Propose(assessment, Audience.Clinician));

        Assert.Equal(Leads(patient), Leads(clinician));
        Assert.Equal(Leads(patient), Leads(one.With(other => other.Asks = "Which magnesium helps?").Plan()));
        Assert.Equal(patient.Timing.Select(row => (row.First, row.Second, row.Ok)), clinician.Timing.Select(row => (row.First, row.Second, row.Ok)));
        Assert.Empty(patient.Cards);
        Assert.Empty(patient.Unconfirmed);
    });

    [Fact]
    public void Patients_read_no_prescription_dose() => Every.Person(100, (one, _) =>
    {
        var plan = one.Plan();
        foreach (var finding in plan.Steps.SelectMany(step => step.Findings).Where(finding => finding.Entry.Step is Step.Treatment or Step.Aggravators))
            Assert.False(Dose().IsMatch(finding.Text), $"{finding.Id}: {finding.Text}");
        Assert.DoesNotContain("\"titration\": [\n      {", PlanJson.Of(plan), StringComparison.Ordinal);
    });

    [Fact]
    public void The_order_of_a_list_does_not_matter() => Every.Person(100, (one, random) =>
    {
        var mixed = one.With(other =>
        {
            (other.Conditions, other.NoConditions, other.Results) = (Mixed(other.Conditions), Mixed(other.NoConditions), Mixed(other.Results));
            (other.Reports, other.Medicines, other.Supplements) = (other.Reports is null ? null : Mixed(other.Reports), other.Medicines is null ? null : Mixed(other.Medicines), other.Supplements is null ? null : Mixed(other.Supplements));
        });

        Same(one, mixed);
        List<T> Mixed<T>(List<T> list) => [.. list.OrderBy(_ => random.Next())];
    });

    [Fact]
    public void The_same_amount_in_another_unit_gives_the_same_plan() => Every.Person(100, (one, _) => Same(one, one.With(other =>
    {
        foreach (var row in other.Results)
        {
            foreach (var (kind, written, unit) in SameAmount.Where(same => row.ContainsKey(same.Kind)))
                row[kind] = row[kind].Replace(written, unit, StringComparison.Ordinal);
        }

        foreach (var taken in other.Supplements ?? [])
        {
            if (taken.TryGetValue("amount", out var amount))
                taken["amount"] = $"{int.Parse(amount[..^3], CultureInfo.InvariantCulture) * 1000} mcg";
        }

        if (other.About.Remove("height"))
            other.About["height"] = "1.80 m";
    })));

    [Fact]
    public void What_has_nothing_to_do_with_it_changes_nothing() => Every.Person(100, (one, random) =>
    {
        var other = one.With(person =>
        {
            person.About["height"] = random.Pick("150 cm", "190 cm");
            person.Symptoms["since"] = random.Pick("2020", "2024-06");
            person.Symptoms["irls_total"] = random.Pick("8", "33");
            if (person.Plan().Timing.Count == 0)
                person.Day["bed"] = "'01:00'";
        });

        Assert.Equal(Leads(one.Plan()), Leads(other.Plan()));
    });

    [Fact]
    public void Another_country_changes_the_limit_the_number_and_the_sources_and_not_what_comes_first() => Every.Person(100, (one, random) =>
    {
        var here = one.With(person => person.Supplements = []).With(person => (person.Medicines ?? []).RemoveAll(medicine => medicine["name"].Contains("pramipexole", StringComparison.Ordinal) || medicine["name"].Contains("ropinirole", StringComparison.Ordinal) || medicine["name"].Contains("rotigotine", StringComparison.Ordinal)));
        var there = here.With(person => person.About["country"] = random.Pick("US", "DE", "AU", "NO", "CA", "FR"));

        Assert.Equal(Leads(here.Plan()), Leads(there.Plan()));
    });

    [Fact]
    public void The_same_person_gets_the_same_plan() => Every.Person(30, (one, _) => Assert.Equal(PlanJson.Of(one.Plan()), PlanJson.Of(one.Plan())));

    private static void Same(Someone one, Someone other)
    {
        var (a, b) = (one.Plan(), other.Plan());
        Assert.True(Leads(a) == Leads(b) && Found(a) == Found(b), $"{Leads(a)} became {Leads(b)}; {Difference(a, b)}\n{other}");
    }

    private static string Leads(Plan plan) => $"{plan.Disposition} {plan.Magnesium.Verdict} {string.Join(' ', plan.Secondary)}";

    private static string Found(Plan plan) => string.Join(' ', Names(plan).Order(StringComparer.Ordinal)) + Amount(plan);

    private static string Amount(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"{plan.Magnesium.Current.LowMg:0.###} to {plan.Magnesium.Current.HighMg:0.###}, at most {plan.Magnesium.Suggestion?.CeilingMg:0.###}");

    private static IEnumerable<string> Names(Plan plan) => plan.Steps.SelectMany(step => step.Findings).Select(finding => finding.Id).Concat(plan.Questions.Select(question => question.Fact));

    private static string Difference(Plan a, Plan b) => string.Join(' ', Names(a).Except(Names(b)).Concat(Names(b).Except(Names(a)))) + $" {Amount(a)}; {Amount(b)}";

    [GeneratedRegex(@"(?<![\d.,])(?:1[01]\d|9[19]\d|000)(?![\d.,]\d|\d)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d\s?(?:mg|mcg|µg|micrograms?|milligrams?)\b", RegexOptions.None, 1000)]
    private static partial Regex Dose();

    [GeneratedRegex(@"(?<!\w)\[(?<number>\d+)\]", RegexOptions.None, 1000)]
    private static partial Regex ReferenceNumber();
}
