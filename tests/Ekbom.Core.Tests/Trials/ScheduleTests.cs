using Ekbom.Core.Trials;
using FsCheck.Xunit;

namespace Ekbom.Core.Tests.Trials;

/// <summary>The order of blocks: drawn fairly from a seed, and nothing else.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void The_generator_is_the_published_one()
    {
        var draw = new SplitMix(1234567); // first outputs of the reference code in C

        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL], [draw.Next(), draw.Next(), draw.Next(), draw.Next(), draw.Next()]);
    }

    [Property(MaxTest = 300)]
    public bool Every_round_holds_every_treatment_once(ulong seed, byte many, byte rounds)
    {
        var (treatments, count) = (2 + (many % 3), 1 + (rounds % 6));
        return Order(TrialDesign.Randomised, treatments, count, seed).Chunk(treatments).All(round => round.Order().SequenceEqual(Enumerable.Range(0, treatments)));
    }

    [Property(MaxTest = 300)]
    public bool No_treatment_runs_for_more_than_two_blocks(ulong seed, byte many, byte rounds)
    {
        var order = Order(TrialDesign.Randomised, 2 + (many % 3), 1 + (rounds % 6), seed);
        return Enumerable.Range(0, order.Count).All(at => order.Skip(at).TakeWhile(one => one == order[at]).Count() <= Schedule.LongestRun);
    }

    [Property(MaxTest = 300)]
    public bool The_same_seed_draws_the_same_order(ulong seed, byte rounds) =>
        Order(TrialDesign.Randomised, 3, 1 + (rounds % 6), seed).SequenceEqual(Order(TrialDesign.Randomised, 3, 1 + (rounds % 6), seed));

    [Property(MaxTest = 100)]
    public bool Blocks_follow_one_another_without_a_gap(ulong seed, byte nights)
    {
        var length = 7 * (1 + (nights % 6));
        var blocks = Schedule.Blocks(TrialDesign.Randomised, 2, 3, length, new SplitMix(seed));
        return blocks.Select((block, at) => block.FirstNight == at * length && block.Nights == length).All(good => good);
    }

    [Fact]
    public void Every_order_can_be_drawn_and_none_is_favoured()
    {
        var counts = Enumerable.Range(0, 16_000).Select(seed => string.Concat(Order(TrialDesign.Randomised, 2, 4, (ulong)seed))).GroupBy(order => order).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(16, counts.Count); // two orders in each of four rounds
        var square = counts.Values.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000);
        Assert.InRange(square, 4.6, 37.7); // chi-square with 15 degrees of freedom, between 0.5 % and 99.9 %
    }

    [Fact]
    public void Three_treatments_have_all_six_orders_in_a_round() =>
        Assert.Equal(6, Enumerable.Range(0, 500).Select(seed => string.Concat(Order(TrialDesign.Randomised, 3, 1, (ulong)seed))).Distinct().Count());

    [Fact]
    public void Counterbalanced_rounds_turn_around_and_only_the_first_is_drawn() =>
        Assert.Equal(["01100110", "10011001"], Enumerable.Range(0, 100).Select(seed => string.Concat(Order(TrialDesign.Counterbalanced, 2, 4, (ulong)seed))).Distinct().Order());

    [Fact]
    public void Before_and_after_begins_without_it_whatever_the_seed() =>
        Assert.Equal(["01"], Enumerable.Range(0, 100).Select(seed => string.Concat(Order(TrialDesign.BeforeAfter, 2, 1, (ulong)seed))).Distinct());

    [Fact]
    public void With_a_helper_a_letter_does_not_tell_which_treatment_it_is()
    {
        Assert.Equal(["AB", "BA"], Enumerable.Range(0, 100).Select(seed => string.Concat(Schedule.Codes(Blinding.Helper, 2, new SplitMix((ulong)seed)))).Distinct().Order());
        Assert.Equal(["AB"], Enumerable.Range(0, 100).Select(seed => string.Concat(Schedule.Codes(Blinding.Open, 2, new SplitMix((ulong)seed)))).Distinct());
    }

    [Theory]
    [InlineData("AB", 0, 0)] // begins without it: nothing has to settle
    [InlineData("AB", 1, 4)]
    [InlineData("BA", 0, 4)] // begins with it: it has to come first
    [InlineData("BA", 1, 4)]
    [InlineData("ABBA", 2, 0)] // goes on with it
    [InlineData("ABBA", 3, 4)]
    public void Only_after_a_change_nights_have_to_settle(string order, int block, int settling) => Assert.Equal(settling, CountedNights.Settling(Protocols.Of(order).Blocks, block, 4));

    private static IReadOnlyList<int> Order(TrialDesign design, int treatments, int rounds, ulong seed) => [.. Schedule.Blocks(design, treatments, rounds, 7, new SplitMix(seed)).Select(block => block.Treatment)];
}
