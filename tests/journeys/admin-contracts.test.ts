import type { Page } from "playwright-core";
import { shareOf } from "../support/pictures";
import { pdfSaying } from "../support/pdf";
import { workSeenBy } from "../support/work";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const wide = (page: Page) => page.setViewportSize({ width: 1280, height: 800 });
const fact = (page: Page, name: string) => page.locator("dl > div", { hasText: name }).locator("dd");

const agreement = (name: string, text: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: pdfSaying(text),
});

journeys("Contracts in the admin app", (visit) => {
  test("one is added with its PDF, which shows in the page, and its client has it once it is signed", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner, { showsPdfs: true });
    await goto("/admin/contracts");
    await page.getByText("You have no contracts yet").waitFor();
    await expectGoodLooks(page, "contracts-none");
    await wide(page);
    await page.getByRole("link", { name: "New contract" }).first().click();
    await heading(page, "New contract").waitFor();
    await page.getByLabel("Client", { exact: true }).selectOption("Anna & Söhne");
    await page.getByLabel("Name").fill("Maintenance of the shop");
    await page.getByLabel("Value").fill("twelve");
    await page.getByLabel("Choose the file, or drop it here").setInputFiles(agreement("contract.pdf", "Agreed upon"));
    await page.getByText("contract.pdf", { exact: true }).waitFor();
    await button(page, "Add contract").click();
    await page.getByText("Enter an amount such as 1250.00.").waitFor();
    await expectGoodLooks(page, "contract-new");
    await wide(page);
    await page.getByLabel("Value").fill("12,500.50");
    await page.getByLabel("Currency").selectOption("CHF");
    await page.getByLabel("First day").fill("2020-01-01");
    await page.getByLabel(/^Renews on/).fill("2030-01-01");
    await page.getByLabel("Payment terms").fill("Within 30 days.");
    await page.getByLabel(/^Internal notes/).fill("Ask for more next year.");
    await button(page, "Add contract").click();
    await heading(page, "Maintenance of the shop").waitFor();
    await fact(page, "Value").getByText("CHF").waitFor();
    expect(await fact(page, "Value").textContent()).toMatch(/12,500\.50/);
    const preview = page.getByTitle("Preview of contract.pdf");
    await preview.scrollIntoViewIfNeeded();
    let ink = 0;
    // a blank page has none of the letters' black
    while (ink < 0.0005) ink = await shareOf(await preview.screenshot(), [0, 0, 0]);
    await expectGoodLooks(page, "contract");
    await wide(page);
    expect((await workSeenBy(anna)).contracts?.nodes).toEqual([]);

    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Status").selectOption("Signed");
    await page.getByText("The client sees it in the portal.").waitFor();
    await button(page, "Save").click();
    await page.getByText("Active", { exact: true }).waitFor();
    expect((await workSeenBy(anna)).contracts?.nodes).toMatchObject([
      { name: "Maintenance of the shop", value: { amount: 1_250_050, currency: "CHF" }, notes: null, renewsOn: null },
    ]);
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download contract.pdf" }).click();
    expect((await saved).suggestedFilename()).toBe("contract.pdf");
  });

  test("the value is read as the member's language writes numbers, and shown while it is typed", async () => {
    const { studio, anna } = await world().workspace().client("anna").contract({ name: "Retainer" }).build();
    const german = await visit(studio.owner, { locale: "de-DE" });
    await german.goto("/admin/contracts");
    await german.page.getByRole("link", { name: "Retainer" }).click();
    await german.page.getByRole("link", { name: "Edit" }).click();
    await german.page.getByLabel("Currency").selectOption("EUR");
    await german.page.getByLabel("Value").fill("12.345");
    await german.page.getByText("= €12,345.00", { exact: true }).waitFor();
    await button(german.page, "Save").click();
    await fact(german.page, "Value").getByText("€12,345.00").waitFor();
    await german.page.getByRole("link", { name: "Edit" }).click();
    expect(await german.page.getByLabel("Value").inputValue()).toBe("12345,00");
    await button(german.page, "Save").click();
    await fact(german.page, "Value").getByText("€12,345.00").waitFor();

    const english = await visit(studio.owner);
    await english.goto(new URL(german.page.url()).pathname);
    await english.page.getByRole("link", { name: "Edit" }).click();
    await english.page.getByLabel("Value").fill("12.345");
    const hint = english.page.getByText("This can be read in two ways. For €12,345.00 enter 12345.");
    await hint.waitFor();
    await button(english.page, "Save").click();
    await heading(english.page, "Edit Retainer").waitFor();
    expect(await english.page.getByLabel("Value").getAttribute("aria-invalid")).toBe("true");
    await expectGoodLooks(english.page, "contract-ambiguous-value");
    await english.page.getByLabel("Value").fill("1,5");
    await english.page.getByText("= €1.50", { exact: true }).waitFor();
    await button(english.page, "Save").click();
    await fact(english.page, "Value").getByText("€1.50").waitFor();
    expect((await workSeenBy(anna)).contracts?.nodes).toMatchObject([{ value: { amount: 150, currency: "EUR" } }]);
  });

  test("one that was signed can only be ended, and another file takes the place of the first", async () => {
    const { studio, anna } = await world().workspace().client("anna").contract({ name: "Retainer" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/contracts");
    await page.getByRole("link", { name: "Retainer" }).click();
    await page.getByRole("link", { name: "Edit" }).click();
    await heading(page, "Edit Retainer").waitFor();
    expect(await page.getByLabel("Status").locator("option").allTextContents()).toEqual(["Signed", "Terminated"]);
    await page.getByLabel("Choose another file, or drop it here").setInputFiles(agreement("new.pdf", "Agreed anew"));
    await page.getByText("new.pdf", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Cancel" }).click();
    await button(page, "Stay here").click();
    await page.getByLabel("Status").selectOption("Terminated");
    await button(page, "Save").click();
    await page.getByRole("link", { name: "Download new.pdf" }).waitFor();
    await page.getByText("Terminated", { exact: true }).waitFor();
    const [seen] = (await workSeenBy(anna)).contracts?.nodes ?? [];
    expect(seen).toMatchObject({ status: "TERMINATED" });
  });

  test("are found by name, status and client, in the address", async () => {
    const { studio } = await world()
      .workspace()
      .client("anna", { name: "Anna & Söhne" })
      .contract({ name: "Retainer" })
      .contract({ name: "Licence", status: "DRAFT" })
      .client("bela", { name: "Béla" })
      .contract({ name: "Support", status: "SENT" })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/contracts");
    await page.getByRole("link", { name: "Retainer" }).waitFor();
    await expectGoodLooks(page, "contracts");
    await wide(page);
    await page.getByLabel("Status").selectOption("Draft");
    await page.getByRole("link", { name: "Retainer" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Licence" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "Licence" }).waitFor();
    await page.getByLabel("Client", { exact: true }).selectOption("Béla");
    await page.getByText("Nothing matches").waitFor();
    await page.getByLabel("Status").selectOption("All");
    await page.getByRole("link", { name: "Support" }).waitFor();
    await page.keyboard.press("/");
    await page.getByLabel("Search by name").fill("nobody");
    await page.getByText("Nothing matches").waitFor();
  });
});
