// Makes wwwroot/assets from nhsuk-frontend and the files beside this one. Run by src/Ekbom.Web/build-assets.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "assets");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const sheet of ["light", "dark"]) {
  const { css } = compile(join(here, `${sheet}.scss`), { loadPaths: [join(here, ".."), join(here, "../node_modules")], style: "compressed", quietDeps: true });
  if (/https?:|Frutiger/i.test(css)) throw new Error(`${sheet}.css would fetch something from elsewhere or use a font that is not ours`);
  writeFileSync(join(out, `${sheet}.css`), css);
}

const scripts = readdirSync(here).filter((name) => name.endsWith(".mjs") && name !== "build.mjs");
await build({ entryPoints: scripts.map((name) => join(here, name)), outdir: out, outExtension: { ".js": ".js" }, bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none" });
for (const name of readdirSync(out)) {
  if (name.endsWith(".js") && /eval\(|new Function/.test(readFileSync(join(out, name), "utf8"))) throw new Error(`${name} would need a looser content security policy`);
}
