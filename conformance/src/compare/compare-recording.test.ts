import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Case, readCaseFolder } from "../case-file.ts";
import { EngineCase } from "../engine-case.ts";
import { compareRecording } from "./compare-recording.ts";

const folder = readCaseFolder(join(dirname(fileURLToPath(import.meta.url)), "..", ".."));

function caseNamed(name: string): Case {
  const found = folder.cases.find((recorded) => recorded.case === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

/** A copy with the places of `path` changed by `change`. */
function changed<T>(value: T, path: readonly (string | number)[], change: (old: never) => unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return change(value as never) as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, change);
  return copy as T;
}

const exchange = (list: readonly unknown[], at: number): unknown[] => [
  ...list.slice(0, at),
  list[at + 1],
  list[at],
  ...list.slice(at + 2),
];

describe("compareRecording", () => {
  const scan = caseNamed("plans-scan-1d");
  let found: EngineCase;
  beforeAll(async () => {
    found = new EngineCase(scan, folder.devices);
    await found.play();
  });
  /** What is said of a case that was changed at `path`. */
  const difference = (path: readonly (string | number)[], change: (old: never) => unknown): string => {
    try {
      compareRecording(changed(scan, path, change), found);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("finds nothing where all is as recorded", () => {
    expect(() => compareRecording(scan, found)).not.toThrow();
  });

  it("allows for what numbers lose, and for no more", () => {
    const value = ["documents", 3, 1, "data", "det"];
    expect(difference(value, (old: number) => old * (1 + 1e-10))).toBe("");
    expect(difference(value, (old: number) => old * (1 + 1e-8))).toContain("documents[3](event).data.det");
  });

  it.each([
    [
      "a changed argument",
      ["messages", 4, "args", 0],
      () => 2,
      "messages[4](set).args[0]: expected 2, got -1",
    ],
    [
      "another kind",
      ["messages", 4, "args", 0],
      () => "-1",
      'messages[4](set).args[0]: expected "-1", got -1',
    ],
    ["a lost message", ["messages"], (old: unknown[]) => old.slice(0, -1), "messages[50]: expected nothing"],
    ["a message too many", ["messages"], (old: unknown[]) => [...old, old[0]], "messages[51]"],
    [
      "a wrong order",
      ["messages"],
      (old: unknown[]) => exchange(old, 0),
      'messages[0].obj: expected "motor"',
    ],
    ["another run key", ["messages", 3, "run"], () => "k", 'messages[3].run: expected "k", got null'],
    [
      "another keyword",
      ["messages", 3, "kwargs"],
      () => ({ defer: true }),
      "messages[3](checkpoint).kwargs.defer",
    ],
    [
      "a changed name of a device",
      ["messages", 2, "kwargs", "plan_args", "detectors", 0],
      () => "<device x>",
      "plan_args",
    ],
    [
      "another parameter",
      ["documents", 0, 1, "plan_args"],
      (old: object) => ({ ...old, x: 1 }),
      "plan_args.x",
    ],
    ["another document", ["documents", 2, 0], () => "event_page", 'expected "event_page", got "event"'],
    [
      "a key too many",
      ["documents", 7, 1, "num_events", "x"],
      () => 1,
      "num_events.x: expected 1, got nothing",
    ],
    ["another reason", ["documents", 7, 1, "reason"], () => "why", 'reason: expected "why", got ""'],
    ["another device call", ["device_calls", 2, 1], () => "trigger", "device_calls[2][1]"],
    ["another course of things", ["timeline"], (old: unknown[]) => exchange(old, 3), "timeline[3]"],
    [
      "another state",
      ["timeline"],
      (old: string[]) => old.filter((token) => token !== "s:idle"),
      "timeline[",
    ],
    [
      "an error that was not thrown",
      ["outcomes", 0, "raised"],
      () => ({ type: "ValueError", message: "x" }),
      "raised",
    ],
    ["another result", ["outcomes", 0, "result", "exit_status"], () => "fail", "exit_status"],
    ["other metadata afterwards", ["final_md", "scan_id"], () => 2, "final_md.scan_id: expected 2, got 1"],
    ["a callback's documents", ["callbacks"], () => ({ cb: ["start"] }), "callbacks.cb"],
    ["other waits", ["waiting_hook"], () => [2, null], "waiting_hook[0]: expected 2, got 1"],
    ["an error that was not caught", ["caught"], () => [{ type: "ValueError", message: "x" }], "caught[0]"],
  ] as const)("finds %s", (_, path, change, said) => {
    expect(difference(path, change as (old: never) => unknown)).toContain(said);
  });

  it("takes generated names one for one", () => {
    const both = (old: unknown[]) =>
      changed(
        changed(old, [4, "kwargs", "group"], () => "new#7"),
        [5, "kwargs", "group"],
        () => "new#7",
      );
    expect(difference(["messages"], both)).toBe("");
    expect(difference(["messages", 5, "kwargs", "group"], () => "set#4")).toContain(
      "messages[5](wait).kwargs.group",
    );
    expect(difference(["messages", 13, "kwargs", "group"], () => "set#2")).toContain(
      "messages[13](set).kwargs.group",
    );
    const uid = ["documents", 3, 1, "descriptor"];
    expect(difference(uid, () => "uid:1")).toContain('descriptor: expected "uid:1"');
    expect(difference(["documents", 3, 1, "uid"], () => "uid:3")).toContain('uid: expected "uid:3"');
  });

  it("does not mind the order in which an engine stops devices by itself", async () => {
    const twoMotors = caseNamed("plans-scan-2d");
    const run = new EngineCase(twoMotors, folder.devices);
    await run.play();
    const last = (twoMotors.device_calls ?? []).length - 2;
    expect(() =>
      compareRecording(
        changed(twoMotors, ["device_calls"], (old: unknown[]) => exchange(old, last)),
        run,
      ),
    ).not.toThrow();
    expect(() =>
      compareRecording(
        changed(twoMotors, ["device_calls"], (old: unknown[]) => exchange(old, 0)),
        run,
      ),
    ).toThrow("device_calls[0][0]");
  });

  it("compares what devices throw by type and text, and the package's own errors by being there", async () => {
    const failing = caseNamed("engine-set-raises");
    const run = new EngineCase(failing, folder.devices);
    await run.play();
    const raised = ["outcomes", 0, "raised"];
    expect(() => compareRecording(failing, run)).not.toThrow();
    expect(() =>
      compareRecording(
        changed(failing, [...raised, "type"], () => "TypeError"),
        run,
      ),
    ).toThrow("raised.type");
    expect(() =>
      compareRecording(
        changed(failing, [...raised, "message"], () => "motor stalled"),
        run,
      ),
    ).toThrow("raised.message");
  });
});
