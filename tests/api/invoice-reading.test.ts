import { act } from "../support/act";
import { ask, type Viewer } from "../support/ask";
import { updateBrand } from "../support/brand";
import { rows } from "../support/database";
import { issued, type WrittenInvoice } from "../support/invoices";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

const ACCOUNT = { payee: "Lumen GmbH", iban: "DE89 3704 0044 0532 0130 00", bic: "cobadeffxxx" };

const story = () => world().workspace({ name: "Studio Lumen" }).member("mia").client("anna").build();

interface Party {
  readonly name: string;
  readonly address: string | null;
}

interface SeenInvoice {
  readonly seller: Party;
  readonly buyer: Party;
  readonly paymentDetails: { readonly iban: string | null; readonly transferQrText: string | null } | null;
}

async function seen(client: WorldClient, { id }: { id: string }): Promise<SeenInvoice> {
  const query = `query ($w: String!, $id: ID!) { portal(workspace: $w) { invoice(id: $id) { seller { name address taxId } buyer { name address }
    paymentDetails { instructions payee iban bic reference transferQrText } } } }`;
  const { data } = await ask(client).query<{ portal: { invoice: SeenInvoice } }>(query, { w: client.slug, id });
  return data.portal.invoice;
}

const pay = (member: Viewer, { id, total: { amount, currency } }: WrittenInvoice) =>
  act(member, "recordPayment", {
    ...{ key: crypto.randomUUID(), invoiceId: id, paidOn: "2026-03-15", amount: { amount, currency } },
  });

test("an invoice names who bills whom as it was true at issue, whatever changes after", async () => {
  const { studio, mia, anna } = await story();
  await updateBrand(studio.owner, { address: "Hafenstraße 12\n20359 Hamburg", taxId: "DE 123" });
  const invoice = await issued(mia, anna);
  await updateBrand(studio.owner, { name: "Atelier Nord", address: "Elsewhere 1", taxId: "DE 999" });
  await act(mia, "updateClient", { id: anna.id, name: "Berg AG", billingAddress: "Somewhere 2" });
  expect(await seen(anna, invoice)).toMatchObject({
    seller: { name: "Studio Lumen", address: "Hafenstraße 12\n20359 Hamburg", taxId: "DE 123" },
    buyer: { name: "anna", address: "Kaffeestraße 2\n10115 Berlin" },
  });
});

test("an invoice of which nothing was frozen names the two as they are now", async () => {
  const { anna } = await world().workspace({ name: "Studio Lumen" }).client("anna").invoice().build();
  expect(await seen(anna, { id: anna.invoices[0]?.id as string })).toMatchObject({
    seller: { name: "Studio Lumen" },
    buyer: { name: "anna" },
  });
});

test("an open invoice says how to pay it, by the account of now, and a paid one says nothing", async () => {
  const { studio, mia, anna } = await story();
  const invoice = await issued(mia, anna);
  expect((await seen(anna, invoice)).paymentDetails).toBeNull();
  await updateBrand(studio.owner, { ...ACCOUNT, paymentInstructions: "Within two weeks, please." });
  expect((await seen(anna, invoice)).paymentDetails).toEqual({
    ...{ instructions: "Within two weeks, please.", payee: "Lumen GmbH", reference: invoice.number },
    ...{ iban: "DE89370400440532013000", bic: "COBADEFFXXX" },
    transferQrText: [
      ...["BCD", "002", "1", "SCT", "COBADEFFXXX", "Lumen GmbH", "DE89370400440532013000", "EUR178.50", "", ""],
      invoice.number,
    ].join("\n"),
  });
  await pay(mia, invoice);
  expect((await seen(anna, invoice)).paymentDetails).toBeNull();
});

