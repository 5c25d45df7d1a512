import type { DataKeys } from "@runengine/event-model";
import type {
  Clock,
  Hints,
  MaybePromise,
  Named,
  Reading,
  Readings,
  ReadingsListener,
  Subscribable,
} from "@runengine/protocols";
import { chain, devicePath, isThenable, systemClock } from "@runengine/protocols";
import type { Connection } from "./connection.ts";
import { SignalValueError } from "./errors.ts";
import { polledBackend } from "./polled-backend.ts";
import { readWhileOpen } from "./read-while-open.ts";
import type { SettableBackend, SignalBackend } from "./signal-backend.ts";
import { type SubscribeOptions, throttled } from "./throttled.ts";
import type { ValueType } from "./value-type.ts";

export interface SignalOptions {
  /** Its data key and its name in a plan. A group names its parts, so leave it out there. Default: signal. */
  readonly name?: string;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** A value of an instrument that can be read and subscribed to. */
export class Signal<T> implements Subscribable {
  readonly type: ValueType<T>;
  protected clock: Clock;
  protected backend: SignalBackend<T>;
  #name: string;
  #parent: Named | undefined;
  #polled: SignalBackend<T> | undefined;
  readonly #subscriptions = new Map<ReadingsListener, () => void>();

  constructor(type: ValueType<T>, backend: SignalBackend<T>, options: SignalOptions = {}) {
    const { name = "signal", clock = systemClock } = options;
    this.type = type;
    this.backend = backend;
    this.clock = clock;
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  get parent(): Named | undefined {
    return this.#parent;
  }

  get hints(): Hints {
    return { fields: [this.name] };
  }

  /** The line that it needs, if it needs one. */
  get connection(): Connection | undefined {
    return this.backend.connection;
  }

  /** Whether its value is computed from other signals. */
  get derived(): boolean {
    return false;
  }

  /** Puts another backend behind it, as mock mode does. Only before it is used. @throws TypeError while somebody listens. */
  replaceBackend(backend: SettableBackend<T>, clock: Clock = this.clock): void {
    if (this.#subscriptions.size > 0)
      throw new TypeError(`${devicePath(this)} is in use; replace its backend before anybody subscribes`);
    this.backend = backend;
    this.clock = clock;
    this.#polled = undefined;
  }

  /** Makes it a part of `parent`, under a name that tells so. A group does it. @throws TypeError when it is a part of another. */
  adopt(name: string, parent: Named): void {
    if (this.#parent && this.#parent !== parent)
      throw new TypeError(
        `${devicePath(this)} is a part of ${this.#parent.name} already; make another signal`,
      );
    this.#parent = parent;
    this.#name = name;
  }

  /** The value now. @throws SignalValueError when it is none of the declared type; NotConnectedError, ConnectionLostError. */
  get(): MaybePromise<T> {
    return chain(this.reading(), ({ value }) => value);
  }

  /** @throws as {@link get}. */
  read(): MaybePromise<Readings> {
    return chain(this.reading(), (reading) => ({ [this.name]: reading }));
  }

  describe(): DataKeys {
    return { [this.name]: this.type.dataKey(this.backend.source) };
  }

  /**
   * Calls back with the present reading, and at each change that `options` let through. A backend that does not tell of changes is asked
   * once a second.
   *
   * @throws as {@link get}, RangeError for options below 0; there is no subscription then.
   */
  subscribe(listener: ReadingsListener, options: SubscribeOptions = {}): MaybePromise<void> {
    this.clearSub(listener);
    const tell = throttled((reading: Reading) => listener({ [this.name]: reading }), options, this.clock);
    const unsubscribe = this.#told().subscribe?.((reading) => tell.next(reading));
    const end = () => {
      unsubscribe?.();
      tell.end();
    };
    const undo = (error: unknown) => {
      if (this.#subscriptions.get(listener) === end) this.#subscriptions.delete(listener);
      end();
      throw error;
    };
    this.#subscriptions.set(listener, end);
    try {
      const told = chain(this.reading(), (reading) => tell.first(reading));
      return isThenable(told) ? told.catch(undo) : told;
    } catch (error) {
      return undo(error);
    }
  }

  clearSub(listener: ReadingsListener): void {
    this.#subscriptions.get(listener)?.();
    this.#subscriptions.delete(listener);
  }

  protected reading(): MaybePromise<Reading<T>> {
    return chain(readWhileOpen(this.backend, devicePath(this)), (reading) => this.#checked(reading));
  }

  #checked(reading: Reading<T>): Reading<T> {
    if (!this.type.accepts(reading.value))
      throw new SignalValueError(devicePath(this), this.type.words, reading.value, this.backend.source);
    return reading;
  }

  /** A backend that tells of changes. */
  #told(): SignalBackend<T> {
    if (this.backend.subscribe) return this.backend;
    this.#polled ??= polledBackend(this.backend, { clock: this.clock });
    return this.#polled;
  }
}
