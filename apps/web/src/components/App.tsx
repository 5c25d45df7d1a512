import type { ReactElement } from "react";
import type { SessionOpening } from "../model/session-opening.ts";
import classes from "./App.module.css";
import { ArchiveUnavailable } from "./ArchiveUnavailable.tsx";
import { Opening } from "./Opening.tsx";
import { TopBar } from "./TopBar.tsx";
import { useValue } from "./use-value.ts";
import { Workbench } from "./Workbench.tsx";

/** The page: opening, without an archive, or at work. */
export function App({ opening }: { readonly opening: SessionOpening }): ReactElement {
  const state = useValue(opening.state);
  return (
    <div className={classes.page}>
      <TopBar notLasting={state.kind === "open" && !state.session.lasting} />
      {state.kind === "opening" && <Opening />}
      {state.kind === "unavailable" && (
        <ArchiveUnavailable
          reason={state.reason}
          remedy={state.remedy}
          onRetry={opening.retry}
          onGoOn={opening.goOnWithoutArchive}
        />
      )}
      {state.kind === "open" && <Workbench session={state.session} />}
    </div>
  );
}
