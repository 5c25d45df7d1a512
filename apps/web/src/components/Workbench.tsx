import { type ReactElement, useEffect } from "react";
import type { Session } from "../model/session.ts";
import { DevicePanel } from "./DevicePanel.tsx";
import { EngineBar } from "./EngineBar.tsx";
import { PlanPanel } from "./PlanPanel.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { RunListPanel } from "./RunListPanel.tsx";
import { RunPanel } from "./RunPanel.tsx";
import { SessionContext } from "./session-context.ts";
import { useValue } from "./use-value.ts";
import classes from "./Workbench.module.css";

/** The page at work: the engine above; plan and devices, the run on show, and the list of runs below. */
export function Workbench({ session }: { readonly session: Session }): ReactElement {
  useLeaveWarning(session);
  return (
    <SessionContext value={session}>
      <EngineBar />
      <ProblemList />
      <main className={classes.columns}>
        <div className={classes.side}>
          <PlanPanel />
          <DevicePanel />
        </div>
        <RunPanel />
        <RunListPanel />
      </main>
    </SessionContext>
  );
}

/** Has the browser ask before the page is left while a plan runs. */
function useLeaveWarning({ status }: Session): void {
  const { state } = useValue(status);
  const busy = state !== "idle";
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
}
