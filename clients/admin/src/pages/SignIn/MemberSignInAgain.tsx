import { SignInAgain } from "@portico/kit/signin/SignInAgain";
import { scope } from "../../graph";
import { createMemberSignIn } from "./memberSignIn";

/** Over a page whose session has run out. */
export function MemberSignInAgain(props: { email: string }) {
  const { requestLink, enter } = createMemberSignIn();
  return (
    <SignInAgain
      email={props.email}
      scope={scope}
      requestLink={requestLink}
      enter={async (email, code) => (await enter(email, code)).problem}
    />
  );
}
