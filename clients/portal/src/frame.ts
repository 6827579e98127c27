import type { ShellQuery } from "@portico/schema/portal.generated";
import { createContext, useContext } from "solid-js";

/** Who is here and whose portal it is: what every page may name without asking again. */
interface Frame {
  readonly client: NonNullable<ShellQuery["portal"]>["client"];
  readonly sections: NonNullable<ShellQuery["portal"]>["sections"];
  readonly brand: NonNullable<ShellQuery["signInPage"]>["brand"];
}

export const FrameContext = createContext<Frame>();

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("A page is outside the shell");
  return frame;
}
