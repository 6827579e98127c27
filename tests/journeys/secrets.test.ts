import { linkFor } from "../support/links";
import { world } from "../support/world";
import { journeys } from "./browser";

journeys("The token of a link", (visit) => {
  test("is in no address that leaves the browser, in no referrer, and not in the history", async () => {
    const { anna } = await world().workspace().client("anna").build();
    const token = await linkFor(anna);
    const { page, goto, requests } = await visit();
    await goto(`/p/${anna.slug}/enter#${token}`);
    await page.getByRole("button", { name: "Continue to the portal" }).waitFor();
    expect(page.url()).not.toContain(token);
    await page.reload();
    await page.getByRole("button", { name: "Continue to the portal" }).click();
    await page.getByRole("heading", { level: 1, name: "Welcome, anna" }).waitFor();

    expect(requests.map((request) => request.url()).filter((url) => url.includes(token))).toEqual([]);
    const headers = await Promise.all(requests.map((request) => request.allHeaders()));
    expect(headers.filter((sent) => sent.referer)).toEqual([]);
    expect(await page.evaluate(() => document.referrer)).toBe("");
    const documents = requests.filter((request) => request.isNavigationRequest());
    for (const document of documents) {
      const answer = await (await document.response())?.allHeaders();
      expect(answer).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    }
    const browser = await page.context().newCDPSession(page);
    const { entries } = await browser.send("Page.getNavigationHistory");
    expect(entries.filter(({ url }) => url.includes(token))).toEqual([]);
  });

  test("and that of a session are nowhere that a script of the page can read", async () => {
    const { anna } = await world().workspace().client("anna").build();
    const token = await linkFor(anna);
    const { page, goto, context } = await visit();
    await goto(`/p/${anna.slug}/enter#${token}`);
    await page.getByRole("button", { name: "Continue to the portal" }).click();
    await page.getByRole("heading", { level: 1, name: "Welcome, anna" }).waitFor();

    const cookies = await context.cookies();
    const session = cookies.find(({ name }) => name === anna.cookie);
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
    const readable = await page.evaluate(async () => ({
      address: location.href,
      state: history.state,
      cookie: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    const text = JSON.stringify(readable);
    expect(text).not.toContain(token);
    expect(text).not.toContain(session?.value);
    expect(readable).toMatchObject({ cookie: "", databases: [], caches: [] });
  });
});
