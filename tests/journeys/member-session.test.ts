import type { Page } from "playwright-core";
import { ageSession } from "../support/clock";
import { row, rows } from "../support/database";
import { signInMailTo } from "../support/mailbox";
import { world } from "../support/world";
import { hashOf, type Teammate } from "../support/world.seed";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { dialogOfEnd, heading } from "./portal";

const story = () => world().workspace({ name: "Studio Lumen" }).client("anna").build();

async function openForm(page: Page, goto: (address: string) => Promise<void>, id: string): Promise<void> {
  await goto(`/admin/clients/${id}/edit`);
  await page.getByLabel("Name").fill("Anna & Söhne");
  await page.getByLabel("Billing address").fill("1 Harbour Street\nHalf a sen");
}

const typed = async (page: Page) => [
  await page.getByLabel("Name").inputValue(),
  await page.getByLabel("Billing address").inputValue(),
];

const revoke = ({ token }: Teammate) =>
  rows("update session set ended_at = now(), end_reason = 'REVOKED' where token_hash = $1", [hashOf(token)]);

async function signInAgain(page: Page, { email }: Teammate): Promise<void> {
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  const { code } = await signInMailTo(email);
  await page.getByLabel("Six-digit code").fill(code ?? "");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await dialogOfEnd(page).waitFor({ state: "detached" });
}

journeys("When a member’s session", (visit) => {
  test("runs out in the middle of a form, signing in again loses nothing, and nothing is sent by itself", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(studio.owner);
    await openForm(page, goto, anna.id);
    const before = await typed(page);
    await ageSession(studio.owner.token, "31 days");
    await page.getByRole("button", { name: "Save" }).click();
    await dialogOfEnd(page).waitFor();
    expect(await dialogOfEnd(page).getByLabel("E-mail address").inputValue()).toBe(studio.owner.email);
    await expectGoodLooks(page, "member-session-ran-out");
    await signInAgain(page, studio.owner);

    expect(await typed(page)).toEqual(before);
    await page.getByText("Sign in again, and then send this once more.").waitFor();
    const stored = () => row<{ name: string }>("select name from client where id = $1", [anna.id]);
    expect(await stored()).toEqual({ name: "anna" });
    await page.getByRole("button", { name: "Save" }).click();
    await heading(page, "Anna & Söhne").waitFor();
    expect(await stored()).toEqual({ name: "Anna & Söhne" });
  });

  test("runs out, the next step says so, and goes on where it was going", async () => {
    const { studio } = await story();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByRole("link", { name: "anna", exact: true }).waitFor();
    await ageSession(studio.owner.token, "31 days");
    await page.getByRole("link", { name: "anna", exact: true }).click();
    await dialogOfEnd(page).waitFor();
    await signInAgain(page, studio.owner);
    await heading(page, "anna").waitFor();
  });

  test("is taken away in the middle of a form, the page says so without a question, and nothing of it stays", async () => {
    const { studio, anna } = await story();
    const { page, goto } = await visit(studio.owner);
    await openForm(page, goto, anna.id);
    let questions = 0;
    page.on("dialog", (question) => {
      questions += 1;
      return question.accept();
    });
    await revoke(studio.owner);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Access ended.").waitFor();
    await page.reload();
    await page.getByText("Access ended.").waitFor();
    expect(await page.content()).not.toContain(studio.name);
    expect(questions).toBe(0);
  });
});
