import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import classes from "./Dialog.module.css";
import { Dialog } from "./Dialog.tsx";
import { useSession } from "./session-context.ts";

interface AskingProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks whether a halt is meant. */
export function HaltDialog({ opened, onClose }: AskingProps): ReactElement {
  const { controls } = useSession();
  const halt = () => {
    controls.perform("halt");
    onClose();
  };
  return (
    <Dialog opened={opened} title="Halt without clean-up?" onClose={onClose}>
      <p className={classes.text}>
        The plan gets no chance to put things back: what it would do at its end (return motors, close a
        shutter) is left out. The engine still stops the devices and closes the run, and keeps all points so
        far.
      </p>
      <p className={classes.text}>To end the run in order, use Stop or Abort.</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Go on with the run
        </Button>
        <Button color="red" onClick={halt}>
          Halt now
        </Button>
      </div>
    </Dialog>
  );
}
