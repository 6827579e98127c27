import { declarationOf, folders, moduleOf, ORDER } from "./order";
import { files, holds, type Import, importsOf, isTest, modules, read } from "./source";

const SERVICE = "services/api/src/";
const all: Import[] = modules.flatMap((file) => importsOf(file));
const show = ({ from, to }: Import) => `${from} imports ${to}`;
const found = (isWrong: (one: Import) => boolean) => all.filter(isWrong).map(show);
const product = all.filter(({ from }) => !isTest(from));
const inProduct = (isWrong: (one: Import) => boolean) => product.filter(isWrong).map(show);

const isFile = (path: string) => files.includes(path);
const isAsset = (_from: string, to: string) => to.includes("?") || to.includes("/dist/");

/** Who imports whom at the top: a package of ours by its name counts as its folder. */
const partOf = (file: string): string | undefined => {
  const path = file.replace("@portico/", file.startsWith("@portico/api") ? "services/" : "clients/");
  return /^(services|clients\/(?:portal|admin|kit|sandbox)|schema|tests)\//.exec(path)?.[1];
};

test("clients and services meet in the schema alone, portal and admin in the kit alone", () => {
  const mayImport: Readonly<Record<string, string[]>> = {
    services: ["schema"],
    schema: [],
    "clients/kit": [],
    "clients/sandbox": [],
    "clients/portal": ["clients/kit", "schema"],
    "clients/admin": ["clients/kit", "schema"],
    tests: ["services", "schema"],
  };
  holds(
    "clients → schema ← services, and nothing imports tests: say what a client needs in the graph; what both apps need lives in the kit.",
    found(({ from, to }) => {
      const [importer, imported] = [partOf(from), partOf(to)];
      return Boolean(importer && imported && importer !== imported && !mayImport[importer]?.includes(imported));
    }),
  );
});

/** From the top down: each imports what is below it. `service.ts` puts together what the operator's commands need too. */
const LAYERS = [
  ["main.ts", "portico.ts", "schema.print.ts"],
  ["operator.ts", "doctor.ts", "greeting.ts", "explained.ts"],
  ["demo"],
  ["service.ts"],
  ["environment.ts", "environment.secret.ts"],
  ["http"],
  ["schema.ts"],
  ["database"],
  ["driver"],
  ["modules"],
  ["gateways"],
  ["core"],
];
const layerOf = (file: string) => {
  if (file.startsWith("services/api/migrations/")) return LAYERS.findIndex(([name]) => name === "database");
  if (!file.startsWith(SERVICE)) return -1;
  return LAYERS.findIndex((names) => names.includes(file.slice(SERVICE.length).split("/")[0] as string));
};

test("every file of the service has a layer", () => {
  holds(
    "main → http → schema → modules → gateways → core: put the file into a layer, or its layer into this test.",
    modules.filter((file) => file.startsWith(SERVICE) && !isTest(file) && layerOf(file) === -1),
  );
});

test("main → http → schema → modules → gateway interfaces → core", () => {
  holds(
    "A layer imports only those below it; core imports nothing of ours. Hand over what a lower layer needs, as `service.ts` gives `mail` its rendering.",
    inProduct(({ from, to }) => layerOf(from) !== -1 && layerOf(to) !== -1 && layerOf(from) > layerOf(to)),
  );
});

test("every module declares itself and has a place in the order", () => {
  expect(ORDER.length).toBeGreaterThan(10);
  holds(
    "A module is a folder with <noun>.module.ts, which modules.ts lists: without it its tables and fields are not there.",
    folders.filter((name) => !files.includes(declarationOf(name)) || !ORDER.includes(name)),
  );
});

test("a module's declaration is imported by the list of modules alone, and no module imports the list", () => {
  const isDeclaration = (file: string) => file.endsWith(".module.ts");
  const ofAll = ["modules.ts", "registration.ts"].map((name) => `${SERVICE}modules/${name}`);
  holds(
    "A declaration is its module's last file. What two modules need of each other is a constant or a hook of the left one.",
    inProduct(
      ({ from, to }) =>
        (isDeclaration(to) && from !== `${SERVICE}modules/modules.ts`) || (ofAll.includes(to) && moduleOf(from) !== ""),
    ),
  );
});

test("a module imports only modules to its left", () => {
  holds(
    `The order is ${ORDER.join(" ")}. A field that leads to the right lives there; what both need moves left.`,
    inProduct(({ from, to }) => {
      const [importer, imported] = [moduleOf(from), moduleOf(to)];
      return Boolean(importer && imported) && ORDER.indexOf(importer) < ORDER.indexOf(imported);
    }),
  );
});

test("core knows no word of the domain", () => {
  // A workspace is the tenant, a section a grant, and a client a kind of viewer: these words are core's too.
  const words = ORDER.filter((name) => !["section", "identity", "workspace", "client", "file"].includes(name));
  const wordsIn = (file: string) =>
    (read(file).match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).map((word) => word.toLowerCase().replace(/s$/, ""));
  holds(
    "What core knows of a module, every other module has to know as well. Let the module declare it, and core take a type.",
    modules
      .filter((file) => file.startsWith(`${SERVICE}core/`) && !isTest(file))
      .flatMap((file) => wordsIn(file).map((word) => ({ file, word })))
      .filter(({ word }) => words.includes(word))
      .map(({ file, word }) => `${file} says ${word}`),
  );
});

