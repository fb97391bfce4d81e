namespace Ekbom.Core.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("ferritin", "ferritin", 0)]
    [InlineData("FERRITIN", "ferritin", 0)]
    [InlineData("feritin", "ferritin", 1)]
    [InlineData("fferritin", "ferritin", 1)]
    [InlineData("ferretin", "ferritin", 1)]
    [InlineData("ferritni", "ferritin", 1)] // two letters that changed places are one slip
    [InlineData("", "iron", 4)]
    [InlineData("iron", "", 4)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_of_two_words_is_the_number_of_slips_between_them(string first, string second, int slips)
    {
        Assert.Equal(slips, Nearest.Distance(first, second));
        Assert.Equal(slips, Nearest.Distance(second, first));
    }

    [Theory]
    [InlineData("feritin", "ferritin")]
    [InlineData("magnesuim", "magnesium")]
    [InlineData("irn", "iron")]
    [InlineData("ixxn", null)]
    [InlineData("zzzzzzzz", null)]
    [InlineData("abc", null)]
    public void A_misspelt_word_is_given_the_nearest_known_one_or_none(string written, string? expected) =>
        Assert.Equal(expected, Nearest.To(written, ["iron", "ferritin", "magnesium"]));

    [Theory]
    [InlineData("chest pian", "chest pain")]
    [InlineData("chst pain", "chest pain")]
    [InlineData("chestpain", "chest pain")]
    [InlineData("heel pain", null)] // another word, not a slip
    public void A_misspelt_name_is_near_in_each_of_its_words(string written, string? expected) => Assert.Equal(expected, Nearest.To(written, ["chest pain"]));

    [Fact]
    public void Of_two_words_as_near_the_first_is_named() => Assert.Equal("takes", Nearest.To("taks", ["takes", "tasks"]));
}
