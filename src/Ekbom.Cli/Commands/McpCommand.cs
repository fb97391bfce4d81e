using System.CommandLine;
using System.Text.Json;
using Ekbom.Cli.Assistants;
using Ekbom.Core;
using Ekbom.Core.Profiles;
using Ekbom.Core.Writing;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Ekbom.Cli.Commands;

/// <summary>The same jobs for assistants, by the Model Context Protocol over standard input and output. Nothing is kept between calls, and nothing leaves the machine.</summary>
internal static class McpCommand
{
    private const string Instructions =
        "Ekbom answers for one person with restless legs: what comes first, whether magnesium is worth trying, how much, how safely and when. Every sentence of its answers is cited; where guidelines disagree both are shown. "
        + "Do not add advice of your own to them, do not turn what is not known into no, and pass on emergencies at once. It is no diagnosis and no emergency service, and no clinician has reviewed its content yet.";

    public static Command Make()
    {
        var command = new Command("mcp", "Serves the same jobs to assistants, by the Model Context Protocol over standard input and output");
        command.SetAction(async (_, stop) =>
        {
            var (knowledge, wrong) = Known.On(Dates.Today);
            if (knowledge is null)
                return Output.Problems(wrong, json: false);
            var options = Options(knowledge.ForProfiles);
            await using var transport = new StdioServerTransport(options);
            await using var server = McpServer.Create(transport, options);
            await server.RunAsync(stop);
            return Exit.Done;
        });
        return command;
    }

    private static McpServerOptions Options(ProfileVocabulary vocabulary) => new()
    {
        ServerInfo = new Implementation { Name = "ekbom", Title = "Ekbom", Version = typeof(McpCommand).Assembly.GetName().Version?.ToString(3) ?? "0" },
        ServerInstructions = Instructions,
        Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. Tools.All.Select(tool => Listed(tool, vocabulary))] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params!.Name, request.Params.Arguments)),
        },
    };

    private static ModelContextProtocol.Protocol.Tool Listed(Assistants.Tool tool, ProfileVocabulary vocabulary)
    {
        using var schema = JsonDocument.Parse(JsonParts.Text(json => tool.Input(json, vocabulary)));
        return new()
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = tool.About,
            InputSchema = schema.RootElement.Clone(),
            Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
        };
    }

    private static CallToolResult Call(string name, IDictionary<string, JsonElement>? sent)
    {
        var problems = new List<Problem>();
        var tool = Tools.All.FirstOrDefault(tool => tool.Name == name);
        if (tool is null)
            problems.Add(new("MC006", "name", $"There is no tool \"{name}\".", $"Call one of: {string.Join(", ", Tools.All.Select(one => one.Name))}."));
        var json = tool?.Run(new ToolArguments(sent?.AsReadOnly() ?? (IReadOnlyDictionary<string, JsonElement>)new Dictionary<string, JsonElement>(), problems), problems) ?? Output.Json(problems);
        using var document = JsonDocument.Parse(json);
        return new()
        {
            Content = [new TextContentBlock { Text = json }],
            StructuredContent = document.RootElement.Clone(),
            IsError = problems.Count > 0,
        };
    }
}
