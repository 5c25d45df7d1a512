import { testDevice } from "@runengine/devices/testing";
import { type Named, virtualClock } from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";
import { describe } from "vitest";
import {
  SimBeam,
  SimCamera,
  SimChoice,
  SimDetector,
  SimFlyer,
  SimGauss,
  SimMonochromator,
  SimMotor,
  SimMover,
  SimPointDetector,
  SimRing,
  SimTemperature,
  withFaults,
} from "./index.ts";

const clock = virtualClock({ start: 1000 });
const values = [3, -2];
const refused = [11, Number.NaN];
const limits = [-10, 10] as const;

describe("every simulated device", () => {
  testDevice(() => new SimMotor("motor", { velocity: 2, limits, clock }), {
    title: "a motor",
    clock,
    values,
    refused,
  });
  testDevice(() => new SimMotor("motor", { limits, clock }), {
    title: "a motor that is there at once",
    clock,
    values,
    refused,
  });
  testDevice(() => new SimMover("mover", { velocity: 2, limits, clock }), {
    title: "a mover",
    clock,
    values,
    refused,
  });
  testDevice(
    () =>
      new SimGauss("det", {
        motor: new SimMotor("motor", { clock }),
        center: 0,
        Imax: 100,
        exposureTime: 1,
        clock,
      }),
    { title: "a detector", clock },
  );
  testDevice((): Named => new SimFlyer("flyer", { duration: 5, clock }), { title: "a flyer", clock });
  testDevice(() => new SimTemperature("oven", { rampRate: 20, decayTime: 0.5, holdTime: 1, clock }), {
    title: "a temperature controller",
    clock,
    values: [300, 290],
    refused: [900, Number.NaN],
  });
  testDevice(() => withFaults(new SimMotor("motor", { velocity: 2, limits, clock }), [], { clock }), {
    title: "a motor without faults yet",
    clock,
    values,
    refused,
  });
  const shutter = () => new SimChoice("shutter", { choices: ["closed", "open"], moveTime: 1, clock });
  testDevice(shutter, { title: "a shutter", clock, values: ["open", "closed"], refused: ["ajar"] as never });
  testDevice(() => new SimRing("ring", { clock }), { title: "a ring", clock });
  testDevice(() => new SimBeam("beam", { sources: [new SimRing("ring", { clock })], clock }), {
    title: "a beam",
    clock,
  });
  testDevice(() => new SimDetector("det", { rate: () => 10, clock }), {
    title: "a counting detector",
    clock,
  });
  testDevice(
    () => new SimPointDetector("det", { channels: { a: () => 5, b: () => 7 }, settings: { gain: 1 }, clock }),
    { title: "a detector with channels", clock },
  );
  testDevice(() => new SimCamera("camera", { assets: memoryAssets(), size: [6, 8], clock }), {
    title: "a camera",
    clock,
    prepare: { exposure: 0.2, frames: 2 },
  });
  testDevice(() => new SimMonochromator("mono", { clock }), {
    title: "a monochromator",
    clock,
    values: [{ energy: 9 }, { energy: 8 }],
    refused: [{ energy: 1 }, { energy: 100 }],
  });
  testDevice(() => new SimMonochromator("mono", { clock }).energy, {
    title: "an energy",
    clock,
    values: [9, 8],
    refused: [1, Number.NaN],
  });
});
