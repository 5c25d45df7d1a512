import type { Clock, Reading } from "@runengine/protocols";
import { systemClock } from "@runengine/protocols";
import { ReadingListeners } from "./reading-listeners.ts";
import type { SettableBackend } from "./signal-backend.ts";

export interface MemoryBackend<T> extends SettableBackend<T> {
  get(): Reading<T>;
  put(value: T): void;
  subscribe(listener: (reading: Reading<T>) => void): () => void;
  /** Gives it a value as the instrument itself would, with an alarm if there is one. */
  change(value: T, alarm?: Alarm): void;
}

/** As EPICS has it. */
export interface Alarm {
  /** 0 none, 1 minor, 2 major, 3 not valid. */
  readonly alarm_severity: number;
  readonly message?: string;
}

export interface MemoryBackendOptions {
  /** Default: memory. */
  readonly source?: string;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Keeps a value in memory. */
export function memoryBackend<T>(
  initial: T,
  { source = "memory", clock = systemClock }: MemoryBackendOptions = {},
): MemoryBackend<T> {
  let reading: Reading<T> = { value: initial, timestamp: clock.now() };
  const listeners = new ReadingListeners<T>();
  const change = (value: T, alarm?: Alarm) => {
    reading = { value, timestamp: clock.now(), ...alarm };
    listeners.tell(reading);
  };
  return {
    source,
    get: () => reading,
    put: (value) => change(value),
    change,
    subscribe: (listener) => listeners.add(listener),
  };
}
