import { act } from "../support/act";
import { ask, type Viewer } from "../support/ask";
import { rows } from "../support/database";
import { draft, issue, issued } from "../support/invoices";
import { world } from "../support/world";

const story = () =>
  world()
    .workspace({ name: "Studio Lumen", timeZone: "Europe/Berlin" })
    .member("mia")
    .member("ada", { role: "ADMIN" })
    .client("anna")
    .build();

interface Settings {
  readonly nextNumber: number;
  readonly upcomingNumber: string;
}

async function settingsOf(viewer: Viewer): Promise<Settings> {
  const query = `{ workspace { invoiceSettings {
    prefix padding byYear nextNumber upcomingNumber paymentDays smallBusinessNote } } }`;
  const { data } = await ask(viewer).query<{ workspace: { invoiceSettings: Settings } }>(query);
  return data.workspace.invoiceSettings;
}

test("an admin changes seller and numbering, and the next invoice is written by them; a member may not", async () => {
  const { ada, mia, anna } = await story();
  const year = new Date().getFullYear();
  expect(await settingsOf(mia)).toMatchObject({ byYear: true, upcomingNumber: expect.stringMatching(/^20\d\d-0001$/) });
  const input = {
    ...{ legalName: " Lumen GmbH ", country: "DE", vatNumber: "de 123.456-789", prefix: "RE-", padding: 3 },
    ...{ byYear: false, nextNumber: 42, paymentDays: 30, smallBusinessNote: "§ 19 UStG" },
  };
  expect((await act(mia, "updateInvoiceSettings", input)).outcome.__typename).toBe("FORBIDDEN");
  expect((await act(ada, "updateInvoiceSettings", input)).outcome).toMatchObject({
    __typename: "InvoiceSettingsUpdated",
    workspace: {
      ...{ legalName: "Lumen GmbH", country: "DE", vatNumber: "DE123456789" },
      invoiceSettings: { upcomingNumber: "RE-042", smallBusinessNote: "§ 19 UStG", paymentDays: 30 },
    },
  });
  const invoice = await issued(mia, anna, { issuedOn: `${year}-03-01` });
  expect(invoice).toMatchObject({ number: "RE-042", dueOn: `${year}-03-31` });
  expect(await settingsOf(mia)).toMatchObject({ nextNumber: 43, upcomingNumber: "RE-043" });
});

test("the next number only rises: no number is given twice, and a refused change changes nothing", async () => {
  const { ada } = await story();
  await act(ada, "updateInvoiceSettings", { nextNumber: 10 });
  const { outcome } = await act(ada, "updateInvoiceSettings", { nextNumber: 9, prefix: "X" });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "nextNumber" }] });
  expect(await settingsOf(ada)).toMatchObject({ nextNumber: 10, prefix: "" });
  expect((await act(ada, "updateInvoiceSettings", { nextNumber: 10 })).outcome.__typename).toBe(
    "InvoiceSettingsUpdated",
  );
});

test("invoices issued while the next number is raised get numbers of their own", async () => {
  const { ada, mia, anna } = await story();
  await issued(mia, anna);
  const drafts = await Promise.all(Array.from({ length: 4 }, () => draft(mia, anna)));
  const [, ...invoices] = await Promise.all([
    act(ada, "updateInvoiceSettings", { nextNumber: 100 }),
    ...drafts.map((begun) => issue(mia, begun)),
  ]);
  expect(new Set(invoices.map(({ number }) => number)).size).toBe(4);
});

test.each([
  ["country", "XX"],
  ["country", "Germany"],
  ["vatNumber", "123"],
  ["prefix", "a b"],
  ["padding", 11],
  ["nextNumber", 0],
  ["paymentDays", 366],
  ["legalName", "two\nlines"],
])("a setting that cannot be used is refused at its field: %s %j", async (field, value) => {
  const { ada } = await story();
  expect((await act(ada, "updateInvoiceSettings", { [field]: value })).outcome).toMatchObject({
    __typename: "InvalidInput",
    fields: [{ field }],
  });
});

test("in a small business an untaxed line is exempt for its reason, unless the member chose another", async () => {
  const { ada, mia, anna } = await story();
  await act(ada, "updateInvoiceSettings", { smallBusinessNote: "§ 19 UStG" });
  const { id } = await draft(mia, anna, {
    lines: [
      { description: "a", taxRate: "0" },
      { description: "b", taxRate: "0", taxCategory: "REVERSE_CHARGE" },
      { description: "c", taxRate: "19" },
    ],
  });
  const lines = await rows(
    "select tax_category, tax_reason from invoice_line where invoice_id = $1 order by position",
    [id],
  );
  expect(lines).toEqual([
    { tax_category: "EXEMPT", tax_reason: "§ 19 UStG" },
    { tax_category: "REVERSE_CHARGE", tax_reason: null },
    { tax_category: "STANDARD", tax_reason: null },
  ]);
});

test("a client's country, VAT ID and buyer reference are kept and emptied like other details", async () => {
  const { mia, anna } = await story();
  const details = { id: anna.id, country: "FR", vatNumber: "fr 12 345678901", buyerReference: " 04011000-12345-34 " };
  expect((await act(mia, "updateClient", details)).outcome.client).toMatchObject({
    ...{ country: "FR", vatNumber: "FR12345678901", buyerReference: "04011000-12345-34" },
  });
  const emptied = await act(mia, "updateClient", { id: anna.id, country: "", vatNumber: null, buyerReference: " " });
  expect(emptied.outcome.client).toMatchObject({ country: null, vatNumber: null, buyerReference: null });
  expect((await act(mia, "createClient", { name: "B", country: "deutschland" })).outcome).toMatchObject({
    __typename: "InvalidInput",
    fields: [{ field: "country" }],
  });
});
