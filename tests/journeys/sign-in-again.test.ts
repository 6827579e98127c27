import type { Page } from "playwright-core";
import { linkFor, liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { enterPortal, passTheMinute, signInMember } from "../support/signing-in";
import { world } from "../support/world";
import { stranger } from "../support/ask";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading } from "./portal";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna", { name: "Anna & Söhne" })
    .invoice({ number: "L-7" })
    .client("berta", { name: "Berta GmbH" })
    .build();

journeys("Somebody who is signed in already", (visit) => {
  test("opens their used link again and is where it leads, query and hash included", async () => {
    const { anna } = await story();
    const returnTo = `/p/${anna.slug}/invoices?from=mail#figures`;
    const token = await linkFor(anna, { returnTo });
    const { page, goto } = await visit();
    for (let time = 0; time < 2; time += 1) {
      await goto(`/p/${anna.slug}/enter#${token}`);
      if (time === 0) await button(page, "Continue to the portal").click();
      await heading(page, "Invoices").waitFor();
      expect(page.url()).toMatch(/\/invoices\?from=mail#figures$/);
      await goto("about:blank");
    }
    // The one that the story began with, and that of the link.
    expect(await liveSessionsOf(anna)).toBe(2);
  });

  test("opens a link that was withdrawn and is offered their portal", async () => {
    const { studio, anna } = await story();
    const withdrawn = await linkFor(anna);
    await enterPortal(stranger(studio.slug), { token: await linkFor(anna) });
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/enter#${withdrawn}`);
    await heading(page, "You're signed in").waitFor();
    await page.getByText("You're signed in as Anna & Söhne.").waitFor();
    await expectGoodLooks(page, "signed-in-already");
    await button(page, "Open").click();
    await heading(page, "Overview").waitFor();
  });

  test("opens a used link of another client, sees who is who, and switches by one press", async () => {
    const { studio, anna, berta } = await story();
    const token = await linkFor(berta);
    await enterPortal(stranger(studio.slug), { token });
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/enter#${token}`);
    await heading(page, "This link was used already").waitFor();
    await page.getByText(/^This link is for b•••@.* Anna & Söhne is signed in in this browser\./).waitFor();
    await expectGoodLooks(page, "link-of-another");
    await button(page, /^Send a new link to b•••@/).click();
    await heading(page, "A link is on its way").waitFor();
    await page.getByText("At most one a minute; check the latest email.").waitFor();
    const { link } = await signInMailTo(berta.email);
    await goto(link);
    await button(page, "Continue to the portal").click();
    await heading(page, /Overview|Welcome, Berta GmbH/).waitFor();
    expect(await liveSessionsOf(anna)).toBe(0);
  });

  test("opens a used link of another client and stays who they are", async () => {
    const { studio, anna, berta } = await story();
    const token = await linkFor(berta);
    await enterPortal(stranger(studio.slug), { token });
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/enter#${token}`);
    await button(page, "Continue as Anna & Söhne").click();
    await heading(page, "Overview").waitFor();
    expect(await liveSessionsOf(anna)).toBe(1);
  });

  test("as a member opens a used link and is where it leads", async () => {
    const { studio } = await story();
    const token = await linkFor(studio.owner, { returnTo: "/admin/clients?search=berta" });
    await signInMember(stranger("admin"), { token });
    const { page, goto } = await visit(studio.owner);
    await goto(`/admin/enter#${token}`);
    await page.getByRole("rowheader", { name: "Berta GmbH" }).waitFor();
    expect(page.url()).toMatch(/\/admin\/clients\?search=berta$/);
  });
});

journeys("Somebody who waits for a link", (visit) => {
  test("finds the field for the code after a reload, and sends the link again after a minute", async () => {
    const { anna } = await story();
    const { page, goto } = await visit();
    await page.clock.install();
    await goto(`/p/${anna.slug}`);
    await page.getByLabel("E-mail address").fill(anna.email);
    await button(page, "E-mail me a link").click();
    await heading(page, "Check your mail").waitFor();
    await signInMailTo(anna.email);

    await page.reload();
    await heading(page, "Check your mail").waitFor();
    await page.getByText(`If ${anna.email} has access, we've sent a link.`).waitFor();
    await page.getByText("At most one a minute; check the latest email.").waitFor();
    const again = button(page, /^Send again in \d+ s$/);
    expect(await again.getAttribute("aria-disabled")).toBe("true");

    await passTheMinute();
    await page.clock.fastForward(61_000);
    await button(page, "Send again").click();
    await page.getByText("Sent again. Check the latest email.").waitFor();
    await button(page, /^Send again in \d+ s$/).waitFor();
    const { code } = await signInMailTo(anna.email, { count: 2 });
    await page.getByLabel("Six-digit code").fill(code ?? "");
    await button(page, "Continue").click();
    await heading(page, "Overview").waitFor();
    await button(page, "Log out").click();
    await heading(page, "Sign in to your portal").waitFor();
  });

  test("on the way to the admin app starts over with another address", async () => {
    const { studio } = await story();
    const { page, goto } = await visit(undefined, { width: 360 });
    await goto("/admin/clients");
    await page.getByLabel("E-mail address").fill("wrong@studio.example");
    await button(page, "E-mail me a link").click();
    await heading(page, "Check your mail").waitFor();
    await page.reload();
    await button(page, "Use another address").click();
    await page.getByLabel("E-mail address").fill(studio.owner.email);
    await page.reload();
    await heading(page, "Sign in").waitFor();
  });
});
