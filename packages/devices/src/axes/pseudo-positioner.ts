import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Locatable,
  Location,
  MaybePromise,
  Readable,
  Readings,
  Status,
  Stoppable,
} from "@runengine/protocols";
import { devicePath, settableStatus, systemClock } from "@runengine/protocols";
import { WorkEndedError } from "../errors.ts";
import { Part } from "../part.ts";
import type { Axis } from "./axis.ts";
import { PseudoAxis } from "./pseudo-axis.ts";
import { PseudoTargetError } from "./pseudo-target-error.ts";
import { together } from "./together.ts";
import { moveTime, velocityFor } from "./trapezoid.ts";

export interface PseudoAxisOptions {
  readonly units?: string;
  /** Digits after the point that are worth showing. */
  readonly precision?: number;
}

type Positions<K extends string> = Readonly<Record<K, number>>;

export interface PseudoPositionerOptions<P extends string, R extends string> {
  readonly name: string;
  /** The axes that there really are, by the names that the functions use. */
  readonly real: Readonly<Record<R, Axis>>;
  readonly pseudo: Readonly<Record<P, PseudoAxisOptions>>;
  /** Where the real axes have to be for the pseudo axes to be there. NaN where that cannot be. */
  forward(pseudo: Positions<P>): Positions<R>;
  /** Where the pseudo axes are when the real ones are there. */
  inverse(real: Positions<R>): Positions<P>;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/**
 * Axes reckoned from others: an energy from a crystal's angle, x and y from two rotations. Its real axes arrive together: the one that
 * takes longest goes at its full velocity, the others slower. Its limits are those of the real axes.
 *
 * @see ophyd's `PseudoPositioner`, the counterpart.
 */
export class PseudoPositioner<P extends string, R extends string>
  extends Part
  implements Readable, Locatable<Positions<P>>, Checkable<Partial<Positions<P>>>, Stoppable
{
  readonly pseudoAxes: Readonly<Record<P, PseudoAxis<P>>>;
  readonly clock: Clock;
  readonly #options: PseudoPositionerOptions<P, R>;
  readonly #real: readonly (readonly [R, Axis])[];
  /** Where it was sent last; after a move that was stopped, where the axes are that were to move. */
  #setpoint: Positions<P> | undefined;
  readonly #underWay: Set<P> = new Set();
  #moves = 0;

  constructor(options: PseudoPositionerOptions<P, R>) {
    super(options.name);
    this.#options = options;
    this.clock = options.clock ?? systemClock;
    this.#real = Object.entries(options.real) as [R, Axis][];
    const pseudo = Object.entries(options.pseudo) as [P, PseudoAxisOptions][];
    this.pseudoAxes = Object.fromEntries(
      pseudo.map(([key, one]) => [key, new PseudoAxis(this, key, one)]),
    ) as Record<P, PseudoAxis<P>>;
  }

  get hints(): Hints {
    return { fields: this.#axes.map(({ name }) => name) };
  }

  /**
   * Sends pseudo axes to positions; those left out stay where they were sent.
   *
   * @returns Done when all real axes have arrived; where one fails, the others are stopped.
   * @throws TypeError for an axis that there is not, or what is no number; PseudoTargetError for what the real axes cannot do. Where it has
   * to ask them first where they are, the status fails by that. Nothing moves then.
   */
  set(target: Partial<Positions<P>>): Status {
    this.#checkKeys(target);
    const known = this.#setpoint ?? (this.#isWhole(target) ? target : undefined);
    if (known) this.#realTarget({ ...known, ...target });
    const move = ++this.#moves;
    const status = settableStatus((reason) => {
      status.fail(reason ?? new WorkEndedError(this.#path, "it was given up"));
      void this.stop(false).catch(() => {});
    });
    this.#begin(target, move, status).catch((error: unknown) => status.fail(error));
    return status;
  }

  /** Ends all motion. An axis that was not to move keeps its setpoint, and takes it again with the next move. */
  async stop(success = true): Promise<void> {
    this.#moves++;
    const moved = [...this.#underWay];
    this.#underWay.clear();
    const stops = await Promise.allSettled(this.#real.map(async ([, axis]) => axis.stop(success)));
    if (moved.length > 0 && this.#setpoint) {
      const readback = await this.#readback();
      const stopped = Object.fromEntries(moved.map((key) => [key, readback[key]]));
      this.#setpoint = { ...this.#setpoint, ...stopped } as Positions<P>;
    }
    for (const stop of stops) if (stop.status === "rejected") throw stop.reason;
  }

  /** @throws PseudoTargetError where a real axis cannot go to where it had to be; TypeError for an axis that there is not. */
  async checkValue(target: Partial<Positions<P>>): Promise<void> {
    this.#checkKeys(target);
    this.#realTarget(await this.#whole(target));
  }

  async locate(): Promise<Location<Positions<P>>> {
    const readback = await this.#readback();
    return { setpoint: this.#setpoint ?? readback, readback };
  }

  /** The pseudo axes, then the real ones. */
  async read(): Promise<Readings> {
    const { setpoint, readback } = await this.locate();
    const pseudo = this.#axes.map((axis) =>
      axis.readingsOf({ setpoint: setpoint[axis.key], readback: readback[axis.key] }),
    );
    const real = await Promise.all(this.#real.map(([, axis]) => axis.read()));
    return Object.assign({}, ...pseudo, ...real);
  }

  describe(): MaybePromise<DataKeys> {
    const all = [...this.#axes, ...this.#real.map(([, axis]) => axis)];
    return Object.assign({}, ...all.map((axis) => axis.describe()));
  }

  get #path(): string {
    return devicePath(this);
  }

  get #axes(): readonly PseudoAxis<P>[] {
    return Object.values(this.pseudoAxes);
  }

  async #begin(
    target: Partial<Positions<P>>,
    move: number,
    status: ReturnType<typeof settableStatus>,
  ): Promise<void> {
    const whole = await this.#whole(target);
    const real = this.#realTarget(whole);
    const legs = await Promise.all(
      this.#real.map(async ([key, axis]) => ({
        axis,
        target: real[key],
        distance: real[key] - (await axis.position()),
      })),
    );
    if (this.#moves !== move) throw new WorkEndedError(this.#path, "it was set anew, or stopped");
    this.#setpoint = whole;
    for (const key of Object.keys(target) as P[]) this.#underWay.add(key);
    const seconds = Math.max(0, ...legs.map(({ axis, distance }) => moveTime(distance, axis.settings)));
    const work = legs.map((leg) =>
      leg.axis.set(leg.target, {
        ...(leg.distance !== 0 &&
          seconds > 0 && { velocity: velocityFor(leg.distance, seconds, leg.axis.settings.acceleration) }),
      }),
    );
    const arrived = together(this.name, work, () => {
      // Superseded moves of this one fail too, and must not stop what has come instead.
      if (this.#moves === move) void this.stop(false).catch(() => {});
    });
    arrived.watch?.((progress) => status.progress(progress));
    await arrived.finished;
    if (this.#moves === move) this.#underWay.clear();
    status.finish();
  }

  #realTarget(pseudo: Positions<P>): Positions<R> {
    try {
      const real = this.#options.forward(pseudo);
      for (const [key, axis] of this.#real) axis.checkValue(real[key]);
      return real;
    } catch (cause) {
      throw new PseudoTargetError(this.#path, pseudo, cause);
    }
  }

  #isWhole(target: Partial<Positions<P>>): target is Positions<P> {
    return this.#axes.every(({ key }) => key in target);
  }

  async #whole(target: Partial<Positions<P>>): Promise<Positions<P>> {
    return { ...(this.#setpoint ?? (await this.#readback())), ...target };
  }

  async #readback(): Promise<Positions<P>> {
    const real = await Promise.all(
      this.#real.map(async ([key, axis]) => [key, await axis.position()] as const),
    );
    return this.#options.inverse(Object.fromEntries(real) as Positions<R>);
  }

  #checkKeys(target: Partial<Positions<P>>): void {
    for (const [key, value] of Object.entries(target ?? {})) {
      if (!(key in this.pseudoAxes))
        throw new TypeError(
          `${this.#path} has the axes ${Object.keys(this.pseudoAxes).join(", ")}, got ${key}`,
        );
      if (typeof value !== "number" || !Number.isFinite(value))
        throw new TypeError(`${this.#path}: ${key} can be set to a number, got ${String(value)}`);
    }
  }
}
