import { cpus } from "node:os";

/** What the cores have done since the computer was started, in milliseconds of all of them together. */
export interface CpuTimes {
  readonly busyMs: number;
  readonly idleMs: number;
}

/** The counters of the operating system; Linux counts in steps of 10 ms. */
export function cpuTimes(): CpuTimes {
  let busyMs = 0;
  let idleMs = 0;
  for (const { times } of cpus()) {
    busyMs += times.user + times.nice + times.sys + times.irq;
    idleMs += times.idle;
  }
  return { busyMs, idleMs };
}
