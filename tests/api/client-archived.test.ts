import { act } from "../support/act";
import { upload } from "../support/files";
import { rows } from "../support/database";
import { world } from "../support/world";

const REFUSED = { __typename: "NotAllowedNow", reason: "CLIENT_ARCHIVED", message: expect.stringMatching(/Restore/) };

async function story() {
  const begun = world().workspace().client("anna").project({ status: "ARCHIVED" }).project();
  const { studio, anna } = await begun.deliverable({ published: false }).build();
  const file = await upload(studio.owner, Buffer.from("a"));
  await rows("update client set archived_at = now() where id = $1", [anna.id]);
  return { owner: studio.owner, anna, file };
}

test("nothing is added for an archived client, and the answer says to restore the client first", async () => {
  const { owner, anna, file } = await story();
  const [archived, project] = anna.projects;
  for (const [mutation, input] of [
    ["createProject", { clientId: anna.id, name: "X" }],
    ["createContract", { clientId: anna.id, name: "X" }],
    ["createDeliverable", { projectId: project?.id, title: "X", file }],
    ["publishDeliverable", { id: anna.deliverables[0]?.id }],
    ["publishDeliverables", { ids: [anna.deliverables[0]?.id] }],
    ["updateProject", { id: archived?.id, status: "ACTIVE" }],
  ] as const)
    expect([mutation, (await act(owner, mutation, input)).outcome]).toMatchObject([mutation, REFUSED]);
});

test("what an archived client has can still be corrected and ended", async () => {
  const { owner, anna } = await story();
  const { id } = anna.projects[1] ?? {};
  const corrected = await act(owner, "updateProject", { id, name: "Y", status: "COMPLETED" });
  expect(corrected.outcome).toMatchObject({ __typename: "ProjectUpdated" });
  expect((await act(owner, "archiveProject", { id })).outcome).toMatchObject({ __typename: "ProjectArchived" });
  const deliverable = { id: anna.deliverables[0]?.id, published: false };
  expect((await act(owner, "publishDeliverable", deliverable)).outcome).toMatchObject({
    __typename: "DeliverablePublished",
  });
});
