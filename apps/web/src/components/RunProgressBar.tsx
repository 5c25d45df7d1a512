import { Progress } from "@mantine/core";
import type { ReactElement } from "react";
import { durationInWords } from "../model/duration-in-words.ts";
import { progressOf } from "../model/progress.ts";
import classes from "./EngineBar.module.css";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** How far the live run is: "point 7 of 31". */
export function RunProgressBar(): ReactElement | null {
  const { desk, status } = useSession();
  const { view } = useValue(desk.live);
  const picture = useValue(view.picture);
  const { state } = useValue(status);
  if (!picture.header) return <div className={classes.progress} />;
  const { points, total, fraction, secondsLeft } = progressOf(picture);
  const left =
    state === "running" && secondsLeft !== null ? `about ${durationInWords(secondsLeft)} left` : "";
  const { scan_id: scanId = "" } = picture.header.start;
  return (
    <div className={classes.progress}>
      <p className={classes.figures}>
        <span>
          {points === 0 ? "no point yet" : `point ${points}`}
          {total === null ? "" : ` of ${total}`}
        </span>
        <span className={classes.rest}>{left || `scan ${scanId}`}</span>
      </p>
      <Progress.Root className={classes.track ?? ""}>
        <Progress.Section
          className={classes.fill ?? ""}
          value={100 * (fraction ?? 0)}
          aria-label="Points of the run that are taken"
        />
      </Progress.Root>
    </div>
  );
}
