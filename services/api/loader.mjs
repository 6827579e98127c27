/**
 * Stands as `dist/main.js` and `dist/portico.js` before their bundles: what it says has to be said before they are loaded.
 * Stack traces name our own lines, and what V8 has compiled is kept beside the bundle for the next start, where that may
 * be written.
 */
import { existsSync, readFileSync } from "node:fs";
import { enableCompileCache, SourceMap } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const maps = new Map();

/** The map beside a script, null where there is none. Node's own support would read all of them at each start. */
function mapOf(script) {
  const file = `${fileURLToPath(script)}.map`;
  if (!maps.has(file)) maps.set(file, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8"))) : null);
  return maps.get(file);
}

/** Where a place in a script was written; the place itself where no map tells. */
function originOf(place, script, line, column) {
  const { fileName, lineNumber, columnNumber } = mapOf(script)?.findOrigin(Number(line), Number(column)) ?? {};
  return fileName ? `${fileURLToPath(new URL(fileName, script))}:${lineNumber}:${columnNumber}` : place;
}

const PLACE = /(file:\/\/\S+?):(\d+):(\d+)/g;

Error.prepareStackTrace = (error, frames) => {
  const stack = [Error.prototype.toString.call(error), ...frames].join("\n    at ");
  try {
    return stack.replace(PLACE, originOf);
  } catch {
    // A map that cannot be read must not stand in front of the error.
    return stack;
  }
};
enableCompileCache(join(import.meta.dirname, "compiled"));
await import(import.meta.url.replace(/\.js$/, ".bundle.js"));
