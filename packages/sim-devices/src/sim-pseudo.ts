import type { DataKeys } from "@runengine/event-model";
import type {
  Checkable,
  Clock,
  Hints,
  Locatable,
  Location,
  Readable,
  Readings,
  Status,
  Stoppable,
  Twinnable,
  TwinOf,
} from "@runengine/protocols";
import { asStatus, settableStatus, twinsOn } from "@runengine/protocols";
import { StoppedError } from "./errors.ts";
import type { SimMotor } from "./sim-motor.ts";
import { SimPseudoAxis } from "./sim-pseudo-axis.ts";

export type Positions<K extends string> = Readonly<Record<K, number>>;

export interface SimPseudoOptions<P extends string, R extends string> {
  /** The reckoned axes with their units. */
  readonly pseudo: Readonly<Record<P, string>>;
  readonly real: Readonly<Record<R, SimMotor>>;
  /** Where the real axes have to be. */
  readonly forward: (pseudo: Positions<P>) => Positions<R>;
  /** Where the pseudo axes are. */
  readonly inverse: (real: Positions<R>) => Positions<P>;
}

/**
 * Axes reckoned from others. An axis that is moved alone leaves the others where they were sent.
 *
 * @see ophyd's `SPseudo3x3` and `SPseudo1x3`, the counterparts.
 */
export class SimPseudo<const P extends string = string, const R extends string = string>
  implements Readable, Locatable<Positions<P>>, Checkable<Partial<Positions<P>>>, Stoppable, Twinnable
{
  readonly name: string;
  readonly hints: Hints;
  readonly pseudoAxes: Readonly<Record<P, SimPseudoAxis<P>>>;
  readonly real: Readonly<Record<R, SimMotor>>;
  readonly #options: SimPseudoOptions<P, R>;
  /** How often it was sent somewhere. */
  #sent = 0;

  constructor(name: string, options: SimPseudoOptions<P, R>) {
    this.name = name;
    this.#options = options;
    this.real = options.real;
    const axes = Object.keys(options.pseudo) as P[];
    this.pseudoAxes = Object.fromEntries(
      axes.map((axis) => [axis, new SimPseudoAxis<P>(this, axis, options.pseudo[axis])]),
    ) as Record<P, SimPseudoAxis<P>>;
    this.hints = { fields: axes.map((axis) => this.pseudoAxes[axis].name) };
  }

  /**
   * @returns Done when all real axes have arrived; when one fails, the others are stopped. Fails when it is sent elsewhere before.
   * @throws as `checkValue`; nothing moves then.
   */
  set(value: Partial<Positions<P>>): Status {
    const moves = this.#moves(value);
    const move = ++this.#sent;
    const fail = (error: unknown) => {
      if (status.done) return;
      status.fail(error);
      // A move that another one supersedes fails too, and must not stop what has come instead.
      if (move === this.#sent) this.stop(false);
    };
    const status = settableStatus((reason) => fail(reason ?? new StoppedError(this.name, "it was given up")));
    const works = moves.map(([motor, target]) => asStatus(motor.set(target)).finished);
    Promise.all(works).then(() => status.finish(), fail);
    return status;
  }

  /** Ends the motion of all real axes. */
  stop(success = true): void {
    for (const motor of this.#motors) motor.stop(success);
  }

  /** @throws TypeError for an axis that there is not, or what is no number; what a real axis says of where it had to be. */
  checkValue(value: Partial<Positions<P>>): void {
    this.#moves(value);
  }

  locate(): Location<Positions<P>> {
    const { inverse } = this.#options;
    const at = (where: keyof Location<number>) =>
      inverse(this.#each((motor) => motor.locate()[where]) as Positions<R>);
    return { setpoint: at("setpoint"), readback: at("readback") };
  }

  read(): Readings {
    const parts: readonly Readings[] = [
      ...this.#axes.map((axis) => axis.read()),
      ...this.#motors.map((motor) => motor.read()),
    ];
    return Object.assign({}, ...parts);
  }

  describe(): DataKeys {
    return Object.assign({}, ...[...this.#axes, ...this.#motors].map((part) => part.describe()));
  }

  /** One over the twins of its real axes. */
  twin(clock: Clock, twinOf: TwinOf = twinsOn(clock)): SimPseudo<P, R> {
    const real = this.#each((motor) => twinOf(motor)) as Record<R, SimMotor>;
    return new SimPseudo<P, R>(this.name, { ...this.#options, real });
  }

  get #axes(): readonly SimPseudoAxis<P>[] {
    return Object.values(this.pseudoAxes);
  }

  get #motors(): readonly SimMotor[] {
    return Object.values(this.real);
  }

  #each<T>(ask: (motor: SimMotor) => T): Record<string, T> {
    return Object.fromEntries(Object.entries<SimMotor>(this.real).map(([key, motor]) => [key, ask(motor)]));
  }

  #moves(value: Partial<Positions<P>>): readonly (readonly [SimMotor, number])[] {
    const known = Object.keys(this.pseudoAxes);
    for (const key of Object.keys(value))
      if (!known.includes(key))
        throw new TypeError(`${this.name} has the axes ${known.join(", ")}, got ${key}`);
    const target = this.#options.forward({ ...this.locate().setpoint, ...value });
    return Object.entries<number>(target).map(([key, position]) => {
      const motor = this.real[key as R];
      motor.checkValue(position);
      return [motor, position] as const;
    });
  }
}
