import { SegmentedControl } from "@mantine/core";
import type { Plot } from "@runengine/plotting";
import { type ReactElement, useState } from "react";
import { LinePlot } from "./LinePlot.tsx";
import { PeakFigures } from "./PeakFigures.tsx";
import classes from "./RunPlots.module.css";

interface RunPlotsProps {
  readonly plot: Plot;
}

/** The plots that a run's hints choose, one at a time, each with its peaks in numbers. */
export function RunPlots({ plot: { lines, undrawn } }: RunPlotsProps): ReactElement {
  const [chosen, setChosen] = useState(0);
  const shown = lines[chosen] ?? lines[0];
  return (
    <>
      {lines.length > 1 && (
        <SegmentedControl
          className={classes.choice ?? ""}
          aria-label="Plot"
          data={lines.map(({ view }, at) => ({ value: String(at), label: view.title }))}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {shown ? (
        <>
          <LinePlot key={chosen} lines={shown} />
          <PeakFigures lines={shown} />
        </>
      ) : (
        <p className={classes.empty}>{undrawn[0]?.reason ?? "The plot begins with the first point."}</p>
      )}
    </>
  );
}
