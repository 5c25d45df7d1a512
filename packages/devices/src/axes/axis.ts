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
  Reconfigurable,
  Status,
  Stoppable,
  ValueLimits,
} from "@runengine/protocols";
import { chain, checkNumber, devicePath, numberKey, systemClock } from "@runengine/protocols";
import { WorkEndedError } from "../errors.ts";
import { Part } from "../part.ts";
import type { SettableSignal } from "../settable-signal.ts";
import { adoptSettings, settingParts } from "../setting-parts.ts";
import {
  type AxisSettings,
  changedSettings,
  defaultSettings,
  describeSettings,
  readSettings,
  settingTypes,
} from "./axis-settings.ts";
import { DialMoves } from "./dial-moves.ts";
import type { Drive } from "./drive.ts";

export interface AxisOptions extends Partial<AxisSettings> {
  /** Its data key and its name in a plan. */
  readonly name: string;
  readonly drive: Drive;
  /** The least and the greatest dial position that it can be sent to. Default: none. */
  readonly dialLimits?: ValueLimits;
  /** Default: mm. */
  readonly units?: string;
  /** Digits after the point that are worth showing. Default: 3. */
  readonly precision?: number;
  /** Default: the computer's time. */
  readonly clock?: Clock;
}

/** Settings of a single move. */
export interface AxisMoveOptions {
  /** In units per second. Default: the axis' own. */
  readonly velocity?: number;
}

/**
 * A motor over a small {@link Drive}: limits checked before anything moves, settle time, backlash, and user positions besides the dial's.
 *
 * User position = sign × dial position + offset; all positions are the user's, unless they are called dial. A move that is superseded by
 * another fails. Backlash is taken up as in EPICS' motor record: a move against its direction goes beyond the target, and comes back.
 *
 * @see ophyd's `EpicsMotor` and SPEC's `set` and `set_dial`, the counterparts.
 */
