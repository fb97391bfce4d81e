using Ekbom.Core;
using Ekbom.Core.Profiles;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Profiles;

/// <summary>Whatever stands in a profile, reading it gives a profile or problems, and never falls over.</summary>
public sealed class MutationTests
{
    private static readonly string[] Texts =
    [
        "", "~", "null", "-", "yes", "no", "0", "-1", "1e999", "99999999999999999999", "41 ug/L", "41", "41,5", "<", "<75 ug/L", "> ", "5-3 mg", "/", "1/", "/ mg", "0 mL", "µ", "2 tablets", "5 mg/", "400 mg",
        "4 mmol", "1000000000000 kg", "0.0000000000000000000000000001 mg", "2026", "2026-13-45", "9999-12-31", "0000", "25:61", "07:00", "magnesium", "magnesium citrate", "Epsom salt", "none", "🦵", "\u0000", "(", ")", "   ", "a, b: c", "NaN", "Infinity",
        "milk of magnesia", "multivitamin", "snoring", "diabetes", "bath",
    ];

    private static readonly string[] Keys = ["about", "ferritin", "on", "name", "amount", "dose", "of", "contains", "label", "at", "per_day", "every", "until", "since", "route", "reports", "iron_free", "", " ", "\u0001"];

    [Fact]
    public void A_thousand_changed_profiles_are_read_without_falling_over()
    {
        var anna = (MapNode)YamlText.Read(File.ReadAllText(Path.Combine(RealKnowledge.Root, "examples", "anna.yaml")), "anna").Tree!;
        var ines = (MapNode)YamlText.Read(File.ReadAllText(Path.Combine(RealKnowledge.Root, "examples", "ines.yaml")), "ines").Tree!;
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            Node tree = seed % 2 == 0 ? anna : ines;
            for (var i = 0; i <= seed % 5; i++)
                tree = Changed(tree, random, 0);

            var (profile, problems) = ProfileReader.Read(tree, RealKnowledge.Base.ForProfiles, Read.AsOf);

            Assert.NotNull(profile);
            Assert.All(problems, problem => Assert.True(problem.Where.Length > 0 && problem.Says.Length > 0 && problem.Mend.EndsWith('.'), $"seed {seed}: {problem}"));
            if (problems.Count == 0)
                Assert.NotNull(FactMaker.Make(profile, RealKnowledge.Base.Vocabulary, RealKnowledge.Base.Terms, Read.AsOf));
        }
    }

    [Fact]
    public void Deep_nesting_is_refused_where_it_starts()
    {
        var (_, problems) = Read.All("supplements: [{ name: a, contains: [{ name: b, contains: [{ name: c, contains: [{ name: zinc }] }] }] }]");

        Assert.Contains(problems, problem => problem.Code == "PR002" && problem.Where == "line 1, supplements[0].contains[0].contains");
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var text = File.ReadAllText(Path.Combine(RealKnowledge.Root, "examples", "ines.yaml"));

        Assert.Equal(Read.Good(text).Supplements!.SelectMany(one => one.Ingredients), Read.Good(text).Supplements!.SelectMany(one => one.Ingredients));
    }

    private static Node Changed(Node node, Random random, int depth)
    {
        if (depth > 0 && random.Next(4) == 0)
            return Any(random, 0);
        switch (node)
        {
            case MapNode { Entries.Count: > 0 } map:
                var entries = map.Entries.ToList();
                var at = random.Next(entries.Count);
                if (random.Next(6) == 0)
                    entries.RemoveAt(at);
                else if (random.Next(8) == 0 && Keys[random.Next(Keys.Length)] is var key && !map.Has(key))
                    entries.Add(new(key, Any(random, 0)));
                else
                    entries[at] = new(entries[at].Key, Changed(entries[at].Value, random, depth + 1));
                return map with { Entries = entries };
            case ListNode { Items.Count: > 0 } list:
                var items = list.Items.ToList();
                var index = random.Next(items.Count);
                if (random.Next(5) == 0)
                    items.Add(items[index]);
                else
                    items[index] = Changed(items[index], random, depth + 1);
                return list with { Items = items };
            default:
                return Any(random, 0);
        }
    }

    private static Node Any(Random random, int depth) => random.Next(depth > 3 ? 1 : 6) switch
    {
        1 => new ListNode(random.Next(5), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(random, depth + 1))]),
        2 => new MapNode(random.Next(5), [.. Keys.Where(_ => random.Next(8) == 0).Select(key => KeyValuePair.Create(key, Any(random, depth + 1)))]),
        _ => new TextNode(random.Next(5), Texts[random.Next(Texts.Length)], random.Next(2) == 0),
    };
}
