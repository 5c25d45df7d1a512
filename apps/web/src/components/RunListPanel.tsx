import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Panel } from "./Panel.tsx";
import { RunListItem } from "./RunListItem.tsx";
import classes from "./RunListPanel.module.css";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The runs that are kept, newest first; a press shows one. */
export function RunListPanel(): ReactElement {
  return (
    <Panel title="Runs" className={classes.panel ?? ""}>
      <List />
    </Panel>
  );
}

function List(): ReactElement {
  const { runs, desk } = useSession();
  const { entries, loading, more } = useValue(runs.state);
  const { uid } = useValue(desk.shown);
  if (loading) return <p className={classes.note}>Reading the list…</p>;
  if (entries.length === 0) {
    return (
      <p className={classes.note}>
        No run yet. Each run that you start is kept in this browser and listed here.
      </p>
    );
  }
  return (
    <ol className={classes.list} aria-label="Runs, newest first">
      {entries.map((entry) => (
        <RunListItem key={entry.uid} entry={entry} chosen={entry.uid === uid} />
      ))}
      {more && (
        <li className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => void runs.loadMore()}>
            Show older runs
          </Button>
        </li>
      )}
    </ol>
  );
}
