import { hide } from "../support/access";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { row, rows } from "../support/database";
import { download } from "../support/files";
import {
  billable,
  documentOf,
  draft,
  issue,
  issued,
  oneLine,
  patiently,
  type WrittenInvoice,
} from "../support/invoices";
import { mailsTo, mailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { eventsOf, workSeenBy } from "../support/work";
import { world } from "../support/world";

const story = () =>
  world().workspace({ name: "Studio Lumen", timeZone: "Europe/Berlin" }).member("mia").client("anna").build();

test("a draft is written bit by bit, and its totals are worked out by the service", async () => {
  const { mia, anna } = await story();
  const begun = await draft(mia, anna, { lines: [] });
  expect(begun).toMatchObject({ status: "DRAFT", number: null, version: 1, total: { amount: 0, currency: "EUR" } });
  const { outcome } = await act(mia, "updateInvoice", {
    ...{ id: begun.id, version: 1, discount: { rate: "4" }, notes: "  Thank you.  " },
    lines: [{ description: "Design", quantity: "16", unitPrice: 34_835, taxRate: "22" }],
  });
  expect(outcome.invoice).toMatchObject({
    ...{ version: 2, notes: "Thank you.", total: { amount: 652_781, currency: "EUR" }, tax: { amount: 117_715 } },
    ...{ discountRate: "4", discount: { amount: 22_294 }, subtotal: { amount: 557_360 } },
    taxes: [{ rate: "22", category: "STANDARD", net: { amount: 535_066 }, amount: { amount: 117_715 } }],
  });
  expect(await workSeenBy(anna).then(eventsOf)).toEqual([]);
});

test("what is based on an older version is refused, and changes nothing", async () => {
  const { mia, anna } = await story();
  const { id } = await draft(mia, anna);
  await act(mia, "updateInvoice", { id, version: 1, notes: "First" });
  const { outcome } = await act(mia, "updateInvoice", { id, version: 1, notes: "Second" });
  expect(outcome).toMatchObject({ __typename: "NotAllowedNow", reason: "CHANGED" });
  expect(await row("select notes, version from invoice where id = $1", [id])).toEqual({ notes: "First", version: 2 });
});

test("issuing names each thing that is missing, at its field", async () => {
  const { mia, anna } = await story();
  const { id } = await draft(mia, anna, {
    ...{ issuedOn: "2026-03-10", dueOn: "2026-03-01" },
    lines: [{ description: " ", quantity: "0", unitPrice: 100 }],
  });
  const { outcome } = await act(mia, "issueInvoice", { id, version: 1 });
  expect(outcome.fields?.map(({ field }) => field)).toEqual([
    ...["clientId", "lines.0.description", "lines.0.quantity", "dueOn"],
  ]);
  expect(await row("select number, status from invoice where id = $1", [id])).toEqual({
    number: null,
    status: "DRAFT",
  });
});

test("an issued invoice has its number, its document and its mail, and its client reads it at once", async () => {
  const { mia, anna } = await story();
  await billable(anna);
  const begun = await draft(mia, anna, { issuedOn: "2026-03-10" });
  expect(begun.upcomingNumber).toBe("2026-0001");
  const invoice = await issue(mia, begun);
  expect(invoice).toMatchObject({
    ...{ number: "2026-0001", status: "OPEN", issuedOn: "2026-03-10", dueOn: "2026-03-24", revision: 1 },
    ...{ upcomingNumber: null, total: { amount: 17_850, currency: "EUR" } },
  });
  expect(eventsOf(await workSeenBy(anna))).toEqual(["Invoice 2026-0001 was issued"]);
  const document = await documentOf(anna, invoice.id);
  expect(document).toMatchObject({ name: "2026-0001.pdf", mediaType: "application/pdf" });
  const { status, bytes } = await download(anna, document.id);
  expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  const mail = await mailTo(anna.email);
  expect(mail.subject).toBe("Invoice 2026-0001 from Studio Lumen");
  expect(mail.text).toContain("€178.50");
  expect(mail.links[0]).toMatch(new RegExp(`/p/${anna.slug}/invoices/${invoice.id}$`));
  expect(mail).toMatchObject({
    attachments: [{ name: "2026-0001.pdf", mediaType: "application/pdf", size: bytes.length }],
  });
});

test("its members see how far its mail has come, and its client does not", async () => {
  const { mia, anna } = await story();
  const { id } = await issued(mia, anna);
  await mailTo(anna.email);
  const query = "query ($id: ID!) { workspace { invoice(id: $id) { mails { kind state } } } }";
  const seen = () =>
    ask(mia)
      .query<{ workspace: object }>(query, { id })
      .then(({ data }) => JSON.stringify(data.workspace));
  const sent = JSON.stringify({ invoice: { mails: [{ kind: "INVOICE_ISSUED", state: "SENT" }] } });
  await until(async () => (await seen()) === sent, "the mail is sent");
  const asClient = "query ($w: String!, $id: ID!) { portal(workspace: $w) { invoice(id: $id) { mails { kind } } } }";
  const { data } = await ask(anna).query<{ portal: object }>(asClient, { w: anna.slug, id });
  expect(data.portal).toEqual({ invoice: { mails: null } });
});

test("issuing twice gives one number and one mail", async () => {
  const { mia, anna } = await story();
  await billable(anna);
  const begun = await draft(mia, anna);
  const answers = await Promise.all(Array.from({ length: 5 }, () => issue(mia, begun)));
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  expect(await rows("select id from mail where about_id = $1", [begun.id])).toHaveLength(1);
  expect(await rows("select id from event where target_id = $1", [begun.id])).toHaveLength(1);
});

test("fifty that are issued at once have fifty numbers without a gap, whatever is rolled back", async () => {
  const { mia, anna } = await story();
  await billable(anna);
  const drafts: WrittenInvoice[] = [];
  while (drafts.length < 50) drafts.push(...(await Promise.all(Array.from({ length: 10 }, () => draft(mia, anna)))));
  const broken = await draft(mia, anna, { lines: [] });
  const [refused, ...invoices] = await Promise.all([
    act(mia, "issueInvoice", { id: broken.id, version: 1 }),
    ...drafts.map((begun) => patiently(() => issue(mia, begun))),
  ]);
  expect(refused.outcome.__typename).toBe("InvalidInput");
  const numbers = invoices.map(({ number }) => Number(number?.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
}, 60_000);

test("a changed invoice is a new revision with a document of its own; the earlier one keeps its bytes", async () => {
  const { mia, anna } = await story();
  const invoice = await issued(mia, anna);
  const first = await documentOf(anna, invoice.id);
  const before = (await download(anna, first.id)).bytes;
  await rows("update workspace set name = 'Other', address = 'Elsewhere', accent = '#112233' where id = $1", [
    anna.workspaceId,
  ]);
  const change = { id: invoice.id, version: invoice.version, notes: "Corrected", notify: true };
  const { outcome } = await act(mia, "updateInvoice", change);
  expect(outcome.invoice).toMatchObject({ number: invoice.number, revision: 2, status: "OPEN" });
  expect(eventsOf(await workSeenBy(anna))[0]).toBe(`Invoice ${invoice.number} was changed`);
  await mailTo(anna.email, { count: 2 });
  const subjects = (await mailsTo(anna.email)).map(({ subject }) => subject);
  expect(subjects).toContainEqual(`Invoice ${invoice.number} from Other was changed`);
  const second = await documentOf(anna, invoice.id);
  expect(second.id).not.toBe(first.id);
  expect((await download(mia, first.id)).bytes.equals(before)).toBe(true);
});

test("a void invoice keeps its number and says why; it is not changed, issued or deleted any more", async () => {
  const { mia, anna } = await story();
  const { id, version, number } = await issued(mia, anna);
  const voided = await act(mia, "voidInvoice", { id, reason: "Written twice" });
  expect(voided.outcome.invoice).toMatchObject({
    status: "VOID",
    number,
    voidReason: "Written twice",
    amountDue: { amount: 0 },
  });
  expect((await act(mia, "voidInvoice", { id, reason: "Again" })).outcome.invoice).toMatchObject({
    voidReason: "Written twice",
  });
  for (const [mutation, input] of [
    ["updateInvoice", { id, version: version + 1, notes: "x" }],
    ["issueInvoice", { id, version: version + 1 }],
    ["deleteInvoice", { id }],
  ] as const)
    expect((await act(mia, mutation, input)).outcome.__typename).toBe("NotAllowedNow");
  expect(eventsOf(await workSeenBy(anna))[0]).toBe(`Invoice ${number} was voided`);
});

test("a draft is deleted with its lines, an issued invoice never", async () => {
  const { mia, anna } = await story();
  const begun = await draft(mia, anna);
  expect((await act(mia, "deleteInvoice", { id: begun.id })).outcome).toMatchObject({
    __typename: "InvoiceDeleted",
    id: begun.id,
  });
  expect(await rows("select id from invoice_line where invoice_id = $1", [begun.id])).toEqual([]);
  const { id } = await issued(mia, anna);
  expect((await act(mia, "deleteInvoice", { id })).outcome).toMatchObject({ reason: "ISSUED" });
});

test("a copy has the lines and is a draft of its own", async () => {
  const { mia, anna } = await story();
  const { id } = await issued(mia, anna, { discount: { amount: 500 } });
  const { outcome } = await act(mia, "duplicateInvoice", { id });
  expect(outcome.invoice).toMatchObject({
    ...{ status: "DRAFT", number: null, issuedOn: null, total: { amount: 17_255, currency: "EUR" } },
    lines: [{ description: "Design", quantity: "1.5", unitPrice: { amount: 10_000 } }],
  });
});

test("numbers start anew by the year of the issue date, and go on by themselves in each", async () => {
  const { mia, anna } = await story();
  const numbers: (string | null)[] = [];
  for (const issuedOn of ["2026-12-31", "2027-01-01", "2026-12-31"])
    numbers.push((await issued(mia, anna, { issuedOn })).number);
  expect(numbers).toEqual(["2026-0001", "2027-0001", "2026-0002"]);
});

test("an archived client gets no draft, and a hidden section no mail", async () => {
  const { mia, anna } = await story();
  await billable(anna);
  await hide(anna, ["INVOICES"]);
  const { id } = await issued(mia, anna);
  await rows("update client set archived_at = now() where id = $1", [anna.id]);
  expect((await act(mia, "createInvoice", { clientId: anna.id })).outcome).toMatchObject({ reason: "CLIENT_ARCHIVED" });
  const states = () => rows<{ state: string }>("select state from mail where about_id = $1", [id]);
  await until(async () => (await states())[0]?.state === "DROPPED", "the mail is dropped");
});

test("totals are worked out for lines that are not saved", async () => {
  const { mia } = await story();
  const query = `query ($input: InvoicePricingInput!) { workspace { invoicePricing(input: $input) {
    lines { amount } subtotal { amount } total { amount currency } taxes { rate amount { amount } } } } }`;
  const input = { currency: "KWD", lines: [{ quantity: "50", unitPrice: 241_670, taxRate: "20" }] };
  const { data } = await ask(mia).query(query, { input });
  expect(data.workspace).toEqual({
    invoicePricing: {
      ...{ lines: [{ amount: 12_083_500 }], subtotal: { amount: 12_083_500 } },
      ...{ total: { amount: 14_500_200, currency: "KWD" }, taxes: [{ rate: "20", amount: { amount: 2_416_700 } }] },
    },
  });
});

test.each([
  [{ lines: [{ description: "x", quantity: "1.0001" }] }, "lines.0.quantity"],
  [{ lines: [{ description: "x", taxRate: "101" }] }, "lines.0.taxRate"],
  [{ discount: { rate: "5", amount: 5 } }, "discount"],
  [{ lines: [{ description: "x", quantity: "999999999", unitPrice: 1_000_000_000_000 }] }, "lines"],
])("what is no invoice's is refused at its field: %j", async (details, field) => {
  const { mia, anna } = await story();
  const { outcome } = await act(mia, "createInvoice", { clientId: anna.id, lines: oneLine, ...details });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
});

test("a member of another workspace finds no invoice of this one", async () => {
  const { mia, anna } = await story();
  const { id, version } = await issued(mia, anna);
  const { eve } = await world().workspace().member("eve").build();
  for (const [mutation, input] of [
    ["updateInvoice", { id, version, notes: "x" }],
    ["issueInvoice", { id, version }],
    ["voidInvoice", { id, reason: "x" }],
    ["deleteInvoice", { id }],
    ["duplicateInvoice", { id }],
    ["createInvoice", { clientId: anna.id }],
  ] as const)
    expect([mutation, (await act(eve, mutation, input)).outcome.__typename]).toEqual([mutation, "NotFound"]);
});
