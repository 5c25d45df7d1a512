import type { Datum, DatumPage, Event, EventPage } from "./documents.ts";

/** The events of a page, one by one. A page may have rows without any data key. */
export function unpackEventPage(page: EventPage): Event[] {
  return page.seq_num.map((seq_num, i) => ({
    uid: page.uid[i] as string,
    time: page.time[i] as number,
    descriptor: page.descriptor,
    seq_num,
    data: rowOf(page.data, i),
    timestamps: rowOf(page.timestamps, i),
    ...(page.filled && { filled: rowOf(page.filled, i) }),
  }));
}

/**
 * Events of one descriptor as a page.
 *
 * @throws TypeError if there are none, or if they differ in descriptor or keys.
 */
export function packEventPage(events: readonly Event[]): EventPage {
  const [first] = events;
  if (first === undefined) throw new TypeError("An event page needs at least one event");
  const stranger = events.find(({ descriptor }) => descriptor !== first.descriptor);
  if (stranger !== undefined) {
    throw new TypeError(
      `Event ${stranger.seq_num} has another descriptor than the others; pack each descriptor's events alone`,
    );
  }
  return {
    uid: events.map(({ uid }) => uid),
    time: events.map(({ time }) => time),
    descriptor: first.descriptor,
    seq_num: events.map(({ seq_num }) => seq_num),
    data: columnsOf(events.map(({ data }) => data)),
    timestamps: columnsOf(events.map(({ timestamps }) => timestamps)),
    filled: columnsOf(events.map(({ filled }) => filled ?? {})),
  };
}

/** The datums of a page, one by one. */
export function unpackDatumPage(page: DatumPage): Datum[] {
  return page.datum_id.map((datum_id, i) => ({
    datum_id,
    resource: page.resource,
    datum_kwargs: rowOf(page.datum_kwargs, i),
  }));
}

function rowOf<T>(columns: Readonly<Record<string, readonly T[]>>, i: number): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[i] as T]));
}

function columnsOf<T>(rows: readonly Readonly<Record<string, T>>[]): Record<string, T[]> {
  const keys = Object.keys(rows[0] ?? {});
  for (const [i, row] of rows.entries()) {
    if (Object.keys(row).length !== keys.length || !keys.every((key) => Object.hasOwn(row, key))) {
      throw new TypeError(
        `Event ${i + 1} of a page has the keys ${Object.keys(row).join(", ")}; the first has ${keys.join(", ")}`,
      );
    }
  }
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key] as T)]));
}
