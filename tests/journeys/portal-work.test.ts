import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { bytesOf } from "../../services/api/src/demo/demo.bytes";
import { act } from "../support/act";
import { startPreview } from "../support/deciding";
import { upload } from "../support/files";
import { shareOf } from "../support/pictures";
import { world } from "../support/world";
import type { Studio, WorldClient } from "../support/world.seed";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading, isStream } from "./portal";
import type { Visit } from "./visit";

/** The band over a page of the demo's documents. */
const BAND = [15, 117, 110] as const;

const CONTENTS = {
  "Brand guidelines.pdf": { pdf: ["Brand guidelines", "The wordmark stands alone."] },
  "Moodboard für Ölfarben.png": { picture: [900, 600, 28] },
  "palette.csv": { text: "name,hex\nRoast,#7a4a2b\n" },
} as const;

const titleOf = (name: string) => name.replace(/\.\w+$/, "");

async function contents(): Promise<[name: string, bytes: Buffer][]> {
  return Promise.all(
    Object.entries(CONTENTS).map(async ([name, content]): Promise<[string, Buffer]> => [name, await bytesOf(content)]),
  );
}

async function publishAll({ owner }: Studio, { projects }: WorldClient): Promise<Record<string, Buffer>> {
  const files = await contents();
  for (const [name, bytes] of files) {
    const file = await upload(owner, bytes, { name });
    const { outcome } = await act(owner, "createDeliverable", {
      projectId: projects[0]?.id,
      title: titleOf(name),
      file,
    });
    await act(owner, "publishDeliverable", { id: (outcome.deliverable as { id: string }).id });
  }
  return Object.fromEntries(files);
}

/** The same as members do it: one uploads, and another looks at it and publishes. */
async function publishByHand(one: Visit, other: Visit, { projects }: WorldClient): Promise<Record<string, Buffer>> {
  const files = await contents();
  const chosen = files.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer }));
  // Pressed, as a person would: what moves within half a second after a press was to be expected.
  one.page.on("filechooser", (chooser) => chooser.setFiles(chosen));
  await one.goto(`/admin/projects/${projects[0]?.id}`);
  await one.page.getByLabel("Add files, or drop them anywhere here").click();
  for (const [name] of files) await one.page.getByRole("link", { name: titleOf(name), exact: true }).waitFor();
  const { page, goto } = other;
  await goto(`/admin/projects/${projects[0]?.id}`);
  for (const [name] of files) {
    await page.getByRole("button", { name: `Publish ${titleOf(name)}` }).click();
    await page.getByText(`${titleOf(name)} is published. Anna Berg is told by mail.`).waitFor();
  }
  return Object.fromEntries(files);
}

const story = () =>
  world()
    .workspace({ name: "Studio Lumen", plan: "TEAM" })
    .member("mia")
    .client("anna", { name: "Anna Berg" })
    .project({ name: "Brand refresh" })
    .build();

const followed = (page: Page) => page.waitForResponse((response) => isStream(response.request()));

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent("download");
  await press();
  const download: Download = await begun;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The browser draws a document in its own time. */
async function seenBand(page: Page): Promise<void> {
  const frame = page.getByTitle("Preview of Brand guidelines.pdf");
  let share = 0;
  while (share < 0.01) share = await shareOf(await frame.screenshot(), BAND);
}

