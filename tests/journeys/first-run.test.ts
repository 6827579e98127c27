import { join } from "node:path";
import type { Page } from "playwright-core";
import { newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { startService } from "../support/service";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

journeys("A new installation", (visit) => {
  test("is set up in the browser, by the printed link and nobody without it", async () => {
    const folder = join(ground().folder, "first-run");
    const service = await startService({ databaseUrl: await newDatabase(), folder });
    try {
      const link = /http\S+\/admin\/setup#\S+/.exec(service.greeting())?.[0] ?? "";
      const { page, goto } = await visit(undefined, { at: service });
      for (const address of ["/", "/admin", "/admin/clients?search=hana"]) {
        await goto(address);
        await heading(page, "Not set up yet").waitFor();
        await page.getByText("Open the set-up link that the server printed").waitFor();
        expect(await page.getByLabel("E-mail address").count()).toBe(0);
      }
      await expectGoodLooks(page, "not-set-up");
      await goto("/admin/setup");
      await heading(page, "This set-up link does not work").waitFor();
      await expectGoodLooks(page, "setup-without-link");

      await goto(link);
      await heading(page, "Set up your portal").waitFor();
      await expectGoodLooks(page, "setup");
      await page.getByRole("button", { name: "Create the portal" }).click();
      await page.getByText("Please fill this in.").first().waitFor();
      await page.waitForFunction(() => (document.activeElement as HTMLInputElement).name === "name");
      await expectGoodLooks(page, "setup-incomplete");

      await page.getByLabel("Business name").fill("Studio Müller & Töchter");
      expect(await page.getByLabel("Address", { exact: true }).inputValue()).toBe("studio-muller-tochter");
      await page.getByLabel("Address", { exact: true }).fill("Studio Müller");
      await page.getByRole("button", { name: "Create the portal" }).click();
      await page.getByText("Use lowercase letters, digits and hyphens, such as studio-berg.").waitFor();
      await page.getByLabel("Address", { exact: true }).fill("studio-muller");
      await page.getByLabel("Your name").fill("Ines Müller");
      await page.getByLabel("Your e-mail address").fill("ines@mueller.example");
      await page.getByRole("button", { name: "Create the portal" }).click();
      await page.getByText("You have no clients yet").waitFor();
      expect(await page.title()).toBe("Clients · Studio Müller & Töchter");
      expect(page.url()).not.toContain("#");

      const second = await visit(undefined, { at: service });
      await second.goto(link);
      await heading(second.page, "This portal is set up already").waitFor();
      await expectGoodLooks(second.page, "setup-done");
    } finally {
      await service.stop();
    }
  });
});
