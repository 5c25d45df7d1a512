import { RunEngine } from "@runengine/engine";
import type { Event } from "@runengine/event-model";
import { virtualClock } from "@runengine/protocols";
import { SimGauss, SimMotor } from "@runengine/sim-devices";
import { describe, expect, it } from "vitest";
import { absSet, PlanParameterError, RampFail, rampPlan, timeSeries, triggerAndRead } from "../index.ts";
import { testDetector } from "../testing.ts";

/** A signal that never changes. */
const still = { ...testDetector("still"), subscribe: () => {}, clearSub: () => {} };

/** An engine in virtual time with a motor that goes 1 mm in a second and a detector that counts for `exposureTime`. */
function bench(exposureTime = 1) {
  const clock = virtualClock();
  const RE = new RunEngine({ clock });
  const motor = new SimMotor("motor", { clock, velocity: 1 });
  const det = new SimGauss("det", { motor, center: 0, Imax: 1, exposureTime, clock });
  const events: Event[] = [];
  RE.subscribe("event", (_name, doc) => void events.push(doc));
  const column = (key: string) => events.filter(({ data }) => key in data).map(({ data }) => data[key]);
  return { clock, RE, motor, det, events, column };
}

describe("rampPlan", () => {
  const ramp = ({ motor, det }: ReturnType<typeof bench>, to: number, options = {}) =>
    rampPlan(
      () => absSet(motor, to),
      still,
      () => triggerAndRead([det, motor]),
      options,
    );

  it("reads before, during and after the ramp, no faster than its period", async () => {
    const here = bench();
    await here.RE.run(ramp(here, 10, { period: 4 }));
    expect(here.column("det")).toHaveLength(5);
  });

  it("comes to its end in virtual time with a detector that takes none", async () => {
    const here = bench(0);
    await here.RE.run(ramp(here, 1));
    expect(here.motor.position).toBe(1);
  });

  it("fails when the ramp is not over in time, and says what to do", async () => {
    const here = bench();
    const call = here.RE.run(ramp(here, 100, { timeout: 5 }));
    await expect(call).rejects.toThrow(RampFail);
    await expect(call).rejects.toThrow("not over within 5 s");
  });

  it("goes on after a pause, which does not count, until the ramp is over", async () => {
    const here = bench();
    const { RE, clock, motor } = here;
    const call = RE.run(ramp(here, 10, { timeout: 20 }));
    await clock.sleep(4.5);
    RE.requestPause({ defer: false });
    await RE.pausedOrIdle();
    await clock.sleep(1000);
    RE.resume();
    await call;
    expect(motor.position).toBe(10);
    expect(here.column("det").length).toBeGreaterThanOrEqual(11);
  });

  it("says that what begins the ramp must give its status", async () => {
    const { RE, det } = bench();
    const plan = rampPlan(
      // @ts-expect-error a ramp gives its status
      () => triggerAndRead([det]),
      still,
      () => triggerAndRead([det]),
    );
    await expect(RE.run(plan)).rejects.toThrow(PlanParameterError);
  });
});

describe("timeSeries", () => {
  it("keeps its times, and says what was late and what has gone by", async () => {
    const { RE, events, column, det, clock } = bench(1);
    const began = clock.now();
    let shots = 0;
    function* slowOnce(devices: Parameters<typeof triggerAndRead>[0]) {
      shots += 1;
      if (shots === 2) yield* absSet(new SimMotor("slow", { clock, velocity: 1 }), 4.5, { wait: true });
      return yield* triggerAndRead(devices);
    }
    await RE.run(timeSeries([det], 4, 2, { perShot: slowOnce }));
    // Due at 0, 2, 4, 6, … s: the second one takes 5.5 s, so that 4 s goes by and that of 6 s begins 1.5 s late.
    expect(events.map(({ time }) => time - began)).toEqual([1, 7.5, 8.5, 9.5].map((s) => expect.closeTo(s)));
    expect(column("schedule_late")).toEqual([0, 0, 1.5, 0.5].map((s) => expect.closeTo(s)));
    expect(column("schedule_missed")).toEqual([0, 0, 1, 1]);
  });

  it("keeps its times over a pause", async () => {
    const { RE, column, det, clock } = bench(0.5);
    const call = RE.run(timeSeries([det], 4, 2));
    await clock.sleep(3);
    RE.requestPause({ defer: false });
    await RE.pausedOrIdle();
    await clock.sleep(8);
    RE.resume();
    await call;
    // Due at 0, 2, 4, … s: that of 4 s waits until 11 s, those of 6 and 8 s go by, that of 10 s begins at 11.5 s.
    expect(column("schedule_late")).toEqual([0, 0, 7, 1.5].map((s) => expect.closeTo(s)));
    expect(column("schedule_missed")).toEqual([0, 0, 0, 2]);
  });

  it("says how far it has come", async () => {
    const { RE, det } = bench();
    const told: string[] = [];
    RE.on("progress", (levels) => told.push(levels.map(({ done, total }) => `${done}/${total}`).join()));
    await RE.run(timeSeries([det], 2, 3));
    expect(told).toEqual(["1/2", "2/2", ""]);
  });
});
