import { memoryBackend } from "./memory-backend.ts";
import { SettableSignal, type SettableSignalOptions } from "./settable-signal.ts";
import { Signal, type SignalOptions } from "./signal.ts";
import type { SettableBackend, SignalBackend } from "./signal-backend.ts";
import type { ValueType } from "./value-type.ts";

/** Makes a signal that can be set; without a backend it keeps its value in memory. */
export function signal<T>(
  type: ValueType<T>,
  backend?: SettableBackend<T>,
  options: SettableSignalOptions<T> = {},
): SettableSignal<T> {
  return new SettableSignal(
    type,
    backend ?? memoryBackend(type.initial, options.clock ? { clock: options.clock } : {}),
    options,
  );
}

/** Makes a signal that can only be read, also where its backend could be written. */
export function readOnlySignal<T>(
  type: ValueType<T>,
  backend: SignalBackend<T>,
  options?: SignalOptions,
): Signal<T> {
  return new Signal(type, backend, options);
}
