import { Badge } from "@mantine/core";
import type { ReactElement } from "react";
import icon from "../theme/icon.svg";
import { SchemeSwitch } from "./SchemeSwitch.tsx";
import classes from "./TopBar.module.css";

/** The page's name and what concerns the page as a whole. */
export function TopBar({ notLasting }: { readonly notLasting: boolean }): ReactElement {
  return (
    <header className={classes.bar}>
      <img src={icon} alt="" width={26} height={26} />
      <h1 className={classes.title}>Blue Sky Run Engine</h1>
      <span className={classes.subtitle}>simulated devices</span>
      {notLasting && (
        <Badge color="yellow" variant="outline" className={classes.warning}>
          Runs are not kept
        </Badge>
      )}
      <SchemeSwitch />
    </header>
  );
}
