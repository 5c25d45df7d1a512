import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type AnyDocument,
  DocumentDecodeError,
  decodeDocument,
  encodeDocument,
  foldDocuments,
  type RunStart,
  type RunStop,
  runFold,
  runIndex,
  tablesFold,
} from "./index.ts";

interface ExpectedStream {
  num_events: number;
  table: {
    seq_num: number[];
    time: number[];
    uid: string[];
    descriptor: string[];
    data: object;
    timestamps: object;
  };
}
interface ExpectedRun {
  start: RunStart;
  stop: RunStop | null;
  stream_names: string[];
  streams: Record<string, ExpectedStream>;
}
interface Expected {
  lines_that_are_no_document?: number[];
  runs: ExpectedRun[];
}

const folder = new URL("../../../conformance/interop/", import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".jsonl") ? [file.slice(0, -6)] : []));
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");

const expectedOf = (name: string): Expected =>
  JSON.parse(read(`${name}.expected.json`), (_, value) => {
    if (typeof value?.$number === "string") return Number(value.$number);
    return typeof value?.$integer === "string" ? BigInt(value.$integer) : value;
  });

/** The documents of a file by run, and the numbers of the lines that hold none. */
function documentsOf(name: string): { runs: Map<string, AnyDocument[]>; bad: number[] } {
  const runs = new Map<string, AnyDocument[]>();
  const bad: number[] = [];
  const runOf = runIndex();
  for (const [i, line] of read(`${name}.jsonl`).trimEnd().split("\n").entries()) {
    try {
      const document = decodeDocument(line);
      expect(decodeDocument(encodeDocument(...document))).toStrictEqual(document);
      const run = runOf(...document) ?? "none";
      runs.set(run, [...(runs.get(run) ?? []), document]);
    } catch (error) {
      if (!(error instanceof DocumentDecodeError)) throw error;
      bad.push(i + 1);
    }
  }
  return { runs, bad };
}

describe.each(names)("Python's run %s", (name) => {
  const expected = expectedOf(name);
  const { runs, bad } = documentsOf(name);

  it("is read without loss, each document as part of its run", () => {
    expect(bad).toEqual(expected.lines_that_are_no_document ?? []);
    expect([...runs.keys()]).toEqual(expected.runs.map(({ start }) => start.uid));
  });

  it("has the header that Python finds", () => {
    for (const { start, stop, stream_names, streams } of expected.runs) {
      const header = foldDocuments(runFold(), runs.get(start.uid) ?? []);
      expect(header).toMatchObject({ start, stop });
      const counts = header?.streams.map((stream) => [stream.name, stream.numEvents]);
      expect(counts).toEqual(stream_names.map((stream) => [stream, streams[stream]?.num_events]));
    }
  });

  it("has the tables that Python finds, without superseded events", () => {
    for (const { start, streams } of expected.runs) {
      const tables = foldDocuments(tablesFold(), runs.get(start.uid) ?? []);
      const found = [...tables].map(([stream, { seqNum, time, uid, descriptor, data, timestamps }]) => [
        stream,
        { seq_num: seqNum, time, uid, descriptor, data: { ...data }, timestamps: { ...timestamps } },
      ]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(Object.entries(streams).map(([stream, { table }]) => [stream, table])),
      );
    }
  });
});
