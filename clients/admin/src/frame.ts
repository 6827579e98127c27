import type { ShellQuery } from "@portico/schema/admin.generated";
import { createContext, useContext } from "solid-js";

export type Member = NonNullable<ShellQuery["me"]>;

/** The signed-in member and their workspace: what every page may name without asking again. */
export const MemberContext = createContext<() => Member>();

export function useMember(): Member {
  const member = useContext(MemberContext);
  if (!member) throw new Error("A page is outside the shell");
  return member();
}
