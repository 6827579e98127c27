import { v7 as newId } from "uuid";
import type { Context } from "../../core/context";
import { hashOf, macOf, newCode, newToken } from "./secret-token";
import type { Person } from "./session.store";
import type { LinkPurpose } from "./sign-in-link.entity";
import { SignInLinks } from "./sign-in-link.store";

const MINUTES: Readonly<Record<LinkPurpose, number>> = {
  SELF_SERVICE: 10,
  INVITATION: 7 * 24 * 60,
  OPERATOR: 60,
  SET_UP: 24 * 60,
};

export const minutesOf = (purpose: LinkPurpose) => MINUTES[purpose];

interface Making {
  readonly purpose: LinkPurpose;
  readonly person: Person | null;
  readonly address: string | null;
  /** The request that it answers; without one it has no code. */
  readonly requestId?: string;
  readonly returnTo: string;
}

/** What the mail carries. It exists in memory until the mail has left, and nowhere else. */
export interface Issued {
  readonly token: string;
  readonly code: string;
}

export class SignInLinkService {
  constructor(private readonly context: Context) {}

  /** Makes a link at the moment of its sending, its lifetime counted from now; call it in a transaction. */
  async issue({ purpose, person, address, requestId, returnTo }: Making): Promise<Issued> {
    const links = this.context.get(SignInLinks);
    const issued = { token: newToken(), code: newCode() };
    const id = newId();
    const expiresAt = await links.clock(minutesOf(purpose));
    await links.create({
      id,
      workspaceId: null,
      ...person,
      purpose,
      address,
      tokenHash: hashOf(issued.token) as Buffer,
      codeMac: requestId ? macOf(this.context.service.secret, id, issued.code) : null,
      requestId: requestId ?? null,
      returnTo,
      expiresAt,
    });
    if (person) await links.voidSurplusOf(person);
    return issued;
  }
}
