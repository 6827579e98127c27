/// <reference lib="dom" />
import { world } from "../support/world";
import { journeys } from "./browser";
import { heading } from "./portal";

journeys("A browser of two portals and the admin app", (visit) => {
  test("forgets at a log-out what that person kept, and nothing of the others", async () => {
    const { studio, anna, berta } = await world()
      .workspace({ as: "studio", name: "Studio Lumen" })
      .client("anna", { name: "Anna & Söhne" })
      .workspace({ as: "other", name: "Atelier Nord" })
      .client("berta", { name: "Berta GmbH" })
      .build();
    for (const { jar } of [berta, studio.owner])
      for (const name of jar.names()) anna.jar.set(name, jar.get(name) ?? "");
    const { page, goto } = await visit(anna);
    const draft = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("portico-draft")));

    await goto(`/admin/clients/${anna.id}/edit`);
    await page.getByLabel("Billing address").fill("1 Harbour Street");
    expect(await draft()).toHaveLength(1);
    await goto(`/p/${anna.slug}`);
    await page.getByLabel("Theme").selectOption("dark");
    await page.getByRole("button", { name: "Log out" }).click();
    await heading(page, "Sign in to your portal").waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");

    await goto(`/p/${berta.slug}`);
    await page.getByText("Berta GmbH").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await goto(`/admin/clients/${anna.id}/edit`);
    await page.getByLabel("Billing address").waitFor();
    expect(await page.getByLabel("Billing address").inputValue()).toBe("1 Harbour Street");

    page.on("dialog", (question) => void question.accept());
    await goto("/admin/clients");
    await page.getByRole("button", { name: "Sign out" }).click();
    await heading(page, "Sign in").waitFor();
    expect(await draft()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  });
});