test("only a transfer in euros to an account in the SEPA area has a code to scan", async () => {
  const { studio, mia, anna } = await story();
  const dollars = await issued(mia, anna, { currency: "USD" });
  const euros = await issued(mia, anna);
  await updateBrand(studio.owner, ACCOUNT);
  expect((await seen(anna, dollars)).paymentDetails).toMatchObject({ iban: expect.any(String), transferQrText: null });
  expect((await seen(anna, euros)).paymentDetails?.transferQrText).toContain("EUR178.50");
  await updateBrand(studio.owner, { iban: "BR1800360305000010009795493C1", bic: null });
  expect((await seen(anna, euros)).paymentDetails).toMatchObject({ bic: null, transferQrText: null });
});

test.each([
  ["iban", "DE89 3704 0044 0532 0130 01"],
  ["iban", "four score and seven"],
  ["bic", "COBADE"],
  ["payee", "x".repeat(71)],
  ["payee", "Lumen\nGmbH"],
])("a bank account with %s “%s” is refused at its field", async (field, text) => {
  const { studio } = await story();
  const { outcome } = await updateBrand(studio.owner, { [field]: text });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
});

test("a bank account is emptied like every other detail", async () => {
  const { studio } = await story();
  await updateBrand(studio.owner, ACCOUNT);
  const { outcome } = await updateBrand(studio.owner, { iban: " ", bic: "", payee: null });
  expect(outcome.workspace).toMatchObject({ iban: null, bic: null, payee: null });
});

const LIST = `query ($w: String!, $search: String, $outstanding: Boolean) { portal(workspace: $w) {
  invoices(search: $search, outstanding: $outstanding) { nodes { number } }
  invoiceSums { outstanding { amount currency } overdue { amount } paid { amount } } } }`;

async function listed(client: WorldClient, filter: { search?: string; outstanding?: boolean } = {}) {
  interface Listed {
    readonly portal: { readonly invoices: { readonly nodes: { number: string }[] }; readonly invoiceSums: object[] };
  }
  const { data } = await ask(client).query<Listed>(LIST, { w: client.slug, search: "", ...filter });
  const { invoices, invoiceSums } = data.portal;
  return { numbers: invoices.nodes.map(({ number }) => number), sums: invoiceSums };
}

test("a client's list is split into what is to be paid and what is not, and found by number", async () => {
  const { anna } = await world()
    .workspace()
    .client("anna")
    .invoice({ number: "LU-0001", issuedIn: -40, dueIn: -10, paid: 4_000 })
    .invoice({ number: "LU-0002", status: "PAID", issuedIn: -30 })
    .invoice({ number: "LU-0103", currency: "JPY", issuedIn: -20 })
    .invoice({ number: "LU-0004", status: "VOID", issuedIn: -10 })
    .invoice({ status: "DRAFT" })
    .client("ben")
    .invoice({ number: "LU-0005" })
    .build();
  const { numbers, sums } = await listed(anna);
  expect(numbers).toEqual(["LU-0004", "LU-0103", "LU-0002", "LU-0001"]);
  expect((await listed(anna, { outstanding: true })).numbers).toEqual(["LU-0103", "LU-0001"]);
  expect((await listed(anna, { outstanding: false })).numbers).toEqual(["LU-0004", "LU-0002"]);
  expect((await listed(anna, { search: "0103" })).numbers).toEqual(["LU-0103"]);
  expect((await listed(anna, { search: "%" })).numbers).toEqual([]);
  expect(sums).toEqual([
    { outstanding: { amount: 6_000, currency: "EUR" }, overdue: { amount: 6_000 }, paid: { amount: 14_000 } },
    { outstanding: { amount: 10_000, currency: "JPY" }, overdue: { amount: 0 }, paid: { amount: 0 } },
  ]);
});

test("who may not see invoices gets no sums of them", async () => {
  const { anna } = await world()
    .workspace()
    .client("anna", { hides: ["INVOICES"] })
    .invoice()
    .build();
  const { data } = await ask(anna).query<{ portal: { invoiceSums: null } }>(
    "query ($w: String!) { portal(workspace: $w) { invoiceSums { paid { amount } } } }",
    { w: anna.slug },
  );
  expect(data.portal.invoiceSums).toBeNull();
  expect(await rows("select 1 from invoice where client_id = $1", [anna.id])).toHaveLength(1);
});
