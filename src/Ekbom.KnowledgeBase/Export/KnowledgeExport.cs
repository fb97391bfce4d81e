namespace Ekbom.KnowledgeBase;

using System.Text.Json.Nodes;
using Ekbom.Core.Knowledge;

/// <summary>
/// Writes every condition of the knowledge base for other engines: one CQL library, and the same as ELM. Facts are its parameters, which the
/// receiving system fills from its own record; what it leaves null is unknown there as here.
/// </summary>
public static class KnowledgeExport
{
    /// <summary>The CQL library as text.</summary>
    public static string Cql(KnowledgeBase knowledge) => CqlLibrary.Write(new(knowledge));

    /// <summary>The same library as ELM.</summary>
    public static JsonObject Elm(KnowledgeBase knowledge) => ElmLibrary.Write(new(knowledge));
}
