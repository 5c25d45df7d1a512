import { RunEngine } from "@runengine/engine";
import type { Event } from "@runengine/event-model";
import { checkpoint, type Msg, message, openRun, read, sleep, subscribe } from "@runengine/messages";
import { adaptiveScan, count, gridScan, mv, relScan, scan, triggerAndRead } from "@runengine/plans";
import { virtualClock } from "@runengine/protocols";
import { describe, expect, it } from "vitest";
import { type DryRunReport, dryRun, type OutlineNode } from "../index.ts";
import { limitedMotor, PeakDetector, pointDetector, SlowMotor } from "../testing.ts";

function devices(clock = virtualClock()) {
  const x = new SlowMotor("x", [-10, 10], clock);
  const y = new SlowMotor("y", [-10, 10], clock);
  return { clock, x, y, det: new PeakDetector("det", x, clock) };
}

/** What a plan takes when it is carried out, on a clock of its own. */
async function secondsOf(make: (lab: ReturnType<typeof devices>) => Parameters<RunEngine["run"]>[0]) {
  const lab = devices();
  const begin = lab.clock.now();
  await new RunEngine({ clock: lab.clock }).run(make(lab));
  return lab.clock.now() - begin;
}

const kinds = ({ warnings }: DryRunReport) => warnings.map(({ kind, device }) => `${kind}: ${device}`);

