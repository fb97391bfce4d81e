namespace Ekbom.Web.Questions;

/// <summary>Conditions to be ticked: what is not ticked is known to be absent. What a person adds in their own words is kept, known to us or not.</summary>
public sealed class ConditionsPage(string id, string title, params string[] facts) : QuestionPage(id, title, facts)
{
    private const string Present = "conditions", Absent = "no_conditions", More = "more";

    public override bool ComesBack => true;

    public override string Hint => "Tick all that a doctor has told you.";

    public override IReadOnlyList<Field> Fields(Asking asking)
    {
        var own = Own(asking);
        var told = asking.Profile.Texts(Present);
        return
        [
            new Field(Present, FieldKind.Several, Title)
            {
                Options = [.. own.Select(condition => new Option(condition.Key, FactsPage.Sentence(condition.Value)))],
                Values = [.. told.Select(written => asking.Knowledge.Terms.Find(written)?.Id ?? written)],
                None = "None of these",
            },
            new Field(More, FieldKind.Text, "Anything else a doctor has told you that you have?")
            {
                Hint = "In your own words, with commas between. What we do not know is kept and marked.",
                Values = [string.Join(", ", told.Where(written => !IsListed(written, asking)))],
            },
        ];
    }

    public override IReadOnlyList<FieldProblem> Save(IFormCollection form, Asking asking)
    {
        var own = Own(asking);
        var ticked = form[Present].OfType<string>().Where(own.ContainsKey).Distinct().ToList();
        if (ticked.Count == 0 && !form[Present].Contains(Questions.Field.NoneOfThem))
            return [new(Present, "Tick what you have, or \"None of these\". If you are not sure, choose \"I do not know\" below.")];
        var elsewhere = asking.Profile.Texts(Present).Where(written => IsListed(written, asking) && !own.ContainsKey(IdOf(written, asking)));
        var more = Sent(form, More).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var present = elsewhere.Concat(ticked).Concat(more).DistinctBy(written => IdOf(written, asking)).ToList();
        var have = present.SelectMany(written => asking.Knowledge.Terms.SelfAndClasses(IdOf(written, asking))).ToHashSet(StringComparer.Ordinal);
        asking.Profile.PutTexts(Present, present);
        asking.Profile.PutTexts(Absent, asking.Profile.Texts(Absent).Concat(own.Keys).Distinct().Where(id => !have.Contains(IdOf(id, asking))));
        return [];
    }

    private static string IdOf(string written, Asking asking) => asking.Knowledge.Terms.Find(written)?.Id ?? written;

    private Dictionary<string, string> Own(Asking asking) =>
        Facts.SelectMany(name => asking.Knowledge.Vocabulary.FindFact(name)!.Conditions).ToDictionary(condition => condition.Key, condition => condition.Value, StringComparer.Ordinal);

    /// <summary>Some page has a box for it.</summary>
    private static bool IsListed(string written, Asking asking) => asking.Knowledge.Vocabulary.AskedWith(IdOf(written, asking)) is not null;
}
