import { setEnabled } from "../support/access";
import { startPreview } from "../support/deciding";
import { signOutMember } from "../support/signing-in";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading, links, NO_STREAM, withoutStream } from "./portal";

const LONG = "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Incorporated";

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna", { name: LONG, hides: ["PROJECTS"] })
    .project({ name: "Website" })
    .invoice({ number: "L-7", dueIn: -2 })
    .build();

journeys("A preview", (visit) => {
  test("shows what the client sees, says so all the while, and offers nothing that would change anything", async () => {
    const { studio, anna } = await story();
    const preview = await startPreview(studio, anna);
    const { page, goto, requests } = await visit(studio.owner);
    await goto(preview);
    const banner = page.getByRole("region", { name: "Preview" });
    await banner.getByText(`You see the portal as ${LONG} sees it`).waitFor();
    await banner.getByText("The portal is on").waitFor();
    await page.getByRole("link", { name: "View invoice L-7" }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/project|Website/i);
    expect(await page.title()).toBe("Preview: Overview · Studio Lumen");
    await expectGoodLooks(page, "preview");

    const logOut = page.getByRole("button", { name: "Log out" });
    expect(await logOut.getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator(`#${await logOut.getAttribute("aria-describedby")}`).innerText()).toContain(
      "Preview Mode",
    );
    await logOut.click({ force: true });
    expect(requests.filter((request) => request.postData()?.includes("mutation"))).toEqual([]);

    await links(page).filter({ hasText: "Invoices" }).click();
    await page.getByRole("link", { name: /^L-7/ }).click();
    await heading(page, "Invoice L-7").waitFor();
    await banner.waitFor();
    await page.reload();
    await heading(page, "Invoice L-7").waitFor();
    await goto(`${preview}/projects`);
    await heading(page, "Not available").waitFor();
    await banner.getByRole("link", { name: "Exit preview" }).click();
    await page.waitForURL(`**/admin/clients/${anna.id}`);
    await heading(page, LONG).waitFor();
  });

  test("stays named while one scrolls, and leaves no second admin page behind", async () => {
    const { studio, anna } = await story();
    const { page, goto, context } = await visit(studio.owner, { width: 360 });
    await goto(`/admin/clients/${anna.id}`);
    const [preview] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: "Preview portal" }).click(),
    ]);
    const exit = preview.getByRole("link", { name: "Exit preview" });
    await preview.getByRole("link", { name: "View invoice L-7" }).waitFor();
    await preview.getByRole("contentinfo").scrollIntoViewIfNeeded();
    expect((await exit.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await preview.getByRole("link", { name: "View invoice L-7" }).click();
    await heading(preview, "Invoice L-7").waitFor();
    await Promise.all([preview.waitForEvent("close"), exit.click()]);
    expect(context.pages()).toEqual([page]);
  });

  test("shows the portal while it is off, and says that the client cannot sign in", async () => {
    const { studio, anna } = await story();
    await setEnabled(anna, false);
    const preview = await startPreview(studio, anna);
    const { page, goto } = await visit(studio.owner, { width: 360 });
    await goto(preview);
    await page.getByText("The portal is off").waitFor();
    await page.getByRole("link", { name: "View invoice L-7" }).waitFor();
    await expectGoodLooks(page, "preview-off");
  });

  test("ends with the member’s session, and says where another is begun", async () => {
    const { studio, anna } = await story();
    const preview = await startPreview(studio, anna);
    const { page, goto, context } = await visit(studio.owner, { expects: [NO_STREAM] });
    await withoutStream(context);
    await goto(preview);
    await page.getByRole("link", { name: "View invoice L-7" }).waitFor();
    await signOutMember({ ...studio.owner, jar: studio.owner.jar.copy() });
    await links(page).filter({ hasText: "Invoices" }).click();
    await heading(page, "This preview has ended").waitFor();
    expect(await page.content()).not.toContain("L-7");
    await expectGoodLooks(page, "preview-over");
    expect(await page.getByRole("link", { name: "Go to clients" }).getAttribute("href")).toBe("/admin/clients");
  });
});
