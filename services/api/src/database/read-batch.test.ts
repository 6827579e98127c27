import { statement } from "../core/statement";
import { asleep, backend, number, ReadingGround, sql, WORKSPACES } from "./reads.ground";

const ground = new ReadingGround();
const request = (workspaceId: string | null = null) => ground.request(workspaceId);
const elsewhere = (text: string) => ground.elsewhere(text);
const failing = sql("select 1 / :number::int");

test("statements of one tick share a connection, and each is answered with its own rows", async () => {
  const { rows } = request(WORKSPACES[0]);
  const [one, first, second, two] = await Promise.all([
    rows(number, { number: 1 }),
    rows(backend),
    rows(backend),
    rows(number, { number: 2 }),
  ]);
  expect([one, two]).toEqual([[[1]], [[2]]]);
  expect(first).toEqual(second);
});

test("the workspace is entered once for a tick, ahead of what is asked there", async () => {
  const { sent, rows } = request(WORKSPACES[0]);
  const [, [, entered] = []] = await Promise.all([rows(number, { number: 1 }), rows(backend).then(([row]) => row)]);
  await rows(number, { number: 2 });
  expect(entered).toBe(WORKSPACES[0]);
  expect(sent.map((text) => /set_config|pg_backend_pid|number|\$1::int/.exec(text)?.[0])).toEqual([
    "set_config",
    "$1::int",
    "pg_backend_pid",
    "set_config",
    "$1::int",
  ]);
});

test("a workspace is left with the batch, on whatever connection the next one travels", async () => {
  const entered = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const workspaceId = [...WORKSPACES, null][i % 3] as string | null;
      const [row] = await request(workspaceId).rows(backend);
      return [workspaceId ?? "", row?.[1] ?? ""];
    }),
  );
  for (const [asked, found] of entered) expect(found).toBe(asked);
});

test("values arrive as they are: texts, lists, bytes and nothing", async () => {
  const echo = sql(
    "select :text::text, :list::text[], encode(:bytes::bytea, 'hex'), :hashes::bytea[] = array[:bytes::bytea], :nothing::text",
  );
  const text = `a "quoted" \\ text, {with} braces — 翻訳`;
  const bytes = Buffer.from("00ff22", "hex");
  const values = { text, list: [text, "", "NULL"], bytes, hashes: [bytes], nothing: null };
  expect(await request().rows(echo, values)).toEqual([[text, [text, "", "NULL"], "00ff22", true, null]]);
});

test("nothing can be written", async () => {
  const writing = request().rows(sql("create table written (id int)"));
  await expect(writing).rejects.toMatchObject({ code: "25006" });
});

test("a statement that fails fails alone: those behind it are asked again, once", async () => {
  const { sent, rows } = request(WORKSPACES[0]);
  const settled = await Promise.allSettled([
    rows(number, { number: 1 }),
    rows(failing, { number: 0 }),
    rows(backend),
    rows(failing, { number: 0 }),
    rows(number, { number: 2 }),
  ]);
  expect(settled).toMatchObject([
    { status: "fulfilled", value: [[1]] },
    { status: "rejected", reason: { code: "22012" } },
    { status: "fulfilled", value: [[expect.anything(), WORKSPACES[0]]] },
    { status: "rejected", reason: { code: "22012" } },
    { status: "fulfilled", value: [[2]] },
  ]);
  expect(sent.filter((text) => text.includes("pg_backend_pid"))).toHaveLength(1);
  expect(await rows(number, { number: 3 })).toEqual([[3]]);
});

test("where the workspace cannot be entered, nothing is asked there", async () => {
  const { sent, rows } = request("workspace\0");
  await expect(rows(backend)).rejects.toThrow("invalid byte sequence");
  expect(sent).toEqual([expect.stringContaining("set_config")]);
});

