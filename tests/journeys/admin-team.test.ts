import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Page, Route } from "playwright-core";
import { liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const LONG = "Wilhelmina Alexandrowna von Hohenfels-Montgomery und Partner";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const names = (page: Page) => page.locator("main li h2").allInnerTexts();
const story = () =>
  world()
    .workspace({ name: "Studio Lumen", plan: "TEAM" })
    .member("ada", { role: "ADMIN" })
    .member(LONG, { email: `wilhelmina.hohenfels-montgomery@${randomUUID()}.example` });

/** For so long after a press a browser takes what moves for the person's own doing. */
const OWN_DOING_MS = 500;

/** The next answer comes as on a slow line: what then moves no longer counts as the person's own doing. */
function answersLate(page: Page): Promise<unknown> {
  const hold = async (route: Route) => {
    await delay(OWN_DOING_MS);
    await route.continue();
  };
  return page.route("**/graphql", hold, { times: 1 });
}

journeys("The team", (visit) => {
  test("inviting an owner asks first", async () => {
    const { studio } = await story().build();
    const email = `mia@${studio.slug}.example`;
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByLabel("Name").fill("Mia Lindt");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("radio", { name: /^Owner/ }).check();
    await page.getByRole("button", { name: "Send invitation" }).click();
    const dialog = page.getByRole("dialog", { name: "Make Mia Lindt an owner?" });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("3 members", { exact: true }).waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("Mia Lindt");
    await page.getByRole("button", { name: "Send invitation" }).click();
    await dialog.getByRole("button", { name: "Make owner" }).click();
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor();
  });

  test("an owner invites somebody, who comes by the mail, gets another role, and is removed", async () => {
    const { studio } = await story().build();
    const email = `mia@${studio.slug}.example`;
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByText("3 members", { exact: true }).waitFor();
    await page.getByLabel("Name").fill("Mia Lindt");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("radio", { name: /^Admin/ }).check();
    await page.getByRole("button", { name: "Send invitation" }).click();
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor();
    await page.getByText("4 members", { exact: true }).waitFor();
    await page.getByText(/^Sent /).waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expectGoodLooks(page, "team");

    const { link } = await signInMailTo(email);
    const mia = await visit();
    await mia.goto(link);
    await mia.page.getByRole("button", { name: "Continue" }).click();
    await heading(mia.page, "Clients").waitFor();
    await mia.goto("/admin/settings/team");
    await mia.page.getByText("Only an owner can change the team: owner.").waitFor();
    expect(await mia.page.getByRole("button", { name: "Send invitation" }).count()).toBe(0);
    await expectGoodLooks(mia.page, "team-of-an-admin");

    const role = page.getByLabel("Role of Mia Lindt");
    await role.selectOption("OWNER");
    const promoting = page.getByRole("dialog", { name: "Make Mia Lindt an owner?" });
    await promoting.getByRole("button", { name: "Make owner" }).click();
    await page.getByText("The role of Mia Lindt is now Owner.").waitFor();
    await mia.page.reload();
    await mia.page.getByRole("button", { name: "Send invitation" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The role of Mia Lindt is now Admin.").waitFor();
    expect(await role.inputValue()).toBe("ADMIN");

    await page.getByRole("button", { name: "Remove Mia Lindt" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove Mia Lindt from the team?" });
    await dialog.waitFor();
    await expectGoodLooks(page, "team-remove");
    await dialog.getByRole("button", { name: "Keep Mia Lindt" }).click();
    await page.getByRole("button", { name: "Remove Mia Lindt" }).click();
    await dialog.getByRole("button", { name: "Remove from the team" }).click();
    await page.getByText("Mia Lindt is no longer in the team.").waitFor();
    await page.getByText("3 members", { exact: true }).waitFor();
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("LI");
    await mia.page.reload();
    await heading(mia.page, "Sign in").waitFor();
  });

  test("what was typed stays when the address is taken, and says so at the address", async () => {
    const { studio, ada } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByRole("button", { name: "Send invitation" }).click();
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("name");
    await page.getByLabel("Name").fill("Ada again");
    await page.getByLabel("E-mail address").fill(ada.email);
    await page.getByRole("button", { name: "Send invitation" }).click();
    await page.getByText("This address belongs to a member already.").waitFor();
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("email");
    expect(await page.getByLabel("Name").inputValue()).toBe("Ada again");
    await expectGoodLooks(page, "team-taken");
  });

  test("the last owner can neither step down nor leave; with a second one they can, after a question", async () => {
    const { studio, ada } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByLabel("Role of ada").waitFor();
    expect(await page.getByLabel("Role of owner").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Leave the team" }).count()).toBe(0);
    await page.getByLabel("Role of ada").selectOption("OWNER");
    const promoting = page.getByRole("dialog", { name: "Make ada an owner?" });
    await promoting.getByRole("button", { name: "Make owner" }).click();
    await page.getByText("The role of ada is now Owner.").waitFor();
    await page.getByLabel("Role of owner").selectOption("MEMBER");
    const dialog = page.getByRole("dialog", { name: "Give up being an owner?" });
    await dialog.getByRole("button", { name: "Stay an owner" }).click();
    expect(await page.getByLabel("Role of owner").inputValue()).toBe("OWNER");
    await page.getByLabel("Role of owner").selectOption("MEMBER");
    await answersLate(page);
    await dialog.getByRole("button", { name: "Change my role to Member" }).click();
    await page.getByText("Only an owner can change the team: ada.").waitFor();
    expect(await liveSessionsOf(ada)).toBe(1);
    await expectGoodLooks(page, "team-stepped-down");
  });

  test("who leaves the team is out at once, and asked before", async () => {
    const { studio } = await world().workspace({ plan: "TEAM" }).member("ada", { role: "OWNER" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByRole("button", { name: "Leave the team" }).click();
    const dialog = page.getByRole("dialog", { name: `Leave ${studio.name}?` });
    await dialog.getByRole("button", { name: "Leave the team" }).click();
    await heading(page, "Sign in").waitFor();
    expect(await liveSessionsOf(studio.owner)).toBe(0);
    await expectGoodLooks(page, "team-left");
  });

  test("a plan of one member says so, and what to do", async () => {
    const { studio } = await world().workspace({ plan: "SOLO" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByText("The SOLO plan has room for one member.").waitFor();
    expect(await page.getByRole("button", { name: "Send invitation" }).count()).toBe(0);
    await expectGoodLooks(page, "team-solo");
  });

  test("the keyboard alone invites and removes", async () => {
    const { studio } = await story().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/team");
    await page.getByText("3 members", { exact: true }).waitFor();
    await tabTo(page, /^Remove ada$/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, /^Remove from the team$/);
    await page.keyboard.press("Enter");
    await page.getByText("2 members", { exact: true }).waitFor();
    await tabTo(page, /^Name$/);
    await page.keyboard.type("Zoë");
    await tabTo(page, /^E-mail address$/);
    await page.keyboard.type(`zoe@${studio.slug}.example`);
    await page.keyboard.press("Enter");
    await page.getByText("3 members", { exact: true }).waitFor();
    expect(await names(page)).toContain("Zoë");
  });
});
