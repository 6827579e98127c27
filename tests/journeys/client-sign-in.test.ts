import type { Page } from "playwright-core";
import { stranger } from "../support/ask";
import { ageLink } from "../support/clock";
import { row } from "../support/database";
import { linkFor, liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { type WorldClient, world } from "../support/world";
import { hashOf } from "../support/world.seed";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string) => page.getByRole("button", { name });
const enterAt = (anna: WorldClient, token: string) => `/p/${anna.slug}/enter#${token}`;

const annasStory = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna", { name: "Anna & Söhne" })
    .project({ name: "Brand refresh" })
    .invoice({ number: "SL-0042", dueIn: -3 })
    .build();

async function askForLink(page: Page, { email }: WorldClient): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await button(page, "E-mail me a link").click();
  await heading(page, "Check your mail").waitFor();
}

async function isUnused(token: string): Promise<boolean> {
  const { used } = await row<{ used: boolean }>(
    "select used_at is not null as used from sign_in_link where token_hash = $1",
    [hashOf(token)],
  );
  return !used;
}

journeys("A client signs in", (visit) => {
  test("by a link that is asked for, mailed, opened as often as they like, and used by one press", async () => {
    const { anna } = await annasStory();
    const { page, goto } = await visit();
    await goto(`/p/${anna.slug}`);
    await heading(page, "Sign in to your portal").waitFor();
    await expectGoodLooks(page, "sign-in");
    await askForLink(page, anna);
    await expectGoodLooks(page, "check-mail");

    const { link, token } = await signInMailTo(anna.email);
    await goto(link);
    await heading(page, "Welcome to Studio Lumen").waitFor();
    await page.reload();
    await button(page, "Continue to the portal").waitFor();
    await goto(link);
    await button(page, "Continue to the portal").waitFor();
    await expectGoodLooks(page, "enter");
    expect(await page.getByRole("main").innerText()).not.toContain(anna.email);
    expect(await isUnused(token)).toBe(true);
    // The one that the story began with.
    expect(await liveSessionsOf(anna)).toBe(1);

    await button(page, "Continue to the portal").click();
    await heading(page, "Overview").waitFor();
    await page.getByRole("link", { name: "View invoice SL-0042" }).waitFor();
    await page.getByText("Brand refresh", { exact: true }).first().waitFor();
    expect(await isUnused(token)).toBe(false);
    expect(await liveSessionsOf(anna)).toBe(2);
  });

  test("with nothing but a keyboard, and always sees where they are", async () => {
    const { anna } = await annasStory();
    const { page, goto } = await visit();
    await goto(`/p/${anna.slug}`);
    await heading(page, "Sign in to your portal").waitFor();
    await tabTo(page, /^E-mail address/);
    await page.keyboard.type(anna.email);
    await page.keyboard.press("Enter");
    await heading(page, "Check your mail").waitFor();

    const { link } = await signInMailTo(anna.email);
    await goto(link);
    await button(page, "Continue to the portal").waitFor();
    await tabTo(page, /^Continue to the portal$/);
    await page.keyboard.press("Enter");
    await heading(page, "Overview").waitFor();
    await tabTo(page, /^Skip to content$/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "content");
    await tabTo(page, /^View invoice SL-0042$/);
    await page.keyboard.press("Enter");
    await heading(page, "Invoice SL-0042").waitFor();
    // The new page is read out from its heading.
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await tabTo(page, /^Log out$/);
    await page.keyboard.press("Enter");
    await heading(page, "Sign in to your portal").waitFor();
  });

  test("and ends at the very address that brought them, its query and hash included", async () => {
    const { anna } = await annasStory();
    const { page, goto } = await visit();
    const target = `/p/${anna.slug}/invoices?pages=1&from=mail#figures`;
    await goto(target);
    await askForLink(page, anna);

    // The mail is read on the telephone.
    const telephone = await visit(stranger(), { width: 360 });
    const { link } = await signInMailTo(anna.email);
    await telephone.goto(link);
    await button(telephone.page, "Continue to the portal").click();
    await heading(telephone.page, "Invoices").waitFor();
    expect(telephone.page.url()).toMatch(new RegExp(`${target.replace(/[?#]/g, "\\$&")}$`));
  });

  test("by the code of the mail, on the page that asked, and forgives how it is typed", async () => {
    const { anna } = await annasStory();
    const { page, goto } = await visit(stranger(), { width: 360 });
    await goto(`/p/${anna.slug}/projects`);
    await askForLink(page, anna);
    const { code } = await signInMailTo(anna.email);
    const wrong = code === "000000" ? "111111" : "000000";
    await page.getByLabel("Six-digit code").fill(wrong);
    await button(page, "Continue").click();
    await page.getByRole("alert").or(page.locator("[aria-invalid]")).first().waitFor();
    await expectGoodLooks(page, "wrong-code");
    await page.getByLabel("Six-digit code").fill(` ${code?.slice(0, 3)}-${code?.slice(3)} `);
    await button(page, "Continue").click();
    await heading(page, "Projects").waitFor();
  });

  test("after one press on the page of a used or an expired link, with the new one that comes", async () => {
    const { anna } = await annasStory();
    const used = await linkFor(anna);
    const first = await visit();
    await first.goto(enterAt(anna, used));
    await button(first.page, "Continue to the portal").click();
    await heading(first.page, "Overview").waitFor();

    const { page, goto } = await visit();
    await goto(enterAt(anna, used));
    await heading(page, "This link was used already").waitFor();
    await expectGoodLooks(page, "used-link");
    const expired = await linkFor(anna);
    await ageLink(expired, "10 minutes 1 second");
    await goto(enterAt(anna, expired));
    await heading(page, "This link has expired").waitFor();
    await expectGoodLooks(page, "expired-link");
    await button(page, "Send me a new link").click();
    await heading(page, "A link is on its way").waitFor();
    const { link } = await signInMailTo(anna.email);
    await goto(link);
    await button(page, "Continue to the portal").click();
    await heading(page, "Overview").waitFor();
  });

  test("not by a link that nobody sent: it leads to the sign-in page", async () => {
    const { anna } = await annasStory();
    const { page, goto } = await visit();
    await goto(enterAt(anna, "A".repeat(43)));
    await heading(page, "This link does not work").waitFor();
    await expectGoodLooks(page, "unknown-link");
    await page.getByRole("link", { name: "Go to sign-in" }).click();
    await heading(page, "Sign in to your portal").waitFor();
  });

  test("and hears first whom the new link signs out in this browser", async () => {
    const { anna, berta } = await world().workspace({ name: "Studio Lumen" }).client("anna").client("berta").build();
    const { page, goto } = await visit(anna);
    await goto(enterAt(berta, await linkFor(berta)));
    await page.getByText("is signed in with this browser and will be signed out.").waitFor();
    await expectGoodLooks(page, "enter-replaces");
    await button(page, "Continue to the portal").click();
    await heading(page, /Overview|Welcome, berta/).waitFor();
    expect(await liveSessionsOf(anna)).toBe(0);
  });
});
