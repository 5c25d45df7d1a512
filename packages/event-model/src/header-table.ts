import type { DataKey, EventDescriptor } from "./documents.ts";
import { encodeJson } from "./encode.ts";
import { oneLine } from "./one-line.ts";
import { streamOf } from "./rows.ts";
import type { RunHeader } from "./run-header.ts";
import { ago, localTime } from "./time-in-words.ts";

/** One line of a header: a name and its value as text. */
export interface HeaderRow {
  readonly key: string;
  readonly value: string;
}

/** One part of a header: the run's start, its stop, or one of its descriptors. */
export interface HeaderSection {
  readonly title: string;
  readonly rows: readonly HeaderRow[];
}

/**
 * A header as tables for a terminal or a page: start, stop, then the descriptors, newest first.
 *
 * @param now - Seconds since the UNIX epoch; times are also told from here, as in `2015-05-30 21:11:14 (28 seconds ago)`.
 * @returns Each text is one line.
 */
export function headerTable(header: RunHeader, now: number): readonly HeaderSection[] {
  const { start, stop, descriptors, status } = header;
  const stopRows = stop === null ? [{ key: "exit_status", value: `none (${status})` }] : rowsOf(stop, now);
  const sections: HeaderSection[] = [
    { title: "start", rows: rowsOf(start, now) },
    { title: "stop", rows: stopRows },
    ...descriptors.map((descriptor) => descriptorSection(descriptor, now)),
  ];
  return sections.map(({ title, rows }) => ({
    title: oneLine(title),
    rows: rows.map(({ key, value }) => ({ key: oneLine(key), value: oneLine(value) })),
  }));
}

function descriptorSection(descriptor: EventDescriptor, now: number): HeaderSection {
  const { uid, time, run_start, data_keys } = descriptor;
  const keys = Object.entries(data_keys).map(([key, dataKey]) => ({ key, value: describe(dataKey) }));
  return {
    title: `descriptor ${streamOf(descriptor)}`,
    rows: [...rowsOf({ uid, time, run_start }, now), ...keys],
  };
}

function rowsOf(doc: Readonly<Record<string, unknown>>, now: number): HeaderRow[] {
  return Object.entries(doc).map(([key, value]) => ({ key, value: textOf(key, value, now) }));
}

function textOf(key: string, value: unknown, now: number): string {
  if (key === "time" && typeof value === "number") return `${localTime(value)} (${ago(value, now)})`;
  return typeof value === "string" ? value : encodeJson(value);
}

/** `number [512, 512], counts, from SIM:det` */
function describe({ dtype, shape, units, source }: DataKey): string {
  const kind = shape.length === 0 ? dtype : `${dtype} [${shape.map((n) => n ?? "any").join(", ")}]`;
  return [kind, ...(units ? [units] : []), ...(source ? [`from ${source}`] : [])].join(", ");
}
