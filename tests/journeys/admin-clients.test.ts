import type { Page } from "playwright-core";
import { rows } from "../support/database";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const dialog = (page: Page) => page.getByRole("dialog");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const LONG = "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Incorporated";

journeys("Clients in the admin app", (visit) => {
  test("are added, with what is wrong beside its field and nothing lost that was typed", async () => {
    const { studio } = await world().workspace().client("anna", { email: "anna@taken.example" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByRole("link", { name: "New client" }).click();
    await heading(page, "New client").waitFor();
    await button(page, "Add client").click();
    await page.getByText("Please fill this in.").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("name");

    await page.getByLabel("Name").fill(LONG);
    await page.getByLabel("E-mail").fill("anna@taken.example");
    await page.getByLabel("Internal notes").fill("Pays late.\nCall first.");
    await button(page, "Add client").click();
    await page.getByText(/Another client has this e-mail address/).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("email");
    expect(await page.getByLabel("Name").inputValue()).toBe(LONG);
    await expectGoodLooks(page, "client-new");
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByLabel("E-mail").fill("north@free.example");
    await page.getByLabel("E-mail").press("Control+Enter");
    await heading(page, LONG).waitFor();
    await page.getByText("Pays late.\nCall first.").waitFor();
    await page.getByText(`${LONG} was added`).waitFor();
  });

  test("are not left half written without a question, and a reload brings back what was typed", async () => {
    const { studio } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByRole("link", { name: "Anna & Söhne" }).click();
    await page.getByRole("link", { name: "Edit" }).click();
    await heading(page, "Edit Anna & Söhne").waitFor();
    await page.getByLabel("Tax ID").fill("PT 501 964 843");
    await page.getByRole("link", { name: "Cancel" }).click();
    await dialog(page).getByText("Leave without saving?").waitFor();
    expect(await focused(page)).toBe("Stay here");
    await expectGoodLooks(page, "client-leave");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("Escape");
    await page.goBack();
    await button(page, "Stay here").click();

    page.once("dialog", (asked) => void asked.accept());
    await page.reload();
    await page.getByText("What you had typed and not saved is filled in again.").waitFor();
    expect(await page.getByLabel("Tax ID").inputValue()).toBe("PT 501 964 843");
    await button(page, "Save").click();
    await heading(page, "Anna & Söhne").waitFor();
    await page.getByText("PT 501 964 843").waitFor();
  });

  test("with a new address are signed out, and the form says so before it is saved", async () => {
    const { studio, mira, anna } = await world()
      .workspace()
      .member("mira")
      .client("anna", { name: "Anna & Söhne" })
      .build();
    await rows(
      `insert into mail (workspace_id, id, template, client_id, state, sent_at)
       values ($1, gen_random_uuid(), 'INVITATION', $2, 'SENT', now())`,
      [studio.id, anna.id],
    );
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/clients/${anna.id}/edit`);
    await page.getByLabel("E-mail").press("Home");
    await page.keyboard.type("new.");
    await page.getByText(/Saving signs Anna & Söhne out everywhere/).waitFor();
    await button(page, "Save").click();
    await heading(page, "Anna & Söhne").waitFor();
    await page.getByText("The e-mail address of Anna & Söhne was changed").waitFor();
    await page.getByText("Not invited at this address").waitFor();
    await expectGoodLooks(page, "client-not-invited");
    const live = await rows("select id from session where client_id = $1 and ended_at is null", [anna.id]);
    expect(live).toEqual([]);

    const colleague = await visit(mira);
    await colleague.goto(`/admin/clients/${anna.id}/edit`);
    await colleague.page.getByText(/An owner or an admin can change the address\./).waitFor();
    expect(await colleague.page.getByLabel("E-mail").isEditable()).toBe(false);
    await colleague.page.getByLabel("Tax ID").fill("PT 1");
    await button(colleague.page, "Save").click();
    await colleague.page.getByText("PT 1", { exact: true }).waitFor();
  });

  test("are archived and brought back, by Undo and later, and say what archiving did", async () => {
    const { studio, anna } = await world()
      .workspace()
      .client("anna", { name: "Anna & Söhne" })
      .client("bela", { name: "Béla Kocsis", enabled: false })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByRole("link", { name: "Béla Kocsis" }).click();
    await button(page, "Archive").click();
    await page.getByText("The portal is off and its seat is free").waitFor();
    await button(page, "Undo").click();
    await page.getByText("Béla Kocsis is back, with the portal off.").waitFor();
    await button(page, "Archive").waitFor();

    await goto(`/admin/clients/${anna.id}`);
    await button(page, "Archive").click();
    await dialog(page)
      .getByText(/Anna & Söhne is signed out everywhere/)
      .waitFor();
    await expectGoodLooks(page, "client-archive");
    await page.setViewportSize({ width: 1280, height: 800 });
    await dialog(page).getByRole("button", { name: "Archive" }).click();
    await page.getByText("The portal is off and its seat is free").waitFor();
    expect(await focused(page)).toBe("Restore");
    await expectGoodLooks(page, "client-archived");
    await goto("/admin/clients?archived=yes");
    await page.getByRole("link", { name: "Anna & Söhne" }).waitFor();
  });

  test("show their projects, invoices and history, and where there is none what will be there", async () => {
    let story = world()
      .workspace({ name: "Studio Lumen" })
      .client("empty", { name: "Quiet Harbour" })
      .client("anna", { name: LONG });
    for (let count = 1; count <= 12; count += 1) story = story.project({ name: `Project ${count}` });
    const { studio, empty, anna } = await story
      .invoice({ number: "A-1", dueIn: -4, paid: 100 })
      .invoice({ status: "DRAFT" })
      .event({ kind: "INVOICE_ISSUED" })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/clients/${anna.id}`);
    await page.getByRole("rowheader", { name: /^A-1$/ }).waitFor();
    await page.getByText("Overdue", { exact: true }).waitFor();
    await expectGoodLooks(page, "client");
    await page.setViewportSize({ width: 1280, height: 800 });
    const projects = page.getByRole("region", { name: "Projects" });
    expect(await projects.getByRole("rowheader").count()).toBe(10);
    await projects.getByRole("button", { name: "Load more" }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === "TR");
    expect(await projects.getByRole("rowheader").count()).toBe(12);
    await page.reload();
    await projects.getByRole("rowheader").nth(11).waitFor();

    await goto(`/admin/clients/${empty.id}`);
    await page.getByText("There is no project with Quiet Harbour yet.").waitFor();
    await page.getByText("There is no invoice to Quiet Harbour yet.").waitFor();
    await expectGoodLooks(page, "client-empty");
  });

  test("are filtered by their portal, in the address", async () => {
    const { studio } = await world()
      .workspace()
      .client("anna", { name: "Anna & Söhne" })
      .client("bela", { name: "Béla Kocsis", enabled: false })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByText("2 clients", { exact: true }).waitFor();
    await page.getByLabel("Portal", { exact: true }).selectOption("Off");
    await page.getByText("1 client", { exact: true }).waitFor();
    expect(page.url()).toMatch(/portal=off$/);
    await page.reload();
    await page.getByRole("link", { name: "Béla Kocsis" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("nobody");
    await page.getByText("No client matches “nobody”").waitFor();
  });

  test("and every shortcut is listed, and can be switched off", async () => {
    const { studio } = await world().workspace().client("anna").build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByText("1 client", { exact: true }).waitFor();
    await page.keyboard.press("?");
    await dialog(page).waitFor();
    await expectGoodLooks(page, "shortcuts");
    await page.setViewportSize({ width: 1280, height: 800 });
    await tabTo(page, /^Single-key shortcuts$/);
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    expect(await dialog(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("INPUT");
  });
});
