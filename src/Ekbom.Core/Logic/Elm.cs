using System.Globalization;
using System.Text.Json.Nodes;
using Ekbom.Core.Measures;

namespace Ekbom.Core.Logic;

/// <summary>
/// Writes a tree as an ELM expression (HL7 CQL, Expression Logical Model, JSON form), as the translator of HL7 makes it of the text of
/// <see cref="Cql"/>. Facts are parameters of the library, calls are calls of its functions.
/// </summary>
/// <param name="defined">The facts that the library defines itself.</param>
public sealed class Elm(IReadOnlySet<string> defined)
{
    public const string Types = "{urn:hl7-org:elm-types:r1}";

    public JsonObject Write(Expression tree) => tree switch
    {
        TruthLiteral literal => Literal("Boolean", literal.Value ? "true" : "false"),
        QuantityLiteral { Unit.Code: "1" } literal => Literal("Decimal", Number.Exact(literal.Value)),
        QuantityLiteral literal => new() { ["type"] = "Quantity", ["value"] = literal.Value, ["unit"] = literal.Unit.Code },
        DateLiteral date => new()
        {
            ["type"] = "Date",
            ["year"] = Literal("Integer", date.Value.Year.ToString(CultureInfo.InvariantCulture)),
            ["month"] = Literal("Integer", date.Value.Month.ToString(CultureInfo.InvariantCulture)),
            ["day"] = Literal("Integer", date.Value.Day.ToString(CultureInfo.InvariantCulture)),
        },
        CodeLiteral code => Literal("String", code.Value),
        FactReference { Fact.Call: { } call } => new() { ["type"] = "FunctionRef", ["name"] = call.By.ToString(), ["operand"] = new JsonArray(Literal("String", call.With)) },
        FactReference reference => Reference(defined.Contains(reference.Fact.Name) ? "ExpressionRef" : "ParameterRef", reference.Fact.Name),
        DefinitionReference reference => Reference("ExpressionRef", reference.Definition.Name),
        Negation negation => Unary("Not", negation.Of),
        Connected connected => Binary(connected.By.ToString(), connected.Left, connected.Right),
        Compared { By: Comparison.NotEqual } compared => new() { ["type"] = "Not", ["operand"] = Binary("Equal", compared.Left, compared.Right) },
        Compared compared => Binary(compared.By.ToString(), compared.Left, compared.Right),
        BetweenBounds between => new()
        {
            ["type"] = "And",
            ["operand"] = new JsonArray(Binary("GreaterOrEqual", between.Of, between.Low), Binary("LessOrEqual", between.Of, between.High)),
        },
        Membership membership => new() // see Cql.ForEngines
        {
            ["type"] = "If",
            ["condition"] = Unary("IsNull", membership.Of),
            ["then"] = Null("Boolean"),
            ["else"] = new JsonObject
            {
                ["type"] = "In",
                ["operand"] = new JsonArray(Write(membership.Of), new JsonObject { ["type"] = "List", ["element"] = new JsonArray([.. membership.Among.Select(Write)]) }),
            },
        },
        NullTest { Negated: true } test => new() { ["type"] = "Not", ["operand"] = Unary("IsNull", test.Of) },
        NullTest test => Unary("IsNull", test.Of),
        Calculation calculation => Binary(calculation.By.ToString(), calculation.Left, calculation.Right),
        _ => throw new InvalidOperationException(tree.GetType().Name),
    };

    public static JsonObject Literal(string type, string value) => new() { ["type"] = "Literal", ["valueType"] = Types + type, ["value"] = value };

    /// <summary>Unknown, of a type.</summary>
    public static JsonObject Null(string type) => new() { ["type"] = "As", ["asType"] = Types + type, ["operand"] = new JsonObject { ["type"] = "Null" } };

    public static JsonObject Reference(string type, string name) => new() { ["type"] = type, ["name"] = name };

    private JsonObject Unary(string type, Expression operand) => new() { ["type"] = type, ["operand"] = Write(operand) };

    private JsonObject Binary(string type, Expression left, Expression right) => new() { ["type"] = type, ["operand"] = new JsonArray(Write(left), Write(right)) };
}
