namespace Ekbom.Core.Tests.Writing;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("the", 1)]
    [InlineData("iron", 2)]
    [InlineData("legs", 1)]
    [InlineData("take", 1)]
    [InlineData("taken", 2)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("times", 1)]
    [InlineData("doses", 2)]
    [InlineData("helped", 1)]
    [InlineData("tested", 2)]
    [InlineData("restless", 2)]
    [InlineData("doctor", 2)]
    [InlineData("evening", 3)]
    [InlineData("magnesium", 4)]
    [InlineData("medium", 3)]
    [InlineData("condition", 3)]
    [InlineData("being", 2)]
    [InlineData("usual", 3)]
    [InlineData("you", 1)]
    [InlineData("your", 1)]
    [InlineData("don't", 1)]
    [InlineData("24", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    [Fact] // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
    public void The_grade_is_the_formula_of_1975() => Assert.Equal(-1.45, Readability.Grade("The cat sat on the mat."), 10);

    [Fact] // 7 words, 2 sentences, 10 syllables with magnesium as two
    public void An_unavoidable_word_counts_as_two() => Assert.Equal((0.39 * 7 / 2) + (11.8 * 8 / 7) - 15.59, Readability.Grade("Magnesium can wait. Take 2.5 mg now."), 10);

    [Fact]
    public void A_text_without_a_word_has_no_grade() => Assert.Equal(0, Readability.Grade(" … "));
}
