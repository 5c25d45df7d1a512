import type { DataKeys } from "@runengine/event-model";
import type { MaybePromise, Reading, Work } from "@runengine/protocols";
import { NoReplayAllowed } from "@runengine/protocols";
import type { Bench, Manner } from "./bench.ts";

/** A detector: a trigger takes a value, a reading gives the value taken last. */
export class Sensor {
  readonly name: string;
  readonly hints: { fields: string[] };
  readonly #bench: Bench;
  readonly #manner: Manner;
  readonly #value: () => number;
  #taken = 0;

  /** @param value - What a trigger takes. */
  constructor(name: string, bench: Bench, manner: Manner, value: () => number) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#bench = bench;
    this.#manner = manner;
    this.#value = value;
  }

  trigger(): Work {
    return this.#bench.work({ device: this.name, method: "trigger" }, this.#manner, 0.5, () => {
      this.#taken = this.#value();
    });
  }

  read(): MaybePromise<Record<string, Reading<number>>> {
    return this.#bench.answer({ device: this.name, method: "read" }, this.#manner, () => ({
      [this.name]: { value: this.#taken, timestamp: this.#bench.clock.now() },
    }));
  }

  describe(): MaybePromise<DataKeys> {
    return this.#bench.answer({ device: this.name, method: "describe" }, this.#manner, () => ({
      [this.name]: { dtype: "number", shape: [], source: `fuzz:${this.name}` },
    }));
  }

  stage(): Work {
    return this.#bench.work({ device: this.name, method: "stage" }, this.#manner, 0.3);
  }

  unstage(): Work {
    return this.#bench.work({ device: this.name, method: "unstage" }, this.#manner, 0.3);
  }
}

/** A detector with settings, which is told of pauses. */
export class Camera extends Sensor {
  readonly #bench: Bench;
  readonly #manner: Manner;
  #gain = 1;
  isPaused = false;

  constructor(name: string, bench: Bench, manner: Manner, value: () => number) {
    super(name, bench, manner, value);
    this.#bench = bench;
    this.#manner = manner;
  }

  pause(): MaybePromise<void> {
    return this.#bench.answer({ device: this.name, method: "pause" }, this.#manner, () => {
      this.isPaused = true;
    });
  }

  resume(): MaybePromise<void> {
    return this.#bench.answer({ device: this.name, method: "resume" }, this.#manner, () => {
      this.isPaused = false;
    });
  }

  configure({
    gain,
  }: Readonly<Record<string, unknown>>): MaybePromise<
    readonly [old: Record<string, Reading>, new_: Record<string, Reading>]
  > {
    return this.#bench.answer({ device: this.name, method: "configure" }, this.#manner, () => {
      const old = this.#settings();
      this.#gain = Number(gain);
      return [old, this.#settings()] as const;
    });
  }

  readConfiguration(): MaybePromise<Record<string, Reading>> {
    return this.#bench.answer({ device: this.name, method: "readConfiguration" }, this.#manner, () =>
      this.#settings(),
    );
  }

  describeConfiguration(): MaybePromise<DataKeys> {
    return this.#bench.answer({ device: this.name, method: "describeConfiguration" }, this.#manner, () => ({
      [`${this.name}_gain`]: { dtype: "number", shape: [], source: `fuzz:${this.name}` },
    }));
  }

  #settings(): Record<string, Reading> {
    return { [`${this.name}_gain`]: { value: this.#gain, timestamp: this.#bench.clock.now() } };
  }
}

/** A detector whose data must not be taken again, as it says when it is told of a pause. */
export class Unrepeatable extends Sensor {
  pause(): void {
    throw new NoReplayAllowed();
  }

  resume(): void {}
}

/** As {@link Unrepeatable}; plans can know it beforehand. */
export class Once extends Unrepeatable {
  readonly rewindable = false;
}
