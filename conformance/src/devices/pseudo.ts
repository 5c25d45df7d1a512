import type { DataKeys } from "@runengine/event-model";
import type { Readings, Status } from "@runengine/protocols";
import type { Device } from "./device.ts";
import { Motor, OldStyleStaged } from "./motors.ts";

type Pair = readonly [p1: number, p2: number];

/** Two real axes r1, r2 seen as p1 = r1 + r2 and p2 = r1 - r2. */
export class Pseudo extends OldStyleStaged {
  get position(): Pair {
    const [r1, r2] = this.#reals().map(({ readback }) => readback);
    return [(r1 ?? 0) + (r2 ?? 0), (r1 ?? 0) - (r2 ?? 0)];
  }

  get pseudoAxes(): Readonly<Record<string, Device>> {
    const axis = (name: string) => this.world.device(`${this.name}_${name}`);
    return { p1: axis("p1"), p2: axis("p2") };
  }

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    const [p1, p2] = this.position;
    const reals = this.#reals().map((motor) => motor.read());
    return {
      ...(Object.assign({}, ...reals) as Readings),
      ...this.readings({ [`${this.name}_p1`]: p1, [`${this.name}_p2`]: p2 }),
    };
  }

  set(target: Pair | { readonly p1: number; readonly p2: number }): Status {
    this.log("set", [target]);
    this.moveTo("p1" in target ? [target.p1, target.p2] : target);
    return this.done("set");
  }

  stop(success = false): void {
    this.log("stop", [], { success });
  }

  moveTo([p1, p2]: Pair): void {
    const targets = [(p1 + p2) / 2, (p1 - p2) / 2];
    this.#reals().forEach((motor, axis) => {
      motor.begin(targets[axis] ?? 0);
    });
  }

  #reals(): readonly Motor[] {
    return ["r1", "r2"]
      .map((axis) => this.world.device(`${this.name}_${axis}`))
      .filter((device: Device) => device instanceof Motor);
  }
}

/** One pseudo axis: moving it leaves the other one where it is. */
export class PseudoSingle extends OldStyleStaged {
  get position(): number {
    return this.#whole()?.position[this.#axis] ?? 0;
  }

  describe(): DataKeys {
    return this.spec.describe ?? {};
  }

  read(): Readings {
    return this.readings({ [this.name]: this.position });
  }

  set(value: number): Status {
    this.log("set", [value]);
    const whole = this.#whole();
    const [p1, p2] = whole?.position ?? [0, 0];
    whole?.moveTo(this.#axis === 0 ? [value, p2] : [p1, value]);
    return this.done("set");
  }

  stop(success = false): void {
    this.log("stop", [], { success });
  }

  get #axis(): 0 | 1 {
    return this.name.endsWith("_p1") ? 0 : 1;
  }

  #whole(): Pseudo | undefined {
    return this.parent instanceof Pseudo ? this.parent : undefined;
  }
}
