import type { Context, LimitName } from "../../core/context";
import { ASKED_SECONDS, askedCookie } from "./cookie";
import { LinkRequests } from "./link-request.store";
import { networkOf } from "./network";
import { hashOf, newToken } from "./secret-token";

interface Asking {
  /** Which worker takes it up. */
  readonly queue: string;
  readonly workspaceId: string | null;
  readonly address: string;
  readonly returnTo: string;
}

/**
 * Takes a request for a sign-in link. It does the same work and answers the same for every address, known or not,
 * throttled or not: it writes one row, and a worker on a timer does the rest.
 */
export class LinkRequestService {
  constructor(private readonly context: Context) {}

  async ask({ queue, workspaceId, address, returnTo }: Asking): Promise<void> {
    const { service, request, system } = this.context;
    const isThrottled = await this.isThrottled(`${workspaceId ?? "admin"}:${address}`);
    const place = workspaceId ?? "admin";
    const asked = request.cookies[askedCookie(place)];
    const mark = asked && hashOf(asked) ? asked : newToken();
    await system.transaction(async (writing) => {
      const row = { workspaceId, address, askedHash: hashOf(mark) as Buffer, returnTo, isThrottled };
      const id = await system.get(LinkRequests).create(row);
      await service.jobs.send(queue, { id }, writing);
      writing.afterCommit(() => request.setCookie(askedCookie(place), mark, ASKED_SECONDS));
    });
  }

  /** Every limit is counted every time, so that a full one takes no less time than an empty one. */
  private async isThrottled(place: string): Promise<boolean> {
    const keys: [LimitName, string][] = [
      ["linkPerMinute", place],
      ["linkPerHour", place],
      ["linkPerNetwork", networkOf(this.context.request.ip)],
    ];
    const waits = await Promise.all(keys.map(([limit, key]) => this.context.service.limits.take(limit, key)));
    return waits.some((wait) => wait !== null);
  }
}
