import { braggPattern } from "./patterns.ts";
import { fluorescence, sampleTruth } from "./sample-truth.ts";
import { SimBeam } from "./sim-beam.ts";
import { SimCamera } from "./sim-camera.ts";
import { SimChoice } from "./sim-choice.ts";
import { SimDetector } from "./sim-detector.ts";
import { SimMonochromator } from "./sim-monochromator.ts";
import { SimMotor } from "./sim-motor.ts";
import { SimRing } from "./sim-ring.ts";
import { SimScanFlyer } from "./sim-scan-flyer.ts";
import { SimTemperature } from "./sim-temperature.ts";
import type { Maker } from "./simulated-laboratory.ts";

/** A beamline: from the ring to the fluorescence of a sample. */
export interface Beamline {
  readonly ring: SimRing;
  readonly shutter: SimChoice<"closed" | "open">;
  readonly filters: SimChoice<"none" | "thin" | "thick">;
  readonly mono: SimMonochromator;
  readonly beam: SimBeam;
  /** The beam before the sample. */
  readonly i0: SimDetector;
  /** Stage of the sample. */
  readonly sample_x: SimMotor;
  readonly sample_y: SimMotor;
  readonly fluorescence: SimDetector;
  /** Drives the stage across the beam, and measures on the way. */
  readonly flyer_x: SimScanFlyer;
  /** Sees the beam behind the sample. */
  readonly camera: SimCamera;
  /** Turns a crystal in the beam. */
  readonly sample_th: SimMotor;
  /** Sees the reflections of the crystal. */
  readonly diffraction: SimCamera;
  readonly oven: SimTemperature;
}

/** Its devices take their time. */
export function beamline({ by, add, seed, assets }: Maker): Beamline {
  const ring: SimRing = add(new SimRing("ring", by("ring")));
  const shutter = add(
    new SimChoice("shutter", { choices: ["closed", "open"], moveTime: 0.2, ...by("shutter") }),
  );
  const filters = add(
    new SimChoice("filters", { choices: ["none", "thin", "thick"], moveTime: 1, ...by("filters") }),
  );
  const mono = add(new SimMonochromator("mono", { parallelAt: 15, ...by("mono") }));
  const transmissions = { none: 1, thin: 0.3, thick: 0.03 };
  const beam = add(
    new SimBeam("beam", { sources: [ring, mono], shutter, filters, transmissions, ...by("beam") }),
  );
  const stage = (name: string): SimMotor =>
    add(new SimMotor(name, { velocity: 2, acceleration: 10, limits: [-10, 10], ...by(name) }));
  const [sample_x, sample_y] = [stage("sample_x"), stage("sample_y")];
  const truth = sampleTruth(seed);
  const sample_th = add(
    new SimMotor("sample_th", { velocity: 5, limits: [-180, 180], units: "deg", ...by("sample_th") }),
  );
  const counter = add(
    new SimDetector("fluorescence", {
      inputs: [sample_x, sample_y, mono.energy],
      rate: (at) => fluorescence(truth, at),
      light: beam,
      exposureTime: 0.1,
      saturation: 100_000,
      ...by("fluorescence"),
    }),
  );
  return {
    ring,
    shutter,
    filters,
    mono,
    beam,
    i0: add(new SimDetector("i0", { rate: () => 1e6, light: beam, exposureTime: 0.1, ...by("i0") })),
    sample_x,
    sample_y,
    fluorescence: counter,
    flyer_x: add(
      new SimScanFlyer("flyer_x", {
        motor: sample_x,
        detectors: [counter],
        start: -5,
        stop: 5,
        clock: by("flyer_x").clock,
      }),
    ),
    camera: add(new SimCamera("camera", { light: beam, darkRate: 5, assets, ...by("camera") })),
    sample_th,
    diffraction: add(
      new SimCamera("diffraction", {
        pattern: braggPattern(),
        inputs: [sample_th],
        light: beam,
        darkRate: 5,
        assets,
        ...by("diffraction"),
      }),
    ),
    oven: add(new SimTemperature("oven", by("oven"))),
  };
}
