import { act, type Outcome } from "../support/act";
import { ask, type Viewer } from "../support/ask";
import { row, rows } from "../support/database";
import { issued, ledgerOf, type WrittenInvoice } from "../support/invoices";
import { mailsTo, mailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { eventsOf, workSeenBy } from "../support/work";
import { world } from "../support/world";

const story = () => world().workspace({ name: "Studio Lumen" }).member("mia").client("anna").build();
const EUR = (amount: number) => ({ amount, currency: "EUR" });

interface Paid {
  readonly id: string;
  readonly unapplied: { readonly amount: number };
  readonly reversed: boolean;
}

const record = (member: Viewer, input: object): Promise<Outcome> =>
  act(member, "recordPayment", { key: crypto.randomUUID(), paidOn: "2026-03-15", ...input }).then(
    ({ outcome }) => outcome,
  );

async function paid(member: Viewer, invoice: WrittenInvoice, amount: number): Promise<Paid> {
  const outcome = await record(member, { invoiceId: invoice.id, amount: EUR(amount) });
  if (!outcome.payment) throw new Error(JSON.stringify(outcome));
  return outcome.payment as Paid;
}

test("part payments add up to a paid invoice, and its client sees each", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  await paid(mia, invoice, 10_000);
  expect(await ledgerOf(invoice.id)).toEqual({ status: "OPEN", paid: 10_000, allocated: 10_000 });
  await paid(mia, invoice, 7_850);
  expect(await ledgerOf(invoice.id)).toEqual({ status: "PAID", paid: 17_850, allocated: 17_850 });
  const query = `query ($w: String!, $id: ID!) { portal(workspace: $w) { invoice(id: $id) { status amountPaid { amount } amountDue { amount }
    payments { amount { amount } payment { paidOn method note unapplied { amount } } } } } }`;
  const { data } = await ask(anna).query<{ portal: object }>(query, { w: anna.slug, id: invoice.id });
  const payment = { paidOn: "2026-03-15", method: "BANK_TRANSFER", note: null, unapplied: { amount: 0 } };
  expect(data.portal).toEqual({
    invoice: {
      ...{ status: "PAID", amountPaid: { amount: 17_850 }, amountDue: { amount: 0 } },
      payments: [
        { amount: { amount: 10_000 }, payment },
        { amount: { amount: 7_850 }, payment },
      ],
    },
  });
  expect(eventsOf(await workSeenBy(anna)).slice(0, 4)).toEqual([
    "A payment of €78.50 was recorded",
    `Invoice ${invoice.number} was paid`,
    "A payment of €100.00 was recorded",
    `Invoice ${invoice.number} was issued`,
  ]);
});

test("what exceeds the amount due stays the client's credit, and can be applied to another invoice", async () => {
  const { mia, anna } = await story();
  const first = await issued(mia, anna);
  const second = await issued(mia, anna);
  const payment = await paid(mia, first, 20_000);
  expect(payment.unapplied.amount).toBe(2_150);
  const applied = await act(mia, "applyPayment", { id: payment.id, invoiceId: second.id });
  expect(applied.outcome.payment).toMatchObject({ unapplied: { amount: 0 } });
  expect(await ledgerOf(second.id)).toEqual({ status: "OPEN", paid: 2_150, allocated: 2_150 });
  const again = await act(mia, "applyPayment", { id: payment.id, invoiceId: second.id });
  expect(again.outcome).toMatchObject({ reason: "NOTHING_LEFT" });
});

test("the state of a receipt's mail is beside its payment, where one was asked for", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const told = await paid(mia, invoice, 100);
  const quiet = await record(mia, { invoiceId: invoice.id, amount: EUR(100), sendReceipt: false });
  const query = "query ($id: ID!) { workspace { payment(id: $id) { receiptMail { kind } } } }";
  const mailOf = async (id: string) => (await ask(mia).query<{ workspace: object }>(query, { id })).data.workspace;
  expect(await mailOf(told.id)).toEqual({ payment: { receiptMail: { kind: "RECEIPT" } } });
  expect(await mailOf((quiet.payment as Paid).id)).toEqual({ payment: { receiptMail: null } });
});

test("the same intent sent twenty times at once is one payment, one receipt and one mail", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const input = { key: crypto.randomUUID(), invoiceId: invoice.id, amount: EUR(17_850), paidOn: "2026-03-15" };
  const answers = await Promise.all(Array.from({ length: 20 }, () => act(mia, "recordPayment", input)));
  expect(new Set(answers.map(({ outcome }) => (outcome.payment as Paid | undefined)?.id)).size).toBe(1);
  expect(await ledgerOf(invoice.id)).toEqual({ status: "PAID", paid: 17_850, allocated: 17_850 });
  expect(await rows("select id from mail where client_id = $1 and template = 'RECEIPT'", [anna.id])).toHaveLength(1);
});

