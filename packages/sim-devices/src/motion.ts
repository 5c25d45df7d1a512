import type { Clock, Progress, Status } from "@runengine/protocols";
import { TimedWork } from "./timed-work.ts";
import { resting, type Trajectory } from "./trajectory.ts";

export interface MotionOptions {
  /** Where it is sent, which is what `locate` tells. */
  readonly setpoint: number;
  readonly path: Trajectory;
  /** Seconds that it stays there before the move counts as done. */
  readonly settleTime: number;
  /** What there is to tell besides position, time and fraction. */
  readonly progress: Progress;
}

/** A value that takes its time to change. It is a function of the clock: nothing ticks. */
export class Motion {
  readonly #clock: Clock;
  readonly #work: TimedWork;
  #path: Trajectory;
  #startedAt: number;
  #setpoint: number;
  #setAt: number;

  constructor(device: string, clock: Clock, position: number, setpoint: number = position) {
    this.#clock = clock;
    this.#work = new TimedWork(device, clock);
    this.#path = resting(position);
    this.#startedAt = clock.now();
    this.#setpoint = setpoint;
    this.#setAt = this.#startedAt;
  }

  get position(): number {
    return this.#path.at(Math.max(0, this.#clock.now() - this.#startedAt));
  }

  get setpoint(): number {
    return this.#setpoint;
  }

  /** When it was sent there, or stopped. */
  get setAt(): number {
    return this.#setAt;
  }

  /** When it arrived; now, while it moves. */
  get changedAt(): number {
    return Math.min(this.#clock.now(), this.#startedAt + this.#path.seconds);
  }

  get busy(): boolean {
    return this.#work.busy;
  }

  begin({ setpoint, path, settleTime, progress }: MotionOptions): Status {
    const initial = this.position;
    const status = this.#work.begin(path.seconds + settleTime, {
      done: () => this.#arrive(path),
      halted: () => this.#freeze(),
      progress: () => ({ current: this.position, initial, target: setpoint, ...progress }),
    });
    // After `begin`, which freezes the move that this one supersedes.
    this.#setpoint = setpoint;
    this.#setAt = this.#clock.now();
    this.#startedAt = this.#setAt;
    this.#path = path;
    return status;
  }

  stop(success: boolean): void {
    this.#work.stop(success);
  }

  /** One at the same place, at rest. */
  twin(device: string, clock: Clock): Motion {
    return new Motion(device, clock, this.position, this.#setpoint);
  }

  #arrive({ to, seconds }: Trajectory): void {
    if (to === undefined) return;
    this.#path = resting(to);
    this.#startedAt += seconds;
  }

  #freeze(): void {
    const here = this.position;
    this.#setpoint = here;
    this.#setAt = this.#clock.now();
    this.#path = resting(here);
    this.#startedAt = this.#setAt;
  }
}
