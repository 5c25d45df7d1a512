import type { MaybePromise, Reading, Status } from "@runengine/protocols";
import { asStatus, chain, isThenable, settableStatus } from "@runengine/protocols";
import { SettableSignal } from "./settable-signal.ts";
import { Signal, type SignalOptions } from "./signal.ts";
import type { SettableBackend, SignalBackend } from "./signal-backend.ts";
import type { ValueType } from "./value-type.ts";

type Sources = Readonly<Record<string, Signal<unknown>>>;
type Values<S extends Sources> = { readonly [K in keyof S]: S[K] extends Signal<infer T> ? T : never };
type Settable<S extends Sources> = {
  readonly [K in keyof S as S[K] extends SettableSignal<unknown> ? K : never]?: S[K] extends SettableSignal<
    infer T
  >
    ? T
    : never;
};

/**
 * A value computed from those of other signals: `derivedSignal(numberValue({ units: "W" }), { volts, amps }, ({ volts, amps }) => volts * amps)`.
 *
 * With an `inverse`, which gives what the others must be set to, it can be set: all of that is checked first, then set at once, and the write
 * is done when all are. Its timestamp is the newest of the others'; its alarm the worst of theirs. It tells of a change when one of them does.
 */
export function derivedSignal<T, const S extends Sources>(
  type: ValueType<T>,
  from: S,
  forward: (values: Values<S>) => T,
  options: SignalOptions & { readonly inverse: (value: T) => Settable<S> },
): SettableSignal<T>;
export function derivedSignal<T, const S extends Sources>(
  type: ValueType<T>,
  from: S,
  forward: (values: Values<S>) => T,
  options?: SignalOptions,
): Signal<T>;
export function derivedSignal<T, const S extends Sources>(
  type: ValueType<T>,
  from: S,
  forward: (values: Values<S>) => T,
  options: SignalOptions & { readonly inverse?: (value: T) => Settable<S> } = {},
): Signal<T> {
  const backend = derivedBackend<T>(from, (values) => forward(values as Values<S>));
  const { inverse } = options;
  if (!inverse) return new Derived(type, backend, options);
  const targets = (value: T) =>
    Object.entries(inverse(value)).map(([key, to]) => [from[key] as SettableSignal<unknown>, to] as const);
  return new SettableDerived(type, { ...backend, put: (value) => setAll(targets(value)) }, options, targets);
}

class Derived<T> extends Signal<T> {
  override get derived(): boolean {
    return true;
  }
}

class SettableDerived<T> extends SettableSignal<T> {
  readonly #targets: (value: T) => readonly (readonly [SettableSignal<unknown>, unknown])[];

  constructor(
    type: ValueType<T>,
    backend: SettableBackend<T>,
    options: SignalOptions,
    targets: (value: T) => readonly (readonly [SettableSignal<unknown>, unknown])[],
  ) {
    super(type, backend, options);
    this.#targets = targets;
  }

  override get derived(): boolean {
    return true;
  }

  override checkValue(value: T): void {
    super.checkValue(value);
    for (const [signal, to] of this.#targets(value)) signal.checkValue(to);
  }
}

function derivedBackend<T>(from: Sources, forward: (values: unknown) => T): SignalBackend<T> {
  const sources = Object.entries(from);
  const put = (readings: readonly Reading[]): Reading<T> => {
    const values = Object.fromEntries(sources.map(([key], i) => [key, readings[i]?.value]));
    const worst = readings.reduce<Reading | undefined>(
      (a, b) => (severity(b) > severity(a) ? b : a),
      undefined,
    );
    return {
      value: forward(values),
      timestamp: Math.max(...readings.map(({ timestamp }) => timestamp)),
      ...(worst && { alarm_severity: severity(worst) }),
      ...(worst?.message !== undefined && { message: worst.message }),
    };
  };
  const get = (): MaybePromise<Reading<T>> => {
    const asked = sources.map(([, signal]) =>
      chain(signal.read(), (readings) => readings[signal.name] as Reading),
    );
    return asked.some(isThenable) ? Promise.all(asked).then(put) : put(asked as readonly Reading[]);
  };
  return {
    source: `derived:${sources.map(([key]) => key).join(",")}`,
    get,
    subscribe(listener) {
      const tell = () => {
        // One that cannot be read right now tells so by an alarm of its own signal; there is no value to give.
        try {
          const reading = get();
          if (isThenable(reading)) reading.then(listener, () => {});
          else listener(reading);
        } catch {}
      };
      let begun = false;
      const own = () => {
        if (begun) tell();
      };
      const end = () => {
        for (const [, signal] of sources) signal.clearSub(own);
      };
      try {
        for (const [, signal] of sources) asStatus(signal.subscribe(own));
      } catch (error) {
        end();
        throw error;
      }
      begun = true;
      return end;
    },
  };
}

/** Sets all at once; done when all are, failed with the first that fails, which gives the others up. */
function setAll(targets: readonly (readonly [SettableSignal<unknown>, unknown])[]): Status {
  const parts: Status[] = [];
  const end = (reason: unknown) => {
    for (const part of parts) if (!part.done) part.cancel?.(reason);
    status.fail(reason);
  };
  const status = settableStatus((reason) => end(reason ?? new Error("the write was given up")));
  try {
    for (const [signal, to] of targets) parts.push(signal.set(to));
  } catch (error) {
    end(error);
    return status;
  }
  const settled = () => {
    const failed = parts.find(({ error }) => error !== undefined);
    if (failed) end(failed.error);
    else if (parts.every(({ done }) => done)) status.finish();
  };
  for (const part of parts) if (!part.done) part.finished.then(settled, settled);
  settled();
  return status;
}

const severity = (reading: Reading | undefined): number => reading?.alarm_severity ?? 0;
