using Ekbom.Core.Answers;
using Shouldly;

namespace Ekbom.App.Tests.Answers;

/// <summary>A sentence in other words stands only when it says the same about care; on real sentences and real names.</summary>
public sealed class RewordingTests
{
    private static string? Refused(string own, string reworded) => Rewording.Refused(own, reworded, RealKnowledge.Base.ForProfiles.Terms);

    [Theory]
    [InlineData("Keep levothyroxine and magnesium 4 hours apart.", "Leave 4 hours between levothyroxine and magnesium.")]
    [InlineData("Do not start iron on your own.", "Please don't start iron by yourself.")]
    [InlineData("Your iron is low for someone with restless legs.", "For somebody with restless legs, your iron is low.")]
    [InlineData("It is not known whether magnesium helps.", "Whether magnesium helps is not known.")]
    public void The_same_in_smoother_words_may_stand(string own, string reworded) => Refused(own, reworded).ShouldBeNull();

    [Theory]
    [InlineData("Keep levothyroxine and magnesium 4 hours apart.", "Keep levothyroxine and magnesium 2 hours apart.", "number")]
    [InlineData("Take at most 250 mg a day.", "Take at most 2500 mg a day.", "number")]
    [InlineData("Take at most 250 mg a day.", "Take 250 mg a day.", "turns")]
    [InlineData("Take at most 250 mg a day.", "Take at most 250 g a day.", "unit")]
    [InlineData("The limit is 1.5 g a day.", "The limit is 15 g a day.", "number")]
    [InlineData("The limit is 250 mg a day.", "The limit is two hundred mg a day.", "number")]
    [InlineData("Do not start iron on your own.", "Start iron on your own.", "turns")]
    [InlineData("Never stop pramipexole on your own.", "Stop pramipexole on your own.", "turns")]
    [InlineData("Ask your doctor before you take magnesium.", "Ask your doctor after you take magnesium.", "turns")]
    [InlineData("Take it 2 hours before iron.", "Take iron 2 hours before magnesium.", "name")]
    [InlineData("Keep magnesium and levothyroxine apart.", "Keep magnesium and liothyronine apart.", "name")]
    [InlineData("Keep magnesium and levothyroxine apart.", "Keep magnesium and Synthroid or gabapentin apart.", "name")]
    [InlineData("Your kidneys may let magnesium build up.", "Your kidneys let magnesium build up.", "turns")]
    [InlineData("Only take it if your kidneys are healthy.", "Take it when your kidneys are healthy.", "turns")]
    [InlineData("Call 999 now.", "Call 999.", "turns")]
    [InlineData("Magnesium may help.", "Magnesium may help [1].", "marks")]
    [InlineData("Magnesium may help.", "Magnesium may help, see https://example.org.", "marks")]
    [InlineData("Magnesium may help.", "", "no sentence")]
    [InlineData("Magnesium may help.", "Could magnesium help?", "asks")]
    [InlineData("Magnesium may help.", "Magnesium may help and it is a wonderful mineral that everybody with tired legs should be taking each evening.", "longer")]
    public void A_sentence_that_says_something_else_about_care_is_refused(string own, string reworded, string why) => Refused(own, reworded)!.ShouldContain(why);

    [Fact]
    public void Every_sentence_of_the_knowledge_base_says_the_same_as_itself_and_not_the_same_without_its_negations_or_numbers()
    {
        foreach (var sentence in RealKnowledge.Base.Recommendations.SelectMany(entry => new[] { entry.Says.Patient, entry.Says.Clinician }).OfType<string>().Where(text => text.Length > 0))
        {
            if (sentence.IndexOfAny(['[', ']', '<', '>', '{', '}', '*', '#', '|']) < 0)
                Refused(sentence, sentence).ShouldBeNull(sentence);
            var positive = sentence.Replace(" not ", " ", StringComparison.Ordinal);
            if (positive != sentence)
                Refused(sentence, positive).ShouldNotBeNull(sentence);
            var doubled = string.Concat(sentence.Select(letter => char.IsAsciiDigit(letter) ? letter + "0" : letter.ToString()));
            if (doubled != sentence)
                Refused(sentence, doubled).ShouldNotBeNull(sentence);
        }
    }
}
