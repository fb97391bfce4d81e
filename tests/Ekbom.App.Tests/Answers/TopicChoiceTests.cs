using Ekbom.Core;
using Ekbom.Core.Answers;
using Ekbom.Storage.Search;

namespace Ekbom.App.Tests.Answers;

/// <summary>Which topics a question is about. Topics and facts choose what is told; no other word of a question does.</summary>
public sealed class TopicChoiceTests
{
    private static readonly Lazy<Answerer> Real = new(() => new(RealKnowledge.Base, EntrySearch.Make(RealKnowledge.Base).Retrieval()));

    private static Answer Ask(string question) => Real.Value.Ask(question, RealKnowledge.AsOf);

    private static IEnumerable<string> Told(string question) => Ask(question).Statements.Select(said => said.Entry).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("Is magnesium safe in pregnancy?", "topic.magnesium-pregnancy")]
    [InlineData("Is magnesium safe?", "topic.magnesium-side-effects")]
    [InlineData("Will a glass of wine make restless legs worse?", "topic.alcohol")]
    [InlineData("What makes restless legs worse?", "topic.worse-causes")]
    [InlineData("Is it safe to come off pramipexole?", "topic.stop-medicine")]
    [InlineData("What should I know about pramipexole?", "topic.dopamine-agonists")]
    [InlineData("How do you treat restless legs in pregnancy?", "topic.rls-pregnancy")]
    [InlineData("How are restless legs treated?", "topic.treatment-order")]
    [InlineData("How many hours apart should thyroid tablets and magnesium be?", "topic.magnesium-levothyroxine")]
    [InlineData("How many hours apart should thyroid tablets and iron be?", "topic.levothyroxine-others")]
    public void What_is_asked_of_everything_gives_way_to_what_is_asked_of_one_thing(string question, string topic) => Assert.Equal([topic], Ask(question).Topics);

    [Theory]
    [InlineData("How much magnesium should I take, and does it help sleep?", "topic.magnesium-dose", "topic.magnesium-sleep")]
    [InlineData("What are the side effects of magnesium, and which form is best?", "topic.magnesium-side-effects", "topic.magnesium-form")]
    public void Each_clause_may_be_about_a_topic_of_its_own(string question, string first, string second) => Assert.Equal([first, second], Ask(question).Topics);

    [Theory]
    [InlineData("Does coffee make restless legs worse?", "Hi there, sorry to bother you, my neighbour wondered: does coffee make restless legs worse at all, thanks")]
    [InlineData("How long does magnesium take to work?", "In your experience how long does magnesium take to work usually")]
    [InlineData("Does magnesium help leg cramps?", "Honestly, does magnesium help leg cramps or is it all hype")]
    public void Stray_words_add_nothing(string plain, string chatty) => Assert.Equal(Told(plain), Told(chatty));

    [Theory]
    [InlineData("Is magnesium safe with warfarin, and does it help sleep?", "Does magnesium help sleep, and is it safe with warfarin?")]
    public void The_order_in_which_two_things_are_asked_changes_only_the_order_of_the_answer(string one, string other) => Assert.Equal(Told(one), Told(other));

    [Theory] // of nobody, of somebody
    [InlineData("magnesium pregnancy safe", false)]
    [InlineData("Can pregnant women take magnesium?", false)]
    [InlineData("I am pregnant, magnesium safe?", true)]
    [InlineData("30 weeks pregnant, magnesium ok", true)]
    public void Who_tells_nothing_of_anybody_gets_no_ruling_and_the_same_entries(string question, bool leads)
    {
        var answer = Ask(question);

        Assert.Equal(leads ? "clinician-first" : null, answer.Disposition);
        Assert.Contains(answer.Statements, said => said.Entry == "condition.pregnancy.team");
    }

    [Theory]
    [InlineData("dose magnesium help with sleep", "topic.magnesium-sleep")]
    [InlineData("dose of magnesium", "topic.magnesium-dose")]
    [InlineData("expecting a baby, is magnesium ok", "topic.magnesium-pregnancy")]
    [InlineData("is magnesium ok for a baby", "topic.magnesium-children")]
    public void A_word_is_read_by_the_words_around_it(string question, string topic) => Assert.Equal([topic], Ask(question).Topics);
}
