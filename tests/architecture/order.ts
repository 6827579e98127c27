import * as ts from "typescript";
import { files, importsOf, nodesOf } from "./source";

const LIST = "services/api/src/modules/modules.ts";

export const moduleOf = (file: string): string => /^services\/api\/src\/modules\/([a-z]+)\//.exec(file)?.[1] ?? "";

const declarations = new Map(importsOf(LIST).flatMap(({ to, names }) => names.map((name) => [name, to] as const)));
const listed = nodesOf(LIST).find(ts.isArrayLiteralExpression)?.elements ?? [];

/** The domain, left to right, as modules.ts lists it; each module imports only what is left of it. */
export const ORDER: readonly string[] = [...listed].map((name) => moduleOf(declarations.get(name.getText()) ?? ""));

export const declarationOf = (module: string): string => `services/api/src/modules/${module}/${module}.module.ts`;

/** Every folder of the domain, listed or not. */
export const folders: readonly string[] = [...new Set(files.map(moduleOf).filter(Boolean))];
