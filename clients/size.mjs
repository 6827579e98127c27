import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * The weight of both apps as a browser loads them, against the budgets. Run it after a build; it exits with 1 when
 * anything is over. Sizes are gzip at its best, in kilobytes of 1,000 bytes.
 */
const KB = 1000;
const budgets = {
  portal: {
    first: 60,
    signIn: 45,
    lazy: 15,
    css: 12,
    html: 5,
    total: 110,
    home: "src/pages/Dashboard/DashboardPage.tsx",
  },
  admin: { first: 100, signIn: 60, lazy: 25, css: 18, html: 5, total: 180, home: "src/pages/Clients/ClientsPage.tsx" },
};
const SIGN_IN = ["src/pages/SignIn/SignInPage.tsx", "src/pages/Enter/EnterPage.tsx"];

const rows = Object.entries(budgets).flatMap(([app, budget]) => measure(app, budget));
const width = Math.max(...rows.map((row) => row.what.length));
for (const { what, bytes, limit } of rows) {
  const size = (bytes / KB).toFixed(1).padStart(7);
  console.log(`${bytes > limit * KB ? "OVER" : "ok  "}  ${what.padEnd(width)}  ${size} kB of ${limit}`);
}
if (rows.some(({ bytes, limit }) => bytes > limit * KB)) process.exitCode = 1;

function measure(app, budget) {
  const dist = new URL(`${app}/dist/`, import.meta.url);
  const read = (file) => readFileSync(new URL(file, dist));
  const weigh = (files) => [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  const manifest = JSON.parse(read("manifest.json"));
  const html = read("index.html").toString();

  // what the page names by itself: the theme's script beside the modules, and the style sheet
  const named = [...html.matchAll(/(?:src|href)="\/assets\/[a-z]+\/([^"]+)"/g)].map(([, file]) => file);
  const always = new Set(named.filter((file) => file.endsWith(".js")));
  const css = named.filter((file) => file.endsWith(".css"));

  const closure = (key, found = new Set()) => {
    const { file, imports = [] } = manifest[key] ?? fail(`${app} has no chunk ${key}`);
    if (!found.has(file)) for (const next of imports) closure(next, found.add(file));
    return found;
  };
  const entry = new Set([...always, ...closure("index.html")]);
  const opening = (key) => new Set([...entry, ...closure(key)]);
  const lazy = Object.entries(manifest).filter(([, chunk]) => chunk.isDynamicEntry);
  const heaviest = lazy
    .map(([key]) => ({ key, bytes: weigh([...closure(key)].filter((file) => !entry.has(file))) }))
    .sort((a, b) => b.bytes - a.bytes)[0];

  const first = weigh(opening(budget.home));
  return [
    { what: `${app}: JavaScript before the first page`, bytes: first, limit: budget.first },
    ...SIGN_IN.map((key) => ({
      what: `${app}: JavaScript of ${key.split("/").at(-1).replace(".tsx", "")}`,
      bytes: weigh(opening(key)),
      limit: budget.signIn,
    })),
    {
      what: `${app}: heaviest lazy page (${heaviest.key.split("/").at(-1)})`,
      bytes: heaviest.bytes,
      limit: budget.lazy,
    },
    { what: `${app}: CSS`, bytes: weigh(css), limit: budget.css },
    { what: `${app}: HTML`, bytes: gzipSync(html).length, limit: budget.html },
    { what: `${app}: first visit in all`, bytes: first + weigh(css) + gzipSync(html).length, limit: budget.total },
  ];
}

function fail(message) {
  throw new Error(`${message}; build the clients first`);
}
