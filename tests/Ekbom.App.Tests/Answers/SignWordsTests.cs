using Ekbom.Core.Answers;
using Ekbom.Storage.Search;

namespace Ekbom.App.Tests.Answers;

/// <summary>Warning signs in slang, understated and told by carers; and ordinary sentences that share their words.</summary>
public sealed class SignWordsTests
{
    private static readonly Lazy<Answerer> Real = new(() => new(RealKnowledge.Base, EntrySearch.Make(RealKnowledge.Base).Retrieval()));

    [Theory]
    [InlineData("My calf's come up like a football and it's roasting to the touch", "urgent")]
    [InlineData("I can hardly finish a sentence without gulping for air", "emergency")]
    [InlineData("My three year old has had some of my iron tablets", "emergency")]
    [InlineData("Mum forgot and had her pregabalin four times over today", "emergency")]
    [InlineData("Honestly I'd sooner not be around than have another night like that", "emergency")]
    [InlineData("some nights I wish I just wouldn't wake up", "emergency")]
    [InlineData("I can't bring him round, he had his methadone", "emergency")]
    [InlineData("haven't been able to go for a pee since last night", "emergency")]
    [InlineData("Pulse reads 36 on my watch, and I take magnesium every day", "emergency")]
    [InlineData("Nan takes milk of magnesia and today she's too weak to get out of her chair", "emergency")]
    [InlineData("My stool looks like coffee grounds", "urgent")]
    [InlineData("I conked out at a red light on my dopamine pills", "urgent")]
    [InlineData("I've dropped 12 kilos and I'm not dieting", "urgent")]
    [InlineData("Can you please send somebody, crushing chest pain", "emergency")]
    public void A_sign_is_heard_in_other_words(string question, string disposition) => Assert.Equal(disposition, Real.Value.Ask(question, RealKnowledge.AsOf).Disposition);

    [Theory]
    [InlineData("Both ankles are a bit swollen in the evening")]
    [InlineData("I can't get air travel right with restless legs")]
    [InlineData("My son eats a lot of spinach, is that enough iron?")]
    [InlineData("I took my magnesium twice over the weekend, is that enough?")]
    [InlineData("I'd rather not be on medicine, what else is there?")]
    [InlineData("I wake up every night with restless legs")]
    [InlineData("I have to get up and pee three times a night")]
    [InlineData("My watch says 58 beats at night, normal for me as a runner?")]
    [InlineData("I can't walk far before my restless legs start")]
    [InlineData("Is coffee bad for restless legs?")]
    [InlineData("I lost weight on purpose and my legs got better")]
    [InlineData("The doctor gave me way more information than I needed about magnesium")]
    public void The_same_words_in_an_ordinary_sentence_are_no_sign(string question) => Assert.DoesNotContain(Real.Value.Ask(question, RealKnowledge.AsOf).Disposition, new[] { "urgent", "emergency" });
}
