import { Arg, Resolver, Root, Subscription } from "type-graphql";
import { Allow } from "../../core/access";
import type { StreamCarrier } from "../../core/context";
import { PortalChanged } from "./portal-changed";
import { PortalLiveService } from "./portal-live.service";

@Resolver()
export class PortalLive {
  @Allow("CLIENT")
  @Subscription(() => PortalChanged, {
    description:
      "Tells an open portal when to look again, until its session is over. Ask for it with `Accept: text/event-stream`.",
    subscribe: ({ args, context }) => {
      const { context: asking, revalidate } = context as StreamCarrier;
      return asking.get(PortalLiveService).follow(args.workspace, revalidate);
    },
  })
  portalChanged(
    @Root() changed: PortalChanged,
    @Arg("workspace", () => String, { description: "The workspace's slug." }) _workspace: string,
  ): PortalChanged {
    return changed;
  }
}
