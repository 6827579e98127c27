import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import pg from "pg";
import { pages } from "./pages";

/**
 * The limit: what this machine can do at most for a page. node:http, one named prepared statement that checks the session
 * and makes the page at once, and PostgreSQL's JSON text passed through. No gate, no door, no wall.
 */
const [port, url, slug] = process.argv.slice(2) as [string, string, string];
const pool = new pg.Pool({
  connectionString: url,
  max: availableParallelism() + 1,
  options: "-c timezone=UTC -c jit=off",
});

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as { operationName: string };
    const token = /__Host-portal-[\w-]+=([\w-]{43})/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const page = pages.find(({ name }) => name === asked.operationName.toLowerCase());
    if (!page) return response.writeHead(404).end();
    const hash = createHash("sha256").update(token).digest();
    const { rows } = await pool.query<[string]>({
      name: page.name,
      text: page.limit,
      values: [slug, hash],
      rowMode: "array",
    } as pg.QueryArrayConfig);
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(rows[0]?.[0]);
  });
}).listen(Number(port), "127.0.0.1");
