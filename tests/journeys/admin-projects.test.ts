import type { Page } from "playwright-core";
import { workSeenBy, titlesOf } from "../support/work";
import { pdfSaying } from "../support/pdf";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const wide = (page: Page) => page.setViewportSize({ width: 1280, height: 800 });
const LONG = "Redesign of the Outdoor Equipment & Expedition Supplies shop, with everything that belongs to it";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const pdf = (name: string, text: string) => ({ name, mimeType: "application/pdf", buffer: pdfSaying(text) });

journeys("Projects in the admin app", (visit) => {
  test("a member adds one, uploads three files, one of them by keyboard, and publishes: the client has it", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner);
    // Listened for from the start: begun together with the key, listening may come too late.
    page.on("filechooser", (chooser) => chooser.setFiles(file("Letter.txt", "a letter")));
    await goto("/admin/projects");
    await page.getByText("You have no projects yet").waitFor();
    await expectGoodLooks(page, "projects-none");
    await wide(page);
    await link(page, "New project").first().click();
    await heading(page, "New project").waitFor();
    await button(page, "Add project").click();
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe("clientId");
    await page.getByLabel("Client", { exact: true }).selectOption("Anna & Söhne");
    await page.getByLabel("Name").fill(LONG);
    await page.getByLabel("First day").fill("2026-11-20");
    await page.getByLabel("Last day").fill("2026-11-01");
    await button(page, "Add project").click();
    await page.getByText("The last day is before the first. Choose a later one.").waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe(LONG);
    await expectGoodLooks(page, "project-new");
    await wide(page);
    await page.getByLabel("Last day").fill("2026-12-20");
    await page.getByLabel("Last day").press("Control+Enter");
    await heading(page, LONG).waitFor();

    await page.getByText("Nothing is here yet.").waitFor();
    await page.getByText("Publishing shows a file to Anna & Söhne, who is told by mail.").waitFor();
    const input = page.getByLabel("Add files, or drop them anywhere here");
    await input.setInputFiles([file("logo_final.txt", "a logo"), file("Brand guide.txt", "a guide")]);
    await link(page, "logo final").waitFor();
    await link(page, "Brand guide").waitFor();
    await heading(page, LONG).click();
    await tabTo(page, /Add files/);
    await page.keyboard.press("Enter");
    await link(page, "Letter").waitFor();
    expect(titlesOf(await workSeenBy(anna))).toEqual([]);

    await button(page, "Publish Letter").click();
    await page.getByText("Letter is published. Anna & Söhne is told by mail.").waitFor();
    await button(page, "Unpublish Letter").waitFor();
    await page.getByRole("link", { name: "Download all published" }).waitFor();
    await expectGoodLooks(page, "project");
    await wide(page);
    expect(titlesOf(await workSeenBy(anna))).toEqual(["Letter"]);
    await page.getByLabel("Status").selectOption("Not published");
    await link(page, "Letter").waitFor({ state: "detached" });
    expect(page.url()).toMatch(/shown=unpublished$/);
    await page.reload();
    await link(page, "logo final").waitFor();
    expect(await link(page, "Letter").count()).toBe(0);
  });

  test("a deliverable is removed and back with one press, and so is what was published", async () => {
    const { studio, anna } = await world()
      .workspace()
      .client("anna")
      .project({ name: "Website" })
      .deliverable({ title: "Sketches" })
      .deliverable({ title: "Screens" })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await button(page, "Remove Sketches").click();
    await link(page, "Sketches").waitFor({ state: "detached" });
    expect(titlesOf(await workSeenBy(anna))).toEqual(["Screens"]);
    await button(page, "Undo").click();
    await link(page, "Sketches").waitFor();
    expect(titlesOf(await workSeenBy(anna))).toHaveLength(2);

    await button(page, "Unpublish Screens").click();
    await page.getByText("Screens is no longer shown.").waitFor();
    expect(titlesOf(await workSeenBy(anna))).toEqual(["Sketches"]);
    await button(page, "Undo").click();
    await button(page, "Unpublish Screens").waitFor();
    expect(titlesOf(await workSeenBy(anna))).toHaveLength(2);
  });

  test("a deliverable's title is edited, its file replaced, and the older one stays to be downloaded", async () => {
    const { studio, anna } = await world()
      .workspace()
      .client("anna")
      .project({ name: "Website" })
      .deliverable({ title: "Sketches" })
      .build();
    const { page, goto } = await visit(studio.owner, { showsPdfs: true });
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await link(page, "Sketches").click();
    await heading(page, "Sketches").waitFor();
    await page.getByTitle(/^Preview of /).waitFor();
    await link(page, "Edit").click();
    await page.getByLabel("Title").fill("Sketches of the shop");
    await page.getByLabel("Description").fill("Two of them.\nThe second is better.");
    await button(page, "Save").click();
    await heading(page, "Sketches of the shop").waitFor();
    await page.getByText("The second is better.").waitFor();

    const versions = page.getByRole("region", { name: "Older versions" });
    const before = await versions.getByRole("link").count();
    await page
      .getByLabel("Replace the file, or drop another here")
      .setInputFiles(pdf("sketches-2.pdf", "Better sketches"));
    await page.getByRole("link", { name: "Download sketches-2.pdf" }).waitFor();
    await versions.getByRole("link").nth(before).waitFor();
    const saved = page.waitForEvent("download");
    await versions.getByRole("link").first().click();
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
    await expectGoodLooks(page, "deliverable");
    expect((await workSeenBy(anna)).deliverables?.nodes[0]?.file?.name).toBe("sketches-2.pdf");
  });

  test("one is archived and back by Undo, found by its status, and listed on its client's page", async () => {
    const { studio, anna } = await world()
      .workspace()
      .client("anna", { name: "Anna & Söhne" })
      .project({ name: "Website" })
      .deliverable({ title: "Sketches" })
      .contract({ name: "Retainer" })
      .client("bela", { name: LONG })
      .project({ name: "Poster" })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/projects");
    await page.getByLabel("Client", { exact: true }).selectOption("Anna & Söhne");
    await link(page, "Poster").waitFor({ state: "detached" });
    await expectGoodLooks(page, "projects");
    await wide(page);
    await link(page, "Website").click();
    await button(page, "Archive").click();
    await page.getByText("This project is archived").waitFor();
    await button(page, "Undo").click();
    await button(page, "Archive").waitFor();
    await button(page, "Archive").click();
    await page.getByText("This project is archived").waitFor();
    await goto("/admin/projects?status=archived");
    await link(page, "Website").waitFor();
    expect(await link(page, "Poster").count()).toBe(0);

    await goto(`/admin/clients/${anna.id}`);
    await link(page, "Sketches").waitFor();
    await link(page, "Retainer").waitFor();
    await expectGoodLooks(page, "client-work");
    await wide(page);
    await link(page, "New project").click();
    await heading(page, "New project").waitFor();
    await page
      .getByLabel("Client", { exact: true })
      .and(page.locator(`:has(option:checked[value="${anna.id}"])`))
      .waitFor();
  });
});
