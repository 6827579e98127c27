import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import tailwind from "@tailwindcss/vite";
import type { Plugin, UserConfig } from "vite";
import solid from "vite-plugin-solid";

/** What every page uses; what comes later, or only to some, is left to its own files. */
const BASE =
  /node_modules\/(?!graphql-sse|uqr|tus-js-client|js-base64|url-parse|requires-port|querystringify|lodash|combine-errors)|kit\/src\/(?!signin|live)|src\/components|src\/\w+Filter\.ts|vite\/preload-helper|\.generated\.ts$/;

/** The frame and the words of the portal, and what lists and files need: nobody meets it before being signed in. */
const LISTS =
  /kit\/src\/(paging|polling|wish|fileWords|numbers|contractCondition|ui\/(Paged|SearchField|CopyButton|Table|Facts|File|SelectField|TextArea|Day|Money|StatusBadge|EmptyState|Count|UnsavedGuard|ConfirmDialog))|portal\/src\/(components\/(?!PortalBrand)|(text|english)\.ts)|admin\/src\/components\/(?!AdminFrame|Crashed|Shortcuts)|admin\/src\/(editing|pageCount|files\.ts)/;

/** What sends files, which few pages do. */
const UPLOADS =
  /admin\/src\/(uploads|unfinished|uploadProgress|transfer|components\/(File(Drop|Sendings|Total|Unfinished)|RunningUploads))/;

/** How both apps are built: assets under `/assets/<app>/`, named by their content, for a page that the service serves. */
export const app = (name: "portal" | "admin"): UserConfig => ({
  base: `/assets/${name}/`,
  plugins: [solid(), tailwind(), theme(), precompressed()],
  build: {
    assetsDir: "",
    target: "baseline-widely-available",
    // the pages' policy allows no data: address for scripts or styles
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // what every page uses is one file and one request; only pages, and what some of them need, come by themselves
        codeSplitting: {
          groups: [
            // a group takes along what it stands on, so that on which both stand is taken first
            { name: "base", test: (id) => BASE.test(id) && !LISTS.test(id) && !UPLOADS.test(id), priority: 2 },
            { name: "lists", test: (id) => LISTS.test(id) && !UPLOADS.test(id), priority: 1 },
            { name: "uploads", test: UPLOADS },
          ],
        },
      },
    },
  },
});

/** Puts the theme's script before everything that paints, as a file, because the pages run no inline script. */
function theme(): Plugin {
  const file = fileURLToPath(new URL("theme.js", import.meta.url));
  const source = readFileSync(file, "utf8");
  const fileName = `theme-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.js`;
  let base = "/";
  return {
    name: "portico-theme",
    configResolved(config) {
      base = config.base;
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml: (_html, { server }) => [
      { tag: "script", attrs: { src: base + (server ? `@fs${file}` : fileName) }, injectTo: "head" },
    ],
  };
}

/** Compresses what never changes once, at its best, instead of at every request. */
function precompressed(): Plugin {
  let outDir = "";
  return {
    name: "portico-precompressed",
    apply: "build",
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(outDir).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const bytes = readFileSync(join(outDir, name));
        writeFileSync(join(outDir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(join(outDir, `${name}.br`), brotliCompressSync(bytes));
      }
    },
  };
}
