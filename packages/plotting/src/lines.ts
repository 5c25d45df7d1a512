import { type AnyDocument, type Event, type EventPage, type Fold, streamOf } from "@runengine/event-model";
import type { LineView } from "./view.ts";

/** The points of a view, column by column; grows in place. */
export interface Lines {
  readonly view: LineView;
  /** Uid of the run; `null` until it is known. */
  run: string | null;
  /** Time that counts as 0, in seconds since the UNIX epoch; `null` until it is known. */
  startTime: number | null;
  /** Uids of the stream's descriptors. */
  readonly descriptors: Set<string>;
  /** Rising; superseded events are gone. */
  readonly seqNum: number[];
  readonly x: number[];
  /** A list for each curve of the view; NaN where an event has no number. */
  readonly y: readonly number[][];
}

/** A view's points before the first one. */
export function emptyLines(view: LineView): Lines {
  const y = view.curves.map((): number[] => []);
  return { view, run: null, startTime: null, descriptors: new Set(), seqNum: [], x: [], y };
}

/**
 * Folds documents into the points of a view, in place. Of several runs it is the first one; events that later ones supersede are dropped.
 * The same for live, replayed and stored documents, and for events and pages of them.
 */
export function linesFold(view: LineView): Fold<Lines> {
  return {
    initial: () => emptyLines(view),
    step(lines, ...document) {
      addToLines(lines, document);
      return lines;
    },
  };
}

/** Adds what a document says of the view. */
export function addToLines(lines: Lines, [name, doc]: AnyDocument): void {
  switch (name) {
    case "start":
      if (lines.run !== null) return;
      lines.run = doc.uid;
      lines.startTime = doc.time;
      return;
    case "descriptor":
      if (streamOf(doc) !== lines.view.stream || (lines.run ?? doc.run_start) !== doc.run_start) return;
      lines.run = doc.run_start;
      lines.descriptors.add(doc.uid);
      return;
    case "event":
      if (lines.descriptors.has(doc.descriptor)) addEvent(lines, doc);
      return;
    case "event_page":
      if (lines.descriptors.has(doc.descriptor)) addPage(lines, doc);
  }
}

function addEvent(lines: Lines, { seq_num, time, data }: Event): void {
  addPoint(lines, seq_num, time, (key) => data[key]);
}

function addPage(lines: Lines, { seq_num, time, data }: EventPage): void {
  for (let i = 0; i < seq_num.length; i++) {
    addPoint(lines, seq_num[i] as number, time[i] as number, (key) => data[key]?.[i]);
  }
}

function addPoint(lines: Lines, seqNum: number, time: number, read: (key: string) => unknown): void {
  const { view, y } = lines;
  dropFrom(lines, seqNum);
  lines.startTime ??= time;
  lines.seqNum.push(seqNum);
  const { channel } = view.x;
  if (channel.kind === "key") lines.x.push(numberFrom(read(channel.key)));
  else lines.x.push(channel.kind === "time" ? time - lines.startTime : seqNum);
  for (let i = 0; i < y.length; i++) y[i]?.push(numberFrom(read(view.curves[i]?.key ?? "")));
}

/** An event supersedes those with the same or a higher number. */
function dropFrom({ seqNum, x, y }: Lines, from: number): void {
  let length = seqNum.length;
  while (length > 0 && (seqNum[length - 1] as number) >= from) length--;
  if (length === seqNum.length) return;
  for (const column of [seqNum, x, ...y]) column.length = length;
}

function numberFrom(value: unknown): number {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : Number.NaN;
}
