import { testDevice } from "@runengine/devices/testing";
import { type Named, virtualClock } from "@runengine/protocols";
import { afterEach, describe } from "vitest";
import { CpuUtilisation, HostLoad, LoadAverage, MemoryUse } from "./index.ts";

const clock = virtualClock({ start: 1000 });
const loads: HostLoad[] = [];

afterEach(() => {
  for (const load of loads.splice(0)) load.stop();
});

/** Threads start outside a virtual clock, so this one is real. */
function makeLoad(): HostLoad {
  const load = new HostLoad("load", { cores: 1, limits: [0, 0.5] });
  loads.push(load);
  return load;
}

describe("every device of the computer", () => {
  testDevice(makeLoad, { title: "a load", values: [0.2, 0.1], refused: [0.6, Number.NaN] });
  const times = () => ({ busyMs: 1000 * clock.now(), idleMs: 1000 * clock.now() });
  testDevice(() => new CpuUtilisation("cpu", { clock, times }), { title: "its utilisation", clock });
  testDevice(() => new MemoryUse("memory", { clock }), { title: "its memory", clock });
  if (process.platform !== "win32")
    testDevice((): Named => new LoadAverage("avg", { clock }), { title: "its load average", clock });
});
