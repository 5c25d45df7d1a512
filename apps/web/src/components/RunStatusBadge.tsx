import type { RunStatus } from "@runengine/event-model";
import type { ReactElement } from "react";
import classes from "./RunStatusBadge.module.css";

/** How a run went, as a word in its colour. */
export function RunStatusBadge({ status }: { readonly status: RunStatus }): ReactElement {
  return (
    <span className={classes.badge} data-status={status}>
      {status}
    </span>
  );
}
