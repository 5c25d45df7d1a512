import type { AnyDocument } from "@runengine/event-model";
import { expect, it } from "vitest";
import { StreamFigures } from "./stream-figures.ts";

const descriptor = (uid: string, run: string): AnyDocument => [
  "descriptor",
  { uid, run_start: run, name: "primary" } as never,
];
const event = (of: string, seqNum: number): AnyDocument => [
  "event",
  { descriptor: of, seq_num: seqNum } as never,
];
const frames = (of: string, start: number, stop: number): AnyDocument => [
  "stream_datum",
  { descriptor: of, seq_nums: { start, stop } } as never,
];

it("counts frames and the event that they belong to once, and streams of several runs together", () => {
  const streams = new StreamFigures();
  const documents: readonly AnyDocument[] = [
    descriptor("a", "run 1"),
    frames("a", 1, 2),
    event("a", 1),
    descriptor("b", "run 1"),
    frames("b", 2, 3),
    event("b", 2),
    descriptor("c", "run 2"),
    frames("c", 1, 11),
  ];
  for (const [now, document] of documents.entries()) streams.document(document, now);
  expect(streams.end()).toMatchObject([{ name: "primary", events: 12, step: { shortest: 1, longest: 3 } }]);
});
