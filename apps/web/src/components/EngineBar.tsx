import type { ReactElement } from "react";
import { ActionButtons } from "./ActionButtons.tsx";
import classes from "./EngineBar.module.css";
import { EngineState } from "./EngineState.tsx";
import { RunProgressBar } from "./RunProgressBar.tsx";
import { useSession } from "./session-context.ts";
import { usePageTitle } from "./use-page-title.ts";
import { useValue } from "./use-value.ts";

/** What the engine is doing, how far it is, and what can be asked of it. */
export function EngineBar(): ReactElement {
  const { state } = useValue(useSession().status);
  usePageTitle();
  return (
    <section className={classes.bar} data-state={state} aria-label="Engine">
      <EngineState />
      <RunProgressBar />
      <ActionButtons />
    </section>
  );
}
