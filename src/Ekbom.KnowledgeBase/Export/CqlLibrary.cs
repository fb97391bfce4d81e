namespace Ekbom.KnowledgeBase;

using System.Text;
using Ekbom.Core.Assessments;
using Ekbom.Core.Logic;

/// <summary>Writes the library as CQL text (HL7 Clinical Quality Language 1.5).</summary>
internal static class CqlLibrary
{
    public static string Write(ExportedLibrary library)
    {
        var knowledge = library.Knowledge;
        var text = new StringBuilder();
        Line($"// Restless legs and magnesium: every condition of knowledge {knowledge.Digest}.");
        Line("// Draft: no clinician has reviewed this content.");
        Line("// Whoever runs it gives every parameter a value: null where nothing is known, and lists, which may be empty. Unknown is never no.");
        Line($"// Of the dispositions that fire the first leads: {string.Join(", ", Dispositions.Order)}; of the verdicts: {string.Join(", ", Dispositions.Verdicts.Distinct())}.");
        Line($"library {ExportedLibrary.Name} version '{knowledge.Version}'");
        Line("");
        foreach (var fact in library.Parameters)
            Line($"parameter {Cql.Name(fact.Name)} {ExportedLibrary.TypeOf(fact)} // {OneLine(fact.Label)}{(fact.Unit.Code == "1" ? "" : ", " + fact.Unit.Code)}{(fact.Codes.Count > 0 ? ": " + string.Join(", ", fact.Codes) : "")}");
        foreach (var what in library.Limits)
            Line($"parameter {Cql.Name(ExportedLibrary.LimitOf(what))} Quantity // the limit shown in the person's country");
        foreach (var function in ExportedLibrary.Functions)
        {
            Line("");
            Line($"// {function.Says}: {string.Join(", ", library.Called(function.Function))}");
            Line($"parameter {function.Yes} List<String>");
            Line($"parameter {function.No} List<String>");
        }

        Line("");
        Line("context Unfiltered");
        foreach (var function in ExportedLibrary.Functions)
        {
            Line("");
            Line($"define function {function.Function}(name String):");
            Line($"  case when name in {function.Yes} then true when name in {function.No} then false else null end");
        }

        if (library.Limits.Count > 0)
        {
            Line("");
            Line($"define function {Function.Limit}(name String):");
            Line($"  case {string.Concat(library.Limits.Select(what => $"when name = '{what}' then {Cql.Name(ExportedLibrary.LimitOf(what))} "))}else null end");
        }

        foreach (var condition in library.Conditions)
            Define(condition.Name, condition.Says, Cql.ForEngines(condition.Tree));
        foreach (var (name, says, of) in library.Firing)
            Define(name, says, $"AnyTrue({{ {string.Join(", ", of.Select(Cql.Name))} }})");
        return text.ToString();

        void Define(string name, string says, string condition)
        {
            Line("");
            Line($"// {OneLine(says)}");
            Line($"define {Cql.Name(name)}: {condition}");
        }

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
