import { existsSync } from "node:fs";
import { join } from "node:path";
import { ORDER } from "./order";
import { files, holds, read, root } from "./source";

const readme = read("README.md");
/** Decisions stand with the code that they are about. */
const DECISIONS = ["services/api/README.md", "clients/README.md", "tests/README.md"];
const scripts: Readonly<Record<string, string>> = JSON.parse(read("package.json")).scripts;
const prose = [readme, ...DECISIONS.map(read)].join("\n").replace(/```[\s\S]*?```/g, "");
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => (lines as string).trim());
const words = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word as string);

/** The rows of the table that follows a heading, as the words in code of their first cell. */
function firstCells(
  heading: string,
  section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "",
): string[][] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("|--"))
    .map((line) => [...(line.split(" | ")[0] as string).matchAll(/`([^`]+)`/g)].map(([, word]) => word as string));
}

test("the README has at most 200 lines and leads to the decisions", () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  expect(DECISIONS.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
});

test("every decision has a title and one paragraph", () => {
  const entries = DECISIONS.flatMap((file) =>
    read(file)
      .split(/\n{2,}/)
      .filter((text) => !/^(#|Each entry)/.test(text))
      .map((text) => `${file}: ${text.trim()}`),
  );
  expect(entries.length).toBeGreaterThan(60);
  holds(
    "An entry is one paragraph: **the decision**, its reason, what was rejected.",
    entries.filter((entry) => !/^[\w/.]+: \*\*[^*]+\*\*/.test(entry)),
  );
});

test("every npm script that the README names is there, and every script for people is in the README", () => {
  const named = [...readme.matchAll(/\bnpm (?:run ([a-z]+)|(start|test)\b)/g)].map(
    ([, run, own]) => (run ?? own) as string,
  );
  holds("The README's commands are package.json's scripts: change both.", [
    ...named.filter((name) => !scripts[name]),
    ...Object.keys(scripts).filter((name) => !named.includes(name)),
  ]);
});

test("what the README has people type is what the project runs", () => {
  const known = [
    /^([A-Z_]+=\S+ )*npm (start|test)( -- .*)?$/,
    /^([A-Z_]+=\S+ )*npm run [a-z]+( -- .*)?$/,
    /^docker compose -f docker\/compose\.yaml --env-file docker\/portico\.env up$/,
  ];
  const lines = blocks.flatMap((block) => block.split("\n"));
  expect(lines).toEqual(expect.arrayContaining(["npm start", "npm test"]));
  expect(scripts).toMatchObject({
    start: "node services/bootstrap.mjs start",
    test: "node services/bootstrap.mjs test",
  });
  holds(
    "A line in a `sh` block is typed as it stands: one of npm's scripts, or the compose file's own command.",
    lines.filter((line) => !known.some((form) => form.test(line))),
  );
});

test("every tool and file that is run by name is there", () => {
  const tools = words.flatMap((word) => /^npx (\w+)/.exec(word)?.[1] ?? []);
  expect(tools).toContain("knip");
  holds("The README names a tool that is not installed.", [
    ...tools.filter((tool) => !existsSync(join(root, "node_modules/.bin", tool))),
    ...words.filter((word) => word.startsWith(".ci/") && !files.includes(word)),
  ]);
});

test("the start prints what the README shows", () => {
  const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const labels = [...shown.matchAll(/^ {2}([A-Z][a-z]+) {2,}/gm)].map(([, label]) => label as string);
  const greeting = read("services/api/src/greeting.ts");
  const printed = [...greeting.matchAll(/`([A-Z][a-z]+) {2,}/g)].map(([, label]) => label as string);
  expect(shown).toContain("Portico is ready");
  expect([...labels].sort()).toEqual([...new Set(printed)].sort());
});

test("the operator's commands are those of the README", () => {
  const source = read("services/api/src/operator.ts");
  const object = /commands[^=]*= \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? "";
  const made = [...object.matchAll(/^ {2}"?([a-z-]+)"?: \{/gm)].map(([, name]) => name as string);
  const told = firstCells("Commands")
    .flat()
    .slice(firstCells("Commands").flat().indexOf("npm run portico --") + 1)
    .map((word) => word.split(" ")[0] as string);
  expect(told.sort()).toEqual(made.sort());
});

test("the README's variables are those that environment.ts reads", () => {
  const object =
    /const Variables = v\.object\(\{([\s\S]*?)\n\}\);/.exec(read("services/api/src/environment.ts"))?.[1] ?? "";
  const readBy = [...object.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name as string);
  expect(readBy).toContain("PORT");
  expect(firstCells("Environment").flat().sort()).toEqual(readBy.sort());
});

test("every variable that the README names anywhere is read somewhere", () => {
  const variables = words.map((word) => /^([A-Z]+(?:_[A-Z]+)+)\b/.exec(word)?.[1]).filter((name) => name !== undefined);
  const readers = files.filter((file) =>
    /^(services\/api\/src\/(environment|.*\.test)\.ts|tests\/.*\.[ct]?[jt]s|docker\/.*)$/.test(file),
  );
  const source = readers
    .filter((file) => file !== "tests/architecture/readme.test.ts")
    .map(read)
    .join("\n");
  holds(
    "Nobody reads this variable any more.",
    variables.filter((name) => !source.includes(name)),
  );
});

test("every path that the README names exists", () => {
  const top = new Set(files.map((file) => file.split("/")[0] as string));
  const paths = words.filter((word) => /^[\w./@-]+$/.test(word) && top.has(word.split("/")[0] as string));
  expect(paths.length).toBeGreaterThan(20);
  holds(
    "The README leads to a place that is not there.",
    paths.filter((path) => !existsSync(join(root, path))),
  );
});

test("the modules that the README lists are those that are there, in their order", () => {
  const listed = /left to right: ([a-z ]+);/.exec(readme)?.[1]?.split(" ");
  const there = ORDER.filter((name) => files.some((file) => file.startsWith(`services/api/src/modules/${name}/`)));
  expect(listed).toEqual(there);
});

test("the default values in the README are those of the service", () => {
  const source = read("services/api/src/environment.ts");
  const defaults = [...source.matchAll(/given\.([A-Z_]+) \?\? "?([\w./]+)"?/g)].map(([, name, value]) => ({
    name,
    value,
  }));
  const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
  holds(
    "The last column of the environment's table says what holds where nothing is set.",
    defaults
      .filter(({ value }) => /^(\d+(\.\d+)*|[A-Z]+|data)$/.test(value ?? ""))
      .filter(({ name, value }) => !rows.some((row) => row.includes(`\`${name}\``) && row.includes(value as string)))
      .map(({ name, value }) => `${name} is ${value}`),
  );
});

test("the seven words stand in their order", () => {
  const seven = ["viewer", "context", "resolver", "service", "store", "policy", "entity"];
  expect(readme).toContain(`**${seven.join(" → ")}**`);
  const explained = [...readme.matchAll(/^- An? \*\*(\w+)\*\* is/gm)].map(([, word]) => word);
  expect(explained).toEqual(seven);
});
