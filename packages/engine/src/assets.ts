import type { AnyDocument, StreamDatum, StreamRange } from "@runengine/event-model";
import { plainCopy } from "@runengine/event-model";
import type { AssetDocument } from "@runengine/protocols";

/** Where assets belong. */
export interface AssetPlace {
  /** Uid of the run. */
  readonly run: string;
  /** Uid of the stream's descriptor. */
  readonly descriptor: string;
  /** The rows of the stream that the stream datums belong to. */
  readonly seqNums: StreamRange;
}

/** Makes an asset document, as a device gave it, one of a run and its stream. */
export function placeAsset(
  [name, doc]: AssetDocument,
  { run, descriptor, seqNums }: AssetPlace,
): AnyDocument {
  switch (name) {
    case "stream_datum":
      return [name, plainCopy<StreamDatum>({ ...doc, descriptor, seq_nums: seqNums }, name)];
    case "stream_resource":
      return [name, plainCopy({ ...doc, run_start: run }, name)];
    case "resource":
      return [name, plainCopy({ ...doc, run_start: run }, name)];
    default:
      return [name, plainCopy(doc, name)] as AnyDocument;
  }
}

/** Frames that the stream datums of one collection hold: the widest range of theirs. */
export function framesIn(documents: readonly AssetDocument[]): number {
  const widths = documents.map(([name, doc]) =>
    name === "stream_datum" ? doc.indices.stop - doc.indices.start : 0,
  );
  return Math.max(0, ...widths);
}
