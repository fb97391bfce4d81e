// Reads { cql, elm, people } from standard input: the library in both forms, and the parameters of each person. Prints what the translator of HL7
// says of the text, where what it makes of the text is not our ELM, and what another engine (cql-execution) makes of our ELM for each person.
import { isDeepStrictEqual } from "node:util";
import { text } from "node:stream/consumers";
import { createUcumService, CqlTranslator, LibraryManager, ModelManager } from "@cqframework/cql/cql-to-elm";
import { SystemModelInfoProvider } from "@cqframework/cql/cql";
import cql from "cql-execution";

const asked = JSON.parse(await text(process.stdin));

const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
const nothing = () => null; // no unit is changed while a text is translated
const translator = CqlTranslator.fromText(asked.cql, new LibraryManager(models, undefined, undefined, createUcumService(nothing, nothing, nothing, nothing)));
const said = messages => messages.asJsReadonlyArrayView().map(one => one.message);

// where each piece stands is left out; a whole number is written as the decimal it is changed to
const notes = ["localId", "locator", "annotation", "signature"];
function plain(node) {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== "object") return node;
  if (node.type === "ToDecimal" && node.operand.type === "Literal") return { ...plain(node.operand), valueType: "{urn:hl7-org:elm-types:r1}Decimal" };
  return Object.fromEntries(Object.entries(node).filter(([key]) => !notes.includes(key)).map(([key, value]) => [key, plain(value)]));
}
const theirs = plain(JSON.parse(translator.toJson())).library;
const differs = [];
for (const part of ["identifier", "schemaIdentifier", "usings", "contexts"])
  if (!isDeepStrictEqual(theirs[part], asked.elm.library[part])) differs.push(part);
for (const part of ["parameters", "statements"]) {
  const [ours, made] = [asked.elm.library, theirs].map(library => new Map(library[part].def.map(one => [one.name, one])));
  for (const name of new Set([...ours.keys(), ...made.keys()]))
    if (!isDeepStrictEqual(ours.get(name), made.get(name))) differs.push(`${name}: ${JSON.stringify(ours.get(name))} and ${JSON.stringify(made.get(name))}`);
}

const library = new cql.Library(asked.elm);
const value = given => given?.unit !== undefined ? new cql.Quantity(given.value, given.unit) : given?.day !== undefined ? cql.Date.parse(given.day) : given;
const people = [];
for (const person of asked.people) {
  const parameters = Object.fromEntries(Object.entries(person).map(([name, given]) => [name, value(given)]));
  people.push((await new cql.Executor(library, null, parameters).exec(new cql.PatientSource([]))).unfilteredResults);
}

console.log(JSON.stringify({ errors: said(translator.errors), warnings: said(translator.warnings), differs, people }));
