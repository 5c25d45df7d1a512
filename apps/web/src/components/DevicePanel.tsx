import { valueText } from "@runengine/plotting";
import type { ReactElement } from "react";
import type { DeviceRow } from "../model/device-board.ts";
import classes from "./DevicePanel.module.css";
import { Panel } from "./Panel.tsx";
import { useSession } from "./session-context.ts";
import { useValue } from "./use-value.ts";

/** The devices with where they are or what was read of them last. */
export function DevicePanel(): ReactElement {
  return (
    <Panel title="Devices">
      <DeviceTable />
    </Panel>
  );
}

function DeviceTable(): ReactElement {
  const rows = useValue(useSession().devices);
  return (
    <table className={classes.table}>
      <thead className={classes.hidden}>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Value</th>
          <th scope="col">Unit</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td className={classes.value}>
              {valueText(row.value, row.dataKey) || "–"}
              <Aside row={row} />
            </td>
            <td className={classes.unit}>{row.dataKey?.units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a device is going, or why it does not answer. */
function Aside({ row }: { readonly row: DeviceRow }): ReactElement | null {
  if (row.problem) return <span className={classes.problem}> {row.problem}</span>;
  if (row.setpoint === undefined || row.setpoint === row.value) return null;
  return <span className={classes.target}> → {valueText(row.setpoint, row.dataKey)}</span>;
}
