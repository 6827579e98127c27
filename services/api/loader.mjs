/**
 * Stands as `dist/main.js` and `dist/portico.js` before their bundles: what it says has to be said before they are loaded.
 * Stack traces name our own lines, and what V8 has compiled is kept beside the bundle for the next start, where that may
 * be written.
 */
import { enableCompileCache, setSourceMapsSupport } from "node:module";
import { join } from "node:path";

setSourceMapsSupport(true);
enableCompileCache(join(import.meta.dirname, "compiled"));
await import(import.meta.url.replace(/\.js$/, ".bundle.js"));
