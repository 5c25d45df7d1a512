import type { CallTime } from "@runengine/messages";
import type { Clock } from "@runengine/protocols";
import { isInterrupted, type StateMachine } from "./engine-state.ts";
import type { Hooks } from "./hooks.ts";

/** The time of one call, which stands still while the call is interrupted. */
export class CallClock implements CallTime {
  interruptions = 0;
  readonly #clock: Clock;
  /** Seconds of interruptions that are over. */
  #away = 0;
  readonly #began: number;
  /** When the present interruption began. */
  #leftAt: number | undefined;
  /** Ends the watch over the engine's state. */
  readonly end: () => void;

  constructor(clock: Clock, machine: StateMachine, hooks: Hooks) {
    this.#clock = clock;
    this.#began = clock.now();
    if (isInterrupted(machine.state)) this.#leftAt = this.#began;
    this.end = hooks.add("state", (state) => this.#follow(isInterrupted(state)));
  }

  now(): number {
    return this.#clock.now();
  }

  running(): number {
    return (this.#leftAt ?? this.now()) - this.#began - this.#away;
  }

  #follow(isAway: boolean): void {
    const before = this.#leftAt;
    if (isAway && before === undefined) {
      this.interruptions++;
      this.#leftAt = this.now();
    } else if (!isAway && before !== undefined) {
      this.#away += this.now() - before;
      this.#leftAt = undefined;
    }
  }
}
