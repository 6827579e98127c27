import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from "graphql";
import { act, schema } from "../support/act";
import { inputFor } from "../support/inputs";
import { world } from "../support/world";

/** Texts of several lines, and those that are compared and never shown, such as those of signing in. */
const OTHERS = new Set(
  `notes note reason description billingAddress address paymentInstructions paymentTerms terms body comment message
   token code key returnTo email ownerEmail contactEmail workspace timeZone accent slug currency`.split(/\s+/),
);

const inputs = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
  const input = mutation.args[0] && getNamedType(mutation.args[0].type);
  if (!isInputObjectType(input)) return [];
  return lines(input).map((field) => [mutation.name, field] as const);
});

function lines(input: GraphQLInputObjectType): string[] {
  return Object.values(input.getFields())
    .filter(({ name, type }) => String(type).startsWith("String") && !OTHERS.has(name))
    .map(({ name }) => name);
}

test("there are inputs of one line", () => {
  expect(inputs.length).toBeGreaterThan(10);
});

test.each(inputs)("%s refuses a %s of two lines", async (mutation, field) => {
  const { studio, anna } = await world().workspace({ plan: "TEAM" }).client("anna").project().build();
  for (const text of ["Studio\nNord", "Studio\r\nBcc: x", "Studio\u2028Nord"]) {
    const { outcome } = await act(studio.owner, mutation, { ...inputFor(mutation, anna), [field]: text });
    expect([text, outcome]).toMatchObject([text, { __typename: "InvalidInput" }]);
    expect(outcome.fields?.map((problem) => problem.field)).toContain(field);
  }
});
