import type { DataKeys } from "@runengine/event-model";
import { NoReplayAllowed, type Readings, type Status } from "@runengine/protocols";
import { PythonError } from "../python-error.ts";
import type { Device, DeviceSpec, World } from "./device.ts";
import { Motor, OldStyleStaged, RampMotor } from "./motors.ts";
import { Signal } from "./signal.ts";

/** What all detectors have in common; what a trigger does is `acquire`. */
abstract class Detector extends OldStyleStaged {
  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [this.name]: this.value() });
  }

  trigger(): Status {
    this.log("trigger");
    this.acquire();
    return this.done("trigger");
  }

  protected acquire(): void {}

  protected value(): unknown {
    return 1;
  }
}

export class ConstDet extends Detector {}

/** Keeps a Gaussian of where its motors are at each trigger; at first, of where they are when it is made. */
export class Gauss extends Detector {
  #kept = 0;

  constructor(name: string, spec: DeviceSpec, world: World) {
    super(name, spec, world);
    this.acquire();
  }

  protected override acquire(): void {
    const settings = (name: string) => this.configuration[`${this.name}_${name}`];
    const center = [settings("center")].flat() as number[];
    const distance2 = this.#motors()
      .map((motor, axis) => (motor.readback - (center[axis] ?? 0)) ** 2)
      .reduce((sum, square) => sum + square, 0);
    const width = settings("sigma") as number;
    this.#kept = (settings("Imax") as number) * Math.exp(-distance2 / (2 * width ** 2));
  }

  protected override value(): unknown {
    return this.#kept;
  }

  #motors(): readonly Motor[] {
    const followed: Readonly<Record<string, readonly string[]>> = {
      det1: ["motor1"],
      det2: ["motor2"],
      det4: ["motor1", "motor2"],
    };
    const names = followed[this.name] ?? ["motor"];
    return names.map((name) => this.world.device(name)).filter((device) => device instanceof Motor);
  }
}

export class CountingDet extends Detector {
  #triggers = 0;

  protected override acquire(): void {
    this.#triggers += 1;
  }

  protected override value(): unknown {
    return this.#triggers;
  }
}

export class PausableDet extends CountingDet {
  pause(): void {
    this.log("pause");
  }

  resume(): void {
    this.log("resume");
  }
}

export class NoReplayDet extends CountingDet {
  pause(): void {
    this.log("pause");
    throw new NoReplayAllowed();
  }

  resume(): void {
    this.log("resume");
  }
}

export class RampDet extends Detector {
  #kept = 0;

  protected override acquire(): void {
    const motor = this.world.device("rampmotor");
    if (!(motor instanceof RampMotor)) return;
    motor.advance();
    this.#kept = motor.readback;
  }

  protected override value(): unknown {
    return this.#kept;
  }
}

export class StatusStagedDet extends ConstDet {
  override stage(): Status {
    this.log("stage");
    return this.done("stage");
  }

  override unstage(): Status {
    this.log("unstage");
    return this.done("unstage");
  }
}

export class BadStageDet extends ConstDet {
  override stage(): readonly Device[] {
    this.log("stage");
    throw new PythonError("RuntimeError", "stage failed");
  }
}

export class FailTriggerDet extends ConstDet {
  override trigger(): Status {
    this.log("trigger");
    return this.failed("trigger", new PythonError("RuntimeError", "trigger failed"));
  }
}

export class BadReadDet extends ConstDet {
  override read(): Readings {
    throw new PythonError("ValueError", "read failed");
  }
}

export class NoneReadDet extends ConstDet {
  override read(): Readings {
    // What a faulty device gives, whatever its type says.
    return null as unknown as Readings;
  }
}

export class TwoFieldDet extends ConstDet {
  override read(): Readings {
    return this.readings({ [`${this.name}_a`]: 1, [`${this.name}_b`]: 2 });
  }
}

export class NonRewindableDet extends ConstDet {
  get rewindable(): boolean {
    const signal = this.world.device(`${this.name}_rewindable`);
    return signal instanceof Signal && signal.value === true;
  }
}

export class CountTimeDet extends ConstDet {
  get countTime(): Device {
    return this.world.device(`${this.name}_count_time`);
  }
}

export class ConfigurableDet extends ConstDet {
  configure(settings: Readonly<Record<string, unknown>>): readonly [Readings, Readings] {
    this.log("configure", [settings]);
    const old = this.readConfiguration();
    this.configuration[`${this.name}_gain`] = settings.gain;
    return [old, this.readConfiguration()];
  }
}

/** A device with two motors as its parts. */
export class ParentDevice extends OldStyleStaged {
  readonly #motors: () => readonly Motor[];

  constructor(name: string, spec: DeviceSpec, world: World) {
    super(name, spec, world);
    this.#motors = () =>
      ["x", "y"].map((axis) => world.device(`${name}_${axis}`)).filter((device) => device instanceof Motor);
  }

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return Object.assign({}, ...this.#motors().map((motor) => motor.read())) as Readings;
  }

  trigger(): Status {
    this.log("trigger");
    return this.done("trigger");
  }

  override stage(): readonly Device[] {
    this.log("stage");
    return [this, ...this.#motors()];
  }

  override unstage(): readonly Device[] {
    this.log("unstage");
    return [...this.#motors().toReversed(), this];
  }
}
