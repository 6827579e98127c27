import { until } from "../support/sendgrid";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

const story = () => world().workspace({ name: "Studio Lumen" }).member("mia").client("anna").build();

journeys("The settings of invoices", (visit) => {
  test("an admin writes seller and numbering, sees the next number as it will look, and keeps it", async () => {
    const { studio } = await story();
    const { page, goto, end } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    const card = page.getByRole("region", { name: "Seller and numbering" });
    await card.getByText(/Your next invoice will be 20\d\d-0001\./).waitFor();
    await card.getByLabel("Legal name").fill("Lumen GmbH");
    await card.getByLabel("Country").selectOption({ label: "Germany" });
    await card.getByLabel("VAT ID").fill("DE 123 456 789");
    await card.getByLabel("Prefix").fill("RE-");
    await card.getByLabel("Next number").fill("42");
    await card.getByLabel("Minimum digits").fill("3");
    await card.getByRole("switch", { name: "Add the year and restart at 1 each year" }).click();
    await card.getByText("Your next invoice will be RE-042.").waitFor();
    await card.getByRole("switch", { name: "Remind clients of open invoices by email" }).click();
    await card.getByLabel("Reminder days").fill("-5, 7");
    await card.getByRole("button", { name: "Update seller and numbering" }).click();
    await page.getByText("Seller and numbering updated").waitFor();
    const shown = async () => (await card.getByLabel("VAT ID").inputValue()) === "DE123456789";
    await until(shown, "the saved VAT ID is shown");
    await card.getByLabel("Next number").fill("41");
    await card.getByRole("button", { name: "Update seller and numbering" }).click();
    await card.getByText("Earlier invoices have passed this number. Enter a higher one.").first().waitFor();
    await expectGoodLooks(page, "numbering");
    await card.getByLabel("Next number").fill("42");
    await end();
  });

  test("a client gets country, VAT ID and buyer reference", async () => {
    const { mia, anna } = await story();
    const { page, goto, end } = await visit(mia);
    await goto(`/admin/clients/${anna.id}/edit`);
    await page.getByLabel("Country").selectOption({ label: "France" });
    await page.getByLabel("VAT ID").fill("FR12345678901");
    await page.getByLabel("Buyer reference").fill("04011000-12345-34");
    await expectGoodLooks(page, "client-tax-identity");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("04011000-12345-34").waitFor();
    await page.getByText("FR12345678901").waitFor();
    await end();
  });
});
