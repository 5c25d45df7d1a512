import { expect, it } from "vitest";
import { lines, result } from "./02-simple-scan.ts";

it("makes a run of its own, with the engine's metadata", () => {
  expect(result).toMatchObject({ exitStatus: "success", interrupted: false });
  const [uid] = result.runStartUids;
  expect(result.runStartUids).toHaveLength(1);
  const start = lines.find((line) => line.startsWith("*** start"))?.slice("*** start ".length) ?? "";
  expect(JSON.parse(start)).toMatchObject({ uid, owner: "tester", beamline_id: "test", scan_id: 123 });
});

it("answers each message", () => {
  const from = lines.indexOf("set: (motor), (5,), {}");
  expect(lines.slice(from, from + 9)).toEqual([
    "set: (motor), (5,), {}",
    "   reply: done",
    "   cache: none",
    "trigger: (motor), (), {}",
    "   reply: done",
    "   cache: none",
    "read: (motor), (), {}",
    '   reply: {"pos":{"value":5,"timestamp":1433033643}}',
    "   cache: none",
  ]);
});

it("ends the run as a success", () => {
  expect(lines.filter((line) => line.startsWith("*** stop"))).toEqual([
    expect.stringContaining('"exit_status":"success","reason":""'),
  ]);
});
