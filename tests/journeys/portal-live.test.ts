import type { Page } from "playwright-core";
import { until } from "../faults/processes";
import { disablePortal, revokeSessions, showSection, startPreview } from "../support/deciding";
import { notifyPortal } from "../support/stream";
import { world } from "../support/world";
import { journeys } from "./browser";
import { heading, isStream, links, mark, marked } from "./portal";

const story = () => {
  let some = world().workspace({ name: "Studio Lumen" }).client("anna").project({ name: "Website" });
  for (let i = 1; i <= 15; i += 1) some = some.invoice({ number: `L-${i}` });
  return some.invoice({ number: "L-0" }).build();
};

const followed = (page: Page) => page.waitForResponse((response) => isStream(response.request()));

journeys("An open portal follows", (visit) => {
  test("what the business shows, in place: what is typed, the focus and the place on the page stay", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(anna);
    const following = followed(page);
    await goto(`/p/${anna.slug}/invoices`);
    await page.getByRole("link", { name: /^L-0/ }).waitFor();
    await following;
    await mark(page, "Half a sentence");
    const place = await page.evaluate(() => scrollY);

    await showSection(studio, anna, "PROJECTS", false);
    await links(page).filter({ hasText: "Projects" }).waitFor({ state: "detached" });
    expect(await marked(page)).toEqual({ text: "Half a sentence", hasFocus: true });
    expect(await page.evaluate(() => scrollY)).toBe(place);

    await showSection(studio, anna, "INVOICES", false);
    await heading(page, "Not available").waitFor();
    await links(page).filter({ hasText: "Invoices" }).waitFor({ state: "detached" });
    expect(await links(page).allInnerTexts()).toEqual(["Overview", "Deliverables", "Contracts"]);
    expect(await page.locator("body").innerText()).not.toMatch(/L-\d/);

    await showSection(studio, anna, "INVOICES", true);
    await page.getByRole("link", { name: /^L-0/ }).waitFor();
  });

  test("nothing that is hidden: a change there makes it ask for nothing", async () => {
    const { studio, anna } = await world()
      .workspace()
      .client("anna", { hides: ["INVOICES"] })
      .project({ name: "Website" })
      .build();
    const { page, goto, requests } = await visit(anna);
    const asked = () => requests.filter((request) => request.postData()?.includes("query Dashboard")).length;
    const following = followed(page);
    await goto(`/p/${anna.slug}`);
    await following;
    expect(asked()).toBe(1);
    await notifyPortal(studio, { sections: ["INVOICES"] });
    await notifyPortal(studio, { clientId: studio.owner.id });
    await notifyPortal(studio, { sections: ["PROJECTS"] });
    await until("it looks again", () => asked() > 1);
    expect(asked()).toBe(2);
  });

  test.each([
    ["revoked", revokeSessions],
    ["disabled", disablePortal],
  ] as const)("that access has been %s: within seconds nothing of it is left", async (_what, end) => {
    const { studio, anna } = await story();
    const { page, goto, context } = await visit(anna);
    const following = followed(page);
    await goto(`/p/${anna.slug}`);
    await links(page).filter({ hasText: "Invoices" }).click();
    await page.getByRole("link", { name: /^L-0/ }).waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("link", { name: /^L-0/ }).waitFor();
    await following;

    await end(studio, anna);
    for (const tab of [page, other]) {
      await tab.getByText("Access ended. Studio Lumen has closed your session.").waitFor({ timeout: 5_000 });
      expect(await tab.content()).not.toContain("L-0");
    }
    await page.goBack();
    await heading(page, "Sign in to your portal").waitFor();
    expect(await page.content()).not.toMatch(/L-\d/);
  });

  test("in a preview too", async () => {
    const { studio, anna } = await story();
    const preview = await startPreview(studio, anna);
    const { page, goto } = await visit(studio.owner);
    const following = followed(page);
    await goto(preview);
    await links(page).filter({ hasText: "Projects" }).waitFor();
    await following;
    await showSection(studio, anna, "PROJECTS", false);
    await links(page).filter({ hasText: "Projects" }).waitFor({ state: "detached" });
  });

  test("in eight tabs by one stream, which leaves room for what they ask, and which another tab takes over", async () => {
    const { studio, anna } = await story();
    const { page, goto, context, requests } = await visit(anna);
    const streams = () => requests.filter(isStream).length;
    const following = followed(page);
    await goto(`/p/${anna.slug}`);
    await following;
    const tabs = [page];
    while (tabs.length < 8) {
      const tab = await context.newPage();
      await tab.goto(page.url());
      tabs.push(tab);
    }
    for (const tab of tabs) {
      await links(tab).filter({ hasText: "Invoices" }).click();
      await tab.getByRole("link", { name: /^L-0/ }).waitFor();
    }
    await showSection(studio, anna, "PROJECTS", false);
    for (const tab of tabs) await links(tab).filter({ hasText: "Projects" }).waitFor({ state: "detached" });
    expect(streams()).toBe(1);

    const taken = context.waitForEvent("response", (response) => isStream(response.request()));
    await page.close();
    await taken;
    await showSection(studio, anna, "PROJECTS", true);
    for (const tab of tabs.slice(1)) await links(tab).filter({ hasText: "Projects" }).waitFor();
    expect(streams()).toBe(2);
  });
});
