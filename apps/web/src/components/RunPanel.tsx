import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";
import { Panel } from "./Panel.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { RunExport } from "./RunExport.tsx";
import classes from "./RunPanel.module.css";
import { RunPlots } from "./RunPlots.tsx";
import { RunTabs } from "./RunTabs.tsx";
import { RunTitle } from "./RunTitle.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The run on show: its plot, its peak, its rows and its header; the same for a live and for a stored one. */
export function RunPanel(): ReactElement {
  const { desk } = useSession();
  const { view, uid, loading } = useValue(desk.shown);
  const picture = useValue(view.picture);
  return (
    <Panel
      className={classes.panel ?? ""}
      title={<RunTitle picture={picture} />}
      actions={
        <div className={classes.actions}>
          <BackToLive />
          {uid !== null && !loading && <RunExport uid={uid} />}
        </div>
      }
    >
      {uid === null ? (
        <p className={classes.empty}>
          Nothing to see yet. Start a plan: its plot and its rows appear here, point by point.
        </p>
      ) : (
        <>
          <PanelBoundary key={`plots ${uid}`}>
            <RunPlots plot={picture.plot} />
          </PanelBoundary>
          <RunTabs key={`tabs ${uid}`} picture={picture} />
        </>
      )}
    </Panel>
  );
}

/** Leads back from an earlier run to the one that is being made. */
function BackToLive(): ReactElement | null {
  const { desk, status } = useSession();
  const { live } = useValue(desk.shown);
  const { uid } = useValue(desk.live);
  const { state } = useValue(status);
  if (live || uid === null || state === "idle") return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<Icon name="follow" size={14} />}
      onClick={() => desk.show(uid)}
    >
      Live run
    </Button>
  );
}
