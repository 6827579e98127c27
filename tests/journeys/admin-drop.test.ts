/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { workSeenBy } from "../support/work";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

const COUNT = 35;

const filesIn = (page: Page, count: number) =>
  page.evaluateHandle((wanted) => {
    const data = new DataTransfer();
    for (let i = 1; i <= wanted; i += 1) data.items.add(new File([`photo ${i}`], `Photo ${i}.txt`));
    return data;
  }, count);

/** Whether the browser stays on the page instead of opening the file. */
const isKept = (page: Page, selector: string) =>
  page.evaluate((chosen) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.txt"));
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector(chosen)?.dispatchEvent(event);
    return event.defaultPrevented;
  }, selector);

journeys("Files that are dropped in the admin app", (visit) => {
  test("on a project of an archived client no files are taken, and nothing is published", async () => {
    const story = world().workspace().client("zoe", { archived: true }).project({ name: "Website" });
    const { studio, zoe } = await story
      .deliverable({ title: "Logo" })
      .deliverable({ title: "Draft", published: false })
      .deliverable({ title: "Sketch", published: false })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${zoe.projects[0]?.id}`);
    await page.getByText("zoe is archived. Restore the client to add or publish files.").waitFor();
    await page.getByRole("button", { name: /^Unpublish/ }).waitFor();
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
    expect(await page.locator("input[type=file]").count()).toBe(0);
    await expectGoodLooks(page, "project-of-an-archived-client");
  });

  test("35 files that are dropped anywhere on a project's page are uploaded, and published by one press", async () => {
    const { studio, anna } = await world().workspace().client("anna").project({ name: "Website" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    const title = page.getByRole("heading", { level: 1, name: "Website" });
    await title.waitFor();
    await page.getByText("Nothing is here yet.").waitFor();
    const dataTransfer = await filesIn(page, COUNT);
    await title.dispatchEvent("dragover", { dataTransfer });
    await page.getByText("Drop files to upload them").waitFor();
    await title.dispatchEvent("drop", { dataTransfer });
    await page.getByText("Drop files to upload them").waitFor({ state: "detached" });
    const publish = page.getByRole("button", { name: `Publish all ${COUNT}` });
    await publish.waitFor({ timeout: 40_000 });
    await expectGoodLooks(page, "project-publish-all");
    await publish.click();
    await page.getByText(`${COUNT} deliverables published.`).waitFor();
    expect((await workSeenBy(anna)).dashboard.recentDeliverables?.total).toBe(COUNT);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(`${COUNT} deliverables unpublished.`).waitFor();
    expect((await workSeenBy(anna)).dashboard.recentDeliverables?.total).toBe(0);
  });

  test("on a page that takes no files, the browser stays where it is", async () => {
    const { studio } = await world().workspace().client("anna").build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const selector of ["h1", "header", "body"]) expect(await isKept(page, selector)).toBe(true);
  });
});
