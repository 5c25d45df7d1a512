import type { Clock } from "@runengine/protocols";
import { Axis } from "./axis.ts";
import { Beam } from "./beam.ts";
import { Bench, type Manner } from "./bench.ts";
import { Flyer, FrameWriter } from "./flyer.ts";
import { Camera, Once, Sensor, Unrepeatable } from "./sensor.ts";

/** The devices of a case. What the sensors measure depends on where the axes are, and on nothing else, but for {@link drift}. */
export interface Instrument {
  readonly bench: Bench;
  readonly x: Axis;
  readonly y: Axis;
  readonly det: Sensor;
  readonly det2: Sensor;
  readonly camera: Camera;
  /** Measures something else at each trigger. */
  readonly drift: Sensor;
  /** As drift; its data must not be taken again. */
  readonly once: Once;
  readonly silent: Unrepeatable;
  readonly flyer: Flyer;
  readonly flyer2: Flyer;
  readonly frames: FrameWriter;
  readonly beam: Beam;
}

const manners: readonly Manner[] = ["by status", "by promise", "at once"];

/** @param turn - Gives each device another manner: 0, 1 or 2. */
export function instrument(clock: Clock, turn: number): Instrument {
  const bench = new Bench(clock);
  const manner = (device: number) => manners[(device + turn) % manners.length] as Manner;
  const x = new Axis("x", bench, manner(0));
  const y = new Axis("y", bench, manner(1));
  const signal = () => Math.round(333 * Math.exp(-((x.place - 1) ** 2)) * (2 + Math.cos(y.place)));
  let shots = 0;
  const drifting = () => pseudoRandom(++shots);
  return {
    bench,
    x,
    y,
    det: new Sensor("det", bench, manner(0), signal),
    det2: new Sensor("det2", bench, manner(1), () => 10 * x.place + y.place),
    camera: new Camera("camera", bench, manner(2), signal),
    drift: new Sensor("drift", bench, manner(1), drifting),
    once: new Once("once", bench, manner(0), drifting),
    silent: new Unrepeatable("silent", bench, manner(1), drifting),
    flyer: new Flyer("flyer", bench, manner(0)),
    flyer2: new Flyer("flyer2", bench, manner(2)),
    frames: new FrameWriter("frames", bench, manner(1)),
    beam: new Beam("beam", bench, manner(2)),
  };
}

/** A whole number from 0 to 999 that looks random. */
function pseudoRandom(n: number): number {
  return Math.floor(((Math.imul(n, 0x9e3779b1) >>> 0) / 2 ** 32) * 1000);
}
