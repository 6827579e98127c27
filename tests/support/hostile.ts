import fc from "fast-check";
import { randomIp, type Viewer } from "./ask";
import { ownService } from "./ground";

/** What no answer may say: stacks, paths, SQL, names of the inside. */
const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\/src\/|\/dist\/|QueryFailed|\b(select|insert|update) .* (from|into|set) |pg_|portico_|INTERNAL_SERVER_ERROR/;

/** Sends a body as it is. Whatever it was: 200 with a problem, 400, 404 or 413, never 500, never a word of the inside. */
export async function sendForeseen(viewer: Viewer, body: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${ownService().url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": randomIp(),
      ...(viewer.scope ? { "portico-scope": viewer.scope } : {}),
      ...viewer.jar.header(),
      ...headers,
    },
    body,
  });
  const text = await response.text();
  const context = `${response.status} ${text.slice(0, 500)} for ${body.slice(0, 500)}`;
  if (![200, 400, 404, 413].includes(response.status) || INSIDE.test(text)) throw new Error(context);
}

const HOSTILE_TEXTS = [
  "",
  " ",
  "\0",
  "a\0b",
  "\\u0000",
  "\ud800",
  "\udfff x",
  "\u{1F937}\u200d",
  "\u202e",
  "%00",
  "../../etc/passwd",
  "' or '1'='1",
  "$1",
  ":workspaceId",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "-1",
  "1e999",
  "00000000-0000-0000-0000-000000000000",
  "x".repeat(2_000),
  "é".normalize("NFD"),
  "a@b",
  "a@b.c\r\nbcc: x@y.z",
  "/\\evil.example",
];
export const HOSTILE_NUMBERS = [
  0, -0, -1, 1.5, 101, 2_147_483_647, 2_147_483_648, -2_147_483_649, 1e308, 9_007_199_254_740_993,
];

export const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
export const anything = fc.oneof(
  text,
  fc.constantFrom(...HOSTILE_NUMBERS),
  fc.boolean(),
  fc.constant(null),
  fc.json({ maxDepth: 4 }).map((json) => JSON.parse(json) as unknown),
);
