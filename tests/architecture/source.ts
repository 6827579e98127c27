import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as ts from "typescript";

export const root = resolve(__dirname, "../..");

const LEFT_OUT = ["node_modules", "dist", "data", ".git", ".turbo"];

/** Every file of the repository that somebody wrote or committed, as a path from its root. */
export const files: readonly string[] = below("");

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? below(path) : [path];
    });
}

export const read = (file: string): string => readFileSync(join(root, file), "utf8");
export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith("tests/");
export const isGenerated = (file: string): boolean => file.includes(".generated.") || file === "schema/schema.graphql";
export const linesOf = (file: string): number => read(file).trimEnd().split("\n").length;

/** What people write and read as code. */
export const sources = files.filter((file) => /\.([cm]?[jt]sx?|css|mjml|graphql|sh)$/.test(file) && !isGenerated(file));
/** What TypeScript can read. */
export const modules = sources.filter((file) => /\.[cm]?[jt]sx?$/.test(file));

const parsed = new Map<string, ts.SourceFile>();

export function parse(file: string): ts.SourceFile {
  const found = parsed.get(file) ?? ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  parsed.set(file, found);
  return found;
}

/** All nodes of a file, in their order. */
export function nodesOf(file: string): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(parse(file));
  return found;
}

export interface Import {
  readonly from: string;
  /** A file of ours, as a path from the root, or a package as it is written. */
  readonly to: string;
  /** What is taken along at run time; a type leaves no trace there. */
  readonly values: readonly string[];
  readonly names: readonly string[];
}

export const importsOf = (file: string): Import[] =>
  nodesOf(file).flatMap((node) => {
    if (ts.isImportDeclaration(node)) return [imported(file, node.moduleSpecifier, bindings(node.importClause))];
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) return [imported(file, node.moduleSpecifier, ALL)];
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isDynamic && node.arguments[0]) return [imported(file, node.arguments[0], ALL)];
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return [imported(file, node.argument.literal, [])];
    return [];
  });

interface Binding {
  readonly name: string;
  readonly isType: boolean;
}

const ALL: Binding[] = [{ name: "*", isType: false }];

function imported(from: string, specifier: ts.Node, bound: Binding[]): Import {
  const names = bound.map(({ name }) => name);
  const values = bound.filter(({ isType }) => !isType).map(({ name }) => name);
  return {
    from,
    to: target(from, ts.isStringLiteral(specifier) ? specifier.text : specifier.getText()),
    names,
    values,
  };
}

function bindings(clause: ts.ImportClause | undefined): Binding[] {
  if (!clause) return ALL;
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const named = clause.namedBindings;
  const list =
    named && ts.isNamedImports(named)
      ? named.elements.map((element) => ({
          name: (element.propertyName ?? element.name).text,
          isType: isType || element.isTypeOnly,
        }))
      : [];
  return clause.name || !named || ts.isNamespaceImport(named) ? [...list, { name: "*", isType }] : list;
}

const ENDINGS = ["", ".ts", ".tsx", ".d.ts", ".js", ".mjs"];

function target(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = resolve("/", from, "..", specifier).slice(1);
  return ENDINGS.map((ending) => path + ending).find((file) => files.includes(file)) ?? path;
}

/** Says which rule is broken, what to do about it, and where. */
export function holds(rule: string, violations: readonly string[]): void {
  if (violations.length > 0) throw new Error(`${rule}\n\n  ${[...new Set(violations)].join("\n  ")}\n`);
}
