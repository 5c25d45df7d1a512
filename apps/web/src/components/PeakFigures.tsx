import type { Lines } from "@runengine/plotting";
import type { ReactElement } from "react";
import { peakFigures } from "../model/peak-figures.ts";
import classes from "./PeakFigures.module.css";

/** The peaks of a plot's curves in numbers. */
export function PeakFigures({ lines }: { readonly lines: Lines }): ReactElement | null {
  const peaks = peakFigures(lines);
  if (peaks.length === 0) return null;
  return (
    <section className={classes.peaks} aria-label="Peak statistics">
      {peaks.map(({ key, figures }) => (
        <dl key={key} className={classes.figures}>
          {peaks.length > 1 && <div className={classes.curve}>{key}</div>}
          {figures.map(({ name, text }) => (
            <div key={name} className={classes.figure}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}
