import * as ts from "typescript";
import { declarationOf, moduleOf, ORDER } from "./order";
import { files, holds, importsOf, isTest, modules, nodesOf, parse } from "./source";

const SERVICE = "services/api/src/";
const ofService = modules.filter((file) => file.startsWith(SERVICE) && !isTest(file));

/** Where a line is, for the message. */
function at(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

test("process.env is read in environment.ts alone", () => {
  // The embedded server's programs are started with the PATH and locale that we were started with: no setting of ours.
  const mayRead = [`${SERVICE}environment.ts`, `${SERVICE}database/embedded.program.ts`];
  const isEnvironment = (node: ts.Node) =>
    ts.isPropertyAccessExpression(node) && node.name.text === "env" && node.expression.getText() === "process";
  holds(
    "A variable is checked, documented and named once. Read it in environment.ts and hand the value on.",
    ofService.filter((file) => !mayRead.includes(file)).flatMap((file) => nodesOf(file).filter(isEnvironment).map(at)),
  );
});

test("the ORM stays behind the store", () => {
  const behind = ["manager", "getRepository", "createQueryBuilder", "createQueryRunner", "source", "pool"];
  const mayReach = [`${SERVICE}core/`, `${SERVICE}driver/`, `${SERVICE}database/`];
  const reaches = (node: ts.Node) => ts.isPropertyAccessExpression(node) && behind.includes(node.name.text);
  holds(
    "A row that is read or written past the store is read or written past its policy. Ask a store, or give one a method.",
    ofService
      .filter((file) => !mayReach.some((folder) => file.startsWith(folder)))
      .flatMap((file) => nodesOf(file).filter(reaches).map(at)),
  );
});

test("only the gate says that somebody may not", () => {
  const isCode = (node: ts.Node) => ts.isStringLiteral(node) && ["UNAUTHENTICATED", "FORBIDDEN"].includes(node.text);
  holds(
    "Who may ask is said by @Allow on the field and refused in core/access.ts, and http/ passes that on. What the person can act on is a Problem.",
    ofService
      .filter((file) => file !== `${SERVICE}core/access.ts` && !file.startsWith(`${SERVICE}http/`))
      .flatMap((file) => nodesOf(file).filter(isCode).map(at)),
  );
});

test("a field that a getter works out is @Computed", () => {
  const isDearGetter = (node: ts.Node) =>
    ts.isGetAccessor(node) && ts.getDecorators(node)?.some((each) => each.expression.getText().startsWith("Field("));
  holds(
    "type-graphql makes a resolver of a getter's @Field, which a page of rows pays for in every cell. Say @Computed.",
    ofService.flatMap((file) => nodesOf(file).filter(isDearGetter).map(at)),
  );
});

test("the service speaks by its log and its greeting, never by console", () => {
  const isConsole = (node: ts.Node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === "console";
  holds(
    "A line on the console has no request, no level and no limits on what it tells. Use the log.",
    ofService.flatMap((file) => nodesOf(file).filter(isConsole).map(at)),
  );
});

interface FieldOf {
  readonly node: ts.Node;
  readonly name: string;
  readonly module: string;
  /** The module of the type that is extended, and of the one that is answered; empty for what has none. */
  readonly extended: string;
  readonly answered: string;
}

/** The fields that resolvers add, with the modules of both their ends. */
const fields: FieldOf[] = ofService
  .filter((file) => file.endsWith(".resolver.ts"))
  .flatMap((file) => {
    const homes = homesOf(file);
    const home = (type: string | undefined) => homes.get(type ?? "") ?? "";
    return nodesOf(file)
      .filter(ts.isClassDeclaration)
      .flatMap((resolver) => {
        const extended = home(typeNamed(decorator(resolver, ["Resolver"])));
        return resolver.members.filter(ts.isMethodDeclaration).flatMap((method) => {
          const field = decorator(method, ["FieldResolver", "Query", "Mutation", "Subscription"]);
          const name = `${resolver.name?.text}.${method.name.getText()}`;
          return field
            ? [{ node: method, name, module: moduleOf(file), extended, answered: home(typeNamed(field)) }]
            : [];
        });
      });
  });

function decorator(node: ts.HasDecorators, names: string[]): ts.CallExpression | undefined {
  return (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .find((call) => names.includes(call.expression.getText()));
}

/** `() => [Event]` names `Event`. */
function typeNamed(call: ts.CallExpression | undefined): string | undefined {
  const [first] = call?.arguments ?? [];
  return first && ts.isArrowFunction(first) ? /\w+/.exec(first.body.getText())?.[0] : undefined;
}

/** The module that each name in a file comes from. A connection made here belongs to what it lists. */
function homesOf(file: string): Map<string, string> {
  const homes = new Map(importsOf(file).flatMap(({ to, names }) => names.map((name) => [name, moduleOf(to)] as const)));
  const { statements } = parse(file);
  for (const { name } of statements.filter(ts.isClassDeclaration)) if (name) homes.set(name.text, moduleOf(file));
  for (const statement of statements.filter(ts.isVariableStatement))
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer && ts.isCallExpression(initializer))
        homes.set(name.getText(), homes.get(initializer.arguments[0]?.getText() ?? "") ?? moduleOf(file));
  return homes;
}

test("a field lives in the module of the type that it answers, or of its own type where that is further right", () => {
  expect(fields.length).toBeGreaterThan(10);
  const right = (a: string, b: string) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);
  holds(
    "`Project.deliverables` is in deliverable, so that project never imports it; `Portal.activity` is in portal, because activity is left of it. A plain value lives with what it is worked out from: `Project.deliverableCount` is in deliverable.",
    fields
      .map((field) => ({ ...field, home: right(field.extended, field.answered || field.module) }))
      .filter(({ module, home }) => home && module !== home)
      .map(({ node, name, home }) => `${at(node)} ${name} belongs into ${home}`),
  );
});

test("a resolver is one line per field", () => {
  // A line may be preceded by what it takes out of the context.
  const isLine = ([first, second, more]: readonly ts.Statement[]) =>
    !more && (second ? ts.isVariableStatement(first as ts.Statement) && ts.isReturnStatement(second) : true);
  const isLong = ({ body }: ts.MethodDeclaration) => !isLine(body?.statements ?? []);
  const methods = ofService
    .filter((file) => file.endsWith(".resolver.ts"))
    .flatMap((file) => nodesOf(file).filter(ts.isMethodDeclaration));
  holds(
    "A resolver is how the graph asks; what happens then is a service's, what is read a store's. Move the lines there.",
    methods.filter(isLong).map((method) => `${at(method)} ${method.name.getText()}`),
  );
});

test("every resolver and every entity is in the declaration of its module", () => {
  const isDeclared = (node: ts.Node): node is ts.ClassDeclaration =>
    ts.isClassDeclaration(node) && decorator(node, ["Resolver", "Entity"]) !== undefined;
  const namesIn = (file: string) =>
    nodesOf(declarationOf(moduleOf(file)))
      .filter(ts.isArrayLiteralExpression)
      .flatMap(({ elements }) => elements.map((element) => element.getText()));
  holds(
    "A resolver that its module does not declare answers nothing, and TypeORM does not know an entity. Add it to <noun>.module.ts.",
    ofService
      .flatMap((file) => nodesOf(file).filter(isDeclared))
      .filter((node) => node.name && !namesIn(node.getSourceFile().fileName).includes(node.name.text))
      .map((node) => `${at(node)} ${node.name?.text}`),
  );
});

test("an operation's file stands beside the component that it is for", () => {
  const operations = files.filter((file) => /^clients\/(portal|admin)\/src\/.*\.graphql$/.test(file));
  const beside = (file: string) => [".tsx", "Page.tsx"].some((end) => files.includes(file.replace(".graphql", end)));
  holds(
    "A component owns its fragment, a page its query: Name.graphql beside Name.tsx or NamePage.tsx.",
    operations.filter((file) => !beside(file)),
  );
});

test("a cache that requests fill is made in core/caches.ts", () => {
  const isCache = (node: ts.Node) => ts.isNewExpression(node) && node.expression.getText() === "LRUCache";
  holds(
    "Every cache has a bound in bytes, and all of them stand in one list. Use createCache and give it a budget there.",
    ofService
      .filter((file) => file !== `${SERVICE}core/caches.ts`)
      .flatMap((file) => nodesOf(file).filter(isCache).map(at)),
  );
});

test("a map or set that lives as long as the process is keyed by our own code", () => {
  // What these hold is named in our sources: statements, entities, input classes, modules' declarations.
  const mayHold = [
    "core/caches.ts",
    "core/statement.ts",
    "core/input.ts",
    "core/table.ts",
    "driver/statement-name.ts",
    "modules/activity/activity.kind.ts",
    "modules/mail/mail.kind.ts",
    "modules/mail/mail.worker.ts",
  ];
  const isLasting = (node: ts.Node) =>
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    node.declarationList.declarations.some(({ initializer }) =>
      // With nothing in it: what begins with its content is a fixed list.
      /^new (Weak)?(Map|Set)(<.*>)?\(\)$/s.test(initializer?.getText() ?? ""),
    );
  holds(
    "What requests put into it would stay for good. Use createCache, or add the file here if only our code can fill it.",
    ofService
      .filter((file) => !mayHold.some((name) => file === SERVICE + name))
      .flatMap((file) => nodesOf(file).filter(isLasting).map(at)),
  );
});
