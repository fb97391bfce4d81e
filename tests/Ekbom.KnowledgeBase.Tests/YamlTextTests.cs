using System.Diagnostics;
using Ekbom.Core;
using FsCheck;
using FsCheck.Xunit;
using Shouldly;

namespace Ekbom.KnowledgeBase.Tests;

public class YamlTextTests
{
    [Fact]
    public void Everything_is_text_and_knows_its_line()
    {
        var (tree, problems) = YamlText.Read("a: no\nb: 07:00\nc:\nd: 'null'\ne: [1, \"2\"]\n", "f");

        problems.ShouldBeEmpty();
        var map = tree.ShouldBeOfType<MapNode>();
        map["a"].ShouldBe(new TextNode(1, "no", true));
        map["b"].ShouldBe(new TextNode(2, "07:00", true));
        map["c"].ShouldBeOfType<TextNode>().IsBlank.ShouldBeTrue();
        map["d"].ShouldBe(new TextNode(4, "null", false));
        map["d"].ShouldBeOfType<TextNode>().IsBlank.ShouldBeFalse();
        map["e"].ShouldBeOfType<ListNode>().Items.ShouldBe([new TextNode(5, "1", true), new TextNode(5, "2", false)]);
    }

    [Fact]
    public void Json_gives_the_same_tree_with_its_own_truths_and_numbers_as_they_were_written()
    {
        var (tree, problems) = YamlText.Read("{\n \"a\": true,\n \"b\": 1.50,\n \"c\": null,\n \"d\": [\"no\\u00e9\"]\n}", "f");

        problems.ShouldBeEmpty();
        var map = tree.ShouldBeOfType<MapNode>();
        map["a"].ShouldBe(new TextNode(2, "true", true));
        map["b"].ShouldBe(new TextNode(3, "1.50", true));
        map["c"].ShouldBeOfType<TextNode>().IsBlank.ShouldBeTrue();
        map["d"].ShouldBeOfType<ListNode>().Items.ShouldBe([new TextNode(5, "noé", false)]);
    }

    [Theory]
    [InlineData("\uFEFFa: b\n")]
    [InlineData("\uFEFF{\"a\": \"b\"}")]
    public void A_byte_order_mark_is_no_part_of_the_first_key(string text) => YamlText.Read(text, "f").Tree.ShouldBeOfType<MapNode>().Has("a").ShouldBeTrue();

    [Fact]
    public void A_yaml_file_may_start_with_a_bracket_too() =>
        YamlText.Read("{ a: b, c: [d] }", "f").Tree.ShouldBeOfType<MapNode>().Has("c").ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    [InlineData("---\n")]
    [InlineData("   \n\n")]
    public void An_empty_file_has_no_tree_and_no_problem(string text)
    {
        var (tree, problems) = YamlText.Read(text, "f");

        tree.ShouldBeNull();
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: 1\nb: c: d\n", "TX001", 2, "quotes")]
    [InlineData("a: 1\n\tb: 2\n", "TX001", 2, "spaces")]
    [InlineData("a: [1, 2\n", "TX001", 2, "")]
    [InlineData("{\"a\": 1,\n \"b\" 2}", "TX001", 2, "comma")]
    [InlineData("{\"a\": \"\\ud800\"}", "TX001", 1, "")]
    [InlineData("{\"a\": no}", "TX001", 1, "comma")]
    [InlineData("a: 1\na: 2\n", "TX002", 2, "Keep one")]
    [InlineData("{\"a\": 1,\n \"a\": 2}", "TX002", 2, "Keep one")]
    [InlineData("a: &x 1\n", "TX003", 1, "Remove it")]
    [InlineData("a: !secret 1\n", "TX004", 1, "quotes")]
    [InlineData("a: 1\n---\nb: 2\n", "TX006", 2, "one document")]
    [InlineData("a: \0b\n", "TX008", 1, "UTF-8")]
    [InlineData("? [a, b]\n: c\n", "TX009", 1, "plain word")]
    public void What_cannot_be_read_is_said_with_its_line_and_a_mend(string text, string code, int line, string mend)
    {
        var problem = YamlText.Read(text, "f").Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Where).ShouldBe((code, $"f:{line}"), problem.ToString());
        problem.Mend.ShouldContain(mend);
        problem.Mend.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_alias_is_not_followed() =>
        YamlText.Read("a: &x 1\nb: *x\n", "f").Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe([("TX003", "f:1"), ("TX003", "f:2")]);

    [Fact]
    public void What_can_be_used_is_still_read_a_key_that_stands_twice_as_the_first_and_an_alias_not_at_all()
    {
        var tree = YamlText.Read("a: 1\na: 2\nb: &x 3\nc: *x\nd: [*x, 4]\n", "f").Tree.ShouldBeOfType<MapNode>();

        tree["a"].ShouldBeOfType<TextNode>().Text.ShouldBe("1");
        tree.Has("c").ShouldBeFalse();
        tree["d"].ShouldBeOfType<ListNode>().Items.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    [InlineData(100_000, 1)]
    public void Forty_levels_are_enough(int levels, int problems)
    {
        var read = YamlText.Read("a: " + new string('[', levels - 1) + new string(']', levels - 1), "f").Problems;

        read.Count(problem => problem.Code == "TX005").ShouldBe(problems);
        read.Count.ShouldBe(problems);
    }

    [Fact]
    public void A_text_longer_than_allowed_is_refused_unread()
    {
        YamlText.Read("a: 12345", "f", 8).Problems.ShouldBeEmpty();
        YamlText.Read("a: 123456", "f", 8).Problems.ShouldHaveSingleItem().Code.ShouldBe("TX007");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("!!")]
    [InlineData("\"\\")]
    [InlineData("[{\"a\":")]
    [InlineData("\uFFFF\u0085")]
    [InlineData("a: b\n")]
    [InlineData("- &a [*a, *a]\n")]
    public void A_huge_text_is_done_with_in_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        YamlText.Read(text, "f").Problems.ShouldHaveSingleItem();
        YamlText.Read(text[..900_000], "f");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Property(MaxTest = 400)]
    public void No_text_brings_it_down(NonNull<string> text) => YamlText.Read(text.Get, "f").Problems.ShouldNotBeNull();

    [Property(MaxTest = 400)]
    public void No_damaged_file_brings_it_down(int seed)
    {
        var random = new System.Random(seed);
        var text = (seed % 2 == 0 ? "about: { age: 57, sex: \"female\" }\nresults:\n  - { ferritin: 41 ug/L }\nasks: >-\n  what\n" : "{\"about\": {\"age\": 57}, \"results\": [{\"ferritin\": \"41 ug/L\"}]}").ToCharArray();
        const string Signs = "{}[]:,-?!&*|>'\"%@`#\t\n \\0aä\uD800";
        for (var i = 0; i < 4; i++)
            text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];

        YamlText.Read(new string(text), "f").Problems.ShouldNotBeNull();
    }
}
