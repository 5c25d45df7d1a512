import type { DataKeys } from "@runengine/event-model";
import type {
  Location,
  MaybePromise,
  Reading,
  ReadingsListener,
  SettableStatus,
  Work,
} from "@runengine/protocols";
import type { Bench, Manner } from "./bench.ts";
import { Listeners } from "./listeners.ts";

/** A move under way. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly began: number;
  readonly status: SettableStatus;
  forget(): void;
}

/** A motor that moves two units a second; one that does things at once is there at once. */
export class Axis {
  readonly name: string;
  readonly hints: { fields: string[] };
  readonly listeners: Listeners;
  readonly #bench: Bench;
  readonly #manner: Manner;
  #setpoint = 0;
  #rest = 0;
  #move: Move | undefined;

  constructor(name: string, bench: Bench, manner: Manner) {
    this.name = name;
    this.hints = { fields: [name] };
    this.#bench = bench;
    this.#manner = manner;
    this.listeners = new Listeners(name, bench, manner);
  }

  /** Where it is now. */
  get place(): number {
    const move = this.#move;
    if (!move) return this.#rest;
    const way = 2 * (this.#bench.clock.now() - move.began);
    const whole = move.to - move.from;
    return way >= Math.abs(whole) ? move.to : move.from + Math.sign(whole) * way;
  }

  get isMoving(): boolean {
    return this.#move !== undefined;
  }

  set(value: number): Work {
    const call = { device: this.name, method: "set" };
    if (this.#manner === "at once") return this.#bench.work(call, "at once", 0, () => this.#arrive(value));
    return this.#bench.motion(call, this.#manner, (status) => this.#go(value, status));
  }

  stop(): MaybePromise<void> {
    return this.#bench.answer({ device: this.name, method: "stop" }, this.#manner, () => this.#halt());
  }

  locate(): MaybePromise<Location<number>> {
    return this.#bench.answer({ device: this.name, method: "locate" }, this.#manner, () => ({
      setpoint: this.#setpoint,
      readback: this.place,
    }));
  }

  read(): MaybePromise<Record<string, Reading<number>>> {
    return this.#bench.answer({ device: this.name, method: "read" }, this.#manner, () => this.#readings());
  }

  describe(): MaybePromise<DataKeys> {
    return this.#bench.answer({ device: this.name, method: "describe" }, this.#manner, () => ({
      [this.name]: { dtype: "number", shape: [], source: `fuzz:${this.name}` },
    }));
  }

  stage(): Work {
    return this.#bench.work({ device: this.name, method: "stage" }, this.#manner, 0.2);
  }

  unstage(): Work {
    return this.#bench.work({ device: this.name, method: "unstage" }, this.#manner, 0.2);
  }

  subscribe(listener: ReadingsListener): MaybePromise<void> {
    return this.listeners.add(listener, () => this.#readings());
  }

  clearSub(listener: ReadingsListener): MaybePromise<void> {
    return this.listeners.remove(listener);
  }

  #go(value: number, status: SettableStatus): void {
    this.#halt();
    this.#setpoint = value;
    const from = this.#rest;
    const forget = this.#bench.clock.after(Math.abs(value - from) / 2, () => {
      this.#move = undefined;
      this.#arrive(value);
      status.finish();
    });
    this.#move = { from, to: value, began: this.#bench.clock.now(), status, forget };
  }

  #arrive(value: number): void {
    this.#setpoint = value;
    this.#rest = value;
    this.listeners.tell(this.#readings());
  }

  #halt(): void {
    const move = this.#move;
    if (!move) return;
    this.#rest = this.place;
    this.#move = undefined;
    move.forget();
    move.status.fail(new Error(`${this.name} was stopped on the way`));
  }

  #readings(): Record<string, Reading<number>> {
    return { [this.name]: { value: this.place, timestamp: this.#bench.clock.now() } };
  }
}
