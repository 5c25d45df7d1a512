import { Worker } from "node:worker_threads";

/** Seconds of one turn of work and rest. */
const period = 0.02;
/** The share is shared with the threads as a whole number of millionths; below zero ends them. */
const whole = 1e6;
const end = -1;

// Text, not a function's source: what compiles this file may put calls of its own helpers into a function. `execArgv` and `env` are
// empty for the same reason: the threads need no loader of TypeScript.
const program = `
const { workerData: share } = require("node:worker_threads");
for (let millionths = Atomics.load(share, 0); millionths >= 0; millionths = Atomics.load(share, 0)) {
  const busyMs = (${1000 * period} * millionths) / ${whole};
  const until = performance.now() + busyMs;
  while (performance.now() < until);
  const restMs = millionths === 0 ? Infinity : ${1000 * period} - busyMs;
  if (restMs > 0) Atomics.wait(share, 0, millionths, restMs);
}
`;

/**
 * Threads that work a share of the time and rest for the remainder: by the clock on the wall, so they use less of a processor that
 * others use too.
 *
 * They never keep a process alive, and end with it.
 */
export class LoadWorkers {
  /** Settles when all of them are at work; rejects when one cannot be. */
  readonly started: Promise<void>;
  readonly #share = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor(count: number) {
    const workers = Array.from(
      { length: count },
      () => new Worker(program, { eval: true, workerData: this.#share, execArgv: [], env: {} }),
    );
    this.started = Promise.all(workers.map(startOf)).then(() => {});
    this.started.catch(() => this.end());
  }

  /** @param share - Of each thread's time, 0 to 1. */
  set(share: number): void {
    this.#tell(Math.round(share * whole));
  }

  /** Ends the threads. */
  end(): void {
    this.#tell(end);
  }

  #tell(millionths: number): void {
    Atomics.store(this.#share, 0, millionths);
    Atomics.notify(this.#share, 0);
  }
}

/** Until it is at work, a thread does keep the process alive: somebody waits for it. */
function startOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("online", () => {
      worker.unref();
      resolve();
    });
    worker.on("error", reject);
  });
}
