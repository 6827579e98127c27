import { act, type Outcome } from "../support/act";
import { rows } from "../support/database";
import { billable, draft, issue, oneLine } from "../support/invoices";
import { world } from "../support/world";

jest.setTimeout(120_000);

const BATCHES = 25;
const AT_ONCE = 8;

/** A small generator of numbers from a seed, so that a walk that fails can be walked again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** What must hold whatever was done, and in whichever order. */
async function faultsOf(clientId: string): Promise<unknown[]> {
  const invoices = await rows(
    `select id, status, paid_amount, total_amount from (
       select invoice.*, (select coalesce(sum(amount), 0) from allocation where invoice_id = invoice.id) as allocated from invoice
     ) as invoice
     where client_id = $1 and (allocated <> paid_amount or paid_amount < 0 or paid_amount > total_amount
       or status = 'VOID' and paid_amount <> 0 or (status = 'PAID') <> (paid_amount = total_amount and status <> 'VOID'))`,
    [clientId],
  );
  const payments = await rows(
    `select id from ledger_entry
     where client_id = $1 and kind = 'PAYMENT' and (
       select case when exists (select from ledger_entry reversal where reversal.reverses_id = ledger_entry.id)
         then coalesce(sum(amount), 0) <> 0 else coalesce(sum(amount), 0) not between 0 and ledger_entry.amount end
       from allocation where entry_id = ledger_entry.id)`,
    [clientId],
  );
  return [...invoices, ...payments];
}

test.each([1, 20_261_129])(
  "whatever is recorded, applied, taken back, changed and voided at once, invoices agree with the ledger (seed %i)",
  async (seed) => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    await billable(anna);
    const invoices: { id: string }[] = [];
    while (invoices.length < 4) invoices.push(await issue(mia, await draft(mia, anna)));
    const random = randomFrom(seed);
    const payments: string[] = [];
    const oneOf = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(random() * things.length)];

    const record = async () => {
      const amount = { amount: 1 + Math.floor(random() * 15_000), currency: "EUR" };
      const input = { key: crypto.randomUUID(), invoiceId: oneOf(invoices)?.id, amount, paidOn: "2026-01-01" };
      const { outcome } = await act(mia, "recordPayment", input);
      if (outcome.payment) payments.push((outcome.payment as { id: string }).id);
      return outcome;
    };
    const withPayment = (mutation: string, input: object) => async () =>
      (await act(mia, mutation, { id: oneOf(payments) ?? anna.id, ...input })).outcome;
    const steps: (() => Promise<Outcome>)[] = [
      record,
      record,
      withPayment("reversePayment", { reason: "Mistake" }),
      () => withPayment("applyPayment", { invoiceId: oneOf(invoices)?.id })(),
      async () => {
        const id = oneOf(invoices)?.id;
        const [found] = await rows<{ version: number }>("select version from invoice where id = $1", [id]);
        return (await act(mia, "updateInvoice", { id, version: found?.version, lines: oneLine, notes: `${random()}` }))
          .outcome;
      },
      async () => {
        if (random() > 0.1) return record();
        const voided = (await act(mia, "voidInvoice", { id: oneOf(invoices)?.id, reason: "Test", keepCredit: true }))
          .outcome;
        invoices.push(await issue(mia, await draft(mia, anna)));
        return voided;
      },
    ];

    const unforeseen: Outcome[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const chosen = Array.from({ length: AT_ONCE }, () => oneOf(steps) as () => Promise<Outcome>);
      const outcomes = await Promise.all(chosen.map((step) => step()));
      unforeseen.push(...outcomes.filter(({ __typename }) => /^(INTERNAL|nothing)/.test(__typename)));
      expect(await faultsOf(anna.id)).toEqual([]);
    }
    expect(unforeseen).toEqual([]);
    expect(payments.length).toBeGreaterThan(20);
  },
);
