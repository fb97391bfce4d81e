// Starts the server named on the command line, lists its tools, makes the calls read from standard input, and checks every profile
// against the schema the server gave. Prints {server, instructions, tools, profiles, results} as JSON.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { Ajv2020 } from "ajv/dist/2020.js";

const [command, ...args] = process.argv.slice(2);
const { calls, profiles } = JSON.parse(readFileSync(0, "utf8"));
const client = new Client({ name: "ekbom-tests", version: "1" });
await client.connect(new StdioClientTransport({ command, args, env: { ...process.env } }));
const { tools } = await client.listTools();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schemas = Object.fromEntries(tools.map((tool) => [tool.name, ajv.compile(tool.inputSchema)]));
const checked = profiles.map((profile) => (schemas.plan({ profile }) ? null : ajv.errorsText(schemas.plan.errors)));
const results = [];
for (const call of calls) {
  results.push(await client.callTool(call).catch((error) => ({ refused: error.message })));
}

console.log(JSON.stringify({ server: client.getServerVersion(), instructions: client.getInstructions(), tools, profiles: checked, results }));
await client.close();
