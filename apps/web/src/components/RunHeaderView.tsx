import { headerTable } from "@runengine/event-model";
import type { ReactElement } from "react";
import type { RunPicture } from "../model/run-view.ts";
import classes from "./RunHeaderView.module.css";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** What the run's start, stop and descriptors say. */
export function RunHeaderView({
  picture: { header },
}: {
  readonly picture: RunPicture;
}): ReactElement | null {
  const now = useValue(useSession().now);
  if (!header) return null;
  const time = Math.max(now, header.start.time, header.stop?.time ?? 0);
  return (
    <ScrollRegion className={classes.scroll} label="Header of the run">
      {headerTable(header, time).map(({ title, rows }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two descriptors may have one title; their order is fixed.
        <table key={`${title} ${at}`} className={classes.section}>
          <caption>{title}</caption>
          <tbody>
            {rows.map(({ key, value }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </ScrollRegion>
  );
}