describe("of a viewer who was seen before", () => {
  const sameAs = statement(
    "agree",
    () =>
      "select portico_agree(current_setting('portico.workspace', true), :seen), set_config('portico.workspace', :seen, true)",
  );

  beforeAll(async () => {
    await elsewhere(`create function portico_agree(viewer_now text, viewer_seen text) returns boolean language plpgsql as
      $$ begin if viewer_seen <> 'the same' then raise 'another' using errcode = 'PO001'; end if; return true; end $$`);
  });

  function unverified(seen: string) {
    const sent: string[] = [];
    const trace = (text: string) => sent.push(/agree|set_config|pg_backend_pid|::int/.exec(text)?.[0] ?? text);
    return {
      sent,
      reads: ground.database.readBatch(WORKSPACES[0], trace, { statement: sameAs, parameters: { seen } }),
    };
  }

  test("the first message says first who it is, and is behind the wall by that", async () => {
    const { sent, reads } = unverified("the same");
    const [[first] = []] = await Promise.all([reads.rows(backend, {}), reads.rows(number, { number: 1 })]);
    expect(first?.[1]).toBe("the same");
    expect(await reads.isViewerCurrent).toBe(true);
    const [second] = await reads.rows(backend, {});
    expect(second?.[1]).toBe(WORKSPACES[0]);
    expect(sent).toEqual(["agree", "pg_backend_pid", "::int", "set_config", "pg_backend_pid"]);
  });

  test("who asks nothing is looked at all the same", async () => {
    const { sent, reads } = unverified("the same");
    expect(await reads.isViewerCurrent).toBe(true);
    expect(sent).toEqual(["agree"]);
  });

  test("when it is another now, nothing is asked as the one of before, at once or later", async () => {
    const { sent, reads } = unverified("another");
    const asked = [reads.rows(backend, {}), reads.rows(number, { number: 1 })];
    const soon = Promise.resolve()
      .then(() => new Promise((next) => setImmediate(next)))
      .then(() => reads.rows(backend, {}));
    for (const each of [...asked, soon]) await expect(each).rejects.toThrow(/another|seen before/);
    expect(await reads.isViewerCurrent).toBe(false);
    await expect(reads.rows(backend, {})).rejects.toThrow("not the one who was seen before");
    expect(sent).toEqual(["agree"]);
  });

  test("when that cannot be told, nobody is told anything", async () => {
    const { reads } = unverified("the same\0");
    const asked = reads.rows(backend, {});
    await expect(asked).rejects.toThrow("invalid byte sequence");
    await expect(reads.isViewerCurrent).rejects.toThrow("invalid byte sequence");
  });
});

test("a statement that is not prepared for its fault is prepared when it is asked for again", async () => {
  const unknown = sql("select id from not_there_yet");
  await expect(request().rows(unknown)).rejects.toMatchObject({ code: "42P01" });
  await elsewhere("create table not_there_yet as select 7 as id");
  for (let i = 0; i < 5; i++) expect(await request().rows(unknown)).toEqual([[7]]);
});

test("a statement whose table has changed since fails once on a connection, and is prepared anew", async () => {
  const changing = sql("select * from changing");
  await elsewhere("create table changing as select 7 as id");
  expect(await request().rows(changing)).toEqual([[7]]);
  await elsewhere("alter table changing alter id type text");
  const answers = [];
  for (let i = 0; i < 8; i++)
    answers.push(
      await request()
        .rows(changing)
        .catch(({ message }) => message),
    );
  const failed = answers.filter((answer) => answer === "cached plan must not change result type");
  expect(failed.length).toBeLessThanOrEqual(3);
  expect(answers.slice(3)).toEqual(Array(5).fill([["7"]]));
});

test("a statement whose first values are none of its types is asked again with others", async () => {
  const days = sql("select (:day::date)::text");
  await expect(request().rows(days, { day: "never" })).rejects.toMatchObject({ code: "22007" });
  for (let i = 0; i < 5; i++) expect(await request().rows(days, { day: "2026-02-28" })).toEqual([["2026-02-28"]]);
});

test("a statement that takes too long fails, and its connection serves on", async () => {
  const { rows } = request();
  const hurry = sql("select set_config('statement_timeout', '50', true)");
  await expect(Promise.all([rows(hurry), rows(asleep)])).rejects.toMatchObject({ code: "57014" });
  const all = await Promise.all(Array.from({ length: 10 }, () => request().rows(number, { number: 3 })));
  expect(all.flat(2)).toEqual(Array(10).fill(3));
});
