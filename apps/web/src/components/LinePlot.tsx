import type { Lines } from "@runengine/plotting";
import { type LiveLine, liveLine } from "@runengine/plotting-web";
import { type ReactElement, useEffect, useRef } from "react";
import classes from "./RunPlots.module.css";

/** Curves of a run against what it moves. The lines grow in place: each time that this is drawn, so are they. */
export function LinePlot({ lines }: { readonly lines: Lines }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<LiveLine>(null);
  const { view } = lines;
  useEffect(() => {
    if (!element.current) return;
    const made = liveLine(element.current, view, { height: "fill" });
    plot.current = made;
    return () => made.destroy();
  }, [view]);
  useEffect(() => plot.current?.show(lines));
  return <div ref={element} className={classes.plot} />;
}
