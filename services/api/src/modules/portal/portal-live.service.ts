import { notSignedIn } from "../../core/access";
import type { Context, StreamCarrier } from "../../core/context";
import { PORTAL_CHANNEL, parsePortalChange, type PortalChange } from "../section/portal-change";
import type { Section } from "../section/section";
import { asClient, isClientOf, type ClientViewer } from "./client.viewer";
import { PortalChanged } from "./portal-changed";

/** How often an open portal checks its session: nothing notifies it when the session expires. */
const REVALIDATE_MS = 15_000;

/** Changes for open portals. */
export class PortalLiveService {
  constructor(private readonly context: Context) {}

  follow(slug: string, revalidate: StreamCarrier["revalidate"]): AsyncIterableIterator<PortalChanged> {
    const viewer = asClient(this.context.viewer);
    if (!isClientOf(this.context, slug)) throw notSignedIn();
    const stream = new PortalStream(viewer, revalidate);
    const onPayload = (payload: string | null) => stream.add(payload === null ? null : parsePortalChange(payload));
    stream.onEnd(this.context.service.notifications.subscribe(PORTAL_CHANNEL, onPayload));
    return stream;
  }
}

/**
 * The changes for one portal, as an iterator. Changes between two reads are merged, so that a slow reader costs no memory,
 * and waiting holds no connection. The viewer is revalidated before each change: hidden sections are left out, and the
 * stream ends with the session.
 */
class PortalStream implements AsyncIterableIterator<PortalChanged> {
  /** Changed sections; null: all that are visible. */
  private changed: Set<Section> | null = new Set();
  private mayBeOver = false;
  private isOver = false;
  private wake: () => void = () => undefined;
  private unsubscribe: () => void = () => undefined;
  private readonly pulse: NodeJS.Timeout;

  constructor(
    private readonly viewer: ClientViewer,
    private readonly revalidate: StreamCarrier["revalidate"],
  ) {
    this.pulse = setInterval(() => {
      this.mayBeOver = true;
      this.wake();
    }, REVALIDATE_MS);
  }

  onEnd(unsubscribe: () => void): void {
    this.unsubscribe = unsubscribe;
  }

  /** Null when something may have been missed. */
  add(change: PortalChange | null): void {
    const { workspaceId, client } = this.viewer;
    const concerns =
      !change || (change.workspaceId === workspaceId && (change.clientId === null || change.clientId === client.id));
    if (!concerns) return;
    if (!change?.sections) this.changed = null;
    else for (const section of change.sections) this.changed?.add(section);
    this.wake();
  }

  async next(): Promise<IteratorResult<PortalChanged>> {
    while (!this.isOver) {
      const { changed, mayBeOver } = this;
      if (changed?.size === 0 && !mayBeOver) {
        await new Promise<void>((resolve) => (this.wake = resolve));
        continue;
      }
      this.changed = new Set();
      this.mayBeOver = false;
      const shown = await this.shownNow();
      if (!shown) break;
      const sections = changed ? shown.filter((section) => changed.has(section)) : shown;
      if (!this.isOver && (changed === null || sections.length > 0))
        return { value: new PortalChanged(sections), done: false };
    }
    return this.return();
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.isOver = true;
    clearInterval(this.pulse);
    this.unsubscribe();
    this.wake();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Null when this session, or this client's access, has ended. */
  private async shownNow(): Promise<Section[] | null> {
    const viewer = await this.revalidate();
    if (viewer.kind !== "CLIENT") return null;
    const { client, sections } = asClient(viewer);
    return client.id === this.viewer.client.id ? sections : null;
  }
}
