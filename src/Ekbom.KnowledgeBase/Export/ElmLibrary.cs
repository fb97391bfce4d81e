namespace Ekbom.KnowledgeBase;

using System.Text.Json.Nodes;
using Ekbom.Core.Logic;

/// <summary>Writes the library as ELM (HL7 Expression Logical Model, release 1, JSON form): what the translator of HL7 makes of the text.</summary>
internal static class ElmLibrary
{
    private const string Context = "Unfiltered", Operand = "name";

    public static JsonObject Write(ExportedLibrary library)
    {
        var elm = new Elm(library.Defined);
        var lists = ExportedLibrary.Functions.SelectMany(function => (string[])[function.Yes, function.No]);
        return new()
        {
            ["library"] = new JsonObject
            {
                ["identifier"] = new JsonObject { ["id"] = ExportedLibrary.Name, ["version"] = library.Knowledge.Version },
                ["schemaIdentifier"] = new JsonObject { ["id"] = "urn:hl7-org:elm", ["version"] = "r1" },
                ["usings"] = All([new JsonObject { ["localIdentifier"] = "System", ["uri"] = "urn:hl7-org:elm-types:r1" }]),
                ["parameters"] = All(
                [
                    .. library.Parameters.Select(fact => Parameter(fact.Name, Named(ExportedLibrary.TypeOf(fact)))),
                    .. library.Limits.Select(what => Parameter(ExportedLibrary.LimitOf(what), Named("Quantity"))),
                    .. lists.Select(name => Parameter(name, new() { ["type"] = "ListTypeSpecifier", ["elementType"] = Named("String") })),
                ]),
                ["contexts"] = All([new JsonObject { ["name"] = Context }]),
                ["statements"] = All(
                [
                    .. ExportedLibrary.Functions.Select(function => OfFunction(function.Function, "Boolean", (Among(function.Yes), Elm.Literal("Boolean", "true")), (Among(function.No), Elm.Literal("Boolean", "false")))),
                    .. library.Limits.Count == 0 ? [] : (JsonObject[])[OfFunction(Function.Limit, "Quantity", [.. library.Limits.Select(what => (Is(what), Elm.Reference("ParameterRef", ExportedLibrary.LimitOf(what))))])],
                    .. library.Conditions.Select(condition => Statement(condition.Name, elm.Write(condition.Tree))),
                    .. library.Firing.Select(one => Statement(one.Name, AnyTrue(one.Of))),
                ]),
            },
        };
    }

    private static JsonObject All(IEnumerable<JsonObject> definitions) => new() { ["def"] = new JsonArray([.. definitions]) };

    private static JsonObject Named(string type) => new() { ["type"] = "NamedTypeSpecifier", ["name"] = Elm.Types + type };

    private static JsonObject Parameter(string name, JsonObject type) => new() { ["name"] = name, ["accessLevel"] = "Public", ["parameterTypeSpecifier"] = type };

    private static JsonObject Statement(string name, JsonObject expression) =>
        new() { ["name"] = name, ["context"] = Context, ["accessLevel"] = "Public", ["expression"] = expression };

    /// <summary>A function of one name: the first case that is so, else null.</summary>
    private static JsonObject OfFunction(Function function, string type, params (JsonObject When, JsonObject Then)[] cases) => new()
    {
        ["type"] = "FunctionDef",
        ["name"] = function.ToString(),
        ["context"] = Context,
        ["accessLevel"] = "Public",
        ["expression"] = new JsonObject
        {
            ["type"] = "Case",
            ["caseItem"] = new JsonArray([.. cases.Select(one => new JsonObject { ["when"] = one.When, ["then"] = one.Then })]),
            ["else"] = Elm.Null(type),
        },
        ["operand"] = new JsonArray(new JsonObject { ["name"] = Operand, ["operandTypeSpecifier"] = Named("String") }),
    };

    private static JsonObject AnyTrue(IEnumerable<string> names) => new()
    {
        ["type"] = "AnyTrue",
        ["source"] = new JsonObject { ["type"] = "List", ["element"] = new JsonArray([.. names.Select(name => Elm.Reference("ExpressionRef", name))]) },
    };

    private static JsonObject Among(string list) => OnName("In", Elm.Reference("ParameterRef", list));

    private static JsonObject Is(string name) => OnName("Equal", Elm.Literal("String", name));

    private static JsonObject OnName(string type, JsonObject other) => new() { ["type"] = type, ["operand"] = new JsonArray(Elm.Reference("OperandRef", Operand), other) };
}
