import type { Page } from "playwright-core";
import { ageSession } from "../support/clock";
import { rows } from "../support/database";
import { linkFor } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { notifyPortal } from "../support/stream";
import { hashOf, type Studio, type WorldClient } from "../support/world.seed";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { dialogOfEnd, heading, isStream, links, mark, marked, NO_STREAM, withoutStream } from "./portal";

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna")
    .project()
    .invoice({ number: "L-7" })
    .client("berta")
    .build();

/** As after thirty days, while the page is open. */
async function runOut(studio: Studio, { id, token }: WorldClient): Promise<void> {
  await ageSession(token, "31 days");
  await notifyPortal(studio, { clientId: id });
}

async function openInvoice(page: Page, goto: (address: string) => Promise<void>, { slug, invoices }: WorldClient) {
  const following = page.waitForResponse((response) => isStream(response.request()));
  await goto(`/p/${slug}/invoices/${invoices[0]?.id}`);
  await heading(page, "Invoice L-7").waitFor();
  await following;
  await mark(page, "Half a sentence");
}

journeys("When a client’s session", (visit) => {
  test("runs out, one signs in again over the page, which stays as it was", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(anna);
    await openInvoice(page, goto, anna);
    await runOut(studio, anna);
    await dialogOfEnd(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await dialogOfEnd(page).waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe(anna.email);
    await expectGoodLooks(page, "session-ran-out");

    await page.getByRole("button", { name: "E-mail me a link" }).click();
    const { code } = await signInMailTo(anna.email);
    await page.getByLabel("Six-digit code").fill(code ?? "");
    await expectGoodLooks(page, "session-code");
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await dialogOfEnd(page).waitFor({ state: "detached" });
    expect(await marked(page)).toEqual({ text: "Half a sentence", hasFocus: true });
    await links(page).filter({ hasText: "Invoices" }).click();
    await page.getByRole("link", { name: /^L-7/ }).waitFor();
  });

  test("runs out, a link opened in another tab is enough", async () => {
    const { studio, anna } = await story();
    const { page, goto, context } = await visit(anna);
    await openInvoice(page, goto, anna);
    await runOut(studio, anna);
    await dialogOfEnd(page).waitFor();
    const other = await context.newPage();
    await other.goto(new URL(`/p/${anna.slug}/enter#${await linkFor(anna)}`, page.url()).href);
    await other.getByRole("button", { name: "Continue to the portal" }).click();
    await dialogOfEnd(page).waitFor({ state: "detached" });
    expect(await marked(page)).toEqual({ text: "Half a sentence", hasFocus: true });
  });

  test("runs out and somebody else signs in, the page is loaded anew, as theirs", async () => {
    const { studio, anna, berta } = await story();
    const { page, goto, context } = await visit(anna);
    await openInvoice(page, goto, anna);
    await runOut(studio, anna);
    await dialogOfEnd(page).waitFor();
    const other = await context.newPage();
    await other.goto(new URL(`/p/${anna.slug}/enter#${await linkFor(berta)}`, page.url()).href);
    await other.getByRole("button", { name: "Continue to the portal" }).click();
    await heading(page, "Not available").waitFor();
    expect(await marked(page)).toEqual({ text: undefined, hasFocus: false });
  });

  test("runs out unnoticed, the next step says so, and goes on where it was going", async () => {
    const { anna } = await story();
    const { page, goto, context } = await visit(anna, { expects: [NO_STREAM] });
    await withoutStream(context);
    await goto(`/p/${anna.slug}`);
    await page.getByRole("link", { name: "View invoice L-7" }).waitFor();
    await ageSession(anna.token, "31 days");
    await links(page).filter({ hasText: "Projects" }).click();
    await dialogOfEnd(page).waitFor();
    const other = await context.newPage();
    await other.goto(new URL(`/p/${anna.slug}/enter#${await linkFor(anna)}`, page.url()).href);
    await other.getByRole("button", { name: "Continue to the portal" }).click();
    await heading(page, "Projects").waitFor();
    await page.getByRole("link", { name: "Website" }).waitFor();
  });

  test("is closed by logging out in one tab, the others show nothing of it either", async () => {
    const { anna } = await story();
    const { page, goto, context } = await visit(anna);
    await openInvoice(page, goto, anna);
    const other = await context.newPage();
    await other.goto(new URL(`/p/${anna.slug}`, page.url()).href);
    await other.getByRole("button", { name: "Log out" }).click();
    for (const tab of [page, other]) {
      await heading(tab, "Sign in to your portal").waitFor();
      expect(await tab.content()).not.toContain("L-7");
    }
  });

  test("of one business ends, that of another in the same browser goes on", async () => {
    const { one, anna, berta } = await world()
      .workspace({ as: "one", name: "Studio Lumen" })
      .client("anna")
      .invoice({ number: "L-7" })
      .workspace({ as: "two", name: "Atelier Nord" })
      .client("berta")
      .invoice({ number: "N-1" })
      .build();
    for (const name of berta.jar.names()) anna.jar.set(name, berta.jar.get(name) ?? "");
    const { page, goto, context } = await visit(anna);
    await openInvoice(page, goto, anna);
    const other = await context.newPage();
    await other.goto(new URL(`/p/${berta.slug}`, page.url()).href);
    await other.getByRole("link", { name: "View invoice N-1" }).waitFor();
    await mark(other, "Elsewhere");

    await rows("update session set ended_at = now(), end_reason = 'REVOKED' where token_hash = $1", [
      hashOf(anna.token),
    ]);
    await notifyPortal(one, { clientId: anna.id });
    await page.getByText("Access ended. Studio Lumen has closed your session.").waitFor();
    await links(other).filter({ hasText: "Invoices" }).click();
    await other.getByRole("link", { name: /^N-1/ }).waitFor();
    expect(await links(other).count()).toBe(5);
  });
});
