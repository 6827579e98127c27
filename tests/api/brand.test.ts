import { ask, stranger, type Viewer } from "../support/ask";
import { brandOf, sendLogo, updateBrand } from "../support/brand";
import { rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor } from "../support/links";
import { mailTo } from "../support/mailbox";
import { openLink, requestMemberLink, requestPortalLink } from "../support/signing-in";
import { runOperator } from "../support/service";
import { openStream } from "../support/stream";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

const DETAILS = {
  name: "Atelier Çelik & Söhne",
  accent: "#b3261e",
  contactEmail: "hello@atelier.example",
  address: "Hafenstraße 12\n20359 Hamburg",
  taxId: "DE 123 456 789",
  paymentInstructions: "By transfer to DE02 1203 0000 0000 2020 51.\nName the invoice.",
};

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const portalOf = async (client: WorldClient) => {
  const document = `query ($slug: String!) {
    portal(workspace: $slug) { brand { name accent contactEmail showsBadge logo { id } } }
  }`;
  const { data } = await ask(client).query<{ portal: { brand: object } }>(document, { slug: client.slug });
  return data.portal.brand;
};

const textAt = async (address: string) => (await fetch(`${ownService().url}${address}`)).text();

test("an admin changes the brand, and what was not said stays", async () => {
  const { studio, ada } = await world().workspace({ plan: "TEAM" }).member("ada", { role: "ADMIN" }).build();
  const { outcome } = await updateBrand(ada, DETAILS);
  const { name, accent, contactEmail, ...others } = DETAILS;
  const brand = { name, accent, accentContrast: "#ffffff", contactEmail };
  expect(outcome).toMatchObject({ __typename: "BrandUpdated", workspace: { name, contactEmail, ...others, brand } });
  await updateBrand(studio.owner, { taxId: "", address: null, contactEmail: " " });
  expect(await brandOf(studio.owner)).toMatchObject({
    name,
    contactEmail: null,
    address: null,
    taxId: null,
    paymentInstructions: DETAILS.paymentInstructions,
    canManageBrand: true,
    brand: { accent },
  });
  expect((await updateBrand(studio.owner, {})).outcome.__typename).toBe("BrandUpdated");
  expect(await brandOf(studio.owner)).toMatchObject({ name, brand: { accent } });
});

test.each([
  ["name", ""],
  ["name", "  "],
  ["name", "a\nb"],
  ["name", "x".repeat(201)],
  ["accent", "red"],
  ["accent", "#fff"],
  ["accent", "#ffffff;background:url(//evil)"],
  ["contactEmail", "nobody"],
  ["contactEmail", "a@x.example, b@x.example"],
  ["contactEmail", "a@x.example\r\nBcc: b@x.example"],
  ["address", "x".repeat(501)],
  ["taxId", "x".repeat(101)],
  ["taxId", "a\nb"],
  ["paymentInstructions", "x".repeat(2001)],
])("a wrong %s says so there, and nothing changes", async (field, value) => {
  const { studio } = await world().workspace().build();
  const before = await brandOf(studio.owner);
  const { outcome } = await updateBrand(studio.owner, { taxId: "new", [field]: value });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
  expect(await brandOf(studio.owner)).toEqual(before);
});

test("an input that the schema does not know is refused", async () => {
  const { studio } = await world().workspace().build();
  for (const extra of [{ plan: "TEAM" }, { workspaceId: studio.id }, { accentContrast: "#b3261e" }])
    expect((await updateBrand(studio.owner, extra)).status).not.toBe(200);
});

test("only an admin changes the brand", async () => {
  const { studio, mia, anna } = await world().workspace({ plan: "TEAM" }).member("mia").client("anna").build();
  const before = await brandOf(studio.owner);
  const denied: [Viewer, string][] = [
    [mia, "FORBIDDEN"],
    [anna, "FORBIDDEN"],
    [stranger("admin"), "UNAUTHENTICATED"],
  ];
  for (const [viewer, code] of denied) expect((await updateBrand(viewer, DETAILS)).outcome.__typename).toBe(code);
  expect((await brandOf(mia)).canManageBrand).toBe(false);
  expect(await brandOf(studio.owner)).toEqual(before);
});

