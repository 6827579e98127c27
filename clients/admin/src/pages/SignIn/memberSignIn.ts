import { problemIn } from "@portico/kit/answer";
import { announceSession } from "@portico/kit/session";
import { createRequestMemberLinkMutation, createSignInMemberMutation } from "@portico/schema/admin.generated";
import { scope } from "../../graph";

/** The two steps of signing in here; the link leads back to this very page. */
export function createMemberSignIn() {
  const [, request] = createRequestMemberLinkMutation();
  const [, signIn] = createSignInMemberMutation();
  return {
    async requestLink(email: string) {
      const returnTo = location.pathname + location.search + location.hash;
      const { data, error } = await request({ input: { email, returnTo } });
      return problemIn(data?.requestMemberLink, "LinkRequested", error);
    },
    async enter(email: string, code: string) {
      const { data, error } = await signIn({ input: { email, code } });
      const member = data?.signInMember;
      if (member?.__typename !== "MemberSignedIn") return { problem: problemIn(member, "MemberSignedIn", error) };
      announceSession(scope);
      return { returnTo: member.returnTo };
    },
  };
}
