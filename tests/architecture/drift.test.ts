import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files, holds, read, root } from "./source";

const run = (tool: string, args: string[], cwd = root) =>
  execFileSync(process.execPath, [join(root, "node_modules", tool), ...args], { cwd, encoding: "utf8", stdio: "pipe" });

test("schema.graphql is what the resolvers print", () => {
  const folder = mkdtempSync(join(tmpdir(), "portico-schema-"));
  const printed = join(folder, "schema.graphql");
  run("tsx/dist/cli.mjs", ["src/schema.print.ts", printed], join(root, "services/api"));
  const isCurrent = readFileSync(printed, "utf8") === read("schema/schema.graphql");
  rmSync(folder, { recursive: true });
  holds("Run `npm run generate` and commit what it writes.", isCurrent ? [] : ["schema/schema.graphql"]);
}, 60_000);

test("the generated files are what the operations and the schema give", () => {
  const generated = files.filter((file) => file.includes(".generated."));
  const problems: string[] = [];
  try {
    run("@graphql-codegen/cli/esm/bin.js", ["--config", "codegen.ts", "--check", "--errors-only"]);
  } catch (error) {
    problems.push(String((error as { stderr?: string }).stderr));
  }
  expect(generated.length).toBeGreaterThan(1);
  holds("Run `npm run generate` and commit what it writes.", problems);
}, 60_000);
