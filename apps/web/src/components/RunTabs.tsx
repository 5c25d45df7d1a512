import { Tabs } from "@mantine/core";
import type { ReactElement } from "react";
import type { RunPicture } from "../model/run-view.ts";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { RunHeaderView } from "./RunHeaderView.tsx";
import { RunTable } from "./RunTable.tsx";
import classes from "./RunTabs.module.css";

/** The rows and the header of a run, one at a time. */
export function RunTabs({ picture }: { readonly picture: RunPicture }): ReactElement {
  return (
    <Tabs defaultValue="rows" className={classes.tabs ?? ""} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="rows">Rows</Tabs.Tab>
        <Tabs.Tab value="header">Header</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rows" className={classes.tab ?? ""}>
        <PanelBoundary>
          <RunTable picture={picture} />
        </PanelBoundary>
      </Tabs.Panel>
      <Tabs.Panel value="header" className={classes.tab ?? ""}>
        <PanelBoundary>
          <RunHeaderView picture={picture} />
        </PanelBoundary>
      </Tabs.Panel>
    </Tabs>
  );
}
