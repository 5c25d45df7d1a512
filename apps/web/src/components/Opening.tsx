import { Loader } from "@mantine/core";
import type { ReactElement } from "react";
import classes from "./Notice.module.css";

/** Stands in for the page while the archive is being opened. */
export function Opening(): ReactElement {
  return (
    <main className={classes.centre}>
      <output className={classes.quiet}>
        <Loader size="sm" aria-hidden="true" />
        Opening the archive of runs…
      </output>
    </main>
  );
}
