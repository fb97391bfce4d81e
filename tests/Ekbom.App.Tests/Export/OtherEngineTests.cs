using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ekbom.App.Tests.Profiles;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.KnowledgeBase;
using Interval = Ekbom.Core.Measures.Interval;

namespace Ekbom.App.Tests.Export;

/// <summary>
/// The exported library in the hands of others: the translator of HL7 (@cqframework/cql) reads the text, and an engine (cql-execution) runs the ELM for
/// every example person and for nobody known.
/// </summary>
public sealed class OtherEngineTests
{
    private const int Places = 8; // more a decimal of CQL does not hold

    private static readonly IReadOnlyList<Facts> People = [new Facts(RealKnowledge.Base.Vocabulary), .. Examples.Names.Select(Told)];

    private static readonly Lazy<JsonElement> Answer = new(() =>
    {
        var knowledge = RealKnowledge.Base;
        var asked = new JsonObject
        {
            ["cql"] = KnowledgeExport.Cql(knowledge),
            ["elm"] = KnowledgeExport.Elm(knowledge),
            ["people"] = new JsonArray([.. People.Select(Parameters)]),
        };
        return JsonDocument.Parse(OtherPrograms.Node("cql", "run.mjs", asked.ToJsonString())).RootElement;
    });

    [Fact]
    public void The_text_is_translated_without_a_complaint_and_the_elm_is_its_translation()
    {
        foreach (var list in (string[])["errors", "warnings", "differs"])
            Assert.Equal([], Answer.Value.GetProperty(list).EnumerateArray().Select(one => one.ToString()));
    }

    [Fact]
    public void Another_engine_finds_for_every_entry_what_we_find()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (facts, theirs) in People.Zip(Answer.Value.GetProperty("people").EnumerateArray()))
        {
            Settle(facts);
            foreach (var (name, ours) in Ours(facts))
            {
                var truth = theirs.GetProperty(name).ValueKind switch { JsonValueKind.True => Truth.True, JsonValueKind.False => Truth.False, _ => Truth.Unknown };
                if (!ours.Contains(truth))
                    wrong.Add($"{name}: {string.Join(" or ", ours)}, theirs {truth}");
                count++;
            }

            Assert.Equal(theirs.EnumerateObject().Count(), Ours(facts).Count());
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(count > 10_000, $"{count}");
    }

    /// <summary>The facts of an example as far as a parameter can hold them: what is only known to lie in a range is told as unknown.</summary>
    private static Facts Told(string name)
    {
        var facts = Assessor.Assess(Examples.Read(name), RealKnowledge.Base, RealKnowledge.AsOf).Facts.Copy();
        foreach (var fact in RealKnowledge.Base.Vocabulary.Quantities.Where(fact => !facts.IntervalAt(fact.Slot).IsExact))
            facts.Set(fact, Interval.Unknown);
        return facts;
    }

    private static void Settle(Facts facts)
    {
        var knowledge = RealKnowledge.Base;
        foreach (var (_, name) in Dispositions.Fires)
            facts.Set(name, Truth.Unknown);
        facts.Settle();
        foreach (var (leads, name) in Dispositions.Fires)
            facts.Set(name, Kleene.Of(knowledge.Rulings.Any(ruling => ruling.Leads == leads && !ruling.OnlyAlone && ruling.When.Evaluate(facts) == Truth.True)));
        facts.Settle();
    }

    /// <summary>What each condition may come out as: recommendations as they are judged, everything else as its condition stands.</summary>
    private static IEnumerable<(string Name, Truth[] Truths)> Ours(Facts facts)
    {
        var knowledge = RealKnowledge.Base;
        var fires = Dispositions.Fires.Select(one => (one.Fact, (Truth?)facts.Truth(one.Fact)));
        var others = knowledge.Vocabulary.Definitions.Select(one => (one.Name, (Truth?)facts.Truth(one.Name)))
            .Concat(fires)
            .Concat(knowledge.Rulings.Select(one => (one.Id, Of(one.When))))
            .Concat(knowledge.Invariants.Select(one => (one.Id, Of(one.Never))))
            .Concat(knowledge.Limits.Select(one => (one.Id, Of(one.Applies))))
            .Concat(knowledge.Intakes.Select(one => (one.Id, Of(one.Applies))))
            .Concat(knowledge.Suggestions.Select(one => (one.Id, Of(one.Applies))))
            .Concat(knowledge.Disagreements.Select(one => (one.Id, Of(one.Relevant))))
            .Concat(knowledge.Advice.Select(one => (one.Id, Of(one.When))))
            .Concat(knowledge.Cards.SelectMany(one => ((string, Truth?)[])[(one.Id + " offer", Of(one.Offer)), (one.Id + " doses", Of(one.Doses)), (one.Id + " bands", Of(one.Bands))]));
        return knowledge.Recommendations.Select(one => (one.Id, Judged(Judge.Recommendation(one, facts))))
            .Concat(others.Where(one => one.Item2 is not null).Select(one => (one.Item1, (Truth[])[one.Item2!.Value])));

        Truth? Of(Condition? condition) => condition?.Evaluate(facts);
    }

    private static Truth[] Judged(Outcome outcome) => outcome switch
    {
        Outcome.Finding => [Truth.True],
        Outcome.Satisfied => [Truth.False],
        Outcome.CannotAssess => [Truth.Unknown],
        _ => [Truth.False, Truth.Unknown],
    };

    private static JsonObject Parameters(Facts facts)
    {
        var (given, lists) = (new JsonObject(), new Dictionary<string, JsonArray>());
        foreach (var list in (string[])["Taken", "NotTaken", "Present", "Absent", "Reported", "NotReported"])
            given[list] = lists[list] = [];
        foreach (var ((function, with), fact) in RealKnowledge.Base.Vocabulary.Calls)
        {
            var (yes, no) = function switch { Function.Takes => ("Taken", "NotTaken"), Function.Has => ("Present", "Absent"), _ => ("Reported", "NotReported") };
            if (facts.TruthAt(fact.Slot) is var truth and not Truth.Unknown)
                lists[truth == Truth.True ? yes : no].Add(with);
        }

        foreach (var fact in RealKnowledge.Base.Vocabulary.Names.Select(RealKnowledge.Base.Vocabulary.FindFact).OfType<Fact>())
        {
            if (!Dispositions.Fires.Any(one => one.Fact == fact.Name))
                given[fact.Name] = Value(fact, facts);
        }

        return given;
    }

    private static JsonNode? Value(Fact fact, Facts facts) => !facts.IsKnown(fact) ? null : fact.Type switch
    {
        FactType.Boolean => facts.TruthAt(fact.Slot) == Truth.True,
        FactType.Code => fact.Codes[facts.CodeAt(fact.Slot)],
        FactType.Date => new JsonObject { ["day"] = DateOnly.FromDayNumber((int)facts.IntervalAt(fact.Slot).Low).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        _ when fact.Unit.Code == "1" => Math.Round(facts.IntervalAt(fact.Slot).Low, Places),
        _ => new JsonObject { ["value"] = Math.Round(facts.IntervalAt(fact.Slot).Low, Places), ["unit"] = fact.Unit.Code },
    };
}
