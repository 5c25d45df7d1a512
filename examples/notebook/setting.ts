/** What all sections begin with, as the first notebook did with `%run bs.py`: an engine, a motor, a detector. */
import { fileURLToPath } from "node:url";
import { RunEngine, type RunOptions, type RunResult } from "@runengine/engine";
import type { Plan } from "@runengine/messages";
import { implicitRun } from "@runengine/plans";
import { type Clock, systemClock, virtualClock } from "@runengine/protocols";
import { SimGauss, SimMover } from "@runengine/sim-devices";
import { trace } from "./trace.ts";

/** Moves when it is triggered; `set` only stores where to. */
export type Mover = SimMover<string, "pos">;
export type Detector = SimGauss<string, "intensity">;

export interface Setting {
  readonly RE: RunEngine;
  readonly motor: Mover;
  readonly det: Detector;
  readonly clock: Clock;
  /** One more motor. @param velocity - In mm/s; without, it is there at once, as `motor` is. */
  mover(name: string, velocity?: number): Mover;
  /** Runs a plan as the first engine did: every call is a run, which cannot be resumed until the plan makes a checkpoint. */
  run<R>(plan: Plan<R>, options?: RunOptions): Promise<RunResult<R>>;
  /** What was printed so far. */
  readonly lines: readonly string[];
  print(line: string): void;
}

/**
 * Sets up a section.
 *
 * @param url - The section's `import.meta.url`. When it is the program that was started, it prints and takes its time; when it is imported,
 *   as by its test, it does neither.
 */
export function setting(url: string): Setting {
  const isProgram = process.argv[1] === fileURLToPath(url);
  const clock = isProgram ? systemClock : virtualClock({ start: 1_433_033_643 });
  const lines: string[] = [];
  const print = (line: string) => {
    lines.push(line);
    if (isProgram) process.stdout.write(`${line}\n`);
  };
  const mover = (name: string, velocity = Number.POSITIVE_INFINITY): Mover =>
    new SimMover(name, { field: "pos", velocity, clock });
  const motor = mover("motor");
  const det = new SimGauss("sg", { motor, field: "intensity", center: 0, Imax: 1, sigma: 1, clock });
  const RE = new RunEngine({ clock, metadata: { owner: "tester", beamline_id: "test", scan_id: 122 } });
  trace(RE, print);
  return {
    RE,
    motor,
    det,
    clock,
    mover,
    run: (plan, options) => RE.run(implicitRun(plan), options),
    lines,
    print,
  };
}
