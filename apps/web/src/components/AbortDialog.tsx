import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import classes from "./Dialog.module.css";
import { Dialog } from "./Dialog.tsx";
import { useSession } from "./session-context.ts";

interface AskingProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks for the reason of an abort. */
export function AbortDialog({ opened, onClose }: AskingProps): ReactElement {
  const { controls } = useSession();
  const [reason, setReason] = useState("");
  const abort = (event: FormEvent) => {
    event.preventDefault();
    controls.perform("abort", reason.trim());
    setReason("");
    onClose();
  };
  return (
    <Dialog opened={opened} title="Abort the run" onClose={onClose}>
      <form onSubmit={abort}>
        <TextInput
          label="Reason"
          description="Stands in the run's stop document. It can be left empty."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Go on with the run
          </Button>
          <Button type="submit" color="red">
            Abort the run
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
