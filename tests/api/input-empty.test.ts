import { getNamedType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { act, schema } from "../support/act";
import type { Viewer } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";

const story = () =>
  world()
    .workspace()
    .client("anna")
    .project()
    .deliverable()
    .contract()
    .contract({ status: "DRAFT" })
    .invoice({ status: "DRAFT" })
    .build();

/** The fields without which a mutation is refused before it does anything. */
function requiredOf({ studio, anna }: Awaited<ReturnType<typeof story>>): Record<string, object> {
  const [project, deliverable, contract] = [anna.projects, anna.deliverables, anna.contracts].map(
    ([first]) => first?.id,
  );
  return {
    createClient: { name: "X" },
    updateClient: { id: anna.id },
    createProject: { clientId: anna.id, name: "X" },
    updateProject: { id: project },
    updateDeliverable: { id: deliverable },
    createContract: { clientId: anna.id, name: "X" },
    updateContract: { id: contract },
    createInvoice: { clientId: anna.id },
    updateInvoice: { id: anna.invoices[0]?.id, version: 1 },
    updateBrand: {},
    updateWorkspace: {},
    updateInvoiceSettings: {},
    updateMe: { name: studio.owner.name },
  };
}

interface Optional {
  readonly name: string;
  readonly mayBeNull: boolean;
  readonly empty: unknown;
}

function optionalFieldsOf(mutation: string): Optional[] {
  const type = getNamedType(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input.`);
  return Object.values(type.getFields())
    .filter((field) => !isNonNullType(field.type) || field.defaultValue !== undefined)
    .map(({ name, type: of }) => {
      const isText = ["String", "ID"].includes(getNamedType(of).name);
      return { name, mayBeNull: !isNonNullType(of), empty: isListType(of) ? [] : isText ? "" : undefined };
    });
}

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) =>
  /^(create|update)/.test(name),
);

async function expectForeseen(viewer: Viewer, mutation: string, input: object): Promise<void> {
  const { errors, outcome } = await act(viewer, mutation, input);
  expect([mutation, input, errors]).toEqual([mutation, input, undefined]);
  expect(outcome.__typename).not.toBe("INTERNAL_SERVER_ERROR");
}

describe("what says nothing is answered:", () => {
  test.each(mutations.filter((name) => name.startsWith("update")))("%s with its id alone succeeds", async (name) => {
    const people = await story();
    const input = requiredOf(people)[name];
    if (!input) throw new Error(`Say which fields ${name} needs.`);
    const { errors, outcome } = await act(people.studio.owner, name, input);
    expect(errors).toBeUndefined();
    expect(outcome.__typename).toMatch(/Updated$/);
  });

  test.each(mutations)("%s with any optional field null, empty or blank", async (name) => {
    const people = await story();
    const { owner } = people.studio;
    const input = requiredOf(people)[name];
    // Needs a set-up link or a file: their optional fields are tried where those are.
    if (!input) return expect(["createWorkspace", "createDeliverable"]).toContain(name);
    for (const field of optionalFieldsOf(name)) {
      if (field.mayBeNull) await expectForeseen(owner, name, { ...input, [field.name]: null });
      if (field.empty !== undefined) await expectForeseen(owner, name, { ...input, [field.name]: field.empty });
      if (field.empty === "") await expectForeseen(owner, name, { ...input, [field.name]: " " });
    }
  });
});

test("an update that changes nothing records no activity", async () => {
  const people = await story();
  const { owner } = people.studio;
  const { outcome } = await act(owner, "updateClient", { id: people.anna.id, name: ` ${people.anna.name} ` });
  expect(outcome).toMatchObject({ __typename: "ClientUpdated" });
  expect(await rows("select kind from event where client_id = $1", [people.anna.id])).toEqual([]);
});
