import { rmSync } from "node:fs";
import { stranger } from "../support/ask";
import { download, get } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import { pathOf, type WorldFile } from "../support/world.files";

const opened = { headers: { "sec-fetch-dest": "document" } };
const framed = { headers: { "sec-fetch-dest": "iframe" } };

async function lostFile() {
  const { anna } = await world().workspace().client("anna").file({ name: `<b>"Plan"</b>.pdf` }).build();
  const file = anna.files[0] as WorldFile;
  rmSync(pathOf(ownService(), file.storageKey));
  return { anna, file };
}

test("who opens an address at which there is nothing gets a page, with a sentence and the id", async () => {
  const { status, headers, bytes } = await get(stranger(), "/nothing", opened);
  const page = bytes.toString();
  expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(page).toContain("There is nothing at this address.");
  expect(page).toContain(`Request ${headers.get("x-request-id")}`);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("such a page has the looks of the others, and nothing that their policy forbids", async () => {
  const page = (await get(stranger(), "/nothing", opened)).bytes.toString();
  const [sheet = ""] = /\/assets\/portal\/[\w.-]+\.css/.exec(page) ?? [];
  expect((await get(stranger(), sheet)).headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
});

test("who follows a link to a lost file is told so, with the file's name as text and the way back", async () => {
  const { anna, file } = await lostFile();
  const { status, bytes } = await download(anna, file.id, opened);
  const page = bytes.toString();
  expect(status).toBe(410);
  expect(page).toContain("The file &lt;b&gt;&quot;Plan&quot;&lt;/b&gt;.pdf cannot be read at the moment.");
  expect(page).toContain(`href="/p/${anna.slug}"`);
  expect(page).toContain(`href="/p/${anna.slug}/brand.css"`);
});

test("in a frame of our own page the same is shown, and in no other’s", async () => {
  const { anna, file } = await lostFile();
  const { headers, bytes } = await download(anna, file.id, framed);
  expect(bytes.toString()).toContain("cannot be read at the moment");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
});

test("a program is answered in JSON", async () => {
  const { anna, file } = await lostFile();
  const programs: Record<string, string>[] = [{}, { accept: "text/html" }, { "sec-fetch-dest": "empty" }];
  for (const headers of programs)
    expect((await download(anna, file.id, { headers })).headers.get("content-type")).toBe(
      "application/json; charset=utf-8",
    );
});
