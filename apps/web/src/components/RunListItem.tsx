import { ago, localTime } from "@runengine/event-model";
import type { ReactElement } from "react";
import type { RunEntry } from "../model/run-entry.ts";
import classes from "./RunListPanel.module.css";
import { RunStatusBadge } from "./RunStatusBadge.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

interface RunListItemProps {
  readonly entry: RunEntry;
  readonly chosen: boolean;
}

/** One line of the list of runs. */
export function RunListItem({ entry, chosen }: RunListItemProps): ReactElement {
  const { desk, now } = useSession();
  const time = useValue(now);
  const { uid, scanId, plan, subject, status } = entry;
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        aria-current={chosen ? "true" : undefined}
        onClick={() => desk.show(uid)}
      >
        <span className={classes.line}>
          <span className={classes.name}>
            {scanId === null ? uid.slice(0, 8) : `#${scanId}`} {plan}
          </span>
          <RunStatusBadge status={status} />
        </span>
        <span className={classes.line}>
          <span className={classes.dim}>
            {[pointsInWords(entry.points), subject].filter(Boolean).join(" · ")}
          </span>
          <time
            className={classes.dim}
            dateTime={new Date(entry.time * 1000).toISOString()}
            title={localTime(entry.time)}
          >
            {ago(entry.time, Math.max(time, entry.time))}
          </time>
        </span>
      </button>
    </li>
  );
}

function pointsInWords(points: number | null): string {
  if (points === null) return "";
  return points === 1 ? "1 point" : `${points} points`;
}
