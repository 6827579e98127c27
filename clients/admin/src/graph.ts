import { createGraph } from "@portico/kit/graphql";
import { createSignal } from "solid-js";

export const scope = "admin";
export const base = "/admin";

/** Moves when an answer says that nobody is signed in any more. */
export const [signedOutAt, setSignedOutAt] = createSignal(0);

export const { graph, lookAgain } = createGraph({
  scope,
  viewerFields: ["me", "workspace"],
  onSignedOut: () => setSignedOutAt(performance.now()),
});

/** For a query whose answer changes with any thing of a type, even while it names none: an empty list, a count, a history. */
export const followsClients = { additionalTypenames: ["Client"] };
export const followsProjects = { additionalTypenames: ["Project"] };
export const followsDeliverables = { additionalTypenames: ["Deliverable"] };
export const followsContracts = { additionalTypenames: ["Contract"] };
export const followsInvoices = { additionalTypenames: ["Invoice", "Payment"] };
