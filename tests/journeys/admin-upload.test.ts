/// <reference lib="dom" />
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ageSession } from "../support/clock";
import { rows } from "../support/database";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { dialogOfEnd } from "./portal";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const chooser = (page: Page) => page.getByLabel("Add files, or drop them anywhere here");
const progressOf = (page: Page, name: string) =>
  page.getByRole("progressbar", { name: `Upload of ${name}` }).evaluate((bar) => (bar as HTMLProgressElement).value);

const SIZE = 6_000_000;

journeys("Uploads in the admin app", (visit) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "portico-uploads-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function stored(name: string): { path: string; sha256: string } {
    const bytes = randomBytes(SIZE);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { path, sha256: createHash("sha256").update(bytes).digest("hex") };
  }

  const story = () => world().workspace().client("anna").project({ name: "Website" }).build();
  const filesOf = (name: string) =>
    rows<{ sha256: string }>("select encode(sha256, 'hex') as sha256 from file where name = $1", [name]);

  /** As over a poor connection, so that there is time in the middle. */
  async function slowly(page: Page, bytesPerSecond: number) {
    const browser = await page.context().newCDPSession(page);
    const at = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond };
    await browser.send("Network.emulateNetworkConditions", at);
    return () => browser.send("Network.emulateNetworkConditions", { ...at, uploadThroughput: -1 });
  }

  async function until(page: Page, name: string, bytes: number) {
    while ((await progressOf(page, name)) < bytes) await page.evaluate(() => new Promise(requestAnimationFrame));
  }

  test("a reload in the middle costs nothing: the same file is chosen again, and goes on from there", async () => {
    const { studio, anna } = await story();
    const { path, sha256 } = stored("film.bin");
    const { page, goto, requests } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    const quickly = await slowly(page, 1_500_000);
    await chooser(page).setInputFiles(path);
    await until(page, "film.bin", SIZE / 3);
    page.once("dialog", (asked) => void asked.accept());
    await page.reload();
    await page.getByText(/MB are there\. Choose the same file again/).waitFor();
    await expectGoodLooks(page, "upload-unfinished");
    await page.setViewportSize({ width: 1280, height: 800 });
    await quickly();
    await chooser(page).setInputFiles(path);
    await page.getByRole("link", { name: "film", exact: true }).waitFor();
    await page.getByText(/Choose the same file again/).waitFor({ state: "detached" });

    const offsets = requests.filter((one) => one.method() === "PATCH").map((one) => one.headers()["upload-offset"]);
    expect(offsets[0]).toBe("0");
    expect(Number(offsets.at(-1))).toBeGreaterThan(SIZE / 10);
    expect(requests.filter((one) => one.url().endsWith("/uploads"))).toHaveLength(1);
    expect(await filesOf("film.bin")).toEqual([{ sha256 }]);
  });

  test("an upload that goes on shows on every other page, with the way back to it", async () => {
    const { studio, anna } = await story();
    const { path } = stored("tour.bin");
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    const quickly = await slowly(page, 300_000);
    await chooser(page).setInputFiles(path);
    await until(page, "tour.bin", SIZE / 20);
    const running = page.getByRole("link", { name: /^Uploading: 1 left, \d+ %$/ });
    expect(await running.count()).toBe(0);
    await page.getByRole("link", { name: "Clients", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    await running.click();
    await page.getByRole("heading", { level: 1, name: "Website" }).waitFor();
    await running.waitFor({ state: "detached" });
    await quickly();
    await page.getByRole("link", { name: "tour", exact: true }).waitFor();
  });

  test("without a connection one waits, says so, and goes on by itself; a pause lasts until it is ended", async () => {
    const { studio, anna } = await story();
    const { path, sha256 } = stored("sound.bin");
    const { page, goto, context } = await visit(studio.owner, { expects: [/ERR_INTERNET_DISCONNECTED/] });
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    const quickly = await slowly(page, 1_500_000);
    await chooser(page).setInputFiles(path);
    await page.getByText("The upload of sound.bin has begun.").waitFor();
    await until(page, "sound.bin", SIZE / 4);
    await context.setOffline(true);
    await page.getByText("No connection. It goes on by itself.").waitFor();
    await context.setOffline(false);
    await page.getByText(/^Uploading/).waitFor();
    await button(page, "Pause the upload of sound.bin").click();
    await page.getByText(/^Paused/).waitFor();
    await expectGoodLooks(page, "upload-paused");
    await page.setViewportSize({ width: 1280, height: 800 });
    await quickly();
    await button(page, "Go on with the upload of sound.bin").click();
    await page.getByRole("link", { name: "sound", exact: true }).waitFor();
    await page.getByText("sound.bin is uploaded.").waitFor();
    expect(await filesOf("sound.bin")).toEqual([{ sha256 }]);
  });

  test("a session that ends meanwhile stops nothing, and signing in again puts the file where it belongs", async () => {
    const { studio, anna } = await story();
    const { path, sha256 } = stored("model.bin");
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    const quickly = await slowly(page, 1_500_000);
    await chooser(page).setInputFiles(path);
    await until(page, "model.bin", SIZE / 4);
    await ageSession(studio.owner.token, "31 days");
    await quickly();
    await dialogOfEnd(page).waitFor();
    expect(await filesOf("model.bin")).toEqual([{ sha256 }]);
    // as if somebody had signed in again in another tab
    await ageSession(studio.owner.token, "-31 days");
    await page.evaluate(() => new BroadcastChannel("portico admin").postMessage("session"));
    await dialogOfEnd(page).waitFor({ state: "detached" });
    await button(page, "Try again to upload model.bin").click();
    await page.getByRole("link", { name: "model", exact: true }).waitFor();
    expect(await filesOf("model.bin")).toEqual([{ sha256 }]);
  });

  test("an answer that is lost on its way is asked for again, and makes no second deliverable", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(studio.owner, { expects: [/ERR_FAILED/] });
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    let lost = 0;
    await page.route("**/graphql", async (route) => {
      if (lost > 0 || !route.request().postData()?.includes("createDeliverable")) return route.fallback();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await chooser(page).setInputFiles({ name: "once.txt", mimeType: "text/plain", buffer: Buffer.from("once") });
    await page.getByText("Can't reach the server.").first().waitFor();
    await button(page, "Try again to upload once.txt").click();
    await page.getByRole("link", { name: "once", exact: true }).waitFor();
    await button(page, "Try again to upload once.txt").waitFor({ state: "detached" });
    expect(await rows("select id from deliverable where client_id = $1", [anna.id])).toHaveLength(1);
  });

  test("files are dropped anywhere on the list, each becomes a deliverable, and all of them are counted", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    const place = page.getByText("Nothing is here yet.");
    await place.waitFor();
    const quickly = await slowly(page, 200_000);
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const name of ["one.txt", "two.txt", "three.txt"])
        data.items.add(new File([name.repeat(30_000)], name, { type: "text/plain" }));
      return data;
    });
    await place.dispatchEvent("dragover", { dataTransfer: dropped });
    await place.dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("The upload of 3 files has begun.").waitFor();
    await page.getByText(/^0 of 3 uploaded/).waitFor();
    await page.getByText(/^Waiting for its turn/).waitFor();
    await expectGoodLooks(page, "upload-three");
    await page.setViewportSize({ width: 1280, height: 800 });
    await quickly();
    for (const name of ["one", "two", "three"]) await page.getByRole("link", { name, exact: true }).waitFor();
    await page.getByText("All files are uploaded.").waitFor();
    expect(await page.getByRole("region", { name: "Uploads" }).count()).toBe(0);
  });

  test("what cannot be taken is refused before it is sent, with the reason, and what is cancelled leaves nothing", async () => {
    const { studio, anna } = await story();
    const { path } = stored("draft.bin");
    const { page, goto, requests } = await visit(studio.owner);
    await goto(`/admin/projects/${anna.projects[0]?.id}`);
    await chooser(page).waitFor();
    await chooser(page).setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await page.getByText("This file is empty: there is nothing to upload.").waitFor();
    expect(requests.filter((one) => new URL(one.url()).pathname.startsWith("/uploads"))).toEqual([]);
    await button(page, "Take away empty.txt").click();
    await page.getByText("This file is empty").waitFor({ state: "detached" });

    const large = join(folder, "large.bin");
    writeFileSync(large, "");
    truncateSync(large, 300_000_000);
    await chooser(page).setInputFiles(large);
    await page.getByText("This file has 300 MB. Up to 250 MB can be uploaded.").waitFor();
    expect(await button(page, "Try again to upload large.bin").count()).toBe(0);
    await expectGoodLooks(page, "upload-refused");
    await page.setViewportSize({ width: 1280, height: 800 });
    await button(page, "Take away large.bin").click();

    await slowly(page, 1_500_000);
    await chooser(page).setInputFiles(path);
    await until(page, "draft.bin", SIZE / 4);
    const gone = page.waitForResponse((answer) => answer.request().method() === "DELETE");
    await button(page, "Cancel the upload of draft.bin").click();
    expect((await gone).status()).toBe(204);
    await page.getByText("draft.bin", { exact: true }).waitFor({ state: "detached" });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tus::")))).toEqual([]);
    expect(await filesOf("draft.bin")).toEqual([]);
  });
});
