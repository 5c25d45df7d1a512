import {
  booleanValue,
  group,
  numberValue,
  ReadbackError,
  readOnlySignal,
  SettableSignal,
  type Signal,
  signal,
} from "@runengine/devices";
import type {
  Checkable,
  Clock,
  Locatable,
  Location,
  Named,
  Pausable,
  SettableStatus,
  Stageable,
  Status,
  Stoppable,
  Twinnable,
  ValueLimits,
} from "@runengine/protocols";
import { asStatus, settableStatus } from "@runengine/protocols";
import { CurrentLimitError, OutputStillOnError } from "./errors.ts";
import { GroupBased } from "./group-based.ts";
import {
  type PowerSupplyBackends,
  type PowerSupplyHeaders,
  scpiSupply,
  supplyHeaders,
  supplyInMemory,
} from "./power-supply-backends.ts";
import type { ScpiInstrument } from "./scpi-instrument.ts";

export interface PowerSupplyOptions {
  /** The least and the greatest voltage that the sample may get, in V. */
  readonly limits: ValueLimits;
  /** The greatest current that it may get, in A; told at each opening. Default: what the supply has. */
  readonly currentLimit?: number;
  /** Greatest distance of the measured voltage from the one set, in V. Default: 0.05. */
  readonly tolerance?: number;
  /** Seconds that the voltage must have stayed there. Default: 0. */
  readonly settleTime?: number;
  /** Seconds until a voltage that does not come has failed. Default: 10. */
  readonly timeout?: number;
  /** Seconds between two looks at the voltage while it comes. Default: 0.1. */
  readonly interval?: number;
  /** What `stop()` does, at each end of a run and each pause: switches off, or leaves the output as it is. Default: off. */
  readonly atStop?: "off" | "hold";
  /** Seconds that the voltage takes to come, for the twin. Default: 0.1. */
  readonly responseTime?: number;
  /** Commands that differ from the usual ones. */
  readonly headers?: Partial<PowerSupplyHeaders>;
}

const volts = { units: "V", precision: 4 };
const amperes = { units: "A", precision: 4 };

/**
 * A programmable power supply. Its value is the voltage measured at its output.
 *
 * `set(5)` sets 5 V, switches the output on and waits until they are measured. `stop()` switches the output off unless `atStop` says
 * otherwise; where that cannot be told, it fails by an OutputStillOnError, and the supply is switched off first thing when it is
 * connected again. A pause switches off in the same way, and going on switches on again what was on, if the supply is staged.
 */
