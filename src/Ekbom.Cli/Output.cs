using System.Text.Json;
using Ekbom.Core;
using Ekbom.Core.Writing;

namespace Ekbom.Cli;

/// <summary>What the command line prints besides answers.</summary>
public static class Output
{
    /// <summary>Every problem at once: as JSON on standard output, or a line each on standard error.</summary>
    public static int Problems(IReadOnlyList<Problem> problems, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(Json(problems));
        }
        else
        {
            foreach (var problem in problems)
                Console.Error.WriteLine(problem);
        }

        return Exit.WrongInput;
    }

    /// <summary><c>{problems: [{code, where, says, mend}]}</c>.</summary>
    public static string Json(IReadOnlyList<Problem> problems) => JsonParts.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("problems");
        foreach (var problem in problems)
            One(writer, problem);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void One(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("code", problem.Code);
        writer.WriteString("where", problem.Where);
        writer.WriteString("says", problem.Says);
        writer.WriteString("mend", problem.Mend);
        writer.WriteEndObject();
    }
}
