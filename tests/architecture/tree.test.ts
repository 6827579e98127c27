import { basename } from "node:path";
import * as ts from "typescript";
import { files, holds, isTest, linesOf, modules, nodesOf, parse, sources } from "./source";

const inService = (file: string) => file.startsWith("services/api/src/");
const inModule = (file: string) => file.startsWith("services/api/src/modules/");
const inClients = (file: string) => /^clients\/(portal|admin|kit)\/src\//.test(file);
/** ESLint, Jest, Vite and the codegen ask for a default export. */
const isForATool = (file: string) => /(\.(config|setup|teardown)\.[cm]?[jt]s|^codegen\.ts)$/.test(file);

test("the top level holds the tree of the architecture and the files that tools look for there", () => {
  const folders = ["clients", "docker", "schema", "services", "tests", ".ci"];
  const own = ["README.md", "codegen.ts", "package.json", "turbo.json"];
  const tools = [".gitignore", ".npmrc", "biome.json", "eslint.config.js", "package-lock.json", "tsconfig.json"];
  holds(
    "The top level is the map of the project: put a file where its kind lives, or a tool's file into this list.",
    files.map((file) => file.split("/")[0] as string).filter((name) => ![...folders, ...own, ...tools].includes(name)),
  );
});

test("every folder of the tree is where the architecture draws it", () => {
  const allowed = [
    /^services\/api\/(migrations|src\/(core|driver|database|demo|modules(\/[a-z]+)?|gateways(\/(mail|documents))?|http))\//,
    /^services\/((api\/(src\/)?)|fonts\/)?[^/]+$/,
    /^clients\/(portal|admin)\/(src\/((pages\/[A-Z][A-Za-z]+|components)\/)?)?[^/]+$/,
    /^clients\/kit\/(src\/((ui|signin)\/)?)?[^/]+$/,
    /^clients\/(sandbox\/(src\/)?)?[^/]+$/,
    /^(schema|docker|\.ci)\/[^/]+$/,
    /^tests\/((architecture|api|queries|journeys|faults|bench|support)\/)?[^/]+$/,
    /^[^/]+$/,
  ];
  holds(
    "The tree has few folders, so that a newcomer guesses where a line lives: use one of them, or draw the new one into the README and here.",
    files.filter((file) => !allowed.some((form) => form.test(file))),
  );
});

test("nothing is called utils, helpers, common, shared or lib", () => {
  holds(
    "These names say nothing about what is inside. Name the file for what it does, beside what uses it.",
    files.filter((file) => /(^|[/.-])(utils?|helpers?|common|shared|lib|misc)([/.-]|$)/i.test(file)),
  );
});

test("there is no index file", () => {
  holds(
    "An index file hides where things are and ties all of them together. Import from the file that has it.",
    modules.filter((file) => /(^|\/)index\.[cm]?[jt]sx?$/.test(file)),
  );
});

test("there is no default export where the tool does not need one", () => {
  const isDefault = (node: ts.Node) =>
    ts.isExportAssignment(node) ||
    (ts.isExportSpecifier(node) && node.name.text === "default") ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
  holds(
    "A default export has another name in every file that imports it. Export it by its name.",
    modules.filter((file) => !isForATool(file) && nodesOf(file).some(isDefault)),
  );
});

test("no source file has more than 300 lines", () => {
  holds(
    "A file is parted where its meaning parts. Find the second thing that it holds, and give that a file and a name.",
    sources.filter((file) => linesOf(file) > 300).map((file) => `${file} has ${linesOf(file)} lines`),
  );
});

test("a file of the service is named noun.role.ts", () => {
  const word = "[a-z0-9]+(-[a-z0-9]+)*";
  const form = new RegExp(`^${word}(\\.${word})*(\\.test)?\\.(ts|mjs|mjml|typ)$`);
  holds(
    "Small letters, hyphens within a noun, a dot before its role: sign-in-link.service.ts.",
    files.filter((file) => inService(file) && !form.test(basename(file))),
  );
});

test("the role in a module's file name is one that is known", () => {
  const roles =
    "module entity policy activity kind status store viewer service outcomes inputs connection resolver mails worker test".split(
      " ",
    );
  holds(
    `A dot in a name introduces a role: ${roles.join(", ")}. A plain value or type of the domain has a noun only.`,
    files.filter((file) => {
      const [, ...rest] = basename(file)
        .replace(/\.(ts|mjml)$/, "")
        .split(".");
      return inModule(file) && rest.some((role) => !roles.includes(role));
    }),
  );
});

test("a table is an entity file's, a policy a policy file's, a root or field a resolver file's", () => {
  const roles: Readonly<Record<string, string[]>> = {
    Entity: ["entity"],
    Resolver: ["resolver"],
    // Inputs have a file of their own where there are many; a few stand with the results of their mutation.
    InputType: ["inputs", "outcomes"],
  };
  const misplaced = modules.filter(inModule).flatMap((file) =>
    nodesOf(file)
      .filter(ts.isDecorator)
      .map(({ expression }) => (ts.isCallExpression(expression) ? expression.expression.getText() : ""))
      .filter((decorator) => roles[decorator]?.every((role) => !file.endsWith(`.${role}.ts`)))
      .map((decorator) => `${file}: @${decorator} belongs into a .${roles[decorator]?.join(".ts or .")}.ts`),
  );
  holds("The name of a file says what is in it.", misplaced);
});

test("a role is not repeated in the noun of a file's name", () => {
  holds(
    "Inputs stand in contract.inputs.ts, not in contract-inputs.outcomes.ts: the part after the dot is the role.",
    files.filter(
      (file) =>
        inModule(file) && /-(inputs?|outcomes?|stores?|services?|entity|policy|resolvers?)\./.test(basename(file)),
    ),
  );
});

test("a client's component has the name of its file", () => {
  const isExported = (file: string) => {
    const names = parse(file).statements.flatMap((statement) => {
      const isPublic =
        ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (!isPublic) return [];
      if (ts.isFunctionDeclaration(statement)) return [statement.name?.text];
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name.getText());
      return [];
    });
    return names.includes(basename(file, ".tsx"));
  };
  holds(
    "Name a component's file after its main export, so that one is found by the other.",
    modules.filter((file) => inClients(file) && /\/[A-Z]\w*\.tsx$/.test(file) && !isTest(file) && !isExported(file)),
  );
});

test("what people write is code without escape hatches", () => {
  // In brackets, so that this line is not found by itself.
  const hatch = /@ts-(ignore|nocheck|expect-error)|eslint-dis[a]ble|biome-ign[o]re|\b(TOD[O]|FIXM[E]|XX[X])\b/;
  holds(
    "A check that is switched off in place protects nothing. Change the code, or the rule for everyone.",
    modules.filter((file) => hatch.test(parse(file).text)),
  );
});
