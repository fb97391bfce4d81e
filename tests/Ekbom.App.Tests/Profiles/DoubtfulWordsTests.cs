namespace Ekbom.App.Tests.Profiles;

/// <summary>Reports that may be a warning sign and need not, and everyday complaints that are none.</summary>
public sealed class DoubtfulWordsTests
{
    [Theory] // it may be the sign, or an ordinary thing told in the same words: it is asked, and nothing is tried before
    [InlineData("cut my leg shaving", "suicidal-thoughts")]
    [InlineData("leak urine when I sneeze", "new-bladder-bowel-problem")]
    [InlineData("my bum goes numb on long drives", "saddle-numbness")]
    [InlineData("short of breath going upstairs", "sudden-breathlessness")]
    [InlineData("out of breath when I run", "sudden-breathlessness")]
    [InlineData("took my vitamin twice by accident", "took-too-much-magnesium")]
    [InlineData("took 10 amitriptyline", "took-too-much-magnesium")] // tablets or milligrams
    [InlineData("iron tablets make my poo black", "black-stool")]
    [InlineData("passed out", "face-throat-swelling")]
    [InlineData("cannot swallow", "face-throat-swelling")]
    [InlineData("syncope", "face-throat-swelling")]
    [InlineData("my left leg is huge", "one-leg-swollen-hot")]
    [InlineData("I keep dropping cups with my right hand", "stroke-signs")]
    [InlineData("chest feels funny", "chest-pain")]
    [InlineData("heart beats hard when I lie down", "irregular-pulse")]
    [InlineData("I feel like ending things", "suicidal-thoughts")]
    [InlineData("cannot feel my feet at all since this morning", "marked-weakness")]
    public void What_may_be_a_sign_and_need_not_is_asked_before_anything_is_tried(string written, string sign)
    {
        var plan = OwnWordsTests.With(written);

        Assert.Contains(RealKnowledge.Base.Terms.Warnings.Perhaps(written), term => term.Id == sign);
        Assert.DoesNotContain(plan.Disposition, new[] { "emergency", "urgent" });
        Assert.Equal("ask-first", plan.Magnesium.Verdict);
    }

    [Theory] // what makes a sign doubtful has to be told of the sign itself
    [InlineData("'cannot pee, and I leak when I cough'", "emergency")]
    [InlineData("'short of breath sitting still, I like to run'", "emergency")]
    public void Ordinary_words_beside_a_sign_take_nothing_back(string written, string disposition) => Assert.Equal(disposition, OwnWordsTests.With(written).Disposition);

    [Theory]
    [InlineData("my leg hurts")] // no misspelt "my chest hurts"
    [InlineData("blocked nose")] // nor "blacked out"
    [InlineData("legs feel funny")]
    [InlineData("my left leg tingles")]
    [InlineData("my knee hurts")]
    [InlineData("left arm falls asleep at night")]
    [InlineData("chest infection")]
    [InlineData("purple veins on my legs")]
    [InlineData("cannot stop moving my legs")]
    public void An_everyday_complaint_is_no_sign(string written) => Assert.Equal("may-try", OwnWordsTests.With(written).Magnesium.Verdict);

    [Fact] // it would turn what is heard into what is only asked
    public void What_is_heard_for_certain_has_no_mark_of_doubt() => Assert.DoesNotContain(
        RealKnowledge.Base.Terms.All.SelectMany(term => term.Heard.Concat(term.Reported).Concat(term.Names)), phrase => phrase.StartsWith("unsure ", StringComparison.Ordinal));
}
