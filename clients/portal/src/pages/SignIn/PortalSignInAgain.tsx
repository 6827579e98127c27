import { SignInAgain } from "@portico/kit/signin/SignInAgain";
import { createPortalSignIn } from "./portalSignIn";

/** Over a page whose session has run out. */
export function PortalSignInAgain(props: { email: string }) {
  const { requestLink, enter } = createPortalSignIn();
  return (
    <SignInAgain
      email={props.email}
      requestLink={requestLink}
      enter={async (email, code) => (await enter(email, code)).problem}
    />
  );
}
