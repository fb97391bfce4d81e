using Ekbom.Core.Answers;
using Ekbom.Storage.Search;

namespace Ekbom.App.Tests.Answers;

/// <summary>The same asked in other words gets the same statements. Each set says one thing in several ways.</summary>
public sealed class ParaphraseTests
{
    /// <summary>Wordings may add a sentence of their own; what they share has to be most of what either says.</summary>
    private const double Least = 0.6;

    private static readonly Lazy<Answerer> Real = new(() => new(RealKnowledge.Base, EntrySearch.Make(RealKnowledge.Base).Retrieval()));

    public static TheoryData<string[]> Sets =>
    [
        ["Does magnesium help restless legs?", "Is magnesium effective for restless legs?", "Does magnesium work for restless legs?", "Will magnesium help my restless legs?"],
        ["What does magnesium do for RLS?", "Does magnesium do anything for restless legs?"],
        ["Which magnesium is best?", "What is the best form of magnesium?", "Which type of magnesium is best?"],
        ["Is magnesium oxide any good?", "Is mag oxide good?"],
        ["How much magnesium should I take?", "What dose of magnesium should I take?", "What is the right magnesium dose?"],
        ["What is the upper limit for magnesium in the UK?", "What is the maximum of magnesium in the UK?", "UK limit for magnesium?"],
        ["What is the limit for magnesium in Germany?", "What is the upper limit of magnesium in Germany?"],
        ["When is the best time to take magnesium?", "What time of day should I take magnesium?", "What is the best time of day for magnesium?"],
        ["Should I take magnesium with food?", "Do I take magnesium with food?", "Must I take magnesium with food?"],
        ["How long before magnesium works?", "How long does magnesium take to work?", "How long until magnesium works?"],
        ["Can magnesium cause diarrhoea?", "Does magnesium cause diarrhea?", "Does magnesium give you loose stools?"],
        ["What are the side effects of magnesium?", "What side effects does magnesium have?", "Which side effects has magnesium?"],
        ["Can I take magnesium with kidney disease?", "Is magnesium OK with kidney disease?", "May I take magnesium if I have kidney disease?"],
        ["Can I take magnesium with levothyroxine?", "May I take magnesium and levothyroxine?", "Can I take levothyroxine with magnesium?"],
        ["Can I take magnesium with gabapentin?", "May I take gabapentin with magnesium?", "Can I take gabapentin and magnesium?"],
        ["Does coffee make restless legs worse?", "Does caffeine make restless legs worse?", "Is coffee bad for restless legs?"],
        ["Does alcohol make restless legs worse?", "Will alcohol make my restless legs worse?"],
        ["Which foods contain magnesium?", "What foods have magnesium?", "Which foods are high in magnesium?"],
        ["Do Epsom salt baths help?", "Does an Epsom salt bath help?", "Will Epsom salt baths help my legs?"],
        ["Does magnesium help leg cramps?", "Is magnesium good for leg cramps?", "Will magnesium help with leg cramps?"],
        ["What is augmentation?", "What does augmentation mean?", "Tell me about augmentation"],
        ["Should I stop pramipexole?", "May I stop pramipexole?", "Can I stop taking pramipexole?"],
        ["What is restless legs syndrome?", "What is RLS?", "What's restless legs syndrome?"],
        ["Is magnesium safe in pregnancy?", "Is magnesium safe during pregnancy?", "Is magnesium safe while pregnant?"],
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_same_in_other_words_gets_the_same_statements(string[] wordings)
    {
        var answers = wordings.Select(wording => Real.Value.Ask(wording, RealKnowledge.AsOf)).ToList();

        Assert.All(answers, answer => Assert.True(answer.Answered));
        Assert.All(Enumerable.Range(1, wordings.Length - 1), at =>
        {
            var (one, other) = (Entries(answers[0]), Entries(answers[at]));
            var shared = (double)one.Intersect(other).Count() / one.Union(other).Count();
            Assert.True(shared >= Least, $"{shared:P0} shared by \"{wordings[0]}\" ({string.Join(", ", one)}) and \"{wordings[at]}\" ({string.Join(", ", other)})");
        });
    }

    /// <summary>The ruling on a person comes only where somebody speaks of themselves: "can I" and "is it" differ in that.</summary>
    private static IReadOnlyList<string> Entries(Answer answer) =>
        [.. answer.Corrections.Select(correction => correction.Instead).Concat(answer.Statements).Select(said => said.Entry).Where(id => !id.StartsWith("disposition.", StringComparison.Ordinal) && !id.StartsWith("verdict.", StringComparison.Ordinal))];
}
