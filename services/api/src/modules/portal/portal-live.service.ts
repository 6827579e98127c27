import { notSignedIn } from "../../core/access";
import type { Context, StreamCarrier } from "../../core/context";
import { PORTAL_CHANNEL, parsePortalChange, type PortalChange } from "../section/portal-change";
import type { Section } from "../section/section";
import { asClient, isClientOf, type ClientViewer } from "./client.viewer";
import { PortalChanged } from "./portal-changed";

/** How long a session may be over before an open portal notices by itself: its end is told at once, its expiry by nobody. */
const LOOK_AGAIN_MS = 15_000;

/** What open portals are told while they wait. */
export class PortalLiveService {
  constructor(private readonly context: Context) {}

  follow(slug: string, revalidate: StreamCarrier["revalidate"]): AsyncIterableIterator<PortalChanged> {
    const viewer = asClient(this.context.viewer);
    if (!isClientOf(this.context, slug)) throw notSignedIn();
    const stream = new PortalStream(viewer, revalidate);
    const hear = (told: string | null) => stream.hear(told === null ? null : parsePortalChange(told));
    stream.onEnd(this.context.service.notices.hear(PORTAL_CHANNEL, hear));
    return stream;
  }
}

/**
 * The changes of one portal, told when they are asked for. Those that come in the meantime become one, so that a slow
 * reader costs no memory; while it waits it holds no connection. Before each of them it looks who is asking now: what is
 * hidden is not told, and whoever is nobody any more has heard the last of it.
 */
class PortalStream implements AsyncIterableIterator<PortalChanged> {
  /** Sections to be told of; null: all that are shown, whichever these are. */
  private changed: Set<Section> | null = new Set();
  private mayBeOver = false;
  private isOver = false;
  private wake: () => void = () => undefined;
  private stopHearing: () => void = () => undefined;
  private readonly pulse: NodeJS.Timeout;

  constructor(
    private readonly viewer: ClientViewer,
    private readonly revalidate: StreamCarrier["revalidate"],
  ) {
    this.pulse = setInterval(() => {
      this.mayBeOver = true;
      this.wake();
    }, LOOK_AGAIN_MS);
  }

  onEnd(stopHearing: () => void): void {
    this.stopHearing = stopHearing;
  }

  /** Null when something may have been missed. */
  hear(change: PortalChange | null): void {
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
    this.stopHearing();
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
