import { type Answer, ask, type Viewer } from "./ask";

/** What a mutation came to: its success, a problem, or the code of an error. */
export type Outcome<Success> = Partial<Success> & {
  readonly __typename: string;
  readonly message?: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
};

export type Mutated<Success> = Answer<unknown> & { readonly outcome: Outcome<Success> };

/** `success` asks for what the success has, such as `... on MemberInvited { member { name } }`. */
export async function mutate<Success>(
  viewer: Viewer,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  success: string,
): Promise<Mutated<Success>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) {
    done: ${mutation}(input: $input) {
      __typename
      ... on Problem {
        message
        ... on NotAllowedNow { reason }
        ... on InvalidInput { fields { field message } }
      }
      ${success}
    }
  }`;
  const answer = await ask(viewer).query<{ done?: Outcome<Success> } | null>(document, { input });
  const code = answer.errors?.[0]?.extensions?.code ?? "nothing";
  return { ...answer, outcome: answer.data?.done ?? ({ __typename: code } as Outcome<Success>) };
}
