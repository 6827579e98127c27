import { useEffect, useState } from "react";
import { type Session, sessionOf } from "./session";

/** A scope that is being typed is not asked about yet. */
const TYPING_MS = 300;

/** Says who asks in the chosen scope, as the server sees it. */
export function WhoIsHere({ scope }: { scope: string }) {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => void sessionOf(scope).then((found) => isCurrent && setSession(found)), TYPING_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [scope]);
  return (
    <p className="who" role="status">
      {session?.name ? `Signed in as ${session.name}` : session && "Not signed in"}
    </p>
  );
}
