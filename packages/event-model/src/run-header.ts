import type {
  AnyDocument,
  Event,
  EventDescriptor,
  EventPage,
  ExitStatus,
  RunStart,
  RunStop,
  StreamDatum,
} from "./documents.ts";
import type { Fold } from "./fold.ts";
import { streamOf } from "./rows.ts";
import { addSeqNum, addSeqNumRange, type SeqNums } from "./seq-nums.ts";

/** A run that has no stop document is running, or it was cut off: the documents do not say which. */
export type RunStatus = ExitStatus | "running" | "interrupted";

/** A stream of a run, in numbers. */
export interface StreamSummary {
  readonly name: string;
  /** Rows that remain; those of stream datums where the stream has no events. */
  numEvents: number;
  /** Their sequence numbers. */
  seqNums: SeqNums;
  /** Whether events told of them, or only stream datums. */
  hasEvents: boolean;
}

/** What a run is and how it went, without its rows. */
export interface RunHeader {
  readonly start: RunStart;
  stop: RunStop | null;
  /** Newest first. */
  readonly descriptors: EventDescriptor[];
  /** In the order of their first descriptors. */
  readonly streams: StreamSummary[];
  status: RunStatus;
}

/**
 * Folds documents into the header of the first run among them, in place; `null` before its start. Its memory does not grow
 * with the number of events.
 *
 * @param unfinished - Status without a stop document: `running` where the documents are live, `interrupted` where they are all there is.
 */
export function runFold(unfinished: "running" | "interrupted" = "interrupted"): Fold<RunHeader | null> {
  return {
    initial: () => null,
    step(header, ...document) {
      if (header !== null) addTo(header, document);
      else if (document[0] === "start") {
        return { start: document[1], stop: null, descriptors: [], streams: [], status: unfinished };
      }
      return header;
    },
  };
}

function addTo(header: RunHeader, [name, doc]: AnyDocument): void {
  switch (name) {
    case "descriptor":
      if (doc.run_start === header.start.uid) addDescriptor(header, doc);
      return;
    case "event":
    case "event_page":
      addEvents(header, doc);
      return;
    case "stream_datum":
      addStreamDatum(header, doc);
      return;
    case "stop":
      if (doc.run_start !== header.start.uid) return;
      header.stop = doc;
      header.status = doc.exit_status;
  }
}

function addDescriptor(header: RunHeader, descriptor: EventDescriptor): void {
  header.descriptors.unshift(descriptor);
  const name = streamOf(descriptor);
  if (header.streams.some((stream) => stream.name === name)) return;
  header.streams.push({ name, numEvents: 0, seqNums: [], hasEvents: false });
}

function addEvents(header: RunHeader, { descriptor, seq_num }: Event | EventPage): void {
  const stream = summaryOf(header, descriptor);
  if (stream === undefined) return;
  if (!stream.hasEvents) Object.assign(stream, { hasEvents: true, numEvents: 0, seqNums: [] });
  const seqNums = typeof seq_num === "number" ? [seq_num] : seq_num;
  for (const seqNum of seqNums) stream.numEvents += addSeqNum(stream.seqNums, seqNum);
}

function addStreamDatum(header: RunHeader, { descriptor, seq_nums }: StreamDatum): void {
  const stream = summaryOf(header, descriptor);
  if (stream === undefined || stream.hasEvents) return;
  stream.numEvents += addSeqNumRange(stream.seqNums, seq_nums);
}

function summaryOf(header: RunHeader, descriptorUid: string): StreamSummary | undefined {
  const descriptor = header.descriptors.find(({ uid }) => uid === descriptorUid);
  if (descriptor === undefined) return undefined;
  const name = streamOf(descriptor);
  return header.streams.find((stream) => stream.name === name);
}
