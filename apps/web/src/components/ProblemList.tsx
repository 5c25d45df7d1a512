import { Alert } from "@mantine/core";
import { localTime } from "@runengine/event-model";
import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";
import classes from "./ProblemList.module.css";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** What went wrong, until it is dismissed: the failure of the last plan, and what failed without ending a run. */
export function ProblemList(): ReactElement | null {
  const { problems, controls } = useSession();
  const list = useValue(problems);
  const lastEnd = useValue(controls.lastEnd);
  const failure = lastEnd?.kind === "failed" ? lastEnd : null;
  if (list.length === 0 && !failure) return null;
  return (
    <div className={classes.list}>
      {failure && (
        <Alert
          color="red"
          icon={<Icon name="warning" />}
          title={failure.archive ? "The archive failed, so the run was ended" : "The plan failed"}
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={controls.forgetEnd}
        >
          {failure.message}
        </Alert>
      )}
      {list.map(({ id, where, message, time, times }) => (
        <Alert
          key={id}
          color="yellow"
          icon={<Icon name="warning" />}
          title={`Trouble with ${where}`}
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={() => problems.dismiss(id)}
        >
          {message}{" "}
          <span className={classes.time}>
            {times > 1 && `${times} times, last `}
            {localTime(time)}
          </span>
        </Alert>
      ))}
    </div>
  );
}
