import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { buildMailTemplates } from "./src/gateways/mail.templates.build.mjs";

const here = import.meta.dirname;
const dist = join(here, "dist");

await rm(dist, { recursive: true, force: true });
await Promise.all([
  build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts", "src/portico.ts"],
    outdir: dist,
    bundle: true,
    // The service and the operator's commands share their code, and with it their classes.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
    // Types of the graph are named after classes, and a bundle may not rename them.
    keepNames: true,
  }),
  buildMailTemplates(join(dist, "mail")),
]);
