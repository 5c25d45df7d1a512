import { headerTable, type RunHeader } from "@runengine/event-model";
import { renderTable, type TextTableOptions } from "./text-table.ts";

/**
 * The header of a run as tables in text: its start, its stop, then its descriptors, newest first, times also in words.
 *
 * @param now - Seconds since the UNIX epoch.
 */
export function renderHeader(header: RunHeader, now: number, options?: TextTableOptions): string {
  return headerTable(header, now)
    .map(({ title, rows }) =>
      renderTable(
        [{ title }, { title: "" }],
        rows.map(({ key, value }) => [key, value]),
        options,
      ),
    )
    .join("\n\n");
}
