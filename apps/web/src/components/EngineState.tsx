import type { ReactElement } from "react";
import type { CallEnd } from "../model/controls.ts";
import type { EngineStatus } from "../model/engine-status.ts";
import classes from "./EngineBar.module.css";
import { useSession } from "./session-context.ts";
import { stateWords } from "./state-words.ts";
import { useValue } from "./use-value.ts";

/** The state of the engine in one large word, and below it what it does right now. */
export function EngineState(): ReactElement {
  const { status, controls } = useSession();
  const present = useValue(status);
  const pauseComing = useValue(controls.pauseComing);
  const lastEnd = useValue(controls.lastEnd);
  const { state } = present;
  const text = pauseComing
    ? `pausing at the next checkpoint; ${doing(present)}`
    : doing(present) || endInWords(lastEnd);
  const rests = state === "idle" || state === "paused" || state === "suspended";
  return (
    <div className={classes.state}>
      <p className={classes.word} role="status">
        <span className={classes.dot} data-busy={rests ? undefined : true} aria-hidden="true" />
        {stateWords[state]}
      </p>
      <p className={classes.doing} title={text}>
        {sentence(text)}
      </p>
    </div>
  );
}

function doing({ state, doing: message, waitingFor }: EngineStatus): string {
  if (state === "idle") return "";
  if (state === "paused") return "the devices stand still; nothing is lost";
  return waitingFor.length > 0 ? `waiting for ${waitingFor.join(", ")}` : message;
}

function endInWords(end: CallEnd | null): string {
  switch (end?.kind) {
    case "done":
      return "last plan: done";
    case "failed":
      return "last plan: failed";
    case "interrupted":
      if (end.exitStatus === "success") return "last plan: stopped, its data count as good";
      return `last plan: aborted${end.reason && ` (${end.reason})`}`;
    default:
      return "choose a plan and start it";
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
