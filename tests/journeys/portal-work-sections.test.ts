import type { Page } from "playwright-core";
import { bytesOf } from "../../services/api/src/demo/demo.bytes";
import { act } from "../support/act";
import { showSection } from "../support/deciding";
import { upload } from "../support/files";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading, isStream, links } from "./portal";

const LONG =
  "Field guide for winter expeditions, second edition, revised and enlarged, with maps of every harbour in Newfoundland";

const followed = (page: Page) => page.waitForResponse((response) => isStream(response.request()));

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna", { name: "Anna Berg" })
    .project({ name: "Website" })
    .event({ kind: "PROJECT_STARTED" })
    .deliverable({ title: "Wordmark" })
    .event({ kind: "DELIVERABLE_PUBLISHED" })
    .contract({ name: "Care" })
    .build();

journeys("The work by its sections", (visit) => {
  test("where deliverables are hidden there is no trace of one, on a page that was open already too", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(anna);
    const home = `/p/${anna.slug}`;
    const following = followed(page);
    await goto(`${home}/projects/${anna.projects[0]?.id}`);
    await page.getByRole("link", { name: "Wordmark", exact: true }).waitFor();
    await following;
    await showSection(studio, anna, "DELIVERABLES", false);
    await page.getByRole("link", { name: "Wordmark", exact: true }).waitFor({ state: "detached" });
    await links(page).filter({ hasText: "Deliverables" }).waitFor({ state: "detached" });
    const text = () => page.locator("body").innerText();
    expect(await text()).not.toMatch(/deliverable|wordmark|download|zip/i);
    await expectGoodLooks(page, "project-without-deliverables");
    for (const [address, title] of [
      ["", "Overview"],
      ["/projects", "Projects"],
    ] as const) {
      await goto(home + address);
      await heading(page, title).waitFor();
      await page.getByRole("link", { name: "Website", exact: true }).first().waitFor();
      expect(await text()).not.toMatch(/deliverable|wordmark|published/i);
    }
    for (const address of ["/deliverables", `/deliverables/${anna.deliverables[0]?.id}`]) {
      await goto(home + address);
      await heading(page, "Not available").waitFor();
    }
  });

  test("where projects are hidden deliverables stay, and nothing names their project", async () => {
    const { studio, anna } = await story();
    await showSection(studio, anna, "PROJECTS", false);
    const { page, goto } = await visit(anna);
    for (const address of ["", "/deliverables", `/deliverables/${anna.deliverables[0]?.id}`]) {
      await goto(`/p/${anna.slug}${address}`);
      await page.getByText("Wordmark").first().waitFor();
      await page
        .getByRole("link", { name: /^Download/ })
        .first()
        .waitFor();
      expect(await page.locator("body").innerText()).not.toMatch(/project|website/i);
    }
  });

  test("a contract that is signed now appears among those that are active, and is read in the page", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(anna, { showsPdfs: true });
    const following = followed(page);
    await goto(`/p/${anna.slug}/contracts`);
    const active = page.getByRole("region", { name: "Active", exact: true });
    await active.getByRole("link", { name: "Care", exact: true }).waitFor();
    await following;
    const file = await upload(studio.owner, await bytesOf({ pdf: ["Retainer", "Twelve days a year."] }), {
      name: "retainer.pdf",
    });
    const terms = { paymentTerms: "EUR 1,200 a month,\npayable within 30 days.", notes: "Wants a discount." };
    const input = { clientId: anna.id, name: "Retainer", status: "SIGNED", file, ...terms };
    const { outcome } = await act(studio.owner, "createContract", input);
    await active.getByRole("link", { name: "Retainer", exact: true }).waitFor();
    const ended = {
      clientId: anna.id,
      name: "Campaign",
      status: "SIGNED",
      startsOn: "2020-01-01",
      endsOn: "2020-12-31",
    };
    await act(studio.owner, "createContract", ended);
    const others = page.getByRole("region", { name: "Ended and upcoming" });
    await others.getByText("Ended", { exact: true }).waitFor();
    await expectGoodLooks(page, "contracts");
    await act(studio.owner, "updateContract", { id: (outcome.contract as { id: string }).id, name: LONG });
    await goto(`/p/${anna.slug}/contracts`);
    await active.getByRole("link", { name: LONG }).waitFor();
    await expectGoodLooks(page, "contracts-long");
    await active.getByRole("link", { name: LONG }).click();
    await heading(page, LONG).waitFor();
    await page.getByTitle("Preview of retainer.pdf").waitFor();
    await page.getByText("payable within 30 days.").waitFor();
    expect(await page.locator("body").innerText()).not.toContain("discount");
    await expectGoodLooks(page, "contract");
  });

  test("two hundred deliverables: the list grows on request, by the address, and by a project of one’s choice", async () => {
    let telling = world().workspace().client("anna").project({ name: LONG });
    for (let i = 1; i <= 200; i += 1) telling = telling.deliverable({ title: i === 200 ? LONG : `Plate ${i}` });
    const { anna } = await telling.project({ name: "Poster" }).deliverable({ title: "Poster, final" }).build();
    const { page, goto } = await visit(anna);
    const rows = page.getByRole("table").locator("tbody tr");
    await goto(`/p/${anna.slug}/deliverables`);
    await rows.nth(19).waitFor();
    await page.getByRole("button", { name: "Load more" }).click();
    await rows.nth(39).waitFor();
    expect(await rows.nth(20).evaluate((row) => row === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe("?pages=2");
    await page.reload();
    await rows.nth(39).waitFor();
    await page.getByLabel("Project").focus();
    await page.keyboard.type("Poster");
    await page.waitForURL(/\?project=[\w-]+$/);
    await rows.nth(1).waitFor({ state: "detached" });
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining("Poster, final")]);
    await page.reload();
    await page.getByRole("link", { name: "Poster, final", exact: true }).waitFor();
    // the projects to choose from may come after the list
    const chosen = page.getByLabel("Project").locator(`option:checked[value="${anna.projects[1]?.id}"]`);
    await chosen.waitFor({ state: "attached" });
    await page.getByLabel("Project").focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/\/deliverables$/);
    await rows.nth(19).waitFor();
    await goto(`/p/${anna.slug}/projects/${anna.projects[0]?.id}`);
    await page.getByText("200 files").waitFor();
    await expectGoodLooks(page, "project-many");
  });
});
