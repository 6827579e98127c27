import { copyFile, cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { build } from "esbuild";
import { buildMailTemplates } from "./src/gateways/mail.templates.build.mjs";

const here = import.meta.dirname;
const dist = join(here, "dist");

/** What stays a package: what brings programs of its own, and what others may use and we do not have. */
const outside = {
  name: "outside",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^sharp$/ }, () => ({ external: true }));
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "looked for") return undefined;
      const { errors } = await resolve(path, { ...from, pluginData: "looked for" });
      return errors.length > 0 ? { external: true } : undefined;
    });
  },
};

/** A library takes a browser's hashes where it is bundled: they are ten times as slow. */
const hashesOfNode = {
  name: "hashes of Node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^sha\.js$/ }, ({ path }) => ({ path, namespace: "node" }));
    onLoad({ filter: /./, namespace: "node" }, () => ({
      contents: 'module.exports = require("node:crypto").createHash;',
    }));
  },
};

/**
 * What libraries bring along for what is never asked of them: the ORM's drivers of other databases, the executor's own
 * serializer, compilers of schemas for routes, a search for files, and the graph's own way to check what we check. Each
 * took its part of every start.
 */
const UNASKED = [
  { path: /Driver$/, from: /typeorm\/driver\/DriverFactory\.js$/, but: "./postgres/PostgresDriver" },
  { path: /^fast-json-stringify$/, from: /\/graphql-jit\// },
  { path: /^@fastify\/(ajv|fast-json-stringify)-compiler$/, from: /\/fastify\// },
  { path: /^glob$/, from: /@fastify\/static\// },
  { path: /^class-validator$/, from: /\/type-graphql\// },
];

const unasked = {
  name: "unasked",
  setup({ onResolve, onLoad }) {
    for (const { path: filter, from, but } of UNASKED)
      onResolve({ filter }, ({ path, importer }) =>
        from.test(importer) && path !== but ? { path, namespace: "unasked" } : undefined,
      );
    onLoad({ filter: /./, namespace: "unasked" }, () => ({ contents: "" }));
  },
};

/** Where `node:http` is imported, all that it exports is made, a client of the web among it; required, only what is used. */
const requiredOfNode = {
  name: "required of Node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind, namespace }) =>
      namespace === "required" || kind !== "import-statement" ? { external: true } : { path, namespace: "required" },
    );
    onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({
      contents: `module.exports = require("${path}");`,
    }));
  },
};

/**
 * Of libraries the maps know the files alone: with every line they would be ten times ours, read at each start and worked
 * through at the first error.
 */
async function thinMap(file) {
  const map = JSON.parse(await readFile(file, "utf8"));
  const isOurs = ([, source]) => source !== undefined && map.sources[source].startsWith("../src/");
  const thinned = decode(map.mappings).map((line) =>
    line.filter((place, i) => isOurs(place) || place[1] !== line[i - 1]?.[1]),
  );
  await writeFile(file, JSON.stringify({ ...map, mappings: encode(thinned) }));
}

/**
 * To name a function makes it unlike its like, and a request makes a hundred that the bundler would name: a tenth of the
 * service's time. So only what it has renamed gets its own name back, and nothing that has no prototype: types are
 * classes.
 */
const NAMES = `(target,value)=>__defProp(target,"name",{value,configurable:true})`;
const NAMES_OF_THE_RENAMED = `(target,value)=>target.name!==value&&Object.hasOwn(target,"prototype")?__defProp(target,"name",{value,configurable:true}):target`;

/**
 * In ASCII alone a script is read twice as fast and takes half the memory; in patterns the bundler leaves other letters.
 * Ours have none: what follows them in the same line would be a few columns from where the map looks for it.
 */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function rewriteScripts() {
  const scripts = (await readdir(dist)).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(scripts.map((name) => readFile(join(dist, name), "utf8")));
  if (!texts.some((text) => text.includes(NAMES))) throw new Error("The bundler names functions in another way now.");
  for (const [i, text] of texts.entries())
    await writeFile(join(dist, scripts[i]), inAscii(text.replace(NAMES, () => NAMES_OF_THE_RENAMED)));
}

/** Libraries in CommonJS ask for these; a module has none. */
const COMMONJS = `import { createRequire as requireFor } from "node:module";
const require = requireFor(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

await rm(dist, { recursive: true, force: true });
await Promise.all([
  build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts", "src/portico.ts"],
    outdir: dist,
    entryNames: "[name].bundle",
    // The libraries too: to look for thousands of files took most of a start.
    bundle: true,
    // The service and the operator's commands share their code, and with it their classes.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    banner: { js: COMMONJS },
    // Ahead of whatever is decorated, in whichever part that is.
    inject: ["reflect-metadata"],
    // In its modules, of which only the checks that we use are taken.
    alias: { "class-validator": "class-validator/esm2015/index.js" },
    plugins: [requiredOfNode, unasked, outside, hashesOfNode],
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    // Types of the graph are named after classes, and a bundle may not rename them.
    keepNames: true,
  }),
  build({
    absWorkingDir: here,
    // A thread of its own, so it shares no parts with the service.
    entryPoints: ["src/gateways/documents.worker.ts"],
    outfile: join(dist, "documents.worker.bundle.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    banner: { js: COMMONJS },
    // Programs of its own, and what only electronic invoices need.
    external: ["@myriaddreamin/typst-ts-node-compiler", "@e-invoice-eu/core", "@cantoo/pdf-lib"],
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
  }),
  buildMailTemplates(join(dist, "mail")),
  cp(join(here, "src/gateways/documents"), join(dist, "documents"), { recursive: true }),
]);
await rewriteScripts();
for (const name of ["main", "portico"]) await copyFile(join(here, "loader.mjs"), join(dist, `${name}.js`));
for (const name of await readdir(dist)) if (name.endsWith(".map")) await thinMap(join(dist, name));