journeys("What the business hands over", (visit) => {
  test("is uploaded and published by a member, appears in the client’s open list, is seen there, and downloaded, one by one and all in one", async () => {
    const { studio, anna, mia } = await story();
    const { page, goto } = await visit(anna, { showsPdfs: true });
    const following = followed(page);
    const home = `/p/${anna.slug}`;
    await goto(`${home}/deliverables`);
    await page.getByText("You have no deliverables yet").waitFor();
    await expectGoodLooks(page, "deliverables-empty");
    await page.setViewportSize({ width: 1280, height: 800 });
    await following;

    const files = await publishByHand(await visit(studio.owner), await visit(mia), anna);
    const table = page.getByRole("table", { name: "Your deliverables, newest first" });
    for (const title of ["Brand guidelines", "Moodboard für Ölfarben", "palette"])
      await table.getByRole("link", { name: title, exact: true }).waitFor();
    for (const kind of [/PDF, [\d.]+ kB|PDF, \d+ bytes/, /PNG picture, \d+ kB/, /CSV file, 23 bytes/])
      await table.getByText(kind).waitFor();
    await expectGoodLooks(page, "deliverables");
    await page.setViewportSize({ width: 1280, height: 800 });

    const [picture] = Object.entries(files).filter(([name]) => name.endsWith(".png"));
    const saved = await downloaded(page, () => page.getByRole("link", { name: `Download ${picture?.[0]}` }).click());
    expect([saved.name, saved.bytes.equals(picture?.[1] as Buffer)]).toEqual([picture?.[0], true]);

    await table.getByRole("link", { name: "Brand guidelines", exact: true }).click();
    await heading(page, "Brand guidelines").waitFor();
    await seenBand(page);
    await expectGoodLooks(page, "deliverable-pdf");
    const open = page.getByRole("link", { name: "Open Brand guidelines.pdf in a new tab" });
    expect([await open.getAttribute("target"), await open.getAttribute("href")]).toEqual([
      "_blank",
      expect.stringMatching(/\/files\/[\w-]+\?inline$/),
    ]);
    await page.goBack();
    await heading(page, "Deliverables").waitFor();

    await page.getByRole("link", { name: "Brand refresh" }).first().click();
    await heading(page, "Brand refresh").waitFor();
    await page.getByText(/^3 files, \d+ kB$/).waitFor();
    await expectGoodLooks(page, "project-with-deliverables");
    const archive = await downloaded(page, () => page.getByRole("link", { name: "Download all as ZIP" }).click());
    expect(archive.name).toBe("Brand refresh.zip");
    for (const [name, bytes] of Object.entries(files))
      expect([name, archive.bytes.includes(bytes), archive.bytes.includes(Buffer.from(name))]).toEqual([
        name,
        true,
        true,
      ]);
  });

  test("is on the overview with the way to each, and in what happened", async () => {
    const { studio, anna } = await story();
    await publishAll(studio, anna);
    const contract = { clientId: anna.id, name: "Care", status: "SIGNED", value: { amount: 120_000, currency: "EUR" } };
    await act(studio.owner, "createContract", contract);
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}`);
    const block = page.getByRole("region", { name: "Recent deliverables" });
    await block.getByRole("link", { name: "palette", exact: true }).waitFor();
    await page.getByRole("region", { name: "Active contracts" }).getByText("€1,200.00").waitFor();
    await expectGoodLooks(page, "dashboard-with-work");
    await page.getByRole("link", { name: "“Brand guidelines” was published" }).click();
    await heading(page, "Brand guidelines").waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Contract “Care” was signed" }).click();
    await heading(page, "Care").waitFor();
    await page.getByText("No file belongs to this contract.").waitFor();
    await page.goBack();
    await block.getByRole("link", { name: "All deliverables" }).click();
    await heading(page, "Deliverables").waitFor();
  });

  test("is opened and downloaded in a preview through the preview’s own address", async () => {
    const { studio, anna } = await story();
    const files = await publishAll(studio, anna);
    const preview = await startPreview(studio, anna);
    const { page, goto, requests } = await visit(studio.owner, { showsPdfs: true });
    await goto(`${preview}/deliverables`);
    await page.getByRole("link", { name: "Brand guidelines", exact: true }).click();
    await seenBand(page);
    const saved = await downloaded(page, () =>
      page.getByRole("link", { name: "Download Brand guidelines.pdf" }).click(),
    );
    expect(saved.bytes.equals(files["Brand guidelines.pdf"] as Buffer)).toBe(true);
    const asked = requests.map((request) => new URL(request.url()).pathname).filter((path) => path.includes("/files/"));
    expect(asked.every((path) => path.startsWith(`${preview}/files/`))).toBe(true);
  });

  test("says so where a browser shows no documents, and where a file is gone meanwhile", async () => {
    const { studio, anna } = await story();
    await publishAll(studio, anna);
    const { page, goto } = await visit(anna, { width: 360 });
    await page.addInitScript("Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => false })");
    await goto(`/p/${anna.slug}/deliverables`);
    await page.getByRole("link", { name: "Brand guidelines", exact: true }).click();
    await page.getByText("This browser does not show PDF files within a page.").waitFor();
    await page.getByRole("link", { name: "Open Brand guidelines.pdf in a new tab" }).waitFor();
    await expectGoodLooks(page, "deliverable-no-viewer");
    await goto(`/p/${anna.slug}/files/${anna.id}`);
    await heading(page, "Not available").waitFor();
  });
});
