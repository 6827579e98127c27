import type { Context, Limit } from "../../core/context";
import { ASKED_SECONDS, askedCookie } from "./cookie";
import type { LinkRequest } from "./link-request.entity";
import { LinkRequests } from "./link-request.store";
import { networkOf } from "./network";
import {
  LINK_ALARMS,
  LINK_BURST,
  LINKS_OVERALL,
  LINKS_PER_ADDRESS,
  LINKS_PER_MINUTE,
  LINKS_PER_NETWORK,
} from "./sign-in-limits";
import { hashOf, newToken } from "./secret-token";
import { type Person, Sessions } from "./session.store";

/** Strangers cause these jobs, as fast as limits allow: finished ones are kept only so long. */
export const KEEP_REQUESTED_SECONDS = 600;

interface Asking {
  /** Which worker answers it. */
  readonly queue: string;
  readonly workspaceId: string | null;
  readonly address: string;
  readonly returnTo: string;
}

export const placeOf = (workspaceId: string | null) => workspaceId ?? "admin";

/**
 * Takes a request for a sign-in link. Work and answer are the same for known and unknown addresses: one row is written,
 * and a worker on a timer does the rest. The limits counted here concern only what this network asked before, so they
 * tell nothing about an address, and what they refuse leaves no row.
 */
export class LinkRequestService {
  constructor(private readonly context: Context) {}

  async ask({ queue, workspaceId, address, returnTo }: Asking): Promise<void> {
    const { service, request, system } = this.context;
    const network = networkOf(request.ip);
    const cookie = askedCookie(placeOf(workspaceId));
    const asked = request.cookies[cookie];
    const mark = asked && hashOf(asked) ? asked : newToken();
    if (await this.isWithinLimits(`${placeOf(workspaceId)} ${address} ${network}`, network)) {
      await system.transaction(async (transaction) => {
        const row = { workspaceId, address, network, askedHash: hashOf(mark) as Buffer, returnTo };
        const id = await system.get(LinkRequests).create(row);
        await service.jobs.send(queue, { id }, transaction);
      });
    }
    request.setCookie(cookie, mark, ASKED_SECONDS);
  }

  /**
   * Whether the worker may send a mail. Strangers on any number of networks share one limit for an address. The networks
   * from which its owner signed in before are exempt, so strangers cannot use up what the owner has.
   */
  async mayAnswer(request: LinkRequest, person: Person | null): Promise<boolean> {
    const networks = person ? await this.context.get(Sessions).networksOf(person) : [];
    if (networks.includes(request.network)) return true;
    const key = `${placeOf(request.workspaceId)} ${request.address}`;
    return (await this.context.service.limits.take(LINKS_PER_ADDRESS, key)) === null;
  }

  /** One after the other: a request that one limit refuses does not count against the next. */
  private async isWithinLimits(addressAndNetwork: string, network: string): Promise<boolean> {
    const { limits, log } = this.context.service;
    const isTaken = async (limit: Limit, key: string) => (await limits.take(limit, key)) === null;
    if (!(await isTaken(LINKS_PER_NETWORK, network))) return false;
    if (!(await isTaken(LINKS_OVERALL, "all"))) {
      if (await isTaken(LINK_ALARMS, "all"))
        log.error("sign-in links are requested faster than the limit of the installation; requests are ignored");
      return false;
    }
    return (await isTaken(LINKS_PER_MINUTE, addressAndNetwork)) && (await isTaken(LINK_BURST, addressAndNetwork));
  }
}