describe("a dry run", () => {
  it("tells how long a scan takes, where its axis goes and what its stream holds", async () => {
    const { x, det } = devices();
    const report = await dryRun(() => scan([det], x, 1, 5, 5));
    expect(report).toMatchObject({ isComplete: true, runs: 1, withoutTwin: [] });
    expect(report.duration).toBeCloseTo(5 + 5 * 0.5, 6);
    expect(report.streams).toMatchObject([{ name: "primary", events: 5 }]);
    expect(report.streams[0]?.step.longest).toBeCloseTo(1.5, 6);
    expect(report.axes).toMatchObject([{ device: "x", units: "mm" }]);
    expect(report.axes[0]?.moves.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    expect(report.axes[0]?.moves[1]).toMatchObject({ begin: 1.5, end: 2.5 });
    expect(report.documents.map(([name]) => name)).toEqual([
      "start",
      "descriptor",
      ...Array(5).fill("event"),
      "stop",
    ]);
  });

  it("touches no real device", async () => {
    const { x, det } = devices();
    const bare = limitedMotor("bare", [-5, 5]);
    await dryRun(scan([det, pointDetector("point")], x, 1, 3, bare, 0, 4, 3));
    expect(x.position).toBe(0);
    expect(bare.moves).toEqual([]);
  });

  it("has twins for devices among all parts of a message", async () => {
    const { x, det } = devices();
    const seen: unknown[] = [];
    const plan = function* () {
      yield message("beep", null, [[x]], { device: det, all: [x, det] });
    };
    const beep = (msg: Msg) => {
      seen.push(...(msg.args[0] as unknown[]), msg.kwargs.device, ...(msg.kwargs.all as unknown[]));
    };
    await dryRun(plan(), { handlers: { beep } });
    expect(seen.map((one) => (one as SlowMotor).name)).toEqual(["x", "det", "x", "det"]);
    expect(seen.some((one) => one === x || one === det)).toBe(false);
    expect((await dryRun(plan())).reason).toMatch(/beep/);
  });

  it("says what the plan takes when it is carried out, adaptive plans too", async () => {
    const { x, y, det } = devices();
    const grid = (lab: Pick<ReturnType<typeof devices>, "x" | "y" | "det">) =>
      gridScan([lab.det], lab.y, 0, 2, 3, lab.x, -1, 1, 3, { snakeAxes: true });
    expect((await dryRun(grid({ x, y, det }))).duration).toBeCloseTo(await secondsOf(grid), 6);

    const adaptive = (lab: Pick<ReturnType<typeof devices>, "x" | "det">) =>
      adaptiveScan([lab.det], "det", lab.x, -4, 4, 0.1, 1, 10, true);
    const report = await dryRun(adaptive({ x, det }));
    expect(report.duration).toBeCloseTo(await secondsOf(adaptive), 6);
    expect(report.streams[0]?.events).toBeGreaterThan(10);
  });

  it("begins where the devices stand", async () => {
    const x = new SlowMotor("x", [-10, 10], undefined, 7);
    const report = await dryRun(relScan([], x, -1, 1, 3));
    expect(report.axes[0]?.moves.map(({ to }) => to)).toEqual([6, 7, 8, 7]);
  });

  it("reports positions that are not allowed, and goes on without them", async () => {
    const { x, det } = devices();
    const report = await dryRun(scan([det], x, 8, 12, 5));
    expect(report.warnings).toContainEqual({
      kind: "limits",
      device: "x",
      text: "x cannot be set to 11: its limits are -10 and 10",
    });
    expect(report).toMatchObject({ isComplete: true, streams: [{ events: 5 }] });
    expect(kinds(report)).toContain("near a limit: x");
  });

  it("warns of saturation, and of a long move without a checkpoint", async () => {
    const { x, det } = devices();
    expect(kinds(await dryRun(scan([det], x, 0, 3, 4)))).toEqual(["saturation: det"]);
    const far = new SlowMotor("far", [-1000, 1000]);
    const plan = function* () {
      yield* openRun();
      yield* checkpoint();
      yield* triggerAndRead([det]);
      yield* mv(far, 100);
    };
    const { warnings } = await dryRun(plan());
    expect(warnings.map(({ text }) => text)).toContainEqual(
      "far moves for 100 s without a checkpoint before it: a pause meanwhile measures 1 event again; add a checkpoint before the move",
    );
  });

  it("warns of a store that is too small", async () => {
    const report = await dryRun(count([pointDetector("point")], 1000), { freeBytes: 5000 });
    expect(report.streams[0]?.bytes).toBeGreaterThan(100_000);
    expect(kinds(report)).toEqual(["space: undefined"]);
  });

  it("names devices that have no twin", async () => {
    const report = await dryRun(scan([pointDetector("point")], limitedMotor("bare", [-5, 5]), 0, 6, 3));
    expect(report.withoutTwin).toEqual(["point", "bare"]);
    expect(kinds(report)).toContain("limits: bare");
  });

  it("has one twin for a motor and for the detector that looks at it", async () => {
    const { x, det } = devices();
    const { documents } = await dryRun(scan([det], x, 1, 2, 2));
    const values = documents.flatMap(([name, doc]) => (name === "event" ? [(doc as Event).data.det] : []));
    expect(values).toEqual([50, 20]);
  });

  it("leaves out what reaches out of the experiment, and says so", async () => {
    let told = 0;
    const plan = function* () {
      yield* subscribe("all", () => {
        told++;
      });
      yield* count([pointDetector("point")]);
    };
    const report = await dryRun(plan());
    expect(told).toBe(0);
    expect(kinds(report)).toEqual(["left out: undefined"]);
  });

  it("gives what the plan fails with", async () => {
    const plan = function* () {
      yield* sleep(3);
      throw new Error("the sample is gone");
    };
    const report = await dryRun(plan());
    expect(report).toMatchObject({ isComplete: false, reason: "the sample is gone", duration: 3 });
    expect(report.error).toBeInstanceOf(Error);
  });

  it("comes to an end with a plan that has none", async () => {
    const endless = () => count([pointDetector("point")], null, { delay: 1 });
    const report = await dryRun(endless, { longest: 86_400 });
    expect(report).toMatchObject({ isComplete: false, reason: "only its first 1.00 days were looked at" });
    expect(report.streams[0]?.events).toBeCloseTo(86_401, -1);
    expect(report.documents).toHaveLength(10_000);
    const cut = await dryRun(endless, { mostMessages: 100 });
    expect(cut.reason).toBe("only its first 100 messages were looked at");
  });

  it("lets a plan catch what is thrown into it", async () => {
    const plan = function* () {
      try {
        yield* read({ name: "broken", describe: () => ({}) } as never);
      } catch {
        yield* sleep(2);
      }
    };
    expect((await dryRun(plan())).duration).toBe(2);
  });
});

describe("the outline", () => {
  const shapeOf = (nodes: readonly OutlineNode[]): unknown =>
    nodes.map((node) => (node.kind === "loop" ? [node.count, ...(shapeOf(node.body) as unknown[])] : "step"));

  it("finds the loops of a grid", async () => {
    const { x, y, det } = devices();
    const { outline } = await dryRun(gridScan([det], y, 0, 2, 3, x, -1, 1, 4));
    const loops = outline.filter(({ kind }) => kind === "loop");
    expect(shapeOf(loops)).toEqual([[3, "step", [3, "step"]]]);
    expect(JSON.stringify(outline)).toContain('"set y","set x"');
  });

  it("has a line for the run and the staging", async () => {
    const { outline } = await dryRun(count([pointDetector("point")], 3));
    expect(outline[0]).toEqual({ kind: "step", lines: ["stage point"] });
    expect(outline).toContainEqual({
      kind: "loop",
      count: 3,
      body: [{ kind: "step", lines: ["read point", "save"] }],
    });
  });
});
