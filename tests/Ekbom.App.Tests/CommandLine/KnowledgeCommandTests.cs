using System.Text.Json;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.CommandLine;

/// <summary>The commands of an editor: whatever is named, an answer or a problem for people.</summary>
public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ekbom-knowledge-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_id_is_shown_with_the_place_where_it_stands_and_no_type_of_ours_is_printed()
    {
        var bundle = KnowledgeReader.Read(Path.Combine(RealKnowledge.Root, "knowledge"));
        var knowledge = RealKnowledge.Base;
        var ids = KnowledgeShow.Ids(bundle).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(knowledge.Topics.Select(topic => topic.Id).Concat(knowledge.Entries.Select(entry => entry.Id)).Concat(knowledge.Vocabulary.Names).Concat(knowledge.Terms.All.Select(term => term.Id))
            .Concat(knowledge.Countries.Keys).Concat(knowledge.Sources.Keys).Except(ids));
        foreach (var id in (string[])["topic.magnesium-dose", "iron.low", "Ferritin", "IronLow", "GB", "aasm-2025", "levothyroxine", "disposition.urgent"])
        {
            var lines = KnowledgeShow.Of(bundle, id);
            Assert.Contains(lines, line => line.StartsWith("  stands in: knowledge/", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains(" { ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal));
        }

        Assert.Contains("  fresh: 6 mo", KnowledgeShow.Of(bundle, "Ferritin"));
        Assert.Contains("  ask.plain: What was your last ferritin blood test, with its date?", KnowledgeShow.Of(bundle, "Ferritin"));
        Assert.Contains("  mark: policy", KnowledgeShow.Of(bundle, "disposition.urgent")); // shared by the entries of its file
    }

    [Fact]
    public void A_pack_is_read_where_a_folder_is()
    {
        var pack = Path.Combine(folder.FullName, "k.pack");
        Assert.Equal(0, Ran.With("knowledge", "build", "--out", pack).Status);
        Assert.True(File.Exists(Path.ChangeExtension(pack, ".search")));

        var shown = Ran.With("knowledge", "show", "topic.magnesium-dose", "--from", pack);
        Assert.Equal((0, ""), (shown.Status, shown.Errors));
        Assert.Contains("stands in: knowledge/answers/topics.yaml:", shown.Output, StringComparison.Ordinal);
        Assert.Equal(0, Ran.With("knowledge", "build", "--from", pack, "--out", pack).Status); // over itself
        Assert.Equal(["k.pack", "k.search"], folder.GetFileSystemInfos().Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("missing/k.pack")]
    [InlineData("missing/")]
    [InlineData("k.search")]
    [InlineData("/proc/k.pack")]
    [InlineData("/dev/null")]
    [InlineData("/dev/full")]
    public void Where_no_pack_can_be_written_a_line_says_so_and_nothing_is_left(string file)
    {
        var ran = Ran.With("knowledge", "build", "--out", file.Length == 0 || file[0] == '/' ? file : Path.Combine(folder.FullName, file));

        Assert.Equal((2, ""), (ran.Status, ran.Output));
        Assert.StartsWith("KB049 ", Assert.Single(ran.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
        Assert.False(Path.Exists("/dev/null.search.next") || Path.Exists("/dev/null.next"));
    }

    [Theory]
    [InlineData("there-is-none", "There is no such directory.")]
    [InlineData(".", "it holds no scope.yaml")]
    public void A_folder_that_is_none_of_ours_is_one_problem_at_its_own_place(string name, string says)
    {
        var path = Path.Combine(folder.FullName, name);

        foreach (var command in (string[][])[["check"], ["show", "iron.low"], ["export"], ["build", "--out", Path.Combine(folder.FullName, "k.pack")]])
        {
            var ran = Ran.With(["knowledge", .. command, "--from", path]);
            Assert.Equal(2, ran.Status);
            var line = Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
            Assert.StartsWith($"KB001 {path} ", line, StringComparison.Ordinal);
            Assert.Contains(says, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_problem_in_another_folder_is_told_where_it_stands()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "scope.yaml"), "supported_from: never\n");

        Assert.Contains($"KB038 {folder.FullName}/scope.yaml:1 ", Ran.With("knowledge", "check", "--from", folder.FullName).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_without_problems_is_json_where_json_is_asked_for()
    {
        var ran = Ran.With("knowledge", "check", "--json");

        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal(0, ran.Status);
        Assert.Empty(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(RealKnowledge.Base.Topics.Count, json.RootElement.GetProperty("counts").GetProperty("topics").GetInt32());
        Assert.Equal(RealKnowledge.Base.Digest, json.RootElement.GetProperty("digest").GetString());
    }

    [Fact]
    public void What_is_not_known_by_that_id_is_told_with_the_nearest()
    {
        Assert.Contains("Did you mean iron.low?", Ran.With("knowledge", "show", "iron.lwo").Errors, StringComparison.Ordinal);
        Assert.Equal(2, Ran.With("knowledge", "diff", "", "/dev/zero").Status);
    }
}