export class PowerSupply
  extends GroupBased
  implements Locatable<number>, Checkable<number>, Stoppable, Stageable, Pausable, Twinnable
{
  /** The measured voltage, in V. */
  readonly readback: Signal<number>;
  /** The measured current, in A. */
  readonly current: Signal<number>;
  /** The voltage that is told to the supply, in V; setting it switches nothing on. */
  readonly voltage: SettableSignal<number>;
  readonly currentLimit: SettableSignal<number>;
  readonly output: SettableSignal<boolean>;
  readonly #options: PowerSupplyOptions;
  readonly #backends: PowerSupplyBackends;
  readonly #target: SettableSignal<number>;
  #move: { readonly status: SettableStatus; readonly work: Status } | undefined;
  #switchingOn: Status | undefined;
  #setpoint: number | undefined;
  #isOn = false;
  #isStaged = false;
  #wasOn = false;
  #restores = false;
  #owesOff = false;

  constructor(name: string, options: PowerSupplyOptions, backends: PowerSupplyBackends) {
    const { limits, tolerance = 0.05, settleTime = 0, timeout = 10, interval = 0.1 } = options;
    const { clock } = backends;
    const readback = readOnlySignal(numberValue(volts), backends.measuredVoltage, { clock });
    const current = readOnlySignal(numberValue(amperes), backends.measuredCurrent, { clock });
    const voltage = signal(numberValue({ ...volts, limits }), backends.voltage, { clock });
    const currentLimit = signal(numberValue(amperes), backends.currentLimit, { clock });
    const output = signal(booleanValue(), backends.output, { clock });
    const read = { readback, current, voltage };
    super(group(name, { read, configuration: { currentLimit }, other: { output } }, { main: "readback" }));
    this.readback = readback;
    this.current = current;
    this.voltage = voltage;
    this.currentLimit = currentLimit;
    this.output = output;
    this.#options = options;
    this.#backends = backends;
    this.#target = new SettableSignal(
      numberValue({ ...volts, limits }),
      { ...backends.voltage, put: (value) => this.#apply(value) },
      { name, clock, confirm: { readback, tolerance, settleTime, timeout, interval } },
    );
  }

  override adopt(name: string, parent: Named): void {
    super.adopt(name, parent);
    this.#target.adopt(name, parent);
  }

  /** The line that it needs, if it needs one. */
  get connection(): SettableSignal<number>["connection"] {
    return this.voltage.connection;
  }

  /** @param value - In V. @throws SignalValueError, LimitError, NotConnectedError before anything is sent. */
  set(value: number): Status {
    this.checkValue(value);
    const status = settableStatus((reason) => work.cancel?.(reason));
    const work = this.#target.set(value);
    this.#owesOff = false;
    this.#setpoint = value;
    this.#move = { status, work };
    work.finished.then(
      () => status.finish(),
      async (error: unknown) => status.fail(await this.#explained(error, value)),
    );
    return status;
  }

  checkValue(value: number): void {
    this.#target.checkValue(value);
  }

  async locate(): Promise<Location<number>> {
    const [readback, told] = await Promise.all([this.readback.get(), this.voltage.get()]);
    return { setpoint: this.#setpoint ?? told, readback };
  }

  /** @throws OutputStillOnError when the supply could not be told. */
  async stop(success = true): Promise<void> {
    const move = this.#move;
    this.#move = undefined;
    if (success) move?.status.finish();
    move?.work.cancel?.(new Error(`${this.name} was stopped before its voltage had come`));
    if (this.#options.atStop === "hold") return;
    this.#wasOn = this.#isStaged && this.#isOn;
    this.#owesOff = true;
    try {
      await this.#switchOff();
    } catch (error) {
      throw new OutputStillOnError(this.name, error);
    }
    this.#owesOff = false;
  }

  stage(): void {
    this.#isStaged = true;
    this.#wasOn = false;
  }

  unstage(): void {
    this.#isStaged = false;
    this.#wasOn = false;
  }

  pause(): void {
    this.#restores = this.#wasOn;
    this.#wasOn = false;
  }

  /** Switches on again what the pause has switched off. */
  async resume(): Promise<void> {
    const restores = this.#restores;
    this.#restores = false;
    if (restores && this.#setpoint !== undefined) await this.set(this.#setpoint).finished;
  }

  /** A supply without a load, whose voltage comes after the declared response and settle times. */
  twin(clock: Clock): PowerSupply {
    const { limits, currentLimit = 0, responseTime = 0.1 } = this.#options;
    const voltage = this.#setpoint ?? limits[0];
    return new PowerSupply(
      this.name,
      this.#options,
      supplyInMemory(clock, responseTime, { voltage, currentLimit }),
    );
  }

  /** Tells it what it owes, and the current limit, at each opening. */
  settleWith(instrument: ScpiInstrument, headers: PowerSupplyHeaders): this {
    instrument.onOpening(async (session) => {
      if (this.#owesOff) {
        await session.command(`${headers.output} OFF`);
        this.#isOn = false;
        this.#owesOff = false;
      }
      const { currentLimit } = this.#options;
      if (currentLimit !== undefined) await session.command(`${headers.currentLimit} ${currentLimit}`);
    });
    return this;
  }

  async #apply(value: number): Promise<void> {
    await asStatus(this.#backends.voltage.put(value)).finished;
    if (this.#setpoint !== value || this.#move === undefined) return;
    this.#switchingOn = asStatus(this.#backends.output.put(true));
    await this.#switchingOn.finished;
    this.#isOn = true;
  }

  /** Tries twice where the line holds. What is on its way to switch on must not come after it. */
  async #switchOff(): Promise<void> {
    const switchingOn = this.#switchingOn;
    const off = () => this.#backends.off();
    await off().catch((error: unknown) => {
      if (this.connection?.state !== "open") throw error;
      return off();
    });
    if (switchingOn && !switchingOn.done) {
      await switchingOn.finished.catch(() => {});
      await off();
    }
    this.#isOn = false;
  }

  /** A voltage that does not come is mostly held down by the current limit. */
  async #explained(error: unknown, value: number): Promise<unknown> {
    if (!(error instanceof ReadbackError)) return error;
    try {
      const [current, limit] = await Promise.all([this.current.get(), this.currentLimit.get()]);
      return current > 0.98 * limit ? new CurrentLimitError(this.name, value, limit, error) : error;
    } catch {
      return error;
    }
  }
}

/** Makes the driver of a power supply. @throws RangeError for limits or times that make no sense. */
export function powerSupply(
  name: string,
  instrument: ScpiInstrument,
  options: PowerSupplyOptions,
): PowerSupply {
  const headers = { ...supplyHeaders, ...options.headers };
  return new PowerSupply(name, options, scpiSupply(instrument, headers)).settleWith(instrument, headers);
}
