namespace Ekbom.KnowledgeBase;

using System.Text;
using System.Text.Json.Nodes;
using Ekbom.Core.Assessments;
using Ekbom.Core.Knowledge;
using Ekbom.Core.Logic;

/// <summary>
/// Writes the conditions of the knowledge base for other engines: one CQL library, and the same as ELM. Facts stand in it as null; the
/// receiving system defines them from its own record, and what it leaves null is unknown there as here.
/// </summary>
public static class KnowledgeExport
{
    private const string Name = "Ekbom";

    /// <summary>When a recommendation fires. An exception nobody asked about does not silence a protective one.</summary>
    public static Expression Fires(Recommendation entry)
    {
        var tree = Joined(entry.Applies?.Tree, entry.When?.Tree);
        if (entry.Unless?.Tree is { } unless)
        {
            Expression lifted = new Negation(unless);
            if (Judge.IsProtective(entry.Kind))
                lifted = new Connected(Connective.Or, lifted, new NullTest(unless, false));
            tree = Joined(tree, lifted);
        }

        return tree ?? new TruthLiteral(true);
    }

    /// <summary>The CQL library as text.</summary>
    public static string Cql(KnowledgeBase knowledge)
    {
        var text = new StringBuilder();
        Line(text, $"// Restless legs and magnesium: the conditions of knowledge {knowledge.Digest}.");
        Line(text, "// Draft: no clinician has reviewed this content. Facts are null until the receiving system defines them.");
        Line(text, $"library {Name} version '{knowledge.Version}'");
        Line(text, "");
        Line(text, "context Patient");
        Line(text, "");
        foreach (var fact in Facts(knowledge.Vocabulary))
            Line(text, $"define {fact.Name}: null as {TypeOf(fact)} // {fact.Label}{(fact.Unit.Code == "1" ? "" : ", " + fact.Unit.Code)}");
        Line(text, "");
        foreach (var function in Enum.GetValues<Function>())
            Line(text, $"define function {function}(name String): null as {(function == Function.Limit ? "Quantity" : "Boolean")}");
        foreach (var definition in knowledge.Vocabulary.Definitions)
        {
            Line(text, "");
            Line(text, $"// {definition.Label}");
            Line(text, $"define {definition.Name}: {Core.Logic.Cql.Write(definition.Body)}");
        }

        foreach (var entry in knowledge.Recommendations)
        {
            Line(text, "");
            Line(text, $"// {entry.Title ?? entry.Id}: {string.Join("; ", entry.From.Cites.Select(cite => $"{cite.Source.Id}, {cite.At}"))}");
            Line(text, $"define \"{entry.Id}\": {Core.Logic.Cql.Write(Fires(entry))}");
        }

        return text.ToString();
    }

    /// <summary>The same library as ELM (HL7 Expression Logical Model, release 1, JSON form).</summary>
    public static JsonObject Elm(KnowledgeBase knowledge)
    {
        var statements = new JsonArray();
        foreach (var fact in Facts(knowledge.Vocabulary).Concat(knowledge.Vocabulary.Calls.Select(call => call.Value).OrderBy(fact => fact.Name, StringComparer.Ordinal)))
            statements.Add((JsonNode)Statement(fact.Name, new JsonObject { ["type"] = "As", ["asType"] = "{urn:hl7-org:elm-types:r1}" + TypeOf(fact), ["operand"] = new JsonObject { ["type"] = "Null" } }));
        foreach (var definition in knowledge.Vocabulary.Definitions)
            statements.Add((JsonNode)Statement(definition.Name, Core.Logic.Elm.Write(definition.Body)));
        foreach (var entry in knowledge.Recommendations)
            statements.Add((JsonNode)Statement(entry.Id, Core.Logic.Elm.Write(Fires(entry))));
        return new JsonObject
        {
            ["library"] = new JsonObject
            {
                ["identifier"] = new JsonObject { ["id"] = Name, ["version"] = knowledge.Version },
                ["schemaIdentifier"] = new JsonObject { ["id"] = "urn:hl7-org:elm", ["version"] = "r1" },
                ["usings"] = new JsonObject { ["def"] = new JsonArray(new JsonObject { ["localIdentifier"] = "System", ["uri"] = "urn:hl7-org:elm-types:r1" }) },
                ["statements"] = new JsonObject { ["def"] = statements },
            },
        };
    }

    private static Expression? Joined(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : new Connected(Connective.And, left, right);

    private static JsonObject Statement(string name, JsonObject expression) =>
        new() { ["name"] = name, ["context"] = "Patient", ["accessLevel"] = "Public", ["expression"] = expression };

    private static IEnumerable<Fact> Facts(Vocabulary vocabulary) =>
        vocabulary.Names.Select(vocabulary.FindFact).OfType<Fact>().OrderBy(fact => fact.Name, StringComparer.Ordinal);

    private static string TypeOf(Fact fact) => fact.Type switch
    {
        FactType.Boolean => "Boolean",
        FactType.Code => "String",
        FactType.Date => "Date",
        _ => fact.Unit.Code == "1" ? "Decimal" : "Quantity",
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
