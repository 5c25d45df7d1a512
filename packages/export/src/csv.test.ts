import { type AnyDocument, type DataKey, packEventPage } from "@runengine/event-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, csvTables, type ExportSource, joinedCsv, UnknownStreamError } from "./index.ts";

const number: DataKey = { dtype: "number", shape: [], source: "test" };
const descriptor = (uid: string, name: string, data_keys: Record<string, DataKey>): AnyDocument => [
  "descriptor",
  { uid, time: 0, run_start: "run", name, data_keys },
];
const row = (of: string, seq_num: number, time: number, data: Record<string, unknown>) => {
  const timestamps = Object.fromEntries(Object.keys(data).map((key) => [key, time]));
  return { uid: `${of}${seq_num}`, time, descriptor: of, seq_num, data, timestamps };
};
const start: AnyDocument = ["start", { uid: "run", time: 0 }];

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** What a single row with `value` looks like, without its sequence number and time. */
async function fieldOf(value: unknown, key = "x", units = false): Promise<string> {
  const documents: AnyDocument[] = [
    start,
    descriptor("d", "primary", { [key]: number }),
    ["event", row("d", 1, 5, { [key]: value })],
  ];
  const text = await textOf(csv(documents, { units }));
  return text.slice(text.indexOf("\n") + "\n1,5,".length, -1);
}

const flyAndStep: readonly AnyDocument[] = [
  start,
  descriptor("s", "primary", { motor: { ...number, units: "mm" } }),
  ["event", row("s", 1, 1, { motor: -5 })],
  descriptor("f", "flyer", { theta: { ...number, units: "rad" }, sin: number }),
  [
    "event_page",
    packEventPage([row("f", 1, 2, { theta: 0, sin: 0 }), row("f", 2, 3, { theta: 0.5, sin: 0.479 })]),
  ],
  ["event", row("s", 2, 4, { motor: -4.5 })],
];

describe("csv", () => {
  it("gives the primary stream with its columns in the descriptor's order", async () => {
    expect(await textOf(csv(flyAndStep))).toBe("seq_num,time,motor\n1,1,-5\n2,4,-4.5\n");
  });

  it("gives another stream, with units on request", async () => {
    const text = await textOf(csv(flyAndStep, { stream: "flyer", units: true }));
    expect(text).toBe("seq_num,time [s],theta [rad],sin\n1,2,0,0\n2,3,0.5,0.479\n");
  });

  it("leaves superseded events out", async () => {
    const retaken: ExportSource = {
      documents: () => [
        ...flyAndStep,
        ["event", row("s", 2, 6, { motor: -4.4 })],
        ["event", row("s", 3, 7, { motor: -4 })],
      ],
    };
    expect(await textOf(csv(retaken))).toBe("seq_num,time,motor\n1,1,-5\n2,6,-4.4\n3,7,-4\n");
  });

  it.each([
    [undefined, ""],
    [null, ""],
    ["", '""'],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["plain text", "plain text"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [2n ** 60n, "1152921504606846976"],
    [true, "true"],
    [[1, [2, Number.NaN]], '"[1,[2,NaN]]"'],
    [["a"], '"[""a""]"'],
    [new Float64Array([1.5]), "[1.5]"],
  ])("writes %o as %s", async (value, field) => {
    expect(await fieldOf(value)).toBe(field);
  });

  it("keeps every text, whatever is in it", async () => {
    const unquoted = (field: string) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(..."a ,;\"\r\n'") }), async (text) => {
        const field = await fieldOf(text);
        expect(unquoted(field)).toBe(text);
        if (!field.startsWith('"')) expect(field).not.toMatch(/[",\r\n]/);
      }),
    );
  });

  it("tells data keys from its own columns", async () => {
    const documents: AnyDocument[] = [start, descriptor("d", "primary", { time: number, 'a "b"': number })];
    expect(await textOf(csv(documents))).toBe('seq_num,time,_time,"a ""b"""\n');
  });

  it("has no column for what stands in stream datums", async () => {
    const frames: DataKey = { ...number, external: "STREAM:" };
    expect(await textOf(csv([start, descriptor("d", "primary", { x: number, frames })]))).toBe(
      "seq_num,time,x\n",
    );
  });

  it("takes the only stream where none is primary", async () => {
    expect(await textOf(csv([start, descriptor("f", "flyer", { x: number })]))).toBe("seq_num,time,x\n");
  });

  it("gives titles alone for a run without streams", async () => {
    expect(await textOf(csv([start]))).toBe("seq_num,time\n");
  });

  it("names the streams when it is asked for another one", async () => {
    await expect(textOf(csv(flyAndStep, { stream: "prim" }))).rejects.toThrow(
      'The run has no stream "prim"; choose one of primary, flyer',
    );
    await expect(textOf(csv([start], { stream: "primary" }))).rejects.toThrow(UnknownStreamError);
  });

  it("comes in chunks", async () => {
    const documents = function* (): Generator<AnyDocument> {
      yield start;
      yield descriptor("d", "primary", { x: number });
      for (let i = 1; i <= 20_000; i++) yield ["event", row("d", i, i, { x: i / 8 })];
    };
    const sizes: number[] = [];
    for await (const chunk of csv(documents())) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});

describe("csvTables", () => {
  it("gives a table for each stream", async () => {
    const tables: [stream: string, text: string][] = [];
    for await (const { stream, text } of csvTables(flyAndStep)) tables.push([stream, await textOf(text)]);
    expect(tables).toEqual([
      ["primary", "seq_num,time,motor\n1,1,-5\n2,4,-4.5\n"],
      ["flyer", "seq_num,time,theta,sin\n1,2,0,0\n2,3,0.5,0.479\n"],
    ]);
  });
});

describe("joinedCsv", () => {
  it("puts all streams in the order of time, with blanks", async () => {
    expect(await textOf(joinedCsv(flyAndStep, { units: true }))).toBe(
      [
        "seq_num,time [s],stream,motor [mm],theta [rad],sin",
        "1,1,primary,-5,,",
        "1,2,flyer,,0,0",
        "2,3,flyer,,0.5,0.479",
        "2,4,primary,-4.5,,\n",
      ].join("\n"),
    );
  });
});
