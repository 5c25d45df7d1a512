import { type AnyDocument, decodeDocument } from "@runengine/event-model";
import { describe, expect, it } from "vitest";
import { type JsonLinesOptions, jsonLines } from "./index.ts";

const documents: readonly AnyDocument[] = [
  ["start", { uid: "run", time: 1.5, scan_id: 3 }],
  [
    "descriptor",
    {
      uid: "d",
      time: 1.5,
      run_start: "run",
      name: "primary",
      data_keys: {
        x: { dtype: "number", shape: [], source: "test" },
        n: { dtype: "integer", shape: [], source: "test" },
      },
    },
  ],
  [
    "event",
    { uid: "e1", time: 2, descriptor: "d", seq_num: 1, data: { x: 3, n: 3 }, timestamps: { x: 2, n: 2 } },
  ],
  [
    "event",
    {
      uid: "e2",
      time: 3,
      descriptor: "d",
      seq_num: 1,
      data: { x: Number.NaN, n: 4 },
      timestamps: { x: 3, n: 3 },
    },
  ],
  ["stop", { uid: "s", time: 4.5, run_start: "run", exit_status: "success", num_events: { primary: 1 } }],
];

async function linesOf(options?: JsonLinesOptions): Promise<readonly string[]> {
  let text = "";
  for await (const chunk of jsonLines({ documents: () => documents }, options)) text += chunk;
  expect(text.endsWith("\n")).toBe(true);
  return text.slice(0, -1).split("\n");
}

describe("jsonLines", () => {
  it("writes floats as floats, counts as whole numbers, and NaN as Python does", async () => {
    const [, , first, second, stop] = await linesOf();
    expect(first).toBe(
      '["event",{"uid":"e1","time":2.0,"descriptor":"d","seq_num":1,"data":{"x":3.0,"n":3},"timestamps":{"x":2.0,"n":2.0}}]',
    );
    expect(second).toContain('"data":{"x":NaN,"n":4}');
    expect(stop).toContain('"num_events":{"primary":1}');
  });

  it.each(["pair", "object"] as const)(
    "is read back as it was, superseded events included (%s)",
    async (dialect) => {
      const lines = await linesOf({ dialect });
      expect(lines.map(decodeDocument)).toEqual(documents);
    },
  );

  it("names documents as bluesky's writer does on request", async () => {
    const [start] = await linesOf({ dialect: "object" });
    expect(start).toBe('{"name":"start","doc":{"uid":"run","time":1.5,"scan_id":3}}');
  });
});
