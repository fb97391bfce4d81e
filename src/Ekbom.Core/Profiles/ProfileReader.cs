using Ekbom.Core.Logic;
using Ekbom.Core.Terms;

namespace Ekbom.Core.Profiles;

/// <summary>
/// Reads what a person wrote into a profile, and says everything that is wrong with it at once (codes: <see cref="ProfileCodes"/>). What is
/// not said stays unknown; a medicine, supplement, condition, sign or country we do not know is kept and said aloud.
/// </summary>
public static class ProfileReader
{
    private static readonly string[] Keys = ["about", "role", "symptoms", "results", "conditions", "no_conditions", UnsureLists.Conditions, "medicines", "supplements", "habits", "day", "asks", TrialsReader.Key];

    /// <param name="tree">The file as a tree; null when it is empty, which is a profile too.</param>
    /// <param name="vocabulary">The words and units we know.</param>
    /// <param name="asOf">The day the plan is for: nothing that happened lies after it.</param>
    /// <param name="country">A country we know, instead of the one that is written: what a brand holds differs by country, so it is decided before the medicines are read.</param>
    public static (Profile Profile, IReadOnlyList<Problem> Problems) Read(Node? tree, ProfileVocabulary vocabulary, DateOnly asOf, string? country = null)
    {
        var reading = new Reading(vocabulary, asOf) { Country = country is null ? null : vocabulary.Countries[country] };
        if (tree is null or TextNode { IsBlank: true })
            return (new Profile { Country = reading.Country }, []);
        if (tree is not MapNode)
        {
            reading.Refuse(
                ProfileCodes.NotAProfile, new("profile", tree.Line), $"{Section.Name(tree)} is no profile.",
                "Write keys with values, like about: { age: 57, country: GB }.");
            return (new Profile(), reading.Problems);
        }

        return (Whole(Section.Of(reading, tree, "", Keys, "about: { age: 57 }.")!), reading.Problems);
    }

    private static Profile Whole(Section file)
    {
        var reading = file.Reading;
        var facts = new FactKeys(reading);
        var (country, unsure) = AboutReader.Read(reading, file.Value("about"), facts);
        facts.Read(file, reading.Vocabulary.Under("").Where(key => key.Key == "role"));
        var reports = SymptomsReader.Read(reading, file.Value("symptoms"), facts);
        SymptomsReader.Habits(reading, file.Value("habits"), facts);
        TrialsReader.Read(file, facts);
        var results = ResultsReader.Read(file);
        var present = (UnsureLists.Says(file, "conditions") ? [] : TermList.Conditions(file, "conditions", reports?.Reports, matters: true)).Union(reports?.Conditions ?? []).ToList();
        var absent = UnsureLists.Says(file, "no_conditions") ? [] : TermList.Conditions(file, "no_conditions", null, matters: false);
        foreach (var (fact, truth) in reading.Told)
            facts.Say(fact, facts.Truths.TryGetValue(fact, out var said) ? Kleene.Or(said, truth) : truth);
        foreach (var both in present.Intersect(absent))
            reading.Refuse(
                ProfileCodes.PresentAndAbsent, file.At("no_conditions"), $"{both} is said to be present and to be absent.",
                $"Take {both} out of no_conditions, or out of conditions.");

        var asks = file.Text("asks", "asks: followed by the question in plain words.") is { Text.Length: > 0 } question ? question : (Written?)null;
        var medicines = TakenReader.Read(file, "medicines");
        var supplements = TakenReader.Read(file, "supplements");
        IReadOnlyList<string> signs = [];
        if (asks is { } asked)
        {
            List<TakenRow> taken = [.. medicines ?? [], .. supplements ?? []];
            signs = reading.SignsOfQuestion(asked, reports?.Reports ?? []);
            reading.KeepTermsOfQuestion(asked, [.. taken.Select(one => one.Term).Concat(present.Select(reading.Vocabulary.Terms.ById)).OfType<Term>()]);
            foreach (var told in QuestionTells.Of(asked.Text, taken.Exists(one => one.HasMagnesium)))
                reading.KeepTold(asked, told);
            unsure |= QuestionTells.IsPregnant(asked.Text);
        }

        return new Profile
        {
            Medicines = medicines,
            Supplements = supplements,
            Day = DayReader.Read(reading, file.Value("day")),
            Asks = asks?.Text,
            Truths = facts.Truths,
            Numbers = facts.Numbers,
            Codes = facts.Codes,
            PregnancyUnsure = unsure,
            Country = country,
            Role = facts.Codes.GetValueOrDefault("Role"),
            Results = results,
            Reports = reports?.Reports,
            SignsOfQuestion = signs,
            Conditions = present,
            NoConditions = absent,
            UnsureConditions = UnsureLists.ConditionsOf(file),
            Unsure = reading.Unsure,
            Unrecognised = reading.Unrecognised,
        };
    }
}
