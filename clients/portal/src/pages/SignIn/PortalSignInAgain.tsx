import { SignInAgain } from "@portico/kit/signin/SignInAgain";
import { place } from "../../place";
import { createPortalSignIn } from "./portalSignIn";

/** Over a page whose session has run out. */
export function PortalSignInAgain(props: { email: string }) {
  const { requestLink, enter } = createPortalSignIn();
  return (
    <SignInAgain
      email={props.email}
      scope={place.scope}
      requestLink={requestLink}
      enter={async (email, code) => (await enter(email, code)).problem}
    />
  );
}
