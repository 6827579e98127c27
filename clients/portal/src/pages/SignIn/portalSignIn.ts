import { problemIn } from "@portico/kit/answer";
import { announceSession } from "@portico/kit/session";
import { createEnterPortalMutation, createRequestPortalLinkMutation } from "@portico/schema/portal.generated";
import { place } from "../../place";

/** The two steps of signing in here; the link leads back to this very page. */
export function createPortalSignIn() {
  const [, request] = createRequestPortalLinkMutation();
  const [, enter] = createEnterPortalMutation();
  const { workspace, scope } = place;
  return {
    async requestLink(email: string) {
      const returnTo = location.pathname + location.search + location.hash;
      const { data, error } = await request({ input: { workspace, email, returnTo } });
      return problemIn(data?.requestPortalLink, "LinkRequested", error);
    },
    async enter(email: string, code: string) {
      const { data, error } = await enter({ input: { workspace, email, code } });
      const entered = data?.enterPortal;
      if (entered?.__typename !== "PortalEntered") return { problem: problemIn(entered, "PortalEntered", error) };
      announceSession(scope);
      return { returnTo: entered.returnTo };
    },
  };
}
