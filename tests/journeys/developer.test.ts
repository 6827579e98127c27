import { mailTo } from "../support/mailbox";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

journeys("A developer", (visit) => {
  test("asks the graph in the sandbox, as whoever the scope says, and reads its documentation", async () => {
    const { anna } = await world().workspace().client("anna", { name: "Anna Coffee" }).build();
    const { page, goto, requests } = await visit(anna);
    await goto(`/graphql?scope=${anna.slug}`);
    const run = page.getByRole("button", { name: /Execute query/ });
    await run.waitFor();
    // Before both editors stand GraphiQL takes a press for nothing.
    const answer = page.locator(".result-window");
    await answer.locator(".monaco-editor").first().waitFor();
    await page.locator(".view-line").filter({ hasText: "signInPage" }).waitFor();
    await run.click();
    await answer.getByText("Anna Coffee").first().waitFor();
    // The same browser in another scope: nobody is signed in there.
    await page.getByLabel("Scope").fill("admin");
    await page.waitForURL(/scope=admin$/);
    await run.click();
    await answer.getByText('"portal": null').first().waitFor();
    const asked = requests.filter((request) => request.postData()?.includes("Welcome"));
    expect(asked.map((request) => request.headers()["portico-scope"])).toEqual([anna.slug, "admin"]);

    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("heading", { name: "Docs" }).or(page.getByText("Root Types")).first().waitFor();
    await page
      .getByRole("link", { name: "Query", exact: true })
      .or(page.getByText("Query", { exact: true }))
      .first()
      .click();
    await page.getByText("signInPage").first().waitFor();
    await expectGoodLooks(page, "sandbox", [".graphiql-tabs", ".monaco-editor"]);
  });

  test("who is signed in finds the sandbox with their scope, their workspace and their name", async () => {
    const { studio } = await world().workspace({ name: "Studio Lumen" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/graphql");
    await page.waitForURL(/scope=admin$/);
    await page.getByText(`Signed in as ${studio.owner.name}, Studio Lumen`).waitFor();
    await page.locator(".view-line").filter({ hasText: studio.slug }).first().waitFor();
    await page.getByLabel("Scope").fill(studio.slug);
    await page.getByText("Not signed in").waitFor();
  });

  test("reads in the mailbox what would have left", async () => {
    const { anna } = await world().workspace({ name: "Studio Lumen" }).client("anna").build();
    const asking = await visit(undefined, { width: 360 });
    await asking.goto(`/p/${anna.slug}`);
    await asking.page.getByLabel("E-mail address").fill(anna.email);
    await asking.page.keyboard.press("Enter");
    await asking.page.getByRole("heading", { name: "Check your mail" }).waitFor();
    const { subject } = await mailTo(anna.email);

    // A mail runs no scripts, not even those that look at it.
    const { page, goto, context } = await visit(undefined, { expects: [/Blocked script execution/, /agent cluster/] });
    await goto("/dev/mail");
    const entry = page.locator("details").filter({ hasText: anna.email });
    await entry.getByText(subject).first().waitFor();
    if ((await entry.getAttribute("open")) === null) await entry.locator("summary").click();
    await expectGoodLooks(page, "mailbox");
    const mail = entry.locator("iframe").contentFrame();
    const [opened] = await Promise.all([context.waitForEvent("page"), mail.getByRole("link").first().click()]);
    await opened.getByRole("heading", { level: 1, name: "Welcome to Studio Lumen" }).waitFor();
  });
});
