import { type ReactElement, useState } from "react";
import { type Action, isPossible } from "../model/actions.ts";
import { AbortDialog } from "./AbortDialog.tsx";
import { ActionButton } from "./ActionButton.tsx";
import classes from "./EngineBar.module.css";
import { HaltDialog } from "./HaltDialog.tsx";
import type { IconName } from "./Icon.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

interface Choice {
  readonly action: Action;
  readonly label: string;
  readonly icon: IconName;
  readonly help: string;
}

const choices: readonly Choice[] = [
  {
    action: "pause",
    label: "Pause now",
    icon: "pause",
    help: "Stops the devices at once. After a resume, the point under way is taken again from the last checkpoint; no point is lost or kept twice.",
  },
  {
    action: "pauseAtCheckpoint",
    label: "Pause later",
    icon: "checkpoint",
    help: "Pauses at the next checkpoint, when the point under way is complete. Nothing is measured again.",
  },
  {
    action: "resume",
    label: "Resume",
    icon: "play",
    help: "Goes on after a pause, from the last checkpoint.",
  },
  {
    action: "stop",
    label: "Stop",
    icon: "stop",
    help: "Ends the run in order. All points so far are kept, and the run counts as a success.",
  },
  {
    action: "abort",
    label: "Abort…",
    icon: "abort",
    help: "Ends the run in order and marks it as aborted, with your reason. All points so far are kept.",
  },
  {
    action: "halt",
    label: "Halt…",
    icon: "halt",
    help: "Ends the run at once, without the plan's own clean-up: motors may be left where they are. All points so far are kept.",
  },
];

/** What an operator can ask of the engine; what makes no sense now is off. */
export function ActionButtons(): ReactElement {
  const { status, controls } = useSession();
  const { state } = useValue(status);
  const pauseComing = useValue(controls.pauseComing);
  const [asking, setAsking] = useState<Action | null>(null);
  const close = () => setAsking(null);
  const asks = (action: Action) => action === "abort" || action === "halt";
  return (
    <fieldset className={classes.buttons} aria-label="Engine controls">
      {choices.map(({ action, label, icon, help }) => (
        <ActionButton
          key={action}
          icon={icon}
          help={help}
          possible={isPossible(action, state) && !(action === "pauseAtCheckpoint" && pauseComing)}
          variant={action === "resume" && state === "paused" ? "filled" : "default"}
          onPress={() => (asks(action) ? setAsking(action) : controls.perform(action))}
        >
          {label}
        </ActionButton>
      ))}
      <AbortDialog opened={asking === "abort" && isPossible("abort", state)} onClose={close} />
      <HaltDialog opened={asking === "halt" && isPossible("halt", state)} onClose={close} />
    </fieldset>
  );
}
