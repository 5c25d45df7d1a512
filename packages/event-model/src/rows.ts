import type { AnyDocument, Event, EventDescriptor } from "./documents.ts";
import { unpackEventPage } from "./pages.ts";

/** One event of a stream, with the names that its document only refers to. */
export interface Row {
  /** Uid of the run. */
  readonly run: string;
  /** Name of the stream. */
  readonly stream: string;
  /** Counts from 1 in each stream; a retaken event has the number of the one that it supersedes. */
  readonly seqNum: number;
  /** Seconds since the UNIX epoch. */
  readonly time: number;
  readonly uid: string;
  /** Uid of the descriptor. */
  readonly descriptor: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamps: Readonly<Record<string, unknown>>;
}

/** Gives the rows that a document brings: one for an event, several for an event page, none for others. */
export type RowReader = (...document: AnyDocument) => readonly Row[];

const none: readonly Row[] = [];

/**
 * Makes a reader that turns documents into rows; give it every document, in order. It forgets a run at its stop.
 *
 * @param stream - Only this stream; all streams unless given.
 */
export function rowReader(stream?: string): RowReader {
  const descriptors = new Map<string, EventDescriptor>();
  return (...[name, doc]) => {
    switch (name) {
      case "descriptor":
        if (stream === undefined || streamOf(doc) === stream) descriptors.set(doc.uid, doc);
        return none;
      case "event": {
        const descriptor = descriptors.get(doc.descriptor);
        return descriptor === undefined ? none : [rowOf(doc, descriptor)];
      }
      case "event_page": {
        const descriptor = descriptors.get(doc.descriptor);
        return descriptor === undefined
          ? none
          : unpackEventPage(doc).map((event) => rowOf(event, descriptor));
      }
      case "stop":
        for (const [uid, { run_start }] of descriptors)
          if (run_start === doc.run_start) descriptors.delete(uid);
        return none;
      default:
        return none;
    }
  };
}

/** The stream of a descriptor; one without a name is `primary`, as in bluesky's own readers. */
export function streamOf(descriptor: EventDescriptor): string {
  return descriptor.name ?? "primary";
}

/** An event as a row of its descriptor's stream. */
export function rowOf(event: Event, descriptor: EventDescriptor): Row {
  return {
    run: descriptor.run_start,
    stream: streamOf(descriptor),
    seqNum: event.seq_num,
    time: event.time,
    uid: event.uid,
    descriptor: event.descriptor,
    data: event.data,
    timestamps: event.timestamps,
  };
}
