using System.Text;
using Ekbom.Core.Trials;
using Ekbom.Core.Writing;

namespace Ekbom.Core.Tests.Trials;

/// <summary>With a helper the person's file names letters only, and at the end it fits the helper's.</summary>
public sealed class SealingTests
{
    private static readonly FixedProtocol Whole = Protocols.Fixed(Protocols.Of("BAAB", blinding: Blinding.Helper) with
    {
        Treatments = [new("B", "nothing new"), new("A", "magnesium citrate", "magnesium", 100m, new TimeOnly(20, 0))],
    });

    private static readonly FixedProtocol Own = Sealing.Seal(Whole);

    [Fact]
    public void The_own_file_tells_letters_and_neither_seed_nor_salt()
    {
        Assert.Equal(["box A", "box B"], Own.Protocol.Treatments.Select(one => one.Name));
        Assert.Equal(["A", "B", "B", "A"], Own.Protocol.Blocks.Select(block => Own.Protocol.Treatments[block.Treatment].Code)); // blocks of the whole: magnesium (A), nothing (B), nothing, magnesium
        var text = TrialJson.Of(new TrialFile([Own], new Diary([])));
        Assert.DoesNotContain("5eed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("00ff", text, StringComparison.Ordinal);
        Assert.Equal(["magnesium citrate", "nothing new"], Own.Protocol.Boxed.Select(one => one.Name)); // what may be in them is known, for safety's sake
        Assert.All(Own.Protocol.Boxed, one => Assert.Equal("?", one.Code));
    }

    [Fact]
    public void Other_boxes_give_the_same_own_file_but_for_the_hash()
    {
        var other = Protocols.Fixed(Whole.Protocol with { Treatments = [Whole.Protocol.Treatments[0] with { Code = "A" }, Whole.Protocol.Treatments[1] with { Code = "B" }], Blocks = [.. Whole.Protocol.Blocks.Select(block => block with { Treatment = 1 - block.Treatment })] });

        Assert.Equal(Text(Own.Protocol), Text(Sealing.Seal(other).Protocol));
        Assert.NotEqual(Own.Hash, other.Hash);
    }

    [Fact]
    public void The_helper_s_file_opens_it_and_keeps_the_nights()
    {
        var nights = Protocols.Followed(Own.Protocol);

        var (opened, problem) = Sealing.Open(new TrialFile([Own], new Diary(nights)), new TrialFile([Whole], new Diary([])));

        Assert.Null(problem);
        Assert.Equal("magnesium citrate", opened!.Protocol.Treatments[opened.Protocol.Blocks[0].Treatment].Name);
        Assert.Equal(nights.Count, opened.Diary.Nights.Count);
    }

    [Fact]
    public void A_guess_means_the_same_treatment_when_it_is_opened()
    {
        DiaryNight[] nights = [new(Protocols.Start.AddDays(13)) { Guess = 0 }]; // by name the first of the boxed is magnesium

        var opened = Sealing.Open(new TrialFile([Own], new Diary(nights)), new TrialFile([Whole], new Diary([]))).File!;

        Assert.Equal("magnesium citrate", opened.Protocol.Treatments[opened.Diary.Nights[0].Guess!.Value].Name);
    }

    [Fact]
    public void A_sealed_file_that_was_changed_opens_nothing()
    {
        var changed = Whole with { Protocol = Whole.Protocol with { Blocks = [.. Whole.Protocol.Blocks.Reverse().Select((block, at) => block with { FirstNight = at * 14 })], Seed = "1" } };

        Assert.NotNull(Sealing.Open(new TrialFile([Own], new Diary([])), new TrialFile([changed], new Diary([]))).Problem);
        Assert.NotNull(Sealing.Open(new TrialFile([Own], new Diary([])), new TrialFile([Own], new Diary([]))).Problem);
    }

    private static string Text(Protocol protocol) => Encoding.UTF8.GetString(ProtocolHash.Canonical(protocol));
}
