/// <reference lib="dom" />
import type { Page } from "playwright-core";
import sharp from "sharp";
import { brandOf, updateBrand } from "../support/brand";
import { rows } from "../support/database";
import { linkFor } from "../support/links";
import { mailTo } from "../support/mailbox";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

const picture = async (name = "logo.png", width = 300, height = 90) => ({
  name,
  mimeType: "image/png",
  buffer: await sharp({ create: { width, height, channels: 4, background: "#7b2cbf" } })
    .png()
    .toBuffer(),
});

const story = () =>
  world().workspace({ name: "Studio Lumen", plan: "FREE" }).client("hana", { name: "Hana Coffee Roasters" }).invoice();

/** What a button of the page is painted with. */
const paintOf = (page: Page, name: string) =>
  page.getByRole("button", { name }).evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return [backgroundColor, color];
  });

journeys("The brand", (visit) => {
  test("what is written shows in the sample, and once saved wherever a client looks", async () => {
    const { studio, hana } = await story().build();
    const client = await visit(hana);
    await client.goto(`/p/${hana.slug}`);
    await heading(client.page, "Overview").waitFor();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    const name = page.getByLabel("Business name");
    await name.waitFor();
    await expectGoodLooks(page, "brand");

    await name.fill("Atelier Çelik & Söhne");
    await page.getByLabel("Accent colour", { exact: true }).fill("#FFE600");
    await page.getByText("Black text on it is very easy to read: 16.5 : 1.").waitFor();
    await page.getByText("On light pages, links are darkened to").waitFor();
    const sample = page.getByRole("figure", { name: "On a light page" });
    await sample.getByText("Atelier Çelik & Söhne").waitFor();
    const button = sample.getByText("Open the invoice");
    await expect(button.evaluate((element) => getComputedStyle(element).backgroundColor)).resolves.toBe(
      "rgb(255, 230, 0)",
    );
    await page.getByLabel("Contact e-mail address").fill("hello@celik.example");
    await page.getByLabel("Address", { exact: true }).fill("Hafenstraße 12\n20359 Hamburg");
    await page.getByLabel("Tax ID").fill("DE 123 456 789");
    await page.getByLabel("Payment instructions").fill("By transfer to DE02 1203 0000 0000 2020 51.");
    await page.getByText("Not saved yet").waitFor();
    await expectGoodLooks(page, "brand-unsaved");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Saved \d/).waitFor();
    await page.getByRole("link", { name: "Atelier Çelik & Söhne: Clients" }).waitFor();
    for (const open of [page, client.page])
      await open.waitForFunction(
        () => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim() === "#ffe600",
      );
    expect(await brandOf(studio.owner)).toMatchObject({ taxId: "DE 123 456 789", brand: { accent: "#ffe600" } });

    await page.getByLabel("Choose a logo, or drop it here").setInputFiles(await picture());
    await page.getByRole("button", { name: "Remove the logo" }).waitFor();
    await page.getByRole("img", { name: "Atelier Çelik & Söhne" }).first().waitFor();
    await expectGoodLooks(page, "brand-saved");

    await client.page.getByRole("img", { name: "Atelier Çelik & Söhne" }).waitFor();
    await client.page.getByText("Powered by Portico").waitFor();
    await expectGoodLooks(client.page, "brand-portal");

    const token = await linkFor(hana, { purpose: "INVITATION" });
    await rows("update sign_in_link set expires_at = now() where client_id = $1", [hana.id]);
    const stranger = await visit();
    await stranger.goto(`/p/${hana.slug}/enter#${token}`);
    await heading(stranger.page, "This link has expired").waitFor();
    await stranger.page.getByRole("img", { name: "Atelier Çelik & Söhne" }).waitFor();
    expect(await paintOf(stranger.page, "Send me a new link")).toEqual(["rgb(255, 230, 0)", "rgb(0, 0, 0)"]);
    await expectGoodLooks(stranger.page, "brand-expired");
    await stranger.page.getByRole("button", { name: "Send me a new link" }).click();
    await heading(stranger.page, "A link is on its way").waitFor();
    const mail = await mailTo(hana.email);
    expect(mail.subject).toBe("Your sign-in link for Atelier Çelik & Söhne");
    expect(mail.html).toContain("#ffe600");
    expect(mail.text).toContain("Hafenstraße 12, 20359 Hamburg");

    await stranger.goto(`/p/${hana.slug}`);
    await stranger.page.getByRole("button", { name: "E-mail me a link" }).waitFor();
    expect(await paintOf(stranger.page, "E-mail me a link")).toEqual(["rgb(255, 230, 0)", "rgb(0, 0, 0)"]);
    await expectGoodLooks(stranger.page, "brand-sign-in");
  });

  test("a white logo lies on a dark background wherever a client looks, and a blank one gives way to the name", async () => {
    const { studio, hana } = await story().build();
    const white = await sharp({ create: { width: 300, height: 90, channels: 4, background: "#00000000" } })
      .composite([
        { input: { create: { width: 200, height: 30, channels: 4, background: "#fff" } }, left: 50, top: 30 },
      ])
      .png()
      .toBuffer();
    const blank = await sharp({ create: { width: 300, height: 90, channels: 4, background: "#fff" } })
      .png()
      .toBuffer();
    const file = (buffer: Buffer) => ({ name: "logo.png", mimeType: "image/png", buffer });
    const platesOf = (page: Page) =>
      page
        .getByRole("img", { name: "Studio Lumen" })
        .evaluateAll((images) =>
          images.map(({ parentElement }) => getComputedStyle(parentElement as Element).backgroundColor),
        );

    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    await page.getByLabel("Choose a logo, or drop it here").setInputFiles(file(white));
    await page.getByRole("button", { name: "Remove the logo" }).waitFor();
    await page.getByRole("img", { name: "Studio Lumen" }).first().waitFor();
    expect(new Set(await platesOf(page))).toEqual(new Set(["rgb(24, 25, 28)"]));
    await expectGoodLooks(page, "brand-white-logo");
    for (const colorScheme of ["light", "dark"] as const) {
      const client = await visit(hana, { colorScheme });
      await client.goto(`/p/${hana.slug}`);
      await client.page.getByRole("img", { name: "Studio Lumen" }).waitFor();
      expect(await platesOf(client.page)).toEqual(["rgb(24, 25, 28)"]);
      const stranger = await visit(undefined, { colorScheme });
      await stranger.goto(`/p/${hana.slug}`);
      await stranger.page.getByRole("img", { name: "Studio Lumen" }).waitFor();
      expect(await platesOf(stranger.page)).toEqual(["rgb(24, 25, 28)"]);
      if (colorScheme === "light") await expectGoodLooks(stranger.page, "brand-white-logo-sign-in");
    }

    await page.getByLabel("Choose another logo, or drop it here").setInputFiles(file(blank));
    await page.getByText("This logo can't be seen on a light or dark background").waitFor();
    await expectGoodLooks(page, "brand-blank-logo");
    const client = await visit(hana);
    await client.goto(`/p/${hana.slug}`);
    await client.page.getByRole("link", { name: "Studio Lumen: Overview" }).getByText("Studio Lumen").waitFor();
    expect(await platesOf(client.page)).toEqual([]);
  });

  test("a logo is removed, and is back with one press", async () => {
    const { studio } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    await page.getByText("No logo yet").waitFor();
    await page.getByLabel("Choose a logo, or drop it here").setInputFiles(await picture());
    await page.getByRole("button", { name: "Remove the logo" }).click();
    await page.getByText("No logo yet").waitFor();
    expect((await brandOf(studio.owner)).brand.logo).toBeNull();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Remove the logo" }).waitFor();
    expect((await brandOf(studio.owner)).brand.logo).toMatchObject({ width: 300, height: 90 });
  });

  test("a file that is no picture is refused before it leaves, and one that only says so by the service", async () => {
    const { studio } = await story().build();
    const { page, goto, requests } = await visit(studio.owner, { expects: [/400 \(Bad Request\)/] });
    await goto("/admin/settings/invoices");
    const choose = page.getByLabel("Choose a logo, or drop it here");
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
    await choose.setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: svg });
    await page.getByText("an SVG has to be exported as PNG").waitFor();
    expect(requests.filter((request) => request.url().endsWith("/admin/logo"))).toEqual([]);
    await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(6_000_000) });
    await page.getByText("This picture is larger than 5 MB.").waitFor();
    await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: svg });
    await page.getByText("This is no picture that can be read.").waitFor();
    await expectGoodLooks(page, "brand-refused");
  });

  test("a picture that is dropped becomes the logo", async () => {
    const { studio } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    await page.getByText("No logo yet").waitFor();
    const { buffer } = await picture();
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" }));
        return data;
      },
      [...buffer],
    );
    const zone = page.getByText("PNG, JPEG, WebP or GIF, up to 5 MB.");
    await zone.dispatchEvent("dragover", { dataTransfer: dropped });
    await zone.dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByRole("button", { name: "Remove the logo" }).waitFor();
  });

  test("what is not saved is guarded, survives an error, and does not undo what somebody else saved", async () => {
    const { studio } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    await page.getByLabel("Accent colour", { exact: true }).fill("reddish");
    await page.getByLabel("Tax ID").fill("T-1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Enter a colour such as #3454d1.").waitFor();
    expect(await page.getByLabel("Tax ID").inputValue()).toBe("T-1");
    await page.getByRole("link", { name: "Team", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
    await dialog.getByRole("button", { name: "Stay here" }).click();
    expect(await page.getByLabel("Tax ID").inputValue()).toBe("T-1");

    await updateBrand(studio.owner, { address: "From elsewhere" });
    await page.getByLabel("Accent colour", { exact: true }).fill("#112233");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Saved \d/).waitFor();
    expect(await brandOf(studio.owner)).toMatchObject({ taxId: "T-1", address: "From elsewhere" });
    expect(await page.getByLabel("Address", { exact: true }).inputValue()).toBe("From elsewhere");
    await page.getByRole("link", { name: "Team", exact: true }).click();
    await heading(page, "Team settings").waitFor();
  });

  test("the keyboard alone changes and saves; whoever may not change sees what is", async () => {
    const { studio, mia } = await world().workspace({ name: "Studio Lumen", plan: "TEAM" }).member("mia").build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/invoices");
    await page.getByLabel("Tax ID").waitFor();
    await tabTo(page, /^Tax ID/);
    await page.keyboard.type("DE 1");
    await tabTo(page, /^Save$/);
    await page.keyboard.press("Enter");
    await page.getByText(/^Saved \d/).waitFor();

    const member = await visit(mia);
    await member.goto("/admin/settings/invoices");
    await member.page.getByText("An owner or an admin of your team can change this.").waitFor();
    await member.page.getByText("DE 1", { exact: true }).waitFor();
    expect(await member.page.getByRole("button", { name: "Save" }).count()).toBe(0);
    await expectGoodLooks(member.page, "brand-of-a-member");
  });
});
