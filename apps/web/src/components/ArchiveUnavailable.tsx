import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";
import classes from "./Notice.module.css";

interface ArchiveUnavailableProps {
  readonly reason: string;
  readonly remedy: string;
  readonly onRetry: () => void;
  readonly onGoOn: () => void;
}

/** Says why no run can be kept here, and what to do. */
export function ArchiveUnavailable({
  reason,
  remedy,
  onRetry,
  onGoOn,
}: ArchiveUnavailableProps): ReactElement {
  return (
    <main className={classes.centre}>
      <section className={classes.notice} role="alert">
        <h2 className={classes.title}>
          <Icon name="warning" size={20} /> This page cannot keep runs
        </h2>
        <p className={classes.text}>The archive of runs cannot be opened: {reason}.</p>
        <p className={classes.text}>{sentence(remedy)}</p>
        <div className={classes.buttons}>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="default" onClick={onGoOn}>
            Go on without keeping runs
          </Button>
        </div>
        <p className={classes.small}>
          Without an archive, runs are gone when this page is closed or reloaded.
        </p>
      </section>
    </main>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