export class Axis
  extends Part
  implements Readable, Locatable<number>, Checkable<number>, Reconfigurable, Stoppable
{
  readonly units: string;
  /** Its settings as signals, by their names. */
  readonly parts: ReadonlyMap<string, SettableSignal<unknown>>;
  readonly #drive: Drive;
  readonly #clock: Clock;
  readonly #precision: number;
  readonly #dialLimits: ValueLimits | undefined;
  #settings: AxisSettings;
  #settingsAt: number;
  readonly #moves: DialMoves;

  /** @throws RangeError for settings that make no sense, or limits that are the wrong way round. */
  constructor({
    name,
    drive,
    dialLimits,
    units = "mm",
    precision = 3,
    clock = systemClock,
    ...settings
  }: AxisOptions) {
    super(name);
    this.#drive = drive;
    this.#clock = clock;
    this.#precision = precision;
    this.#dialLimits = dialLimits;
    this.units = units;
    this.#settings = changedSettings(name, defaultSettings, settings);
    this.#settingsAt = clock.now();
    this.#moves = new DialMoves({
      drive,
      clock,
      limits: dialLimits,
      path: () => this.#path,
      settings: () => this.#settings,
      progress: (from, dial, target) => ({
        name: this.name,
        unit: units,
        precision,
        initial: this.#toUser(from),
        current: this.#toUser(dial),
        target: this.#toUser(target),
      }),
    });
    this.parts = settingParts<AxisSettings>({
      types: settingTypes(units),
      source: drive.source,
      clock,
      get: () => this.#settings,
      set: (changes) => void this.configure(changes),
    });
    adoptSettings(this.parts, this);
    if (dialLimits && !(dialLimits[0] <= dialLimits[1]))
      throw new RangeError(`${name}: dialLimits must be [low, high], got [${dialLimits.join(", ")}]`);
  }

  get hints(): Hints {
    return { fields: [this.name] };
  }

  /** What a part is to a run, as groups say it. */
  roleOf(part: string): "configuration" | undefined {
    return this.parts.has(part) ? "configuration" : undefined;
  }

  get settings(): AxisSettings {
    return this.#settings;
  }

  /** The least and the greatest position that it can be sent to, as sign and offset are now. */
  get limits(): ValueLimits | undefined {
    if (!this.#dialLimits) return undefined;
    const [a, b] = [this.#toUser(this.#dialLimits[0]), this.#toUser(this.#dialLimits[1])];
    return a <= b ? [a, b] : [b, a];
  }

  get moving(): boolean {
    return this.#moves.busy;
  }

  /** Where it is. */
  position(): MaybePromise<number> {
    return chain(this.#drive.position(), (dial) => this.#toUser(dial));
  }

  dialPosition(): MaybePromise<number> {
    return this.#drive.position();
  }

  /**
   * Sends it to `value`.
   *
   * @returns Done on arrival, after the settle time; fails when the move is superseded, given up, or stopped without success.
   * @throws as `checkValue`; RangeError for a velocity not above 0; what the drive throws at once. Nothing moves then.
   */
  set(value: number, options: AxisMoveOptions = {}): Status {
    this.checkValue(value);
    const { acceleration } = this.#settings;
    const { velocity } = changedSettings(
      this.#path,
      this.#settings,
      options.velocity === undefined ? {} : { velocity: options.velocity },
    );
    return this.#moves.begin(this.#toDial(value), { velocity, acceleration });
  }

  /**
   * Moves on in one direction until it is stopped, or at its limit.
   *
   * @param direction - 1 towards greater positions, -1 towards lesser.
   * @throws RangeError without limits.
   */
  jog(direction: 1 | -1, options: AxisMoveOptions = {}): Status {
    const { limits } = this;
    if (!limits) throw new RangeError(`${this.#path} cannot be jogged without limits; give it dialLimits`);
    return this.set(direction > 0 ? limits[1] : limits[0], options);
  }

  /** Ends the move where it is. @param success - Whether it then counts as done; else it fails. Default: true. */
  stop(success = true): Promise<void> {
    return this.#moves.stop(success);
  }

  /** @throws TypeError for what is no finite number; LimitError for a number outside the limits. */
  checkValue(value: number): void {
    checkNumber(this.#path, value, this.limits);
  }

  /** Calls the present position `value`, by another offset: "this is zero". Nothing moves. @throws WorkEndedError during a move. */
  define(value = 0): MaybePromise<void> {
    this.#checkResting();
    checkNumber(this.#path, value);
    return chain(this.#drive.position(), (dial) => {
      this.configure({ offset: value - this.#settings.sign * dial });
    });
  }

  /** Calls the present dial position `dial`, and changes the offset so that the user's stays. @throws WorkEndedError during a move; TypeError where the drive cannot. */
  async defineDial(dial: number): Promise<void> {
    this.#checkResting();
    checkNumber(this.#path, dial);
    if (!this.#drive.define)
      throw new TypeError(`${this.#path}: its drive has no dial that can be set; use define()`);
    const user = await this.position();
    await this.#drive.define(dial);
    this.configure({ offset: user - this.#settings.sign * dial });
    this.#moves.setpoint = undefined;
  }

  /** @throws RangeError for settings that make no sense; WorkEndedError for sign and offset during a move. */
  configure(changes: Readonly<Record<string, unknown>>): readonly [Readings, Readings] {
    if ("sign" in changes || "offset" in changes) this.#checkResting();
    const before = this.readConfiguration();
    this.#settings = changedSettings(this.#path, this.#settings, changes);
    this.#settingsAt = this.#clock.now();
    return [before, this.readConfiguration()];
  }

  /** Where nothing was set yet, the setpoint is where it is. */
  locate(): MaybePromise<Location<number>> {
    return chain(this.position(), (readback) => ({
      setpoint: this.#moves.setpoint ? this.#toUser(this.#moves.setpoint.dial) : readback,
      readback,
    }));
  }

  read(): MaybePromise<Readings> {
    return chain(this.locate(), ({ setpoint, readback }) => {
      const timestamp = this.#clock.now();
      return {
        [this.name]: { value: readback, timestamp },
        [`${this.name}-setpoint`]: {
          value: setpoint,
          timestamp: this.#moves.setpoint?.timestamp ?? timestamp,
        },
      };
    });
  }

  describe(): DataKeys {
    const key = numberKey(this.#drive.source, {
      units: this.units,
      precision: this.#precision,
      limits: this.limits,
    });
    return { [this.name]: key, [`${this.name}-setpoint`]: key };
  }

  readConfiguration(): Readings {
    return readSettings(this.name, this.#settings, this.#settingsAt);
  }

  describeConfiguration(): DataKeys {
    return describeSettings(this.name, this.#drive.source, this.units);
  }

  protected override renamed(): void {
    adoptSettings(this.parts, this);
  }

  get #path(): string {
    return devicePath(this);
  }

  #toUser(dial: number): number {
    return this.#settings.sign * dial + this.#settings.offset;
  }

  #toDial(user: number): number {
    return (user - this.#settings.offset) / this.#settings.sign;
  }

  #checkResting(): void {
    if (this.#moves.busy)
      throw new WorkEndedError(
        this.#path,
        "its position cannot be called otherwise while it moves; stop it first",
      );
  }
}
