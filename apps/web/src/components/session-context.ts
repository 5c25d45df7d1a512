import { type Context, createContext, useContext } from "react";
import type { Session } from "../model/session.ts";

export const SessionContext: Context<Session | null> = createContext<Session | null>(null);

/** The session of the page. @throws Error outside of a workbench. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session here: this belongs into <Workbench>");
  return session;
}
