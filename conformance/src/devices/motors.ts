import type { DataKeys } from "@runengine/event-model";
import { type Readings, type Status, settableStatus } from "@runengine/protocols";
import { PythonError } from "../python-error.ts";
import { Device } from "./device.ts";

type SetOptions = Readonly<Record<string, unknown>>;

/** Stages as old devices do: the answer is the list of what was staged. */
export abstract class OldStyleStaged extends Device {
  stage(): Status | readonly Device[] {
    this.log("stage");
    return [this];
  }

  unstage(): Status | readonly Device[] {
    this.log("unstage");
    return [this];
  }
}

/** What all motors have in common; how a motor moves is `move`. */
abstract class AnyMotor extends OldStyleStaged {
  setpoint: number = 0;
  protected actual: number = 0;

  /** Where the motor is. */
  get readback(): number {
    return this.actual;
  }

  /** Where the motor is when the case begins. */
  begin(at: number): void {
    this.setpoint = at;
    this.actual = at;
  }

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [this.name]: this.readback, [`${this.name}_setpoint`]: this.setpoint });
  }

  set(value: number, options: SetOptions = {}): Status {
    this.log("set", [value], options);
    return this.move(value);
  }

  stop(success = false): void {
    this.log("stop", [], { success });
  }

  protected move(value: number): Status {
    this.setpoint = value;
    this.actual = value;
    return this.done("set");
  }
}

export class Motor extends AnyMotor {
  get position(): number {
    return this.readback;
  }
}

export class TriggerableMotor extends Motor {
  trigger(): Status {
    this.log("trigger");
    return this.done("trigger");
  }
}

/** Neither `position` nor `locate`: its position is had only by reading. */
export class ReadOnlyPositionMotor extends AnyMotor {}

export class LocatableMotor extends AnyMotor {
  override get readback(): number {
    return this.setpoint + 0.25;
  }

  locate(): { readonly setpoint: number; readonly readback: number } {
    return { setpoint: this.setpoint, readback: this.readback };
  }
}

export class SlowMotor extends Motor {
  protected override move(value: number): Status {
    this.setpoint = value;
    const status = this.of("set", settableStatus());
    this.world.clock.after(0.3, () => {
      this.actual = value;
      status.finish();
    });
    return status;
  }
}

/** Beyond this the failing motors fail. */
const limit = 2;

export class FailingMotor extends Motor {
  protected override move(value: number): Status {
    return value > limit ? this.failed("set", stalled()) : super.move(value);
  }
}

export class LateFailingMotor extends Motor {
  protected override move(value: number): Status {
    if (value <= limit) return super.move(value);
    const status = this.of("set", settableStatus());
    this.world.clock.after(0.1, () => status.fail(stalled()));
    return status;
  }
}

export class RaisingMotor extends Motor {
  protected override move(value: number): Status {
    if (value > limit) throw new PythonError("ValueError", "limits exceeded");
    return super.move(value);
  }
}

export class LimitedMotor extends Motor {
  checkValue(value: number): void {
    if (Math.abs(value) > 5) throw new PythonError("ValueError", "out of limits");
  }
}

/** Moves by 1 at each trigger of the ramp detector. */
export class RampMotor extends Motor {
  #move = settableStatus();

  advance(): void {
    const left = this.setpoint - this.actual;
    this.actual += Math.sign(left) * Math.min(1, Math.abs(left));
    if (this.actual === this.setpoint) this.#move.finish();
  }

  protected override move(value: number): Status {
    this.setpoint = value;
    this.#move = this.of("set", settableStatus());
    return this.#move;
  }
}

function stalled(): PythonError {
  return new PythonError("RuntimeError", "motor stalled");
}
