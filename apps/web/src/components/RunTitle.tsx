import type { ReactElement } from "react";
import { runEntry } from "../model/run-entry.ts";
import type { RunPicture } from "../model/run-view.ts";
import classes from "./RunPanel.module.css";
import { RunStatusBadge } from "./RunStatusBadge.tsx";

/** Which run is on show, and how it went. */
export function RunTitle({ picture: { header } }: { readonly picture: RunPicture }): ReactElement {
  if (!header) return <>Run</>;
  const { scanId, plan, subject, uid } = runEntry(header);
  return (
    <span className={classes.title}>
      <span>
        {scanId === null ? `Run ${uid.slice(0, 8)}` : `Scan ${scanId}`}
        <span className={classes.plan}>
          {" · "}
          {plan} {subject && `of ${subject}`}
        </span>
      </span>
      <RunStatusBadge status={header.status} />
    </span>
  );
}
