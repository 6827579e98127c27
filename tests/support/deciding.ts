import { act, type Outcome } from "./act";
import type { Section } from "./world.options";
import type { Studio, WorldClient } from "./world.seed";

/** What a studio's owner decides about a client while somebody looks; it must succeed. */
async function decide(mutation: string, { owner }: Studio, input: object): Promise<Outcome> {
  const { outcome } = await act(owner, mutation, input);
  if (outcome.message !== undefined) throw new Error(`${mutation}: ${outcome.message}`);
  return outcome;
}

export const showSection = (studio: Studio, { id }: WorldClient, section: Section, visible: boolean) =>
  decide("setSectionVisibility", studio, { clientId: id, section, visible });

export const revokeSessions = (studio: Studio, { id }: WorldClient) =>
  decide("revokePortalSessions", studio, { clientId: id });

export const disablePortal = (studio: Studio, { id }: WorldClient) => decide("disablePortal", studio, { clientId: id });

/** The preview's address; its cookie is in the owner's jar. */
export async function startPreview(studio: Studio, { id, slug }: WorldClient): Promise<string> {
  const { preview } = await decide("startPreview", studio, { clientId: id });
  return `/p/${slug}/preview/${String(preview)}`;
}
