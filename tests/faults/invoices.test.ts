import { join } from "node:path";
import type { Client } from "pg";
import { act } from "../support/act";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { oneLine } from "../support/invoices";
import { type RunningService, startService } from "../support/service";
import { type Studio, type WorldClient, world } from "../support/world";
import { until } from "./processes";

jest.setTimeout(120_000);

const NUMBERS = 50;

interface Draft {
  readonly id: string;
  readonly version: number;
}

let databaseUrl: string;
let connection: Client;
beforeEach(async () => {
  databaseUrl = await newDatabase();
  connection = await connectTo(databaseUrl);
});
afterEach(() => connection.end());

const startOne = (name: string) => startService({ databaseUrl, folder: join(ground().folder, name) });

async function drafts(count: number, at: RunningService): Promise<{ studio: Studio; waiting: Draft[] }> {
  const { studio, anna }: { studio: Studio; anna: WorldClient } = await world()
    .workspace()
    .client("anna")
    .build(connection);
  await connection.query("update client set billing_address = 'Kaffeestraße 2' where id = $1", [anna.id]);
  const waiting: Draft[] = [];
  while (waiting.length < count) {
    const { outcome } = await act(studio.owner, "createInvoice", { clientId: anna.id, lines: oneLine }, { at });
    waiting.push(outcome.invoice as Draft);
  }
  return { studio, waiting };
}

/** Whether it was acknowledged; an answer that says to try again, or none at all, is no acknowledgement. */
async function issues(studio: Studio, { id, version }: Draft, at: RunningService): Promise<boolean> {
  try {
    return (await act(studio.owner, "issueInvoice", { id, version }, { at })).outcome.__typename === "InvoiceIssued";
  } catch {
    return false;
  }
}

async function numbers(): Promise<number[]> {
  const { rows } = await connection.query<{ number: string }>(
    "select number from invoice where number is not null order by number",
  );
  return rows.map(({ number }) => Number(number.slice(-4)));
}

const withoutGap = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("fifty invoices that two processes issue at once have fifty numbers without a gap", async () => {
  const services = await Promise.all([startOne("issues-one"), startOne("issues-two")]);
  try {
    const { studio, waiting } = await drafts(NUMBERS, services[0]);
    const issuing = waiting.map(async (draft, i) => {
      while (!(await issues(studio, draft, services[i % 2] as RunningService)));
    });
    await Promise.all(issuing);
    expect(await numbers()).toEqual(withoutGap(NUMBERS));
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
});

test("kill -9 while invoices are issued loses none that was acknowledged, and leaves no gap", async () => {
  let service = await startOne("issues-killed");
  const { studio, waiting } = await drafts(30, service);
  const acknowledged = new Set<string>();
  for (let kills = 0; kills < 3; kills += 1) {
    const before = acknowledged.size;
    const issuing = waiting
      .filter(({ id }) => !acknowledged.has(id))
      .map(async (draft) => void ((await issues(studio, draft, service)) && acknowledged.add(draft.id)));
    await until("some are acknowledged", () => acknowledged.size >= before + 3);
    service.process.kill("SIGKILL");
    await Promise.all(issuing);
    service = await startOne("issues-killed");
  }
  try {
    const { rows } = await connection.query<{ id: string }>("select id from invoice where number is not null");
    const issued = rows.map(({ id }) => id);
    expect([...acknowledged].filter((id) => !issued.includes(id))).toEqual([]);
    expect(await numbers()).toEqual(withoutGap(issued.length));
    const { rows: incomplete } = await connection.query(
      `select id from invoice where number is not null and (
         not exists (select from invoice_revision where invoice_id = invoice.id)
         or not exists (select from mail where about_id = invoice.id)
         or (select count(*) from event where target_id = invoice.id) <> 1)`,
    );
    expect(incomplete).toEqual([]);
  } finally {
    await service.stop();
  }
});
