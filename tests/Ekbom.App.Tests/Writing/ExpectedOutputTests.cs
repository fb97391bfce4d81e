using System.Text.Json;
using System.Xml;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Writing;

namespace Ekbom.App.Tests.Writing;

/// <summary>Every example is written in every format for both readers, and what people read is kept beside, to be read when it changes.</summary>
public sealed class ExpectedOutputTests
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "tests", "Ekbom.App.Tests", "Expected");

    public static TheoryData<string, string> Plans
    {
        get
        {
            var plans = new TheoryData<string, string>();
            foreach (var example in Examples.Names)
            {
                plans.Add(example, "patient");
                plans.Add(example, "clinician");
            }

            return plans;
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void What_is_told_is_as_it_was_read_and_accepted(string example, string reader)
    {
        string[] kept = (example, reader) switch
        {
            ("anna" or "henk", "patient") => ["text", "markdown", "html", "json"],
            (_, "patient") or ("anna" or "henk" or "edith" or "paula", _) => ["text"],
            _ => [],
        };

        if (kept.Length == 0)
            Assert.StartsWith("Restless legs: plan for the clinician\n", Write(example, reader, "text"), StringComparison.Ordinal);
        Assert.All(kept, format => Same(Path.Combine(Folder, $"{example}.{reader}.{Ending(format)}"), Write(example, reader, format)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void HTML_is_well_formed_and_fetches_nothing(string example, string reader)
    {
        var html = Write(example, reader, "html");

        using var page = XmlReader.Create(new StringReader(html[html.IndexOf("<html", StringComparison.Ordinal)..]));
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var targets = new List<string>();
        while (page.Read())
        {
            Assert.DoesNotContain(page.Name, (string[])["script", "img", "link", "iframe", "form"]);
            if (page.GetAttribute("id") is { } id)
                Assert.True(identifiers.Add(id), $"two elements have the id {id}");
            if (page.GetAttribute("href") is { } target && target.StartsWith('#'))
                targets.Add(target[1..]);
        }

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains(target, identifiers));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void JSON_names_its_reader_and_every_number_cited_is_in_the_references(string example, string reader)
    {
        using var json = JsonDocument.Parse(Write(example, reader, "json"));

        Assert.Equal(reader, json.RootElement.GetProperty("audience").GetString());
        var references = json.RootElement.GetProperty("references").EnumerateArray().Select(one => one.GetProperty("n").GetInt32()).ToList();
        Assert.Equal(Enumerable.Range(1, references.Count), references);
        var cited = Cited(json.RootElement).ToHashSet();
        Assert.Equal(references, cited.Order());
    }

    [Fact]
    public void The_plan_in_the_README_is_what_Anna_is_told()
    {
        var readme = File.ReadAllText(Path.Combine(RealKnowledge.Root, "README.md")).ReplaceLineEndings("\n");
        var shown = readme.Split("```text\n")[1].Split("```")[0];

        Assert.True(shown.Length > 1000);
        Assert.Contains(shown, Write("anna", "patient", "text"), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Cited(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(part => part.Name == "cites" ? part.Value.EnumerateArray().Select(cite => cite.GetProperty("n").GetInt32()) : Cited(part.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Cited),
        _ => [],
    };

    private static string Write(string example, string reader, string format)
    {
        var assessment = Flow.Assess(Examples.Read(example), RealKnowledge.Base, RealKnowledge.AsOf);
        return PlanFormats.Write(Flow.Propose(assessment, reader == "clinician" ? Audience.Clinician : Audience.Patient), format);
    }

    private static string Ending(string format) => format switch { "text" => "txt", "markdown" => "md", _ => format };

    /// <summary>The digest of the knowledge stands for itself: it changes with every word, also of what this person is not told.</summary>
    private static void Same(string file, string told)
    {
        var digest = RealKnowledge.Base.Digest;
        var now = told.Replace(digest, "DIGEST", StringComparison.Ordinal).Replace(digest[..12], "DIGEST", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("EKBOM_ACCEPT") == "1")
            File.WriteAllText(file, now);
        Assert.True(File.Exists(file), $"{Path.GetFileName(file)} is not there yet: read the output, then run EKBOM_ACCEPT=1 ./test.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), now);
    }
}
