import { memoryBackend, SettableSignal, type ValueType } from "@runengine/devices";
import type { Clock, Twinnable } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";

export interface SimSignalOptions<T> {
  /** Default: what its type begins with. */
  readonly initial?: T;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A value that is what it was set to last. */
export class SimSignal<T> extends SettableSignal<T> implements Twinnable {
  readonly #now: () => T;

  constructor(name: string, type: ValueType<T>, options: SimSignalOptions<T> = {}) {
    const { initial = type.initial, clock = systemClock } = options;
    const backend = memoryBackend(initial, { source: `sim:${name}`, clock });
    super(type, backend, { name, clock });
    this.#now = () => backend.get().value;
  }

  /** One with the same value. */
  twin(clock: Clock): SimSignal<T> {
    return new SimSignal(this.name, this.type, { initial: this.#now(), clock });
  }
}
