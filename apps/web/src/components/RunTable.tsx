import type { Table } from "@runengine/event-model";
import { valueText } from "@runengine/plotting";
import type { ReactElement } from "react";
import type { RunPicture } from "../model/run-view.ts";
import { type TableColumn, tableColumns } from "../model/table-columns.ts";
import classes from "./RunTable.module.css";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { useScrollWindow } from "./use-scroll-window.ts";

/** Pixels; as in the style sheet. */
const rowHeight = 25;

/** The rows of the stream "primary". However many there are, only those in sight are drawn. */
export function RunTable({ picture: { table } }: { readonly picture: RunPicture }): ReactElement {
  const { ref, onScroll, window } = useScrollWindow(table.length, rowHeight);
  const columns = tableColumns(table);
  if (table.length === 0) return <p className={classes.empty}>No rows yet.</p>;
  const rows = Array.from({ length: window.count }, (_, at) => window.first + at);
  const after = table.length - window.first - window.count;
  return (
    <ScrollRegion ref={ref} className={classes.scroll} onScroll={onScroll} label="Rows of the run">
      <table className={classes.table} aria-rowcount={table.length + 1}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">time</th>
            {columns.map(({ key, dataKey: { units } }) => (
              <th key={key} scope="col">
                {key}
                {units && <span className={classes.unit}> {units}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={window.first} />
          {rows.map((row) => (
            <Row key={table.seqNum[row]} table={table} row={row} columns={columns} />
          ))}
          <Space rows={after} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface RowProps {
  readonly table: Table;
  readonly row: number;
  readonly columns: readonly TableColumn[];
}

function Row({ table, row, columns }: RowProps): ReactElement {
  return (
    <tr aria-rowindex={row + 2} data-row={table.seqNum[row]}>
      <td>{table.seqNum[row]}</td>
      <td>{timeOfDay(table.time[row])}</td>
      {columns.map(({ key, dataKey }) => (
        <td key={key} data-key={key}>
          {valueText(table.data[key]?.[row], dataKey)}
        </td>
      ))}
    </tr>
  );
}

/** Stands in for rows that are out of sight. */
function Space({ rows }: { readonly rows: number }): ReactElement | null {
  return rows > 0 ? <tr style={{ height: rows * rowHeight }} /> : null;
}

function timeOfDay(time = Number.NaN): string {
  const date = new Date(time * 1000);
  if (Number.isNaN(date.getTime())) return "–";
  const two = (part: number) => String(part).padStart(2, "0");
  const tenths = Math.floor(date.getMilliseconds() / 100);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${tenths}`;
}