test("whatever the accent, it is shown with what is readable on it before it is saved", async () => {
  const { studio } = await world().workspace().build();
  const document = `query ($accent: String!) {
    workspace { accentPreview(accent: $accent) { accent accentContrast accentOnLight accentOnDark } }
  }`;
  const preview = async (accent: string) =>
    (await ask(studio.owner).query<{ workspace: { accentPreview: object } }>(document, { accent })).data.workspace
      .accentPreview;
  expect(await preview("#FFE600")).toEqual({
    accent: "#ffe600",
    accentContrast: "#000000",
    accentOnLight: expect.stringMatching(/^#[\da-f]{6}$/),
    accentOnDark: "#ffe600",
  });
  for (const wrong of ["", "red", "#12345", "#1234567", "javascript:1"]) expect(await preview(wrong)).toBeNull();
});

test("clients see the new brand at their next look: portal, sign-in, link, page and stylesheet", async () => {
  const { studio, anna } = await world().workspace({ name: "Before" }).client("anna").build();
  const sheet = (page: string) => /href="(\/p\/[^"]*brand\.css\?v=[^"]*)"/.exec(page)?.[1] as string;
  const before = sheet(await textAt(`/p/${anna.slug}`));
  const token = await linkFor(anna, { purpose: "INVITATION" });
  await updateBrand(studio.owner, DETAILS);
  const { logo } = await sendLogo(studio.owner, PIXEL);
  const { name, accent, contactEmail } = DETAILS;
  expect(await portalOf(anna)).toEqual({ name, accent, contactEmail, showsBadge: false, logo: { id: logo?.id } });

  const document = "query ($slug: String!) { signInPage(workspace: $slug) { brand { name accent logo { id } } } }";
  expect((await ask().query(document, { slug: anna.slug })).data).toEqual({
    signInPage: { brand: { name, accent, logo: { id: logo?.id } } },
  });
  await rows("update sign_in_link set expires_at = now() where client_id = $1", [anna.id]);
  expect((await openLink(stranger(anna.slug), token)).data.signInLink).toMatchObject({
    state: "EXPIRED",
    brand: { name },
  });

  const page = await textAt(`/p/${anna.slug}/nowhere`);
  expect(page).toContain("<title>Atelier Çelik &amp; Söhne</title>");
  expect(page).toContain(`/p/${anna.slug}/logo?v=${logo?.id}`);
  expect(sheet(page)).not.toBe(before);
  expect(await textAt(sheet(page))).toContain(`--accent:${accent}`);
});

test("mails carry the new brand", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  await updateBrand(studio.owner, DETAILS);
  const { logo } = await sendLogo(studio.owner, PIXEL);
  await requestPortalLink(stranger(anna.slug), { workspace: anna.slug, email: anna.email });
  const { html, text, subject } = await mailTo(anna.email);
  expect(subject).toContain(DETAILS.name);
  expect(html).toContain(DETAILS.accent);
  expect(html).toContain(`${ownService().url}/p/${anna.slug}/logo?v=${logo?.id}`);
  expect(text).toContain("Hafenstraße 12, 20359 Hamburg");
});

test("the badge follows the plan that the operator sets, in the portal and in mails", async () => {
  const { studio, anna } = await world().workspace({ plan: "TEAM" }).client("anna").build();
  const mailTold = async (name: string) => {
    const email = `${name}@${studio.slug}.example`;
    await rows(
      "insert into member (workspace_id, id, name, email, address, role) values ($1, gen_random_uuid(), 'x', $2, $2, 'MEMBER')",
      [studio.id, email],
    );
    await requestMemberLink(stranger("admin"), { email });
    return (await mailTo(email)).text;
  };
  expect(await portalOf(anna)).toMatchObject({ showsBadge: false });
  expect(await mailTold("before")).not.toContain("Powered by Portico");
  const { databaseUrl: DATABASE_URL, dataDir: DATA_DIR } = ownService();
  const { code, said } = await runOperator(["set-plan", studio.slug, "FREE"], { DATABASE_URL, DATA_DIR });
  expect([code, said]).toEqual([0, expect.stringContaining("is on FREE")]);
  expect(await portalOf(anna)).toMatchObject({ showsBadge: true });
  expect(await mailTold("after")).toContain("Powered by Portico");
});

test("every portal that is open hears of a new brand and of a new logo", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const stream = await openStream(anna, studio.slug);
  await updateBrand(studio.owner, { accent: "#112233" });
  expect(await stream.sections()).toHaveLength(5);
  await sendLogo(studio.owner, PIXEL);
  expect(await stream.sections()).toHaveLength(5);
  stream.close();
});

test("two who change different things at once both keep theirs", async () => {
  const { studio, ada } = await world().workspace({ plan: "TEAM" }).member("ada", { role: "ADMIN" }).build();
  await Promise.all([updateBrand(studio.owner, { taxId: "T1" }), updateBrand(ada, { accent: "#112233" })]);
  expect(await brandOf(studio.owner)).toMatchObject({ taxId: "T1", brand: { accent: "#112233" } });
});
