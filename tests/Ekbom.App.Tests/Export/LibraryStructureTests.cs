using System.Text.Json.Nodes;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;
using Ekbom.KnowledgeBase;

namespace Ekbom.App.Tests.Export;

/// <summary>The exported library is whole: every condition is in it, and nothing in it hangs in the air.</summary>
public sealed class LibraryStructureTests
{
    private static readonly JsonObject Elm = KnowledgeExport.Elm(RealKnowledge.Base);

    private static readonly string Cql = KnowledgeExport.Cql(RealKnowledge.Base);

    private static readonly IReadOnlyList<JsonObject> Statements = ElmNodes.Definitions(Elm, "statements");

    private static readonly Dictionary<string, JsonObject> Functions = Statements.Where(one => ElmNodes.Type(one) == "FunctionDef").ToDictionary(ElmNodes.Name);

    private static readonly Dictionary<string, JsonObject> Expressions = Statements.Where(one => ElmNodes.Type(one) is null).ToDictionary(ElmNodes.Name);

    private static readonly HashSet<string> Parameters = [.. ElmNodes.Definitions(Elm, "parameters").Select(ElmNodes.Name)];

    [Fact]
    public void Every_condition_of_the_knowledge_is_in_it()
    {
        var knowledge = RealKnowledge.Base;
        string[] wanted =
        [
            .. knowledge.Vocabulary.Definitions.Select(one => one.Name), .. knowledge.Recommendations.Select(one => one.Id), .. knowledge.Rulings.Select(one => one.Id),
            .. knowledge.Invariants.Select(one => one.Id), .. knowledge.Limits.Where(one => one.Applies is not null).Select(one => one.Id),
            .. knowledge.Intakes.Where(one => one.Applies is not null).Select(one => one.Id), .. knowledge.Suggestions.Where(one => one.Applies is not null).Select(one => one.Id),
            .. knowledge.Disagreements.Where(one => one.Relevant is not null).Select(one => one.Id), .. knowledge.Advice.Where(one => one.When is not null).Select(one => one.Id),
            .. knowledge.Cards.Where(one => one.Offer is not null).Select(one => one.Id + " offer"), .. knowledge.Cards.Where(one => one.Doses is not null).Select(one => one.Id + " doses"),
            .. knowledge.Cards.Where(one => one.Bands is not null).Select(one => one.Id + " bands"), .. Dispositions.Fires.Select(one => one.Fact),
        ];

        Assert.Equal(wanted.Order(StringComparer.Ordinal), Expressions.Keys.Order(StringComparer.Ordinal));
        Assert.All(wanted, name => Assert.Contains($"\ndefine {Core.Logic.Cql.Name(name)}: ", Cql, StringComparison.Ordinal));
    }

    [Fact]
    public void No_kind_of_entry_has_a_condition_that_was_forgotten()
    {
        var kinds = typeof(Core.Sources.Entry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Core.Sources.Entry)));

        Assert.Equal(
            ["Advice", "Card", "Disagreement", "Intake", "Invariant", "Limit", "Recommendation", "Ruling", "SuggestionPiece"],
            kinds.Where(kind => kind.GetProperties().Any(property => property.PropertyType == typeof(Condition))).Select(kind => kind.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fact_can_be_told_and_those_the_library_works_out_cannot()
    {
        var facts = RealKnowledge.Base.Vocabulary.Names.Where(name => RealKnowledge.Base.Vocabulary.FindFact(name) is not null).ToList();
        string[] lists = ["Taken", "NotTaken", "Present", "Absent", "Reported", "NotReported"];

        Assert.Equal(facts.Except(Dispositions.Fires.Select(one => one.Fact)).Concat(lists).Order(StringComparer.Ordinal), Parameters.Order(StringComparer.Ordinal));
        Assert.Empty(Parameters.Intersect(Expressions.Keys.Concat(Functions.Keys)));
        Assert.Contains("\nparameter Ferritin Quantity // ferritin, ug/L\n", Cql, StringComparison.Ordinal);
        Assert.Contains("\nparameter NotTaken List<String>\n", Cql, StringComparison.Ordinal);
        Assert.DoesNotContain("null as", Cql, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.All(Statements.SelectMany(ElmNodes.Within), node =>
    {
        var there = ElmNodes.Type(node) switch
        {
            "ParameterRef" => Parameters.Contains(ElmNodes.Name(node)),
            "ExpressionRef" => Expressions.ContainsKey(ElmNodes.Name(node)),
            "FunctionRef" => Functions.ContainsKey(ElmNodes.Name(node)),
            "OperandRef" => ElmNodes.Name(node) == "name",
            _ => true,
        };
        Assert.True(there, node.ToJsonString());
    });

    [Fact]
    public void Every_operator_has_as_many_operands_as_it_takes() => Assert.All(Statements.SelectMany(one => ElmNodes.Within(one["expression"])), node =>
    {
        int? wanted = ElmNodes.Type(node) switch
        {
            "And" or "Or" or "Xor" or "Implies" or "Equal" or "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual" or "In" or "Add" or "Subtract" or "Multiply" or "Divide" => 2,
            "Not" or "IsNull" or "As" => 1,
            "Literal" or "Quantity" or "Date" or "List" or "Null" or "Case" or "If" or "AnyTrue" or "ParameterRef" or "ExpressionRef" or "OperandRef" => 0,
            "FunctionRef" => ElmNodes.Operands(Functions[ElmNodes.Name(node)]),
            _ => null, // no node we know
        };
        Assert.True(wanted == ElmNodes.Operands(node), node.ToJsonString());
    });

    [Fact]
    public void Nothing_rests_on_itself()
    {
        var (done, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in Expressions.Keys)
            Visit(name);

        void Visit(string name)
        {
            if (done.Contains(name))
                return;
            Assert.True(open.Add(name), name);
            foreach (var node in ElmNodes.Within(Expressions[name]).Where(node => ElmNodes.Type(node) == "ExpressionRef"))
                Visit(ElmNodes.Name(node));
            open.Remove(name);
            done.Add(name);
        }
    }
}
