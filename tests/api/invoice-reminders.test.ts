import { randomUUID } from "node:crypto";
import { hide } from "../support/access";
import { act } from "../support/act";
import { row, rows } from "../support/database";
import { issued, type WrittenInvoice } from "../support/invoices";
import { mailsTo, type ReceivedMail } from "../support/mailbox";
import { until } from "../support/sendgrid";
import type { WorldClient } from "../support/world.seed";
import { world } from "../support/world";

/** A zone in which it is about that hour now. */
function zoneAt(hour: number): string {
  const offset = (((hour - new Date().getUTCHours() + 11) % 24) + 24) % 24;
  const east = offset - 11;
  return `Etc/GMT${east > 0 ? "-" : "+"}${Math.abs(east)}`;
}

async function story(hour = 12) {
  const people = await world()
    .workspace({ name: "Studio Lumen", timeZone: zoneAt(hour) })
    .member("mia")
    .client("anna")
    .build();
  await act(people.studio.owner, "updateInvoiceSettings", { sendsReminders: true, reminderDays: [-3, 0, 7] });
  return people;
}

/** Runs the job so many times at once, and waits for all of them. */
async function remind(times = 1): Promise<void> {
  const ids = Array.from({ length: times }, () => randomUUID());
  for (const id of ids) await rows("insert into pgboss.job (id, name) values ($1, 'invoice-reminders')", [id]);
  const left = "select id from pgboss.job where id = any($1) and name = 'invoice-reminders' and state <> 'completed'";
  await until(async () => (await rows(left, [ids])).length === 0, "the reminders are queued");
}

/** An open invoice that was issued long ago and is due in so many days, in the workspace's days. */
async function dueIn(days: number, member: Parameters<typeof issued>[0], client: WorldClient): Promise<WrittenInvoice> {
  const invoice = await issued(member, client);
  await postpone(invoice, days);
  return invoice;
}

const postpone = ({ id }: WrittenInvoice, days: number) =>
  rows(
    `update invoice set issued_on = current_date - 90, due_on = (now() at time zone
       (select time_zone from workspace where id = invoice.workspace_id))::date + $2::int where id = $1`,
    [id, days],
  );

const remindersOf = async ({ id }: WrittenInvoice) =>
  (
    await rows<{ state: string }>("select state from mail where about_id = $1 and template = 'INVOICE_REMINDER'", [id])
  ).map(({ state }) => state);

test("a client is reminded once of each stage, however often and by however many workers the job runs", async () => {
  const { mia, anna } = await story();
  const invoice = await dueIn(3, mia, anna);
  await remind(5);
  await remind(2);
  expect(await remindersOf(invoice)).toHaveLength(1);
  const reminder = async () => (await mailsTo(anna.email)).find(({ subject }) => subject.startsWith("Reminder"));
  await until(async () => (await reminder()) !== undefined, "the reminder arrives");
  const mail = (await reminder()) as ReceivedMail;
  expect(mail.links[0]).toMatch(new RegExp(`/p/${anna.slug}/invoices/${invoice.id}$`));
  expect(mail.text).toContain("€178.50");
  await postpone(invoice, -7);
  await remind(3);
  expect(await remindersOf(invoice)).toHaveLength(2);
  const stages = await rows("select stage from invoice_reminder where invoice_id = $1 order by stage", [invoice.id]);
  expect(stages).toEqual([{ stage: -3 }, { stage: 7 }]);
});

test("a job that crashes after claiming leaves nothing behind, and its next try sends the mail", async () => {
  const { mia, anna } = await story();
  const invoice = await dueIn(0, mia, anna);
  // No mail can be queued: the claim goes back with it.
  await rows(
    `alter table mail add constraint no_reminders check (template <> 'INVOICE_REMINDER' or about_id <> '${invoice.id}')`,
  );
  const id = randomUUID();
  await rows("insert into pgboss.job (id, name) values ($1, 'invoice-reminders')", [id]);
  const state = async () => (await row<{ state: string }>("select state from pgboss.job where id = $1", [id]))?.state;
  await until(async () => (await state()) === "retry", "the job has failed");
  expect(await rows("select stage from invoice_reminder where invoice_id = $1", [invoice.id])).toEqual([]);
  await rows("alter table mail drop constraint no_reminders");
  await until(async () => (await state()) === "completed", "the next try succeeds");
  expect(await remindersOf(invoice)).toHaveLength(1);
});

test("nobody is reminded who does not see invoices, of what is paid, left out or long past, or at night", async () => {
  const { studio, mia, anna } = await story();
  const invoice = await dueIn(3, mia, anna);
  const quiet = async (reason: string) => {
    await remind();
    expect([reason, await remindersOf(invoice)]).toEqual([reason, []]);
  };
  await rows("update invoice set sends_reminders = false where id = $1", [invoice.id]);
  await quiet("left out");
  await rows("update invoice set sends_reminders = true where id = $1", [invoice.id]);
  await act(studio.owner, "updateInvoiceSettings", { sendsReminders: false });
  await quiet("switched off");
  await act(studio.owner, "updateInvoiceSettings", { sendsReminders: true });
  await hide(anna, ["INVOICES"]);
  await quiet("hidden section");
  await hide(anna, []);
  await rows("update portal_access set enabled = false where client_id = $1", [anna.id]);
  await quiet("portal off");
  await rows("update portal_access set enabled = true where client_id = $1", [anna.id]);
  await postpone(invoice, -40);
  await quiet("long past");
  await rows("update workspace set time_zone = $2 where id = $1", [anna.workspaceId, zoneAt(3)]);
  await postpone(invoice, 3);
  await quiet("night");
  await rows("update workspace set time_zone = $2 where id = $1", [anna.workspaceId, zoneAt(12)]);
  await postpone(invoice, 3);
  await rows("update invoice set status = 'PAID', paid_amount = total_amount where id = $1", [invoice.id]);
  await quiet("paid");
  await rows("update invoice set status = 'OPEN', paid_amount = 0 where id = $1", [invoice.id]);
  await remind();
  expect(await remindersOf(invoice)).toHaveLength(1);
});

test("reminders are off until they are switched on, and their days are checked", async () => {
  const { owner } = (await world().workspace().build()).studio;
  const { outcome } = await act(owner, "updateInvoiceSettings", { reminderDays: [7, -3] });
  expect(outcome).toMatchObject({ workspace: { invoiceSettings: { sendsReminders: false } } });
  for (const reminderDays of [[1, 1], [400], [-61]])
    expect((await act(owner, "updateInvoiceSettings", { reminderDays })).outcome).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "reminderDays" }],
    });
});
