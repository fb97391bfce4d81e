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
    [InlineData("my 2 yr old just had a handful of my iron pils", "emergency")]
    [InlineData("these legs have done me in, I can't see the point of going on", "emergency")]
    [InlineData("how many gabapentin would it take to not wake up", "emergency")]
    [InlineData("my bum and bits feel like I've been to the dentist", "emergency")]
    [InlineData("my caff is swolen and hott", "urgent")]
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
    [InlineData("Can my child take iron tablets at night?")]
    [InlineData("my toddler won't sleep at night, magnesium?")]
    [InlineData("my kids hate swallowing tablets, is there magnesium as a liquid for adults?")]
    [InlineData("I took all my tablets as usual this morning, can I have magnesium too")]
    [InlineData("can I overdose on magnesium")]
    [InlineData("I bet magnesium is a waste of money")]
    [InlineData("both my ankles swell a bit in the evening in hot weather, been like that for years")]
    public void The_same_words_in_an_ordinary_sentence_are_no_sign(string question) => Assert.DoesNotContain(Real.Value.Ask(question, RealKnowledge.AsOf).Disposition, new[] { "urgent", "emergency" });

    [Theory] // "no" and "not" reach over "or"; not over a comma, and not where the sentence says that it was otherwise before
    [InlineData("I have no chest pain and no breathlessness. Is magnesium safe for me?", null)]
    [InlineData("My leg is not swollen or hot, it just crawls", null)]
    [InlineData("I am on ropinirole and have no gambling urges, is it safe to stay on it?", null)]
    [InlineData("My calf isn't swollen but it is red hot and very painful", "urgent")]
    [InlineData("no chest pain but I cannot breathe", "emergency")]
    [InlineData("No, my chest hurts", "emergency")]
    [InlineData("I have not had chest pain like this before", "emergency")]
    [InlineData("no feeling down below since this morning", "emergency")]
    [InlineData("I took the whole bottle, can I overdose on that?", "emergency")]
    public void A_sign_that_is_denied_is_none_and_whatever_else_is_told_stays(string question, string? disposition) => Assert.Equal(disposition, Real.Value.Ask(question, RealKnowledge.AsOf).Disposition);
}