test("payments of one invoice at once never add up to more than it needs", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => record(mia, { invoiceId: invoice.id, amount: EUR(10_000) })),
  );
  const recorded = outcomes.filter(({ payment }) => payment);
  expect(recorded).toHaveLength(2);
  expect(outcomes.filter(({ reason }) => reason === "PAID")).toHaveLength(6);
  expect(await ledgerOf(invoice.id)).toEqual({ status: "PAID", paid: 17_850, allocated: 17_850 });
});

test("a payment that was recorded by mistake is taken back by an entry of its own", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const { id } = await paid(mia, invoice, 17_850);
  const reversed = await act(mia, "reversePayment", { id, reason: "Another client paid this" });
  expect(reversed.outcome.payment).toMatchObject({
    reversed: true,
    reversalReason: "Another client paid this",
    receipt: null,
  });
  await act(mia, "reversePayment", { id, reason: "Twice" });
  expect(await ledgerOf(invoice.id)).toEqual({ status: "OPEN", paid: 0, allocated: 0 });
  expect(await rows("select kind from ledger_entry where client_id = $1 order by recorded_at", [anna.id])).toEqual([
    { kind: "PAYMENT" },
    { kind: "REVERSAL" },
  ]);
  expect(eventsOf(await workSeenBy(anna))).not.toContain("A payment of €178.50 was recorded");
});

test("the ledger cannot be changed or emptied by whoever answers requests", async () => {
  const { mia, anna } = await story();
  const { id } = await paid(mia, await issued(mia, anna), 100);
  for (const statement of [
    "update ledger_entry set amount = 1",
    "delete from ledger_entry",
    "delete from allocation",
  ]) {
    const attempt = rows(
      `do $$ begin if to_regrole('portico_app') is null then raise insufficient_privilege; end if; set local role portico_app; ${statement}; end $$`,
      [],
    );
    await expect(attempt).rejects.toThrow(/permission denied|insufficient/i);
  }
  expect(await row("select amount from ledger_entry where id = $1", [id])).toEqual({ amount: "100" });
});

test("voiding an invoice with a payment asks first; kept as credit, the money is the client's", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const payment = await paid(mia, invoice, 5_000);
  const asked = await act(mia, "voidInvoice", { id: invoice.id, reason: "Cancelled" });
  expect(asked.outcome).toMatchObject({ __typename: "NotAllowedNow", reason: "PAID" });
  const voided = await act(mia, "voidInvoice", { id: invoice.id, reason: "Cancelled", keepCredit: true });
  expect(voided.outcome.invoice).toMatchObject({ status: "VOID" });
  expect(await ledgerOf(invoice.id)).toEqual({ status: "VOID", paid: 0, allocated: 0 });
  const query = "query ($id: ID!) { workspace { payment(id: $id) { unapplied { amount } } } }";
  const { data } = await ask(mia).query(query, { id: payment.id });
  expect(data.workspace).toEqual({ payment: { unapplied: { amount: 5_000 } } });
});

test("money in another currency, from the future, or for a void, draft or paid invoice is refused", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const of = (input: object) => record(mia, { invoiceId: invoice.id, amount: EUR(100), ...input });
  expect(await of({ amount: { amount: 100, currency: "USD" } })).toMatchObject({ fields: [{ field: "amount" }] });
  expect(await of({ paidOn: "2999-01-01" })).toMatchObject({ fields: [{ field: "paidOn" }] });
  expect(await of({ amount: EUR(0) })).toMatchObject({ fields: [{ field: "amount.amount" }] });
  expect(await of({ invoiceId: null })).toMatchObject({ fields: [{ field: "clientId" }] });
  await paid(mia, invoice, 17_850);
  expect(await of({})).toMatchObject({ reason: "PAID" });
});

test("the receipt reaches the client by mail with its document, and shows the figures of the day", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const payment = await paid(mia, invoice, 10_000);
  const receiptOf = async () => {
    const query = "query ($id: ID!) { workspace { payment(id: $id) { receipt { id name mediaType } } } }";
    const { data } = await ask(mia).query<{ workspace: { payment: { receipt: object | null } } }>(query, {
      id: payment.id,
    });
    return data.workspace.payment.receipt;
  };
  await until(async () => (await receiptOf()) !== null, "the receipt is made");
  expect(await receiptOf()).toMatchObject({ name: "Receipt 2026-03-15.pdf", mediaType: "application/pdf" });
  await mailTo(anna.email, { count: 2 });
  const mail = (await mailsTo(anna.email)).find(({ subject }) => subject === "Receipt from Studio Lumen");
  expect(mail?.text).toContain("€100.00");
});

test("a member of another workspace finds no payment of this one", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const { id } = await paid(mia, invoice, 100);
  const { eve } = await world().workspace().member("eve").build();
  expect(await record(eve, { invoiceId: invoice.id, amount: EUR(100) })).toMatchObject({ __typename: "NotFound" });
  expect(await record(eve, { clientId: anna.id, amount: EUR(100) })).toMatchObject({ __typename: "NotFound" });
  expect((await act(eve, "reversePayment", { id, reason: "x" })).outcome.__typename).toBe("NotFound");
  expect((await act(eve, "applyPayment", { id, invoiceId: invoice.id })).outcome.__typename).toBe("NotFound");
});
