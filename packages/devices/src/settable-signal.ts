import type { Checkable, Locatable, Location, MaybePromise, Status } from "@runengine/protocols";
import { asStatus, chain, devicePath, settableStatus } from "@runengine/protocols";
import { type ConfirmOptions, checkConfirm, confirmed } from "./confirmed.ts";
import { WorkEndedError } from "./errors.ts";
import { Signal, type SignalOptions } from "./signal.ts";
import type { SettableBackend } from "./signal-backend.ts";
import { checkValueOf, type ValueType } from "./value-type.ts";

export interface SettableSignalOptions<T> extends SignalOptions {
  /** Waits after a write until the value has come. Default: a write is done when its backend says so. */
  readonly confirm?: ConfirmOptions<T>;
}

/** A value of an instrument that can be set too. */
export class SettableSignal<T> extends Signal<T> implements Locatable<T>, Checkable<T> {
  declare protected backend: SettableBackend<T>;
  readonly #confirm: ConfirmOptions<T> | undefined;
  #setpoint: { readonly value: T } | undefined;
  #endWrite: ((error: unknown) => void) | undefined;

  /** @throws RangeError for times below 0 in `confirm`. */
  constructor(type: ValueType<T>, backend: SettableBackend<T>, options: SettableSignalOptions<T> = {}) {
    super(type, backend, options);
    this.#confirm = options.confirm;
    if (options.confirm) checkConfirm(options.confirm);
  }

  /**
   * Writes `value`, and waits until it has come where that is asked for.
   *
   * @returns Done when it is written and confirmed; fails by a later `set`, a lost connection, and a value that does not come in time.
   * @throws as `checkValue`; NotConnectedError when it is not connected; what the backend throws at once.
   */
  set(value: T): Status {
    this.checkValue(value);
    const path = devicePath(this);
    const ended = new AbortController();
    const status = settableStatus((reason) => end(reason ?? new WorkEndedError(path, "it was given up")));
    let release = () => {};
    const end = (error?: unknown) => {
      if (status.done) return;
      release();
      if (this.#endWrite === end) this.#endWrite = undefined;
      if (error === undefined) {
        status.finish();
      } else {
        ended.abort(error);
        status.fail(error);
      }
    };
    if (this.connection) release = this.connection.whileOpen(path, end);
    this.#endWrite?.(new WorkEndedError(path, "it was set anew"));
    this.#endWrite = end;
    try {
      this.#write(value, ended.signal, end);
    } catch (error) {
      end(error);
      throw error;
    }
    if (!status.done || status.error === undefined) this.#setpoint = { value };
    return status;
  }

  /** @throws SignalValueError for another kind of value; LimitError for a number outside the limits. */
  checkValue(value: T): void {
    checkValueOf(devicePath(this), this.type, value);
  }

  /** Where nothing was set yet, the setpoint is what is read. */
  locate(): MaybePromise<Location<T>> {
    return chain(this.get(), (readback) => ({
      setpoint: this.#setpoint ? this.#setpoint.value : readback,
      readback,
    }));
  }

  #write(value: T, ended: AbortSignal, end: (error?: unknown) => void): void {
    const written = asStatus(this.backend.put(value));
    const next = () => {
      if (written.error !== undefined) end(written.error);
      else if (!this.#confirm || ended.aborted) end();
      else confirmed(this, value, this.#confirm, this.clock, ended).then(() => end(), end);
    };
    ended.addEventListener("abort", () => written.cancel?.(ended.reason), { once: true });
    if (written.done) next();
    else written.finished.then(next, next);
  }
}
