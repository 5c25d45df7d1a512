import { RunEngine } from "@runengine/engine";
import { scan } from "@runengine/plans";
import { type Clock, type Named, supports, virtualClock } from "@runengine/protocols";
import { expect, it } from "vitest";
import { functionBackend, group, mocked, numberValue, readOnlySignal, signal } from "./index.ts";
import { testDevice } from "./testing.ts";

const touched = () => {
  throw new Error("the real stage was touched");
};
const velocity = 2;

/** A stage whose real line must not be touched; a trigger opens its gate. */
function realStage(clock: Clock) {
  const real = functionBackend<number>({ get: touched, put: touched });
  const x = signal(numberValue({ units: "mm", limits: [0, 100] }), real, { clock });
  const counts = readOnlySignal(numberValue(), real, { clock });
  const gate = signal(numberValue(), real, { clock });
  const stage = group("stage", { read: { x, counts }, other: { gate } });
  return Object.assign(stage, { trigger: () => gate.set(1) });
}

/** Its twin moves at the declared velocity and exposes for half a second. */
function twinOfStage(clock: Clock) {
  const delay = (from: number, to: number) => Math.abs(to - from) / velocity;
  return mocked(realStage(clock), { clock, parts: { x: { delay }, gate: { delay: 0.5 } } });
}

const makeStage = (clock: Clock) => Object.assign(realStage(clock), { twin: twinOfStage });

it("takes the declared time in a scan, to 1 %, and touches nothing real", async () => {
  const clock = virtualClock();
  const stage = makeStage(clock);
  expect(supports(stage, "Twinnable")).toBe(true);
  const twin = stage.twin(clock);
  const RE = new RunEngine({ clock });
  const startedAt = clock.now();
  await RE.run(scan([twin], twin.x, 10, 50, 41));
  const declared = 50 / velocity + 41 * 0.5;
  expect(Math.abs(clock.now() - startedAt - declared) / declared).toBeLessThan(0.01);
  expect(() => stage.read()).toThrow("the real stage was touched");
});

const clock = virtualClock();
testDevice((): Named => makeStage(virtualClock()).twin(clock), {
  title: "a twin is a device as any other",
  clock,
});