test("mail imports no module, and activity never imports what its events are about", () => {
  holds(
    "Mail keeps a template's name and ids, and activity a target's kind and id: the modules declare the rest.",
    inProduct(({ from, to }) => {
      const [importer, imported] = [moduleOf(from), moduleOf(to)];
      if (!imported || importer === imported) return false;
      return (
        importer === "mail" || (importer === "activity" && !["section", "identity", "workspace"].includes(imported))
      );
    }),
  );
});

const ROLES = [
  ["module"],
  ["resolver"],
  ["worker", "mails"],
  ["service"],
  ["outcomes", "inputs", "connection"],
  ["store", "viewer"],
  ["policy", "activity"],
  ["entity", "kind", "status"],
];
const rankOf = (file: string) =>
  moduleOf(file) ? ROLES.findIndex((roles) => roles.includes(file.split(".").at(-2) ?? "")) : -1;

test("resolver → service → store → policy → entity", () => {
  holds(
    "Within the domain the way leads down: a resolver asks a service, a service its stores, a store goes by its policy, and an entity knows only itself.",
    inProduct(({ from, to }) => rankOf(from) !== -1 && rankOf(to) !== -1 && rankOf(from) > rankOf(to)),
  );
});

test("entities never import entities, and know no relations", () => {
  const isEntity = (file: string) => /\.entity(\.ts)?$/.test(file);
  const ofTypeOrm = ["Column", "Entity", "PrimaryColumn", "Index", "Check", "Unique", "ForeignKey"];
  holds(
    "A row points at another by a column; the way from a row to another is a store. So nothing is loaded lazily, or twice.",
    product
      .filter(({ from }) => isEntity(from))
      .filter(({ to, names }) => isEntity(to) || (to === "typeorm" && names.some((name) => !ofTypeOrm.includes(name))))
      .map(show),
  );
});

test("core declares what it needs of a database, driver implements it, and nothing of the domain imports driver", () => {
  const isDriver = (file: string) => file.startsWith(`${SERVICE}driver/`);
  const mayImport = new RegExp(`^${SERVICE}(driver/|database/|service\\.ts$|environment\\.ts$)`);
  const isNeeded = (to: string) => to.startsWith(`${SERVICE}core/`) || !to.startsWith("services/");
  holds(
    "Driver imports core alone, and is imported where a process is put together. Everything else asks a `Database` of core/database.ts.",
    inProduct(
      ({ from, to }) => (isDriver(from) && !isDriver(to) && !isNeeded(to)) || (isDriver(to) && !mayImport.test(from)),
    ),
  );
});

test("only driver knows the protocol of PostgreSQL and opens connections", () => {
  holds(
    "A connection needs its settings, its role and its deadlines. Ask driver/connection.ts for one, or give driver a function.",
    inProduct(
      ({ from, to }) =>
        /^(pg|pg-protocol|pg-pool)(\/|$)/.test(to) && !from.startsWith(`${SERVICE}driver/`) && from.startsWith(SERVICE),
    ),
  );
});

test("only core, driver, database and migrations reach the database", () => {
  const mayReach = /^services\/api\/(src\/(core|driver|database)|migrations)\//;
  const isDriver = (to: string) => /^(pg|pg-boss|typeorm)(\/|$)/.test(to);
  const isEntity = (file: string) => file.endsWith(".entity.ts");
  holds(
    "The store is the only door: it adds the policy to every read and scopes every write. Ask a store, or give one a method.",
    product
      .filter(({ from, to }) => from.startsWith(SERVICE) && !mayReach.test(from) && isDriver(to))
      .filter(({ from, to }) => !(isEntity(from) && to === "typeorm"))
      .map(show),
  );
});

test("real gateways are imported by service.ts and main.ts alone", () => {
  const isReal = (file: string) => /^services\/api\/src\/gateways\/\w+\.\w+\.ts$/.test(file);
  const mayImport = ["service.ts", "main.ts"].map((name) => SERVICE + name);
  holds(
    "Everybody else knows the interface, or a type: `service.ts` chooses the gateway and hands it over.",
    inProduct(
      ({ from, to, values }) =>
        isReal(to) && !mayImport.includes(from) && !from.startsWith(`${SERVICE}gateways/`) && values.length > 0,
    ),
  );
});

test("the system viewer is made by the context, the workers and the pages' brand alone", () => {
  const mayMake = ["core/context.ts", "service.ts", "http/pages.ts"].map((name) => SERVICE + name);
  holds(
    "The system sees every row of every workspace. Use the request's viewer; signing in has `context.system`, work without a request `asSystem`.",
    inProduct(
      ({ from, to, names }) =>
        to === `${SERVICE}core/viewer.ts` &&
        names.some((name) => ["system", "*"].includes(name)) &&
        !mayMake.includes(from),
    ),
  );
});

test("every import of ours leads to a file", () => {
  holds(
    "Imports are written without an ending and name a file of ours; the rules above can only judge those that they find.",
    found(({ from, to }) => /^(services|clients|schema|tests)\//.test(to) && !isFile(to) && !isAsset(from, to)),
  );
});

test("nothing imports in a circle", () => {
  const next = Map.groupBy(
    all.filter(({ values, to }) => values.length > 0 && modules.includes(to)),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of modules) visit(file, []);
  holds("Two files that need each other are one, or hide a third that both need.", circles);
});
