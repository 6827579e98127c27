import { Column, Entity, PrimaryColumn } from "typeorm";
import { type Policy, Table } from "./table";

@Entity("letter")
class Letter {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") clientId: string;
  @Column("text") title: string;
  @Column("uuid", { select: false }) storageKey?: string;
}

const viewers = { workspaceId: "the workspace", clientId: "the client" };
const readingBy = (policy: Policy["see"], whole = false) =>
  new Table(Letter, { see: policy }).readingOf("CLIENT", whole);
const OWN = "letter.workspace_id = :workspaceId and letter.client_id = :clientId";

test("what a policy makes the viewer's own is not read, and every row has it", () => {
  const table = new Table(Letter, { see: { CLIENT: `${OWN} and letter.title <> ''` } });
  const reading = table.readingOf("CLIENT");
  expect(reading.selection).toBe("letter.id, letter.title");
  const letter = table.instance(reading, viewers, ["another's", "an id", "a title"], 1);
  expect(letter).toEqual({ id: "an id", title: "a title", workspaceId: "the workspace", clientId: "the client" });
});

test("whoever has no policy reads all", () => {
  expect(readingBy({}).properties).toEqual(["workspaceId", "id", "clientId", "title"]);
});

test.each([
  ["alternatives", `${OWN} or letter.title = ''`],
  ["an equality with something else", "letter.workspace_id = letter.client_id"],
  ["an equality with a value of another type", "letter.workspace_id = :workspaceId::uuid"],
  [
    "what holds of other rows",
    "letter.title <> '' and not exists (select from letter where true and letter.client_id = :clientId)",
  ],
])("a policy with %s says nothing of a row's columns", (_what, policy) => {
  expect(readingBy({ CLIENT: policy }).pinned).toEqual([]);
});

test("the viewer's own id is read: without it a row that came along could not be told from none", () => {
  expect(readingBy({ CLIENT: "letter.workspace_id = :workspaceId and letter.id = :clientId" }).properties).toContain(
    "id",
  );
});

test("a column that stands apart is read with the whole row alone", () => {
  expect(readingBy({ CLIENT: OWN }).properties).toEqual(["id", "title"]);
  expect(readingBy({ CLIENT: OWN }, true).properties).toEqual(["id", "title", "storageKey"]);
});
