import { describe, expect, it } from "vitest";
import { type AnyDocument, runIndex } from "./index.ts";

const run = (uid: string): AnyDocument[] => [
  ["start", { uid, time: 1 }],
  ["descriptor", { uid: `${uid}-d`, time: 1, run_start: uid, name: "primary", data_keys: {} }],
  ["event", { uid: "e", time: 1, descriptor: `${uid}-d`, seq_num: 1, data: {}, timestamps: {} }],
  ["event_page", { uid: [], time: [], descriptor: `${uid}-d`, seq_num: [], data: {}, timestamps: {} }],
  [
    "resource",
    { uid: `${uid}-r`, spec: "NPY", root: "/", resource_path: "", resource_kwargs: {}, run_start: uid },
  ],
  ["datum", { datum_id: `${uid}-r/0`, resource: `${uid}-r`, datum_kwargs: {} }],
  ["datum_page", { datum_id: [], resource: `${uid}-r`, datum_kwargs: {} }],
  [
    "stream_resource",
    { uid: `${uid}-sr`, data_key: "x", mimetype: "", uri: "", parameters: {}, run_start: uid },
  ],
  [
    "stream_datum",
    {
      uid: `${uid}-sr/0`,
      stream_resource: `${uid}-sr`,
      descriptor: `${uid}-d`,
      indices: { start: 0, stop: 1 },
      seq_nums: { start: 1, stop: 2 },
    },
  ],
  ["stop", { uid: `${uid}-p`, time: 2, run_start: uid, exit_status: "success" }],
];

describe("runIndex", () => {
  it("finds the run of every document, also of interleaved runs", () => {
    const runOf = runIndex();
    const [a, b] = [run("a"), run("b")];
    for (const [i, document] of a.entries()) {
      expect(runOf(...document)).toBe("a");
      expect(runOf(...(b[i] as AnyDocument))).toBe("b");
    }
  });

  it("forgets a run at its stop", () => {
    const runOf = runIndex();
    for (const document of run("a")) runOf(...document);
    for (const document of run("a").slice(1)) expect(runOf(...document)).toBeUndefined();
  });

  it("gives a resource that names no run to the only open one", () => {
    const runOf = runIndex();
    const resource: AnyDocument = [
      "resource",
      { uid: "r", spec: "NPY", root: "/", resource_path: "", resource_kwargs: {} },
    ];
    expect(runOf(...resource)).toBeUndefined();
    runOf("start", { uid: "a", time: 1 });
    expect(runOf(...resource)).toBe("a");
    expect(runOf("datum", { datum_id: "r/0", resource: "r", datum_kwargs: {} })).toBe("a");
    runOf("start", { uid: "b", time: 1 });
    expect(runOf(...resource)).toBeUndefined();
  });
});
