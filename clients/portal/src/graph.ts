import { createGraph } from "@portico/kit/graphql";
import { createSignal } from "solid-js";
import { place } from "./place";

/** Moves when an answer says that nobody is signed in any more. */
export const [signedOutAt, setSignedOutAt] = createSignal(0);

export const { graph, lookAgain, listening } = createGraph({
  scope: place.scope,
  viewerFields: ["portal"],
  onSignedOut: () => setSignedOutAt(performance.now()),
});
